import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { knowledgeAt } from '../../server/src/features/knowledge';
import { outline } from '../../server/src/features/outline';
import { placeholderGroups } from '../../server/src/features/placeholder-groups';
import { sectionNumbers, sectionNumbersAt, speakingTime } from '../../server/src/features/section-numbers';
import { countOf, pagesOf, tally } from '../../server/src/features/statistics';
import { edit } from '../../server/src/syntax/edit';
import { parse } from '../../server/src/syntax/parse';
import { editedDraft } from '../support/random-drafts';

describe('characters as Word counts them', () => {
  it.each([
    ['', 0],
    ['今天，开会。', 6],
    ['“四个意识”', 6],
    ['同比增长12.5%。', 6],
    ['GB/T 9704—2012', 4],
    ['XX县', 2],
    ['　　今天 开会\u200b', 4],
    ['𠮷林', 2],
    ['等等……', 4],
    ['同志们：\n今天\r\n开会2\n3次', 11],
  ])('%s', (text, expected) => expect(countOf(text)).toBe(expected));
});

describe('characters that are spoken', () => {
  it.each([
    ['主持词\n同志们：\n下面，请李县长讲话。\n（鼓掌，李县长讲话结束后）\n今天的会议到此结束。', 40, 27],
    ['在会上的讲话\n同志们：\n今天（周五）开会。', 19, 19],
  ])('%s', (text, characters, spoken) => expect(tally(parse(text)).between()).toMatchObject({ characters, spoken }));
});

describe('rows and pages of GB/T 9704', () => {
  const rows = (text: string): number => tally(parse(text)).between().rows;
  const paragraph = (length: number): string => `${'讲'.repeat(length - 1)}。`;
  it.each([
    // two characters of indent: 26 characters fill a row
    [paragraph(26), 1],
    [paragraph(27), 2],
    [paragraph(54), 2],
    [paragraph(55), 3],
    [`${paragraph(10)}\n\n\n${paragraph(10)}`, 2],
    // title, one blank row, salutation, text
    [`在全县工作会议上的讲话\n同志们：\n${paragraph(10)}`, 4],
    ['', 0],
  ])('%#', (text, expected) => expect(rows(text)).toBe(expected));
  it('fills a page with 22 rows', () => expect([0, 1, 22, 23].map(pagesOf)).toEqual([0, 1, 1, 2]));
});

describe('numbers of sections', () => {
  const text = `在全县会议上的讲话\n同志们：\n一、提高认识\n${'讲'.repeat(195)}。\n二、抓好落实\n${'讲'.repeat(93)}。`;
  it('gives length, share, time and pages', () => {
    expect(sectionNumbers(parse(text), 200).map(({ line, characters, minutes, pages }) => [line, characters, minutes, pages])).toEqual([
      [0, 315, 1.575, [1, 1]],
      [2, 202, 1.01, [1, 1]],
      [4, 100, 0.5, [1, 1]],
    ]); // prettier-ignore
  });
  it('finds the heading at a caret, and no other line', () => {
    const draft = parse(text);
    expect(sectionNumbersAt(draft, draft.starts[2]! + 3, 200)?.characters).toBe(202);
    expect(sectionNumbersAt(draft, draft.starts[3]! + 3, 200)).toBeUndefined();
  });
  it('writes the time', () => {
    expect([0.01, 0.66, 0.97, 1.04, 2.46, 12.4].map(speakingTime)).toEqual(['约 10 秒', '约 40 秒', '约 1 分钟', '约 1 分钟', '约 2.5 分钟', '约 12 分钟']); // prettier-ignore
  });
});

