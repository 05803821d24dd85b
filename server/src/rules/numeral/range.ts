import { paragraphRule } from '../../contract/rule';
import type { Paragraph } from '../../syntax/types';
import { allMatches } from '../../text/matches';
import { parseChineseNumeral } from '../../text/numerals';
import { behindFigures, Clock, Day, Hyphen, Joint, Led, Month, Year } from './figures';
import { hyphenRanges } from './range-hyphen';
import { lostLesserUnits } from './range-of-units';
import { measuresOf } from './measures';
import { reportsOf, type NumeralSlip } from './suggest';
import { yearOrder } from './year-order';

const RANGE =
  /(?<![\d.．年月第])(\d{1,12}(?:\.\d{1,6})?)([～~—–－-]|至|到)(\d{1,12}(?:\.\d{1,6})?)(%|％|‰|万|亿|[百千](?=[人名户家个亩件辆套篇封次元斤公]))/g;
const HUNDREDS: Readonly<Record<string, number>> = { 百: 100, 千: 1000 };

/** 三至5天: one end in characters, the other in figures; 统一到5月 and 第三到10名 are none. */
const MIXED_ENDS = new RegExp(
  `(?<![统第万同单专唯逐合归周期某每这那一二三四五六七八九十百千两几点分之])([两二三四五六七八九]|[一二三四五六七八九]?十[一二三四五六七八九]?)([至到～~—－-])(\\d{1,4})(?=[万亿]?(?:${measuresOf()}))`,
  'g',
);
const FIGURES_FIRST = new RegExp(
  `(?<![\\d.．年月第:：])(\\d{1,4})([至到～~—－-])([二三四五六七八九]|[一二三四五六七八九]?十[一二三四五六七八九]?)(?=(?:${measuresOf()}))`,
  'g',
);

export const rule = paragraphRule({
  id: 'numeral/range',
  severity: 'warning',
  title: '数值范围',
  what: '数值范围的前一个数漏了单位（9～16亿、15～30%、40至1小时），起止两个数一个用汉字、一个用阿拉伯数字（三至5天），或起止之间用了短横“-”（2013-2015年、3-5天、5月10日-12日）；起止年份颠倒或相同（2025年至2023年、2024—2024学年）。',
  why: '“9～16亿”可以读成“9 到 16 亿”，也可以读成“9 亿到 16 亿”；两个数都带上单位才不会听错。起止之间用一字线“—”或浪纹线“～”。',
  source: 'GB/T 15835—2011 5.1.3；GB/T 15834—2011 4.13.1、4.13.3',
  sureness: '国标',
  since: '0.1.0',
  judgesCells: true,
  fix: 'suggest',
  examples: {
    bad: [
      {
        text: '投资规模为⟦9～16亿⟧元，增幅在⟦15～30%⟧之间。',
        suggested: '投资规模为9亿～16亿元，增幅在15%～30%之间。',
      },
      {
        text: '平均候诊⟦40至1小时⟧，单程⟦500～1公里⟧，体重由⟦500到1公斤⟧不等。',
        suggested: '平均候诊40分钟至1小时，单程500米～1公里，体重由500克到1公斤不等。',
      },
      { text: '材料须在⟦三至5⟧天内办结，办理⟦10至十五⟧件。', suggested: '材料须在3至5天内办结，办理10至15件。' },
      { text: '预计增长⟦5-6%⟧，占比保持在⟦12%-15%⟧。', suggested: '预计增长5%～6%，占比保持在12%～15%。' },
      { text: '学员分⟦1~2年⟧、3～5年两档。', suggested: '学员分1～2年、3～5年两档。' },
      { text: '每村组织⟦2～3百⟧人参加，补助⟦3至5千⟧元。', suggested: '每村组织200～300人参加，补助3000至5000元。' },
      {
        text: '总结⟦2013-2015年⟧的工作，谋划今后⟦3-5年⟧的发展。',
        suggested: '总结2013—2015年的工作，谋划今后3～5年的发展。',
      },
      {
        text: '⟦5月10日-12日⟧举办培训，⟦9:00-11:30⟧授课，⟦7-8月份⟧复查。',
        suggested: '5月10日—12日举办培训，9:00—11:30授课，7—8月份复查。',
      },
      {
        text: '学习《滨河新区更新规划（⟦2024-2030年⟧）》。',
        suggested: '学习《滨河新区更新规划（2024—2030年）》。',
        severity: 'information',
      },
      { text: '⟦2025年至2023年⟧累计投入12亿元，⟦2024—2022年⟧逐年增长。' },
      { text: '⟦2024—2024学年⟧我校再创佳绩。', suggested: '2024—2025学年我校再创佳绩。' },
    ],
    good: [
      '2023年至2025年，2024—2025学年，2022—2025学年的规划，从1998年到1998年底，追溯2025年至2023年的账目。',
      '候诊40分钟至1小时，时间由40缩短至1小时，路程从300到1公里，限速由120降到3公里，3到1小时倒计时，30至45小时，提前15至3天报到，提前40至1小时到场。',
      '三至五天，3至5天，统一到5月底，由第三至10名组成，十至5人以上的单位，2025年至三月。',
      '实现从0到1的突破，用了0到1年，托育0—3岁的孩子，从0到1万元。',
      '温度为20—30摄氏度，比分是3∶2。',
      '增幅为5%—6%，占比从10%到20%。',
      '投资规模为9亿～16亿元，增幅在15%～30%之间。',
      '会期3—5天，第3—5条，2020—2025年，编号为10-20。',
      '热线电话010-88886666，质量体系通过ISO 9001-2015认证，见第12-15页。',
      '安排2024-2025学年的教学工作，执行GB/T 9704-2012，购置A-3型设备2台。',
      '学习《教育发展规划（2021－2025年）》《投产达标100-200天行动方案》《规划（2021-2025）》，房号为3-2-501，比分为3-2。',
    ],
  },
  check(paragraph) {
    const { text } = paragraph;
    const behind = behindFigures(paragraph);
    if ((behind & (Hyphen | Joint | Led | Year | Month | Day | Clock)) === 0) return undefined;
    const slips: NumeralSlip[] = [...hyphenRanges(paragraph, behind)];
    if (behind & Year || text.includes('学年')) slips.push(...yearOrder(text));
    if (behind & (Joint | Hyphen | Led) && isMixed(paragraph)) slips.push(...mixedEnds(text));
    if (behind & (Hyphen | Joint)) {
      slips.push(...lostLesserUnits(text));
      // 0—0.1%: nothing has no unit
      for (const m of allMatches(text, RANGE)) if (Number(m[1]) !== 0) slips.push(withUnits(m));
    }
    return reportsOf(slips);
  },
});

