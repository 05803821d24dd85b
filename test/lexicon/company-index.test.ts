import { describe, expect, it } from 'vitest';
import { companyFinder } from '../../server/src/lexicon/company-index';
import { packCompany, type WordInCompany } from '../../server/src/lexicon/company-pack';
import { readWordsInCompany } from '../../server/src/lexicon/words-in-company';

const words: readonly WordInCompany[] = [
  { word: '升级', before: ['产业', '转型'], behind: ['改造'], mistaken: ['生机'], alsoRight: ['省级'] },
  { word: '下拨', before: ['已经'], behind: ['资金'], mistaken: [], alsoRight: [] },
  { word: '流转', before: ['土地'], behind: [], mistaken: [], alsoRight: [] },
  { word: '基层', before: ['扎根'], behind: [], mistaken: [], alsoRight: [] },
  // of two rows the one that lists what stands there, though the other has more company
  { word: '竣工', before: ['项目'], behind: ['典礼'], mistaken: ['峻工'], alsoRight: [] },
  { word: '竣工', before: ['举行'], behind: ['典礼', '剪彩'], mistaken: ['军工'], alsoRight: [], isLessSure: true },
  { word: '继承', before: ['扎根', '依法'], behind: ['传统'], mistaken: [], alsoRight: [] },
];
const { find } = companyFinder(
  packCompany(words),
  (wordNumber) => words[wordNumber]!,
  () => true,
);
const standInsIn = (text: string): string[] =>
  (find(text) ?? []).map(
    ({ start, end, right, isListed, before, behind }) =>
      `${text.slice(start, end)}→${right} ${before}|${behind}${isListed ? ' listed' : ''}`,
  );

describe('companyFinder', () => {
  it.each([
    ['推动产业声级', ['声级→升级 产业|']],
    ['声级改造', ['声级→升级 |改造']],
    ['产业的声级', ['声级→升级 产业的|']],
    ['声级了改造', ['声级→升级 |了改造']],
    ['产业生机改造', ['生机→升级 产业|改造 listed']],
    ['项目军工典礼', ['军工→竣工 |典礼 listed']],
    // of a row that is less sure no 、, and no 的 behind it
    ['举行、军工', []],
    ['军工的剪彩', []],
    ['军工剪彩', ['军工→竣工 |剪彩 listed']],
    ['产业、声级', ['声级→升级 产业、|']],
    // what stands beside may end in a particle
    ['土地留转', ['留转→流转 土地|']],
    ['土地的留转', ['留转→流转 土地的|']],
    // looks alike
    ['下拔资金', ['下拔→下拨 |资金']],
    // of two words the one with more company
    ['扎根级承传统', ['级承→继承 扎根|传统']],
    // the word itself, one that is right there too, no company, marks between
    ['产业升级改造', []],
    ['转型省级', []],
    ['仪器的声级', []],
    // one character looks like the right one, and the other is not the right one
    ['夏拔资金', []],
    ['产业，声级', []],
    ['', []],
    ['声', []],
  ])('%s', (text, standIns) => {
    expect(standInsIn(text)).toEqual(standIns);
  });
});

describe('words-in-company.tsv', () => {
  const rows = readWordsInCompany();

  it('holds words of two characters with company', () => {
    expect(rows.filter(({ word, before, behind }) => word.length !== 2 || before.length + behind.length === 0)).toEqual(
      [],
    );
  });

  it('takes no word for a mistaken and for a right one', () => {
    expect(rows.flatMap(({ mistaken, alsoRight }) => mistaken.filter((word) => alsoRight.includes(word)))).toEqual([]);
  });
});
