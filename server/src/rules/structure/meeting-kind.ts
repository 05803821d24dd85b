import table from '../../../data/kept/meeting-kinds.tsv';
import type { Report } from '../../contract/rule';
import type { Draft } from '../../syntax/types';
import { allMatches } from '../../text/matches';
import { tableColumn } from '../../text/table';
import { openingParagraphs, titleLines } from './speech';

const KINDS = tableColumn(table, 'meeting-kinds.tsv', 'word');
const KIND = new RegExp(KINDS.join('|'), 'g');
/** 今天召开全县水利工作总结会 · 在这里隆重举行开学典礼: what the opening says is held. */
const HELD =
  /(?:今天|现在|这里|此次|这次)[^。；！？，]{0,12}(?:，[^。；！？，]{0,12})?(?:召开|举行|举办)[^。；！？，]{0,30}?(?:会议|大会|会(?!员|场|同|见|谈|商|计)|典礼|仪式)/;

/** The title names a 动员会, the opening a 总结会. */
export function otherMeeting(draft: Draft): Report | undefined {
  const title = titleLines(draft);
  const titled = new Set(title.flatMap(({ text }) => kindsIn(text)));
  if (titled.size === 0 || !title.some(({ text }) => /[会式礼]/.test(text))) return undefined;
  const below = title.at(-1)!.line;
  const heading = draft.roles.indexOf('heading', below + 1);
  for (const line of openingParagraphs(draft, below)) {
    if (heading >= 0 && heading < line) return undefined;
    const { text } = draft.paragraphs[line]!;
    const held = HELD.exec(text);
    if (!held) continue;
    const said = allMatches(held[0], KIND);
    // 动员部署会 is a 动员会, and of two kinds one is enough
    if (said.length === 0 || said.some((m) => titled.has(m[0]))) return undefined;
    const kind = said.at(-1)!;
    const start = held.index + kind.index;
    return {
      at: line,
      start,
      end: start + kind[0].length,
      message: `标题说的是“${[...titled].join('”“')}”，这里说的是“${kind[0]}”，请核对是不是同一个会。`,
    };
  }
  return undefined;
}

const kindsIn = (text: string): readonly string[] => allMatches(text, KIND).map((m) => m[0]);
