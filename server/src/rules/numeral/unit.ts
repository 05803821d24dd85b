import { paragraphRule } from '../../engine/rule';
import { Digit } from '../../text/chars';
import { allMatches } from '../../text/matches';

const FORM = /(?<![\d.．万亿])(\d{1,2})(百|千)(人|里|名|户|家|个|亩|件|辆|套|篇|封|次)(?![\d])/g;

export const rule = paragraphRule({
  id: 'numeral/unit',
  severity: 'warning',
  title: '数字与“百”“千”混写',
  what: '阿拉伯数字后面直接用“百”“千”：3百人、5千里。“万”“亿”可以这样用。',
  why: '阿拉伯数字只与“万”“亿”连用；写作300人或三百人。',
  source: 'GB/T 15835—2011 5.1.2',
  fix: 'suggest',
  examples: {
    bad: [
      { text: '组织⟦3百人⟧次，行程⟦5千里⟧。', suggested: '组织300人次，行程5000里。' },
      { text: '慰问了⟦2百户⟧困难群众，发放⟦1千件⟧棉衣。', suggested: '慰问了200户困难群众，发放1000件棉衣。' },
    ],
    good: [
      '第3百货商店开业，行军万里，走访千家万户。',
      '组织300人，行程五千里，投入3万元、2万5千人、3千多人。',
      '电压10千伏，重5千克，长3千米。',
    ],
  },
  check({ text, classes }) {
    if (!(classes & Digit) || !/[百千]/.test(text)) return undefined;
    return allMatches(text, FORM).map((m) => {
      const right = `${Number(m[1]) * (m[2] === '百' ? 100 : 1000)}${m[3]!}`;
      return {
        at: 0,
        start: m.index,
        end: m.index + m[0].length,
        message: `“${m[0]}”数字写法混用，应为“${right}”。`,
        suggestions: [
          {
            title: `改为“${right}”`,
            kind: 'unit',
            edits: [{ at: 0, start: m.index, end: m.index + m[0].length, newText: right }],
          },
        ],
      };
    });
  },
});
