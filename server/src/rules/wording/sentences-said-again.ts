import type { Report } from '../../contract/rule';
import type { Paragraph } from '../../syntax/types';
import { pairAround } from '../../syntax/within';
import { isUnderPicture } from './captions';
import { saidTwice } from './clauses-said-again';
import { NONE } from '../../text/none';

/** Characters of a sentence, with its stop, that a paragraph says twice by mistake: a shorter one may be a refrain. */
const LEAST_SENTENCE = 14;
/** Characters between the two: farther apart it may be the refrain of a law (另有规定的，从其规定。). */
const REACH = 120;

/**
 * A sentence that stands twice in a paragraph with others between, the second time by itself or as the end of a longer
 * one. A third time makes it a refrain; what is sworn, cried or asked is said again for its effect.
 */
export function sentencesSaidAgain(paragraph: Paragraph): readonly Report[] {
  const { text, sentences } = paragraph;
  if (sentences.length < 2 || text.includes('宣誓')) return NONE;
  const reports: Report[] = [...tailsSaidAgain(paragraph), ...turnedAgain(paragraph)];
  for (const [k, first] of sentences.entries()) {
    const said = text.slice(first.start, first.end).trim();
    if (said.length < LEAST_SENTENCE || !/^[\p{Script=Han}，、\d“”《》]+。$/u.test(said)) continue;
    // looked for nearby first: all of a long paragraph is searched only where it stands there
    const nearby = text.slice(first.end, first.end + REACH + said.length).indexOf(said);
    if (nearby < 0) continue;
    const start = first.end + nearby;
    const end = start + said.length;
    const from = text.indexOf(said);
    if (from < first.start || text.includes(said, end)) continue;
    if (pairAround(paragraph, start, end - 1) || isUnderPicture(text, end)) continue;
    const again = sentences.findIndex((s) => s.start <= start && end <= s.end);
    if (again < 0) continue;
    const isWhole = text.slice(sentences[again]!.start, start).trim() === '';
    // running on, it is told of as a clause
    if (isWhole ? again === k + 1 : text[start - 1] !== '，') continue;
    // where the second one ends a sentence, the first is what was left over
    const place = isWhole ? { at: 0, start, end } : { at: 0, start: from, end: from + said.length };
    reports.push({
      ...place,
      severity: 'information',
      message: '这句话在本段里写了两遍，疑为重复粘贴，请核对。',
      suggestions: [{ title: '删去这一遍', edits: [{ ...place, newText: '' }] }],
    });
  }
  return reports;
}

/** A sentence that says again, word for word, what the one in front of it has just ended with, and is said nowhere else. */
function tailsSaidAgain({ text, sentences }: Paragraph): readonly Report[] {
  return sentences.flatMap(({ start, end }, k): readonly Report[] => {
    const before = sentences[k - 1];
    const said = text.slice(start, end);
    if (!before || said.length < LEAST_SENTENCE || before.end !== start) return NONE;
    // one clause that stands twice is told of as such
    if (!/[，；：]/.test(said)) return NONE;
    const from = start - said.length;
    if (from <= before.start || !'，；：'.includes(text[from - 1]!) || !text.startsWith(said, from)) return NONE;
    if (!/^[\p{Script=Han}，、\d.%“”《》]+。$/u.test(said) || text.indexOf(said) !== from || text.includes(said, end))
      return NONE;
    return [saidTwice({ start, end })];
  });
}

const NOT_TOLD = /[没未不无难缺忘莫若谁何否]|如果|只[有要]|要是|有[的人]|历来|一直|始终/;

/** 稳就业必须摆在突出位置。 */
const MUST_BE =
  /^(\p{Script=Han}{2,10}?)(?:必须|务必|一定要|应当|应该|应|要)(?:始终|牢牢|切实)?(\p{Script=Han}{5,14})。$/u;

/** A sentence that says what one shortly before it has said with 把: 要把稳就业摆在突出位置，…。稳就业必须摆在突出位置。 */
function turnedAgain({ text, sentences }: Paragraph): readonly Report[] {
  if (!/[把将]/.test(text)) return NONE;
  return sentences.flatMap(({ start, end }, k): readonly Report[] => {
    const m = k === 0 ? null : MUST_BE.exec(text.slice(start, end));
    if (!m) return NONE;
    const [, what, where] = m;
    const before = text.slice(Math.max(0, start - REACH), start);
    const from = Math.max(...['把', '将'].map((word) => before.lastIndexOf(`${word}${what!}${where!}`)));
    // 没有把安全生产放在第一位: what is denied, asked or only supposed may be answered so
    const lead = /[^，。；！？]*$/.exec(before.slice(0, Math.max(0, from)))![0];
    if (from < 0 || NOT_TOLD.test(lead)) return NONE;
    const place = { at: 0, start, end };
    return [
      {
        ...place,
        severity: 'information',
        message: '这句话的意思前面刚刚说过，只是换了词序，请核对是否重复。',
        suggestions: [{ title: '删去这一句', edits: [{ ...place, newText: '' }] }],
      },
    ];
  });
}
