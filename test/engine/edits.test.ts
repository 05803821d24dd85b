import { mergeFixes } from '../../server/src/engine/edits';
import type { Fix } from '../../server/src/contract/finding';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSpeechService } from '../../server/src/service';
import { applyEdits } from '../../server/src/text/span';
import { testSegmenter } from '../support/segmenter';
import { shippedJudge } from '../support/typo-judge';

/** Lines that draft rules compare with each other: counts, twins, variants, slots, sections, wrapped lines. */
const LINES = [
  '在全县工作会议上的讲话', '同志们：', '下面，我讲三点意见。', '一、提高认识，压实责任', '二、突出重点，抓好落实',
  '（一）抓学习', '1.读原著', '第一，要抓学习。要学懂弄通。', '第二，要抓宣讲。要讲深讲透。', '一是抓早。二是抓小。四是抓严。',
  '局党组高度重视，XX党组专门研究，XX党组多次部署。', '要用好“四个意识”、“四个自信”“两个维护”。',
  '会议作出部署，大家做出贡献，决不允许，绝不允许。', '要建设××县，用好XX万元，我市我市我县我市我市。',
  '对推诿扯皮、敷衍应付、弄虚作假的单位和个人，一经查实，严肃追责问责。',
  '今年以来，全县上下认真贯彻落实上级决策', '会保持了平稳健康发展的良好态势，各项主', '要指标均好于预期目标完成情况较好，群众',
  '2024年工商局牵头，“这件事没有说完', '说完了”，要抓好。', '没有写完的一段话，后面还有', '仅供学习 禁止外传', '',
  '要加强基础设施健设，要加强基础设施健设', '促进经济社会发发展，深入推进改革开',
  '同志们，让我们携手奋进，再创佳绩！', '中共某县委员会', '2024年3月5日',
]; // prettier-ignore

const lines = fc.array(fc.constantFrom(...LINES), { maxLength: 14 }).map((l) => l.join('\n'));
const step = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 30 })),
  newText: fc.oneof(fc.constantFrom('', '\n', '好', '，', '“', '二', ...LINES), lines),
});

test('findings after edits are those of the text, with words and without', async () => {
  const segmenter = await testSegmenter();
  const judge = shippedJudge();
  const plain = createSpeechService();
  const worded = createSpeechService();
  worded.useSegmenter(segmenter);
  worded.useTypoJudge(judge);
  const settings = plain.configure([]).configuration;
  const withWords = worded.configure([]).configuration;
  await fc.assert(
    fc.asyncProperty(
      lines,
      fc.array(fc.tuple(step, fc.boolean()), { minLength: 1, maxLength: 6 }),
      async (start, steps) => {
        let draft = plain.parse(start);
        let { text } = draft;
        plain.check(draft, settings);
        for (const [{ at, length, newText }, wait] of steps) {
          const from = Math.floor(at * text.length);
          const change = { start: from, end: Math.min(text.length, from + length), newText };
          text = applyEdits(text, [change]);
          draft = plain.edit(draft, [change]);
          const fresh = createSpeechService();
          const freshConfiguration = fresh.configure([]).configuration;
          expect(plain.check(draft, settings).findings).toEqual(
            fresh.check(fresh.parse(text), freshConfiguration).findings,
          );
          // words come late: some versions of a draft are only checked without them
          worded.check(draft, withWords);
          if (!wait) continue;
          fresh.useSegmenter(segmenter);
          fresh.useTypoJudge(judge);
          const { findings } = await worded.checkWithWords(draft, withWords);
          expect(findings).toEqual((await fresh.checkWithWords(fresh.parse(text), freshConfiguration)).findings);
        }
      },
    ),
    { numRuns: 100 },
  );
});

describe('fixes as one set', () => {
  const fixOf = (spans: readonly (readonly [start: number, end: number])[]): Fix => ({
    title: '改',
    kind: 'mark',
    edits: spans.map(([start, end]) => ({ start, end, newText: '' })),
  });

  test('an edit that touches none goes in between those of a fix that reaches far', () => {
    const merged = mergeFixes([fixOf([[0, 1], [90, 91]]), fixOf([[5, 6]]), fixOf([[91, 92]]), fixOf([[1, 2]]), fixOf([[40, 40]])]); // prettier-ignore
    expect(merged.map(({ start, end }) => [start, end])).toEqual([
      [0, 1],
      [5, 6],
      [40, 40],
      [90, 91],
    ]);
  });

  test('it makes no difference how far the first fix reaches', () => {
    const count = 100_000;
    const fixes = Array.from({ length: count }, (_, i) => fixOf([[i * 4 + 2, i * 4 + 3]]));
    expect(mergeFixes([fixOf([[0, 1], [count * 4 + 8, count * 4 + 9]]), ...fixes])).toHaveLength(count + 2); // prettier-ignore
  });
});
