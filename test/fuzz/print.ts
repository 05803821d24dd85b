import fc from 'fast-check';
import { exportDocx } from '../../server/src/docx/export';
import { parse } from '../../server/src/syntax/parse';
import { convert } from '../docx/office';
import { draftCharacters, printedCharacters } from '../docx/print';

const HAN = [...'会议要求各级部门抓好落实粮食生产安全发展群众工作责任环节年度任务目标建设我们必须始终坚持以人民为中心'];
const words = fc.array(fc.constantFrom(...HAN), { minLength: 1, maxLength: 24 }).map((cs) => cs.join(''));
const figure = fc.tuple(fc.integer({ min: 1, max: 99_999 }), fc.constantFrom('亿元', '%', '公里', ' 个', '年3月8日'));
const clause = fc.oneof(
  { weight: 6, arbitrary: words },
  { weight: 1, arbitrary: fc.tuple(words, figure).map(([w, [n, unit]]) => `${w}${n}${unit}`) },
  { weight: 1, arbitrary: fc.tuple(words, words).map(([a, b]) => `${a}“${b}”`) },
  { weight: 1, arbitrary: fc.tuple(words, words).map(([a, b]) => `《${a}》（${b}）`) },
  { weight: 1, arbitrary: fc.tuple(words, fc.constantFrom('XX', '××', 'GDP', '5G')).map((p) => p.join('')) },
);
const MARK = fc.constantFrom('，', '，', '，', '。', '、', '；', '：', '！', '？', '……', '——', '”，', '。”');
const sentences = fc
  .array(fc.tuple(clause, MARK), { minLength: 1, maxLength: 30 })
  .map((parts) => parts.map((p) => p.join('')).join(''));
const line = fc.oneof(
  { weight: 5, arbitrary: sentences },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom('一、', '二、', '（一）', '1.', '第一，'), words).map((p) => p.join('')),
  },
);
const speech = fc
  .tuple(words, fc.array(line, { minLength: 5, maxLength: 30 }))
  .map(([subject, lines]) => [`在${subject}会议上的讲话`, '同志们：', ...lines, '谢谢大家！'].join('\n'));

/** Drafts that one run of LibreOffice prints: it holds all of them open until its end. */
const MAX_DRAFTS_PER_RUN = 50;

/** Prints random drafts through LibreOffice, in both presets; throws with the first that loses a character. */
export async function printHolds(count: number, seed: number): Promise<number> {
  const drafts = fc.sample(speech, { numRuns: count, seed }).map((text) => parse(text));
  for (const settings of [{}, { preset: '讲话' }] as const)
    for (let from = 0; from < count; from += MAX_DRAFTS_PER_RUN) {
      const batch = drafts.slice(from, from + MAX_DRAFTS_PER_RUN);
      const files = await Promise.all(batch.map(async (draft) => (await exportDocx(draft, settings)).bytes));
      for (const [i, pdf] of convert(files, 'pdf').entries()) {
        const printed = printedCharacters(pdf);
        const wanted = draftCharacters(batch[i]!);
        if (printed === wanted) continue;
        const first = [...wanted].findIndex((c, k) => printed[k] !== c);
        throw new Error(`lost in print: ${wanted.slice(Math.max(0, first - 30), first + 10)}\n${batch[i]!.text}`);
      }
    }
  return 2 * count;
}
