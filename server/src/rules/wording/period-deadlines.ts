import wordingTable from '../../../data/kept/period-wordings.tsv';
import { atLine } from '../../contract/at-line';
import type { Collected, Report } from '../../contract/rule';
import { sureDate, type DateEvidence } from '../../facts/draft-date';
import type { Paragraph } from '../../syntax/types';
import { wordingsFor } from '../../text/alternation';
import { allMatches } from '../../text/matches';
import { behindLast } from '../../text/behind';
import type { Span } from '../../text/span';
import { replaceable } from '../../contract/replacement';

/** 要于2024年3月10日前落实: by when something is to be done. Relative to the paragraph; the span is that of the year. */
interface Deadline extends Span {
  readonly written: string;
  readonly year: number;
  readonly month: number;
}

/** What a paragraph tells of deadlines: those that it sets, and the year whose work the draft is for. */
export interface Deadlines {
  /** 0 for none. */
  readonly workYear: number;
  readonly deadlines: readonly Deadline[];
}

/** 为做好2025年春季造林绿化工作 */
const WORK =
  /为(?:了)?(?:切实|全面|认真|扎实|进一步|统筹|确保|高质量)*(?:做好|抓好|搞好|完成|开展|推进|组织好?)(20\d\d)年(?!度|[—至到]|以来|[底末])/;
/** 各乡镇要于2024年3月10日前 */
const DEADLINE =
  /(?:(?<![主重首概摘只])要|须|(?<![相适供反响对])应|(?<![申邀聘])请|务必|确保|力争|(?<![期权无有上下年])限)(?:[^，。；！？：\d]{0,6}?[于在])?(20\d\d)年(\d{1,2})月(?:\d{1,2}[日号]|底|末|[上中下]旬)?(?:以|之)?前(?![往后期夕所年几两三])/g;
/** 2025年12月底前: a date by which something is done, asked for or not. */
const BY = /(20\d\d)年(\d{1,2})月[^，。；\d]{0,4}(?:\d{1,2}[日号])?(?:以|之)?前/g;
/** What was asked for long ago is told of, and not asked. */
const TOLD_OF = new RegExp(wordingsFor(wordingTable, 'period-wordings.tsv', 'tells of a deadline'));
const TOLD_OF_ANYWHERE = new RegExp(
  wordingsFor(wordingTable, 'period-wordings.tsv', 'tells of a deadline on either side'),
);
const TOLD_OF_BEHIND = new RegExp(wordingsFor(wordingTable, 'period-wordings.tsv', 'tells of a deadline behind'));
const SENTENCE_AND_NEXT = /^[^。；！？]*[。；！？]?[^。；！？]*/;
/** Characters on each side in which it is said of what a deadline tells. */
const NEAR = 120;
/** Work of a year is made ready in the second half of the year before it. */
const MAX_MONTHS_AHEAD = 6;

/** Deadlines of a paragraph; undefined where it tells of none. */
export function deadlinesOf({ text }: Paragraph): Deadlines | undefined {
  if (!text.includes('年') || !/20\d\d/.test(text)) return undefined;
  const workYear = Number(WORK.exec(text)?.[1] ?? 0);
  const all = !/月[^，。；]{0,4}前/.test(text)
    ? []
    : allMatches(text, DEADLINE).flatMap((m): Deadline[] => {
        const [whole, year, month] = m as unknown as [string, string, string];
        const start = m.index + whole.lastIndexOf(`${year}年`);
        if (isTold(text, start)) return [];
        const written = whole.slice(start - m.index);
        return [{ written, year: Number(year), month: Number(month), start, end: start + `${year}年`.length }];
      });
  // 第一步，要在2023年12月底前……；第二步，要在2025年12月底前: the first steps of a plan are past
  const latest = Math.max(...allMatches(text, BY).map(([, year, month]) => Number(year) * 12 + Number(month)));
  const deadlines = all.filter(({ year, month }) => year * 12 + month >= latest);
  return workYear > 0 || deadlines.length > 0 ? { workYear, deadlines } : undefined;
}

/** Whether a deadline belongs to what was agreed or done: 要于2024年6月底前更换，这个任务已经如期完成. */
function isTold(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - NEAR), start);
  const sentence = before.slice(behindLast(before, '。；！？', before.length));
  const [behind] = SENTENCE_AND_NEXT.exec(text.slice(start, start + NEAR))!;
  return (
    TOLD_OF.test(sentence) ||
    TOLD_OF_ANYWHERE.test(before) ||
    TOLD_OF_ANYWHERE.test(behind) ||
    TOLD_OF_BEHIND.test(behind)
  );
}

interface Summary {
  readonly date: DateEvidence | undefined;
  readonly deadlines: Deadlines | undefined;
}

/** Deadlines that had passed before the draft was written, or long before the year whose work it is for. */
export function passedDeadlines(collected: readonly Collected<Summary>[]): readonly Report[] {
  if (!collected.some(({ summary }) => summary.deadlines?.deadlines.length)) return [];
  const workYear = collected.find(({ summary }) => summary.deadlines?.workYear)?.summary.deadlines!.workYear ?? 0;
  const date = sureDate(
    collected.map(({ summary }) => summary.date),
    'without titles',
  );
  const firstOfWork = workYear * 12 - MAX_MONTHS_AHEAD;
  return collected.flatMap(({ line, summary }) =>
    (summary.deadlines?.deadlines ?? []).flatMap(({ start, end, written, year, month }): Report[] => {
      const until = year * 12 + month - 1;
      const isBeforeDraft = date !== undefined && until < date.firstMonth;
      if (!isBeforeDraft && until >= firstOfWork) return [];
      const message = isBeforeDraft
        ? `本稿是${Math.floor(date.firstMonth / 12)}年的，“${written}”已经过去，请核对。`
        : `说的是${workYear}年的工作，期限却写成“${written}”，请核对。`;
      const right = `${isBeforeDraft ? Math.ceil((date.firstMonth + 1 - month) / 12) : workYear}年`;
      return [atLine(replaceable({ start, end }, message, right), line)];
    }),
  );
}
