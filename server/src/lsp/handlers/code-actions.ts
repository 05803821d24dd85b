import { CodeActionKind, type CodeAction, type CodeActionParams, type Diagnostic } from 'vscode-languageserver';
import { mergeFixes, sameKind } from '../../engine/edits';
import type { Finding, Fix } from '../../contract/finding';
import { applyIgnores, rowOf } from '../../configuration/ignore';
import { fillAt, placeholderAt } from '../../features/fill';
import type { Keep } from '../../service';
import { onRequest } from '../answer';
import { isChecked, type OpenDocument } from '../documents';
import { toDiagnostic } from '../diagnostic';
import { rangeOf, spanOf } from '../places';
import type { ClientCommands, ServerCommands } from '../../protocol/requests';
import { onDocument, type Session } from '../session';
import type { Effective } from '../settings';
import { difference, toTextEdits, toWorkspaceEdit } from '../workspace-edit';
import { refactorActions } from './refactor';

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.biganzi`;

/** Longest text that can be allowed as a word. */
const LONGEST_WORD = 20;

/** Quick fixes, “全文同类一并修改”, ways to silence a finding, and fix-all. */
export function registerCodeActions(session: Session, pageOf: (rule: string) => string | undefined): void {
  session.connection.onCodeAction(
    onDocument(session, async (document, params: CodeActionParams) => {
      const effective = await session.settings.for(document.uri);
      const actions: CodeAction[] = [];
      const wanted = (kind: string): boolean =>
        params.context.only === undefined ||
        params.context.only.some((k) => k === '' || kind === k || kind.startsWith(`${k}.`));
      if (isChecked(document, effective.detect)) actions.push(...refactorActions(session, document, params));
      if (wanted(CodeActionKind.QuickFix))
        actions.push(...quickFixes(session, document, params, { effective, pageOf }));
      // unasked it would stand in every menu; editors ask for it by name on save
      if (params.context.only !== undefined && wanted(FIX_ALL)) actions.push(...fixAll(session, document, effective));
      return actions;
    }),
  );
  onRequest(session, 'biganzi/fixAll', async ({ uri, rule }) => {
    const document = session.documents.get(uri);
    if (!document) return null;
    const { draft, version } = document;
    const effective = await session.settings.for(uri);
    const wanted = (findings: readonly Finding[]): readonly Finding[] =>
      applyIgnores(findings, effective.ignored).kept.filter((f) => rule === undefined || f.rule === rule);
    const text = isChecked(document, effective.detect) ? fixedText(session, document, effective, wanted) : draft.text;
    const fixable = wanted(session.check(document, effective).findings).filter((f) => f.fix);
    const after = session.service.check(session.service.parse(text, draft.format), effective.configuration);
    const left = applyIgnores(after.findings, effective.ignored).kept.filter(counts).length;
    return { version, edits: toTextEdits(draft, difference(draft.text, text)), mended: fixable.length, left };
  });
}

/** Whether a finding is among those that the writer is given a number of. */
const counts = ({ severity }: Finding): boolean => severity === 'error' || severity === 'warning';

function quickFixes(
  session: Session,
  document: OpenDocument,
  params: CodeActionParams,
  { effective, pageOf }: { readonly effective: Effective; readonly pageOf: (rule: string) => string | undefined },
): CodeAction[] {
  const { findings, draft } = session.check(document, effective);
  const span = spanOf(draft, params.range);
  const here = findings.filter((f) => f.start <= span.end && f.end >= span.start);
  const remedies: CodeAction[] = [];
  const together = new Map<string, CodeAction>();
  const silencers: CodeAction[] = [];
  const rules = new Set<string>();
  for (const finding of here) {
    const diagnostics = [chosen(params.context.diagnostics, finding, document, pageOf)];
    const quick = (fix: Fix, extra: Partial<CodeAction> = {}): CodeAction => ({
      title: fix.title,
      kind: CodeActionKind.QuickFix,
      diagnostics,
      edit: toWorkspaceEdit(session, document, fix.edits),
      ...extra,
    });
    remedies.push(...fillHere(session, document, finding, diagnostics));
    for (const fix of [finding.fix, ...(finding.suggestions ?? [])]) {
      if (!fix) continue;
      remedies.push(quick(fix, fix === finding.fix ? { isPreferred: true } : {}));
      const all = sameKind(findings, finding.rule, fix);
      const key = `${finding.rule} ${fix.kind}`;
      if (all.length > 1 && !together.has(key)) {
        const edits = mergeFixes(all);
        together.set(key, quick({ ...fix, edits }, { title: `全文同类一并修改（${all.length} 处）：${fix.title}` }));
      }
    }
    silencers.push(...silence(session, document, finding, { diagnostics, isFirstOfRule: !rules.has(finding.rule) }));
    rules.add(finding.rule);
  }
  return [...remedies, ...together.values(), ...silencers];
}

/** The way to fill the place of a finding, where the client has one; in any other editor rename does it. */
function fillHere(
  session: Session,
  { uri, draft }: OpenDocument,
  finding: Finding,
  diagnostics: Diagnostic[],
): CodeAction[] {
  if (!session.service.ruleOf(finding.rule)?.findsPlacesToFill || !session.options.clientCommands) return [];
  const target = placeholderAt(draft, finding.start);
  if (!target) return [];
  const places = target.shared ? fillAt(draft, finding.start, target.text).length : 1;
  const title = `填写“${target.label}”${places > 1 ? `（同类 ${places} 处一并）` : ''}……`;
  const args: ClientCommands['biganzi.fillHere'] = [uri, rangeOf(draft, target).start];
  const command = { title, command: 'biganzi.fillHere' satisfies keyof ClientCommands, arguments: args };
  return [{ title, kind: CodeActionKind.QuickFix, diagnostics, command }];
}

function silence(
  session: Session,
  { uri }: OpenDocument,
  finding: Finding,
  { diagnostics, isFirstOfRule }: { readonly diagnostics: Diagnostic[]; readonly isFirstOfRule: boolean },
): CodeAction[] {
  const actions: CodeAction[] = [];
  const command = <C extends keyof ServerCommands>(title: string, name: C, args: ServerCommands[C]): void => {
    actions.push({
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics,
      command: { title, command: name, arguments: args },
    });
  };
  command('忽略此处', 'biganzi.server.ignoreHere', [uri, rowOf(finding)]);
  const { text, rule: id } = finding;
  const ask = (title: string, name: keyof ClientCommands, argument: string): void => {
    if (session.options.clientCommands)
      actions.push({
        title,
        kind: CodeActionKind.QuickFix,
        diagnostics,
        command: { title, command: name, arguments: [argument] },
      });
  };
  const rule = session.service.ruleOf(id);
  const word = rule?.allows === 'word' && text.length <= LONGEST_WORD && /^[\p{Script=Han}\p{L}\p{N}]{2,}$/u.test(text);
  // a draft that is not saved has no configuration beside it: the user's settings keep it
  const homeless = session.settings.pathOf(uri) === undefined;
  if (word && homeless) ask(`不再提示“${text}”`, 'biganzi.allowWord', text);
  else if (word) command(`不再提示“${text}”`, 'biganzi.server.allowWord', [uri, text]);
  if (isFirstOfRule) {
    const title = rule?.title ?? id;
    if (!homeless) command(`关闭规则“${title}”：此文件夹的稿件`, 'biganzi.server.turnRuleOff', [uri, id]);
    ask(`关闭规则“${title}”：所有稿件`, 'biganzi.turnRuleOff', id);
    ask(`规则说明：${title}`, 'biganzi.openRulePage', id);
  }
  return actions;
}

/** The client's own diagnostic for a finding, so that it ties the action to it; else ours. */
function chosen(
  given: readonly Diagnostic[],
  finding: Finding,
  document: OpenDocument,
  pageOf: (rule: string) => string | undefined,
): Diagnostic {
  const { start, end } = rangeOf(document.draft, finding);
  const diagnostic = given.find(
    (d) =>
      d.code === finding.rule &&
      d.range.start.line === start.line &&
      d.range.start.character === start.character &&
      d.range.end.line === end.line &&
      d.range.end.character === end.character,
  );
  return diagnostic ?? toDiagnostic(finding, document.uri, document.draft, pageOf);
}

function fixAll(session: Session, document: OpenDocument, effective: Effective): CodeAction[] {
  if (!isChecked(document, effective.detect)) return [];
  const text = fixedText(session, document, effective, (all) => applyIgnores(all, effective.ignored).kept);
  const edits = difference(document.draft.text, text);
  if (edits.length === 0) return [];
  return [{ title: '改好所有有把握的问题', kind: FIX_ALL, edit: toWorkspaceEdit(session, document, edits) }];
}

/** The text of a document after the safe fixes of the findings that are kept. */
function fixedText(session: Session, { draft }: OpenDocument, { configuration }: Effective, keep: Keep): string {
  return session.service.fixAll(draft.text, configuration, draft.format, keep).text;
}
