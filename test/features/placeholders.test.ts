import { describe, expect, it } from 'vitest';
import { placeholderGroups } from '../../server/src/features/placeholder-groups';
import { parse } from '../../server/src/syntax/parse';

/** Group labels with the number of their places. */
const groups = (text: string): string[] =>
  placeholderGroups(parse(text)).map(({ label, kind, places }) => `${label} ${kind} ${places.length}`);

describe('places left open are grouped by what they mean', () => {
  const cases: readonly (readonly [text: string, expected: readonly string[]])[] = [
    ['今年以来，XX县委高度重视，全XX县共召开会议XX次。', ['XX县 name 2', 'XX次 number 1']],
    ['XX党组始终重视，XX党组书记带头，我XX实际，全XX上下。', ['XX党组 name 2', '我XX、全XX name 2']],
    ['我XX党风廉政建设得到加强。', ['我XX name 1']],
    ['能否在XX落地生根，让在XX投资的企业放心。', ['在XX name 2']],
    ['是×队伍的生命线，也是×形象，坚持党对×队伍的领导。', ['×队伍 name 2', '×形象 name 1']],
    ['刚才，X同志通报了情况，X书记作了讲话。', ['X同志 person 1', 'X书记 person 1']],
    [
      '办结率XX%，接待XX余人次，共XX大类XX项。',
      ['XX% number 1', 'XX余人次 number 1', 'XX大类 number 1', 'XX项 number 1'],
    ],
    ['连续×年获奖，20XX年以来，×月×日召开会议。', ['20XX年 date 1', '×月×日 date 1', '×年 number 1']],
    [
      '由【单位名称】牵头，【具体数据】万元，（待补）。',
      ['【单位名称】 name 1', '【具体数据】 number 1', '（待补） note 1'],
    ],
    ['XX人民和XX市场、XX区域。', ['XX人民 name 1', 'XX市场 name 1', 'XX区域 name 1']],
    ['涉及XX的法律法规，打造“清廉××”。', ['涉及XX name 1', '清廉×× name 1']],
    ['“1+5+N”“数据要素×”和2×66万千瓦。', []],
  ];
  const names: readonly (readonly [text: string, expected: readonly string[]])[] = [
    ['在××座谈会上，请××部门牵头。', ['会议名称', '部门名称']],
    ['在××全县警示教育大会上', ['会议名称']],
    ['XX人民召开大会。', ['名称']],
    ['XX县、XX乡和XX镇。', ['县名', '乡名', '镇名']],
    ['XX县委、××局、XX公司。', ['县名', '单位名称', '公司名称']],
    ['出席会议的有×××、×××等领导同志。', ['姓名']],
    ['××单位×××', ['单位名称', '姓名']],
    ['X同志于×月×日讲话。', ['姓名', '日期']],
    ['20XX年召开会议XX次，到会XX人，投资XX万元，占XX%，历时XX天。', ['年份', '次数', '人数', '金额', '比例', '天数']],
    ['××××年度述职报告', ['年份']],
    ['以××××为主题，围绕××等课题调研。', ['主题', '课题']],
    ['察看××项目现场，庆祝××成立×周年。', ['项目名称', '单位名称', '周年']],
    ['由【责任单位】牵头，（待补）。', ['责任单位', '待补']],
    ['我XX实际，能否在XX落地生根。', ['单位或地方', '地方名称']],
  ];
  it.each(names)('%s is named by what is meant', (text, expected) => {
    const named = placeholderGroups(parse(text));
    expect(named.map(({ name }) => name).sort()).toEqual([...expected].sort());
  });
  it.each(cases)('%s', (text, expected) => expect(groups(text)).toEqual(expected));

  it('leaves out what no one fills', () => {
    expect(groups('XX文库会员专享，仅供学习，请勿转载\n在XX县会议上的讲话\n同志们：\n开会。')).toEqual(['XX县 name 1']);
  });

  it('tells the surroundings of a place', () => {
    const [group] = placeholderGroups(parse('一二三四五六七八九十一二三四XX县一二三四五六七八九十一二三四'));
    expect(group!.places).toEqual([
      {
        start: 14,
        end: 16,
        line: 0,
        text: 'XX',
        before: '…三四五六七八九十一二三四',
        after: '县一二三四五六七八九十一…',
      },
    ]);
  });
});
