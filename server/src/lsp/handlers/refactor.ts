import { CodeActionTriggerKind, type CodeAction, type CodeActionParams } from 'vscode-languageserver';
import { conversions } from '../../features/restructure/convert';
import { insertBelow } from '../../features/restructure/insert';
import { demote, promote } from '../../features/restructure/level';
import { moveSection } from '../../features/restructure/move';
import { renumberDraft, renumberSeries } from '../../features/restructure/renumber';
import { applied } from '../../features/restructure/rewrite';
import { sectionAt } from '../../features/restructure/sections';
import { memberAround, memberAt } from '../../features/series-at';
import { lineOf } from '../../text/line-index';
import type { TextEdit } from '../../text/span';
import type { OpenDocument } from '../documents';
import { offsetOf, rangeOf } from '../places';
import type { RefactorKind } from '../../protocol/requests';
import type { Session } from '../session';
import { toWorkspaceEdit } from '../workspace-edit';

/**
 * Restructuring at the caret as code actions. Unasked only at a marker or on a heading, so that no light bulb stands on
 * every line; asked for by kind anywhere in a section.
 */
export function refactorActions(
  session: Session,
  document: OpenDocument,
  { range, context }: CodeActionParams,
): CodeAction[] {
  const { draft } = document;
  if (context.only === undefined && context.triggerKind === CodeActionTriggerKind.Automatic) return [];
  const asked = context.only !== undefined;
  const wanted = (kind: RefactorKind): boolean =>
    !asked || context.only!.some((k) => k === '' || kind === k || kind.startsWith(`${k}.`));
  const offset = offsetOf(draft, range.start);
  const line = lineOf(draft.starts, offset);
  const section = sectionAt(draft, line);
  const onHeading = section !== undefined && (asked || section.section.line === line);
  const member = asked ? memberAround(draft, offset) : memberAt(draft, offset);
  const actions: CodeAction[] = [];
  const add = (kind: RefactorKind, title: string, make: () => readonly TextEdit[] | undefined): void => {
    if (!wanted(kind)) return;
    const edits = make();
    if (edits && edits.length > 0) actions.push({ title, kind, edit: toWorkspaceEdit(session, document, edits) });
  };
  if (onHeading) {
    add('refactor.move.sectionUp', '本节上移', () => moveSection(draft, section, -1));
    add('refactor.move.sectionDown', '本节下移', () => moveSection(draft, section, 1));
    const levels = [
      ['refactor.rewrite.promote', '升一级', promote],
      ['refactor.rewrite.demote', '降一级', demote],
    ] as const;
    for (const [kind, title, change] of levels) {
      const changed = wanted(kind) ? change(draft, section) : undefined;
      if (changed) add(kind, `${title}，用“${changed.sample}”`, () => changed.edits);
    }
  }
  if ((onHeading || member) && wanted('refactor.rewrite.insertBelow')) {
    const inserted = insertBelow(draft, offset);
    if (inserted) {
      add('refactor.rewrite.insertBelow', `在下面插入“${inserted.marker}”`, () => inserted.edits);
      const action = actions.at(-1)!;
      if (session.capabilities.window?.showDocument?.support)
        action.command = {
          title: action.title,
          command: 'biganzi.server.select',
          arguments: [document.uri, rangeOf(applied(draft, inserted.edits), inserted.place)],
        };
    }
  }
  if (member && wanted('refactor.rewrite.markers'))
    for (const { sample, edits } of conversions(draft, member.placed))
      add('refactor.rewrite.markers', `本组改用“${sample}”`, () => edits);
  if (member) add('refactor.rewrite.renumberSeries', '本组序号按顺序重排', () => renumberSeries(draft, member.placed));
  if (asked || member || onHeading)
    add('refactor.rewrite.renumberDraft', '全文序号按顺序重排', () => renumberDraft(draft));
  return actions;
}
