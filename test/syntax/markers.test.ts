import { describe, expect, test } from 'vitest';
import { parse } from '../../server/src/syntax/parse';

/** Lines with ⟦⟧ around every marker: numeral and point. What has none only looks like one. */
const LINES: Readonly<Record<string, readonly string[]>> = {
  levels: [
    '⟦一、⟧抓学习',
    '⟦十一、⟧抓学习',
    '⟦二十、⟧抓学习',
    '⟦一．⟧抓学习',
    '⟦一，⟧抓学习',
    '⟦一.⟧抓学习',
    '⟦（一）⟧抓学习',
    '⟦（十二）⟧抓学习',
    '⟦(一)⟧抓学习',
    '⟦（一）、⟧抓学习',
    '⟦1.⟧抓学习',
    '⟦1．⟧抓学习',
    '⟦1、⟧抓学习',
    '⟦12. ⟧抓学习',
    '⟦（1）⟧抓学习',
    '⟦①⟧抓学习',
    '⟦⒈⟧抓学习。',
    '⟦⑴⟧抓学习；⟦⑵⟧抓作风。',
    '⟦㈠⟧抓学习',
    '⟦1.⟧2025年底前完成编制。',
    '⟦2．⟧10个项目全部开工。',
    '⟦3.⟧5G建设要提速。',
    '⟦4.⟧6月底前完成整改。',
    '2.5个百分点的差距要补上。',
    '1.5万亿斤粮食来之不易。',
    '3、4月份要抓春耕。',
    '　　⟦一、⟧抓学习',
    // still being written
    '⟦一、⟧',
    '\ufeff⟦一、⟧抓学习',
    '⟦——⟧坚持党的领导。',
  ],
  'ordinals and items': [
    '⟦第一，⟧抓学习。⟦第二，⟧抓作风。',
    '⟦第一,⟧抓学习。',
    '⟦第一、⟧抓学习。',
    '⟦第二、⟧一定要抓作风。',
    '第一、二产业要融合。',
    '⟦第一⟧是抓学习。⟦第二⟧要抓作风。',
    '⟦第十二，⟧抓学习。',
    '⟦其一，⟧认识不到位。⟦其二，⟧措施不到位。',
    '⟦首先，⟧抓学习。⟦其次，⟧抓作风。⟦再次，⟧抓纪律。⟦最后，⟧抓廉政。',
    '⟦首先⟧要抓学习。',
    '⟦一是⟧抓学习。⟦二是⟧抓作风；⟦三是⟧抓纪律，⟦四是⟧抓廉政。',
    '⟦一要⟧快，⟦二要⟧准，⟦三要⟧狠。',
    '重点做好以下工作：⟦一是⟧抓早。⟦二是⟧抓小。',
    '⟦一是，⟧抓学习。',
    '他说：“要真抓。”⟦一是⟧抓早。',
    '按照要求（见附件），⟦一是⟧抓早。',
    '⟦①⟧摸底；⟦②⟧整改；⟦③⟧验收。',
  ],
  'near misses': [
    '第一书记要驻村，第一时间到场，用好第一种形态。',
    '第一产业稳中有进，第三产业加快发展。',
    '党政主要负责同志是第一责任人。',
    '安全第一，预防为主，综合治理。',
    '第一、第二种形态占比上升。',
    '三要素缺一不可，四要件要齐备，五要点要记牢。',
    '一要件一档案。',
    '最重要的原因之一是认识不足，统一是前提，唯一要求是落实。',
    '一是一，二是二，容不得半点含糊。',
    '一是非分明。',
    '十要十不准是基本规矩。',
    '2.5%的增速来之不易。',
    '10:30准时开会。',
    '1,000名党员参加。',
    '2024年是关键之年。',
    '120.全县公里。',
    '二、三产业协同发展。',
    '会议强调“一是抓早，二是抓小”的思路。',
    '会议提出（一是抓早，二是抓小）的思路。',
    '学习《一是抓早》一文。',
    '百分之一是可以的。',
    '其一生都在奋斗，其三个孩子都参了军。',
    '我们首先要抓学习，最后要抓落实。',
    '（见附件一）各单位抓好落实。',
    '（2020）5号文件已经印发。',
    '—般情况下照此办理。',
    '一百、二百都是数。',
    '〇、零不是序号。',
  ],
};

function marked(text: string): string {
  let out = '';
  let at = 0;
  for (const m of parse(text).paragraphs[0]!.markers) {
    out += `${text.slice(at, m.start)}⟦${text.slice(m.start, m.end)}⟧`;
    at = m.end;
  }
  return out + text.slice(at);
}

describe.each(Object.entries(LINES))('%s', (_name, lines) => {
  test.each(lines)('%s', (line) => {
    expect(marked(line.replace(/[⟦⟧]/g, ''))).toBe(line);
  });
});

test.each<readonly [string, string, number]>([
  ['一、甲', 'comma', 1],
  ['（二）甲', 'paren', 2],
  ['3.甲', 'dot', 3],
  ['（4）甲', 'digit-paren', 4],
  ['⑤甲', 'circled', 5],
  ['第六，甲', 'di', 6],
  ['其七，甲', 'qi', 7],
  ['八是甲', 'shi', 8],
  ['九要甲', 'yao', 9],
  ['十、甲', 'comma', 10],
  ['二十一、甲', 'comma', 21],
  ['首先，甲', 'adverb', 1],
  ['其次，甲', 'adverb', 2],
  ['再次，甲', 'adverb', 3],
  ['最后，甲', 'adverb', 0],
  ['——甲', 'dash', 0],
])('%s: family and ordinal', (line, family, ordinal) => {
  const [marker] = parse(line).paragraphs[0]!.markers;
  expect([marker?.family, marker?.ordinal]).toEqual([family, ordinal]);
});
