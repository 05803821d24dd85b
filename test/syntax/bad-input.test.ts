import fc from 'fast-check';
import { describe, it } from 'vitest';
import { edit } from '../../server/src/syntax/edit';
import { parse } from '../../server/src/syntax/parse';
import type { Format } from '../../server/src/syntax/types';
import { survives } from '../support/survives';

const MILLION = 1_000_000;

describe('bad input has a clear answer', () => {
  it.each<readonly [string, string]>([
    ['empty', ''],
    ['a line end', '\n'],
    ['line ends of all kinds', '\r\n\n\r\r\n'],
    ['blanks', ' \t　 '],
    ['a byte order mark', '\ufeff同志们：'],
    ['NUL bytes', '\0'.repeat(1000)],
    ['NUL bytes in text', '一、抓\0学习\n\0\0一是读书。\0'],
    ['lone surrogates', '\ud800一、\udc00。\ud842\n\udfb7同志们：\ud83d'],
    ['CRLF', '在大会上的讲话\r\n同志们：\r\n一、甲\r\n正文。\r\n二、乙\r\n正文。\r\n'],
    ['lone CR', '在大会上的讲话\r同志们：\r一、甲\r正文。'],
    ['only places left open', 'XX××○○___【】20XX年X月X日某某县'.repeat(50)],
    ['places left open, one a line', 'XX\n×\n××\n○○\n___\n【单位】\n'.repeat(200)],
    ['only marks', '，。、；：？！“”‘’（）《》〈〉【】〔〕…—·～'.repeat(200)],
    ['only markers', '一、（一）1.（1）①第一，其一，首先，一是一要——'.repeat(200)],
    ['markers, one a line', '一、\n（一）\n1.\n（1）\n①\n第一，\n其一，\n首先，\n一是\n一要\n——\n'.repeat(100)],
    ['line separators that end no line', '一、甲\u2028二、乙\u2029三、丙\u0085'],
  ])('%s', (_name, text) => {
    survives(text);
    survives(text, 'markdown');
  });

  it.each<readonly [string, string]>([
    ['一、（一）1. … 3 000 deep', ['一、', '（一）', '1.', '（1）', '①', '第一，', '一是'].join('甲\n').repeat(430)],
    ['3 000 brackets opened', '（'.repeat(3000)],
    ['3 000 brackets opened and closed', `${'（'.repeat(3000)}甲${'）'.repeat(3000)}`],
    ['3 000 kinds of brackets in turn', '（“《【'.repeat(750) + '】》”）'.repeat(750)],
    ['3 000 markers in a line', '一是甲。'.repeat(3000)],
    [
      '3 000 markers that climb',
      Array.from({ length: 3000 }, (_, i) => `第${'一二三四五六七八九'[i % 9]}，甲。`).join(''),
    ],
    ['3 000 emphases', '**甲**'.repeat(3000)],
  ])('%s', (_name, text) => {
    survives(text);
    survives(text, 'markdown');
  });

  // 5 MB as a file is 1.7 million Chinese characters; lines of one sign are in long-lines.test.ts
  it.each<readonly [string, string]>([
    ['without a mark', '好'.repeat(1.7 * MILLION)],
    ['of sentences', '要抓好各项工作。'.repeat(0.2125 * MILLION)],
    ['of items', '一是抓早。二是抓小。'.repeat(0.17 * MILLION)],
    ['of opening marks', '“'.repeat(1.7 * MILLION)],
  ])('one line of 5 MB %s', (_name, text) => survives(text));

  // what would take minutes if each item or mark asked all others
  it.each<readonly [string, string]>([
    ['of clauses', '抓好落实，'.repeat(60_000)],
    ['of marks that never close', '“'.repeat(150_000) + '》'.repeat(150_000)],
    ['of first items', '一是甲，'.repeat(75_000)],
    ['of items out of order', '三是甲，二是乙，'.repeat(37_500)],
    ['of quotations', '“甲”、“乙”，'.repeat(37_500)],
    ['of places left open', 'XX县××局，'.repeat(37_500)],
  ])('one line of 300 000 characters %s', (_name, text) => survives(text));

  it.each<readonly [string, string]>([
    ['with an item of no series', '正文要好。三是甲。\n'],
    ['with a heading', '一、甲\n'],
    ['with a first item', '第一，甲。\n'],
    ['with a short line', '甲乙丙\n'],
    ['that are blank', '\n'],
  ])('30 000 lines %s', (_name, line) => survives(line.repeat(30_000)));

  it('many edits at odd places', () => {
    let draft = parse('一、甲\r\n二、乙');
    for (let i = 0; i < 500; i++)
      draft = edit(draft, [{ start: (i * 7) % 11, end: (i * 7) % 13, newText: '\r\n一是'.slice(i % 4) }]);
    survives(draft.text);
  });
});

// `npm run bench:random` draws a hundred thousand
describe('2 000 random strings', () => {
  const alphabet = [
    ...'，。、；：？！“”‘’（）《》〈〉【】〔〕…—·～(),.:;?!"\'[]{}|#*_-+=/\\<>@&%％×○□ⅩＸＡ１①②⑳㈠',
    ...'一二三四五六七八九十百千万亿零〇两几余多第其首先再次最后是要的了和是非年月日号',
    ...'同志们讲话在上关于县委省市长会议工作落实某等约近左右',
    ...'0123456789XxYyMmDdABab',
    ' ', '　', '\u00a0', '\t', '\n', '\r', '\r\n', '\0', '\ufeff', '\u200b', '\u2028', '\u00ad', '⼀', '\ud842', '\udfb7', '𠮷',
    '一、', '（一）', '1.', '第一，', '一是', '一要', '——', '同志们：', '讲三点意见', '20XX年', '〔2020〕5号', '2020年2月30日', '……', '...', '第一书记',
  ]; // prettier-ignore
  const letters = fc.constantFrom(...alphabet);

  it.each<readonly [string, number, number]>([
    ['short', 12, 1_200],
    ['middling', 60, 700],
    ['long', 600, 100],
  ])('%s: nothing throws', (_name, maxLength, numRuns) => {
    const strings = fc.array(letters, { maxLength, size: 'max' }).map((l) => l.join(''));
    fc.assert(fc.property(strings, fc.constantFrom<Format>('plain', 'plain', 'plain', 'markdown'), survives), {
      numRuns,
    });
  });
});