describe('what is known of a name', () => {
  const at = (marked: string, formulas?: { name: string; members: string[] }[]): string | undefined => {
    const knowledge = knowledgeAt(parse(marked.replace('‸', '')), marked.indexOf('‸'), formulas);
    return (
      knowledge &&
      `${knowledge.name}=${[knowledge.members?.join('、'), knowledge.full, knowledge.fact].filter((told) => told !== undefined).join('；')}`
    );
  };
  it.each([
    ['增强“四个‸意识”。', '四个意识=政治意识、大局意识、核心意识、看齐意识'],
    ['省‸纪委监委牵头。', '纪委监委=纪律检查委员会、监察委员会'],
    [
      '党的二十届三中‸全会提出。',
      '二十届三中全会=中国共产党第二十届中央委员会第三次全体会议；2024年7月召开，来源：全会公报（数据截至2025年10月）',
    ],
    [
      '十九届中央‸纪委四次全会强调。',
      '十九届中央纪委四次全会=中国共产党第十九届中央纪律检查委员会第四次全体会议；2020年1月召开，来源：全会公报（数据截至2025年10月）',
    ],
    [
      '党的二‸十大报告。',
      '党的二十大=中国共产党第二十次全国代表大会；2022年10月召开，来源：历次党的全国代表大会（数据截至2025年10月）',
    ],
    [
      '依照《合‸同法》办事。',
      '《合同法》=1999年10月起施行，2021年1月起废止或更名，由《民法典》代替，来源：民法典第1260条（数据截至2025年4月）',
    ],
    ['“十四‸五”规划', '十四五=2021—2025年，来源：国民经济和社会发展五年计划（规划）纲要'],
    [
      '镇自然‸资源所牵头。',
      '自然资源所=2018年，原国土所、国土资源所并入或改用此名，来源：深化党和国家机构改革方案（2018）（数据截至2024年12月）',
    ],
    [
      '县卫‸计局牵头。',
      '卫计局=2018年撤并或更名，现为卫生健康局，来源：深化党和国家机构改革方案（2018）（数据截至2024年12月）',
    ],
    [
      '省银‸监会牵头。',
      '银监会=2018年撤并或更名，到2022年为银保监会，现为金融监管总局，来源：深化党和国家机构改革方案（2018）（数据截至2024年12月）',
    ],
    [
      '到襄樊‸市学习。',
      '襄樊市=原属湖北省，2010年撤并或更名，现为襄阳市，来源：民政部县以上行政区划代码（数据截至2023年12月）',
    ],
    ['今天‸开会。', undefined],
  ])('%s', (marked, expected) => expect(at(marked)).toBe(expected));
  it('knows what a unit keeps of its own', () => {
    const ownFacts = {
      laws: [],
      names: [{ name: '县经信局', endedIn: 2019 * 12, successor: '县工信局', source: '机构改革方案' }],
      meetings: [{ name: '市第七次党代会', year: 2021, month: 9, source: '市委办' }],
    };
    const told = (text: string): string | undefined => knowledgeAt(parse(text), 3, [], ownFacts)?.fact;
    expect(told('请县经信局牵头。')).toBe('2019年1月撤并或更名，现为县工信局，来源：机构改革方案（本单位的表）');
    expect(told('市第七次党代会以来')).toBe('2021年9月召开，来源：市委办（本单位的表）');
  });
  it("knows the house's own", () => {
    expect(at('落实“四个‸一”。', [{ name: '四个一', members: ['甲', '乙'] }])).toBe('四个一=甲、乙');
  });
});

test('views and numbers after edits are those of a fresh parse', () => {
  fc.assert(
    fc.property(editedDraft(), ({ before, changes, after }) => {
      const edited = edit(parse(before), changes);
      const fresh = parse(after);
      for (const draft of [edited, fresh]) tally(draft).between();
      expect(placeholderGroups(edited)).toEqual(placeholderGroups(fresh));
      expect(outline(edited)).toEqual(outline(fresh));
      expect(sectionNumbers(edited, 200)).toEqual(sectionNumbers(fresh, 200));
      expect(tally(edited).between()).toEqual(tally(fresh).between());
    }),
  );
});
