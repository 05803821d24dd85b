import { paragraphRule } from '../../engine/rule';
import { Digit } from '../../text/chars';
import { allMatches } from '../../text/matches';

const RANGE = /(?<![\d.．年月第])(\d+(?:\.\d+)?)([～~—–－-]|至|到)(\d+(?:\.\d+)?)(%|％|‰|万|亿)/g;

export const rule = paragraphRule({
  id: 'numeral/range',
  severity: 'warning',
  title: '数值范围',
  what: '数值范围的前一个数漏了单位：9～16亿、15～30%。',
  why: '“9～16亿”可以读成“9 到 16 亿”，也可以读成“9 亿到 16 亿”；两个数都带上单位才不会听错。',
  source: 'GB/T 15835—2011 5.1.3',
  fix: 'suggest',
  examples: {
    bad: [
      {
        text: '投资规模为⟦9～16亿⟧元，增幅在⟦15～30%⟧之间。',
        suggested: '投资规模为9亿～16亿元，增幅在15%～30%之间。',
      },
      { text: '预计增长⟦5-6%⟧。', suggested: '预计增长5%-6%。' },
    ],
    good: [
      '温度为20—30摄氏度，比分是3∶2。',
      '增幅为5%—6%，占比从10%到20%。',
      '投资规模为9亿～16亿元，增幅在15%～30%之间。',
      '会期3—5天，第3—5条，2020—2025年，编号为10-20。',
    ],
  },
  check({ text, classes }) {
    if (!(classes & Digit) || !/[%％‰万亿]/.test(text)) return undefined;
    // 0—0.1%: nothing has no unit
    return allMatches(text, RANGE)
      .filter((m) => Number(m[1]) !== 0)
      .map((m) => {
        const [whole, first, mark, second, unit] = m as unknown as [string, string, string, string, string];
        const right = `${first}${unit}${mark}${second}${unit}`;
        return {
          at: 0,
          start: m.index,
          end: m.index + whole.length,
          message: `“${whole}”前一个数漏了单位，应为“${right}”。`,
          suggestions: [
            {
              title: `改为“${right}”`,
              kind: 'range',
              edits: [{ at: 0, start: m.index, end: m.index + whole.length, newText: right }],
            },
          ],
        };
      });
  },
});
