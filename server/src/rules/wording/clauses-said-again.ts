import type { Report } from '../../contract/rule';
import type { Paragraph } from '../../syntax/types';
import type { Span } from '../../text/span';

/** The report of what is said twice running; `from` is where the second time begins, with the mark before it. */
export const saidTwice = ({ start, end }: Span, from = start): Report => ({
  at: 0,
  start,
  end,
  message: '这句话紧接着写了两遍，请删去一遍。',
  suggestions: [{ title: '删去重复的一遍', edits: [{ at: 0, start: from, end, newText: '' }] }],
});

/** Characters of a clause that nobody says twice running without meaning to. */
const LEAST_CLAUSE = 8;

/** 全县上下团结一心，全县上下团结一心，…: a clause or a sentence pasted twice. A cry (加油！加油！) is meant, and what is taken up as said (这句话). */
export function clausesSaidTwice({ text, clauses, sentences }: Paragraph): Report[] {
  const reports: Report[] = [];
  const add = (spans: readonly Span[]): void => {
    for (let k = 1; k < spans.length; k++) {
      const [before, again] = [spans[k - 1]!, spans[k]!];
      const length = again.end - again.start;
      if (length < LEAST_CLAUSE || before.end - before.start !== length) continue;
      const said = text.slice(again.start, again.end);
      if (said !== text.slice(before.start, before.end) || /[！？]/.test(said + (text[again.end] ?? ''))) continue;
      if (/^.?这[句番]?话/.test(text.slice(again.end, again.end + 4))) continue;
      if (reports.some((r) => r.start <= again.start && again.end <= r.end)) continue;
      reports.push(saidTwice(again, before.end));
    }
  };
  if (sentences.length > 1) add(sentences);
  if (clauses.length > 1) add(clauses);
  return reports;
}

/** Characters of a clause whose repetition at the head of the next one is a slip: 发展，发展才是硬道理 is a figure of speech. */
const LEAST_HEAD = 3;
const LONGEST_HEAD = 12;

/** 分管领导，分管领导要亲自到场: a clause that opens the next one again. */
export function headsSaidTwice({ text, clauses, sentences }: Paragraph): Report[] {
  const reports: Report[] = [];
  // further in, what is needed or done is said again to go on from it: 需要英雄，需要英雄精神
  for (const { firstClause, lastClause } of sentences) {
    const k = firstClause + 1;
    if (k >= lastClause) continue;
    const [before, again] = [clauses[k - 1]!, clauses[k]!];
    const length = before.end - before.start;
    if (length < LEAST_HEAD || length > LONGEST_HEAD || again.end - again.start < length) continue;
    if (text.charCodeAt(before.start) !== text.charCodeAt(again.start) || text[before.end] !== '，') continue;
    const said = text.slice(before.start, before.end);
    if (!text.startsWith(said, again.start) || !ONE_NAME.test(said) || CALLS.test(said)) continue;
    // 加油干，加油干。 is a cry
    if (again.end - again.start === length && (length === LEAST_HEAD || text[again.end] !== '，')) continue;
    // a refrain is said a third time, or was said before
    if (text.indexOf(said) !== before.start || text.includes(said, again.end)) continue;
    reports.push({
      at: 0,
      start: again.start,
      end: again.start + length,
      severity: 'information',
      message: `“${said}”在前一个分句刚写过，疑为多写了一遍，请核对。`,
      suggestions: [
        { title: '删去前面的一遍', edits: [{ at: 0, start: before.start, end: again.start, newText: '' }] },
      ],
    });
  }
  return reports;
}

/** 各村要守住底线，要守住底线，…: a clause that says again what the one in front has just ended with. */
export function tailsSaidTwice({ text, clauses, sentences }: Paragraph): Report[] {
  const reports: Report[] = [];
  for (const { firstClause, lastClause } of sentences) {
    for (let k = firstClause + 1; k < lastClause; k++) {
      const [before, again] = [clauses[k - 1]!, clauses[k]!];
      const length = again.end - again.start;
      const lead = before.end - before.start - length;
      // as long as it is, with nothing in front, it is told of as a clause
      if (length < LEAST_TAIL || lead < 0 || (lead === 0 && length >= LEAST_CLAUSE) || before.mark !== '，') continue;
      if (again.mark !== '，' || text.charCodeAt(before.end - 1) !== text.charCodeAt(again.end - 1)) continue;
      const said = text.slice(again.start, again.end);
      // a refrain is said a third time, or was said before
      if (!text.startsWith(said, before.end - length) || text.indexOf(said) !== before.end - length) continue;
      if (text.includes(said, again.end) || !ONE_NAME.test(said) || CALLS.test(said) || VOWS.test(said)) continue;
      reports.push(saidTwice(again, before.end));
    }
  }
  return reports;
}

/** Characters of a clause that ends two clauses running by mistake: 加油干，加油干 is a cry. */
const LEAST_TAIL = 5;

/** Chinese characters, some of them in quotation marks. */
const ONE_NAME = /^[\p{Script=Han}“”《》]+$/u;

/** 同志们，同志们的成绩有目共睹; 感谢你们，感谢你们的付出: who is called, thanked or wished well, first alone and then with what for. */
const CALLS = /^(?:感谢|谢谢|祝福|祝愿|致敬|请|我|这|为了)|们$/u;

/** 绝不能忘记，绝不能忘记，…: what a speaker says again to make it stronger. */
const VOWS = /绝不|永远|一定/u;
