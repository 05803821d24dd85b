import {
  CompletionItemKind,
  InsertTextFormat,
  MarkupKind,
  type CompletionItem,
  type Hover,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { continuationsAt } from '../../features/continue-series';
import { parallelAt, parallelTable } from '../../features/parallel';
import { SEVERITY_NAMES } from '../../features/rule-page';
import { lineOf } from '../../text/line-index';
import { isChecked } from '../documents';
import { offsetOf, rangeOf } from '../places';
import { onDocument, type Session } from '../session';

export const WRITING_CAPABILITIES = {
  hoverProvider: true,
  completionProvider: { triggerCharacters: ['、', '（'] },
} as const satisfies ServerCapabilities;

/** Hover and completion. */
export function registerWriting(session: Session): void {
  const { connection, service } = session;
  connection.onHover(
    onDocument(session, async (document, params): Promise<Hover | null> => {
      const effective = await session.settings.for(document.uri);
      if (!isChecked(document, effective.detect)) return null;
      const { draft, findings } = session.check(document, effective);
      const at = offsetOf(draft, params.position);
      const parts: string[] = [];
      const here = findings.filter((f) => f.start <= at && f.end >= at);
      for (const id of new Set(here.map((f) => f.rule))) {
        const rule = service.rules.find((r) => r.id === id)!;
        parts.push(
          `**${rule.title}**（${SEVERITY_NAMES[rule.severity]}）  \n${rule.why}  \n依据：${rule.source}  \n按 \`Ctrl+.\` 修改，或“忽略此处”。`,
        );
      }
      const set = parallelAt(draft, at);
      if (set) parts.push(parallelTable(set.view, set.member));
      if (parts.length === 0) return null;
      const span = here[0] ?? set?.view.rows[set.member];
      return {
        contents: { kind: MarkupKind.Markdown, value: parts.join('\n\n---\n\n') },
        ...(span && { range: rangeOf(draft, span) }),
      };
    }),
  );
  connection.onCompletion(
    onDocument(session, async (document, { position }): Promise<CompletionItem[]> => {
      const effective = await session.settings.for(document.uri);
      if (!isChecked(document, effective.detect)) return [];
      const { draft } = document;
      const at = offsetOf(draft, position);
      const line = lineOf(draft.starts, at);
      const { text } = draft.paragraphs[line]!;
      const before = text.slice(0, at - draft.starts[line]!);
      // only where a line is begun: an offer in the middle of a sentence would disturb the input method
      if (before.trim().length > 3) return [];
      const typed = before.trimStart();
      const from = at - typed.length;
      return continuationsAt(draft, line)
        .filter((c) => c.label.startsWith(typed) || typed === '' || c.marker.startsWith(typed[0]!))
        .map((c, i): CompletionItem => ({
          label: c.label,
          kind: CompletionItemKind.Snippet,
          detail: c.vector.length > 0 ? `接续本组：${c.vector.join('+')} 字` : '接续本组',
          insertTextFormat: InsertTextFormat.Snippet,
          filterText: typed || c.label,
          sortText: `0${i}`,
          textEdit: { range: rangeOf(draft, { start: from, end: at }), newText: c.snippet },
        }));
    }),
  );
}
