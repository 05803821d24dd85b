import fc from 'fast-check';
import { RULES } from '../../server/src/rules/index';
import type { Change, Format } from '../../server/src/syntax/types';
import { applyEdits } from '../../server/src/text/span';
import { readMarkers } from './markers';

/** Running text that is longer than any line whose wording decides its role. */
export const LONG =
  '要坚持把党的政治建设摆在首位，聚焦重点任务持续发力，一件事情接着一件事情办，一年接着一年干，切实把各项工作抓紧抓实抓出成效，以实际行动和工作实绩赢得群众的信任和支持，不断开创各项事业发展的崭新局面，为全面完成全年目标任务打下坚实基础';

/** What drafts are made of, and what breaks them. */
export const PIECES = [
  '一、', '二、', '三、', '（一）', '（二）', '1.', '2.', '（1）', '①', '第一，', '第二，', '其一，', '首先，', '其次，',
  '一是', '二是', '三是', '一要', '二要', '——', '第一书记', '之一是', '2.5%',
  '在全县工作会议上的讲话', '同志们：', '同志们，', '2024年3月5日', '中共某县委员会', '仅供学习 禁止外传', '附件：',
  '抓学习', '提高政治站位', '今年以来，成效明显。', '要抓好落实。', `${LONG}。`, LONG, 'XX县', '×', '【单位】',
  '，', '。', '；', '：', '！', '“', '”', '《', '》', '（', '）', '"', ' ', '　', ',', '.', ':', '|', '#', '**', '---', '```',
  '\n', '\n', '\n', '\r\n', '\r\n', '\r', '\n\n', '𠮷', '\ud842', '\udfb7', '\0', '\ufeff',
]; // prettier-ignore

/** Texts that rules speak of, and their near misses: what a draft must hold for a memory to be wrong about it. */
const EXAMPLES = RULES.flatMap(({ examples }) => [
  ...examples.bad.map((b) => readMarkers(b.text).text),
  ...examples.good.map((g) => (typeof g === 'string' ? g : g.text)),
]).filter((text) => text.length <= 400);

/** Texts of pieces alone. */
export const ofPieces = (maxLength: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...PIECES), { maxLength }).map((pieces) => pieces.join(''));

/** Texts of pieces and of the rules' own examples. */
export const ofExamples = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...PIECES) },
        { weight: 1, arbitrary: fc.constantFrom(...EXAMPLES) },
        { weight: 1, arbitrary: fc.constantFrom(...EXAMPLES).map((text) => `${text}\n`) },
      ),
      { maxLength },
    )
    .map((pieces) => pieces.join(''));

/** A change at a share of the text: places in any text, and a little outside of it. */
export interface Step {
  readonly at: number;
  readonly length: number;
  readonly newText: string;
}

export const step: fc.Arbitrary<Step> = fc.record({
  at: fc.double({ min: 0, max: 1.02, noNaN: true }),
  length: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 200 })),
  newText: fc.oneof(fc.constant(''), fc.constantFrom(...PIECES), ofPieces(8)),
});

/** The same with the examples of rules: an edit that brings a finding, or takes the reason of one away. */
export const richStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: step },
  {
    weight: 1,
    arbitrary: fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.integer({ min: 0, max: 40 }),
      newText: fc.constantFrom(...EXAMPLES),
    }),
  },
);

/** The change that a step makes in a text of some length. */
export function place(length: number, { at, length: size, newText }: Step): Change {
  const start = Math.floor(at * length);
  return { start, end: start + size, newText };
}

/** Changes in order, each in offsets of the text that the one before it left; and the text behind the last. */
export function follow(before: string, steps: readonly Step[]): { readonly changes: Change[]; readonly after: string } {
  const changes: Change[] = [];
  let after = before;
  for (const s of steps) {
    const change = place(after.length, s);
    changes.push(change);
    const start = Math.min(change.start, after.length);
    after = applyEdits(after, [{ start, end: Math.min(change.end, after.length), newText: change.newText }]);
  }
  return { changes, after };
}

export const format: fc.Arbitrary<Format> = fc.constantFrom('plain', 'plain', 'markdown');