const JOINTS = '至到～~—－-';
const NUMERALS = '两二三四五六七八九十';

/** Whether a figure stands beside a joint on whose other side a numeral stands. */
function isMixed({ text, alnums }: Paragraph): boolean {
  return alnums.some(
    ({ start, end }) =>
      (JOINTS.includes(text[start - 1] ?? ' ') && NUMERALS.includes(text[start - 2] ?? ' ')) ||
      (JOINTS.includes(text[end] ?? ' ') && (NUMERALS + '一').includes(text[end + 1] ?? ' ')),
  );
}

/** Ranges with one end in characters and the other in figures, where they rise. */
function mixedEnds(text: string): NumeralSlip[] {
  const slips: NumeralSlip[] = [];
  for (const m of [...allMatches(text, MIXED_ENDS), ...allMatches(text, FIGURES_FIRST)]) {
    const [wrong, first, mark, second] = m as unknown as [string, string, string, string];
    const [low, high] = [first, second].map((end) =>
      /\d/.test(end) ? Number(end) : end === '两' ? 2 : parseChineseNumeral(end),
    );
    if (low === undefined || high === undefined || low >= high) continue;
    const right = `${low}${mark}${high}`;
    const message = `“${wrong}”一个数用汉字、一个数用阿拉伯数字，应当一致，可改为“${right}”。`;
    slips.push({ start: m.index, wrong, rights: [right], kind: 'range-mixed', message });
  }
  return slips;
}

/** 9～16亿 → 9亿～16亿; a figure and 百 or 千 are written out. */
function withUnits(m: RegExpExecArray): NumeralSlip {
  const [wrong, first, sign, second, unit] = m as unknown as [string, string, string, string, string];
  const mark = '-－–~'.includes(sign) ? '～' : sign;
  const times = HUNDREDS[unit];
  const right = times
    ? `${Number(first) * times}${mark}${Number(second) * times}`
    : `${first}${unit}${mark}${second}${unit}`;
  const message = times
    ? `“${wrong}”数字写法混用，前一个数也漏了单位，应为“${right}”。`
    : `“${wrong}”前一个数漏了单位，应为“${right}”。`;
  return { start: m.index, wrong, rights: [right], kind: 'range', message };
}
