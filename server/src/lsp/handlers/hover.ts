import { MarkupKind, type Hover, type ServerCapabilities } from 'vscode-languageserver';
import { escapeMarkdown } from '../../features/escape';
import { findingHelp, kindOf } from '../../features/finding-help';
import { knowledgeAt } from '../../features/knowledge';
import { parallelAt, parallelTable } from '../../features/parallel';
import { sectionNumbersAt, speakingTime } from '../../features/section-numbers';
import type { Finding } from '../../contract/finding';
import { parse } from '../../syntax/parse';
import type { Draft } from '../../syntax/types';
import type { Span } from '../../text/span';
import { isChecked } from '../documents';
import { offsetOf, rangeOf } from '../places';
import { onDocument, type Session } from '../session';
import type { Effective } from '../settings';

export const HOVER_CAPABILITIES = { hoverProvider: true } as const satisfies ServerCapabilities;

/** A part of a hover: what it is about, and Markdown. */
interface Part extends Span {
  readonly markdown: string;
}

/** What a hover is made of: what is wrong here, what is known of a name, the siblings of a member, numbers. */
export function registerHover(session: Session, pageOf: (rule: string) => string | undefined): void {
  session.connection.onHover(
    onDocument(session, async (document, { position }): Promise<Hover | null> => {
      const effective = await session.settings.for(document.uri);
      if (!isChecked(document, effective.detect)) return null;
      const { draft } = document;
      const offset = offsetOf(draft, position);
      const parts = [
        ...helpAt(session, session.check(document, effective).findings, offset, { effective, pageOf }),
        ...knowledge(draft, offset, effective),
        ...siblings(draft, offset),
        ...numbers(draft, offset, effective.display.rate),
      ];
      if (parts.length === 0) return null;
      return {
        contents: { kind: MarkupKind.Markdown, value: parts.map((p) => p.markdown).join('\n\n---\n\n') },
        range: rangeOf(draft, parts[0]!),
      };
    }),
  );
}

/** What the rules say that find something at an offset, each once. */
function helpAt(
  session: Session,
  findings: readonly Finding[],
  offset: number,
  { effective, pageOf }: { readonly effective: Effective; readonly pageOf: (rule: string) => string | undefined },
): Part[] {
  const here = findings.filter((f) => f.start <= offset && f.end >= offset);
  const seen = new Set<string>();
  return here.flatMap(({ rule: id, start, end, message }) => {
    const rule = session.service.rules.find((r) => r.id === id);
    if (!rule || seen.has(id)) return [];
    seen.add(id);
    const page = session.options.clientCommands
      ? `command:biganzi.openRulePage?${encodeURIComponent(JSON.stringify([id]))}`
      : pageOf(id);
    const shows = (text: string): boolean =>
      session.service
        .check(parse(text), effective.configuration)
        .findings.some((f) => f.rule === id && kindOf(f.message) === kindOf(message));
    return [{ start, end, markdown: findingHelp(rule, { page, shows }) }];
  });
}

function knowledge(draft: Draft, offset: number, { configuration }: Effective): Part[] {
  const namedHere = knowledgeAt(draft, offset, configuration.house.formulas, configuration.house);
  if (!namedHere) return [];
  const { start, end, name, members, full, fact } = namedHere;
  const told = [members?.join('、'), full, fact].filter((text) => text !== undefined).join('；');
  return [{ start, end, markdown: `**${escapeMarkdown(name)}**：${escapeMarkdown(told)}` }];
}

function siblings(draft: Draft, offset: number): Part[] {
  const set = parallelAt(draft, offset);
  if (!set) return [];
  const { start, end } = set.view.rows[set.member]!;
  return [{ start, end, markdown: parallelTable(set.view, set.member) }];
}

function numbers(draft: Draft, offset: number, rate: number): Part[] {
  const section = sectionNumbersAt(draft, offset, rate);
  if (!section) return [];
  const { kind, characters, share, minutes, pages, start, end } = section;
  const [firstPage, lastPage] = pages;
  const where = firstPage === lastPage ? `第 ${firstPage} 页` : `第 ${firstPage}—${lastPage} 页`;
  const parts =
    kind === 'title'
      ? [`全文 ${characters} 字`, `${lastPage} 页（每页 22 行，每行 28 字）`, speakingTime(minutes)]
      : [`本部分 ${characters} 字`, `占全文 ${Math.round(share * 100)}%`, speakingTime(minutes), where];
  return [{ start, end, markdown: `${parts.join('，')}。` }];
}
