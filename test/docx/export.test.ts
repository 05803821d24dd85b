import { describe, expect, test } from 'vitest';
import { exportDocx } from '../../server/src/docx/export';
import { importDocx } from '../../server/src/docx/import';
import { layoutOf, linePitch } from '../../server/src/docx/layout';
import { pageTurns } from '../../server/src/docx/page-turns';
import { blocksOf } from '../../server/src/docx/blocks';
import { titleLines } from '../../server/src/docx/title-lines';
import type { ExportSettings } from '../../server/src/configuration/export-settings';
import { parse } from '../../server/src/syntax/parse';
import { looks, partOf } from './word-file';

const SPEECH = `在全市粮食安全工作会议上的讲话
（2025年3月8日）

同志们：
粮食安全是头等大事，来不得半点马虎。下面，我讲三点意见。
一、扛牢责任
各县区要把粮食生产摆上案头，切实抓好××项任务。
（一）稳定面积。今年的播种面积只增不减。各乡镇要逐块落实。
（二）
1.抓好春耕
春耕不等人。
二、严守红线，确保耕地数量不减少
耕地是命根子。
市农业农村局
2025年3月8日
`;

const xmlOf = async (text: string, settings?: ExportSettings): Promise<string> =>
  partOf((await exportDocx(parse(text), settings)).bytes, 'word/document.xml');

describe('paragraphs', () => {
  test('have the style of their role', async () => {
    expect(looks(await xmlOf(SPEECH))).toEqual([
      'Title 在全市粮食安全工作会议上的讲话',
      'Byline （2025年3月8日）',
      'Salutation 同志们：',
      'BodyText 粮食安全是头等大事，来不得半点马虎。下面，我讲三点意见。',
      'Heading1 一、扛牢责任',
      'BodyText 各县区要把粮食生产摆上案头，切实抓好|××|项任务。',
      'BodyText （一）稳定面积。|今年的播种面积只增不减。各乡镇要逐块落实。',
      'Heading2 （二）',
      'Heading3 1.抓好春耕',
      'BodyText 春耕不等人。',
      'Heading1 二、严守红线，确保耕地数量不减少',
      'BodyText 耕地是命根子。',
      'Signature 市农业农村局',
      'Signature 2025年3月8日',
    ]);
  });

  test('a run-in heading is set in the type of its level', async () => {
    expect(await xmlOf(SPEECH)).toMatch(
      /<w:rStyle w:val="Lead2"\/>.{0,60}<w:t xml:space="preserve">（一）稳定面积。<\/w:t>/,
    );
  });

  test.each([
    ['第一，责任到人', '第二，考核到位。考核要严。', 'Heading2 第一，责任到人', 'Lead2 第二，考核到位。'],
    ['（一）看清形势', '（二）补齐短板：短板不少。', 'Heading2 （一）看清形势', 'Lead2 （二）补齐短板：'],
    [
      '（一）看清形势。形势很好。',
      '（二）坚持以人民为中心的发展思想，着力解决群众在就业、教育、医疗、养老、托育方面急难愁盼的问题。要办实事。',
      'Lead2 （一）看清形势。',
      'Lead2 （二）坚持以人民为中心的发展思想，着力解决群众在就业、教育、医疗、养老、托育方面急难愁盼的问题。',
    ],
  ])('headings of one kind look the same: %s %s', async (first, second, ...expected) => {
    const xml = await xmlOf(
      `在会上的讲话\n同志们：\n一、压实责任\n${first}\n人人有责。\n${second}\n二、抓落实\n要抓实。`,
    );
    const headings = [...xml.matchAll(/w:val="(Heading2|Lead2)"\/>.*?<w:t [^>]*>([^<]*)/g)].map(
      (m) => `${m[1]} ${m[2]}`,
    );
    expect(headings).toEqual(expected);
  });

  test('no blanks are typed for an indent', async () => {
    const xml = await xmlOf('　　同志们：\n　　要抓好落实。　');
    expect(looks(xml)).toEqual(['Salutation 同志们：', 'BodyText 要抓好落实。']);
  });

  test('a blank line stands between the head and the salutation, as a distance', async () => {
    const xml = await xmlOf(SPEECH);
    expect([...xml.matchAll(/<w:spacing w:before="579"\/>/g)]).toHaveLength(1);
    expect(xml).toMatch(/<w:pStyle w:val="Salutation"\/><w:spacing w:before="579"\/>/);
  });

  // the name is 6 wide, the date 7.25 (digits are half, a quarter where they meet characters) and leaves two
  test('the date of a sign-off begins two characters behind the name', async () => {
    const rights = [
      ...(await xmlOf(SPEECH)).matchAll(/<w:pStyle w:val="Signature"\/>(?:<w:keepNext\/>)?<w:ind w:right="(\d+)"/g),
    ];
    const pitch = 8844 / 28;
    expect(rights.map((m) => Number(m[1]) / pitch).map((n) => Math.round(n * 10) / 10)).toEqual([5.2, 2]);
  });

  test('no sign-off stands on a page alone', async () => {
    const kept = [...(await xmlOf(SPEECH)).matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, p]) =>
      p!.includes('<w:keepNext/>'),
    );
    expect(kept.slice(-4)).toEqual([false, true, true, false]);
  });

  test('what XML cannot hold is dropped, what it must escape is escaped', async () => {
    expect(await xmlOf('甲\u0001乙<丙>&"丁\u{20BB7}\ud800戊。')).toContain(
      '>甲乙&lt;丙&gt;&amp;&quot;丁\u{20BB7}戊。<',
    );
  });
});

describe('styles', () => {
  const styleOf = async (id: string, settings?: ExportSettings): Promise<string> => {
    const styles = partOf((await exportDocx(parse(SPEECH), settings)).bytes, 'word/styles.xml');
    return new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 's').exec(styles)![0];
  };

  test.each([
    ['Title', '方正小标宋简体', 44, undefined],
    ['Heading1', '黑体', 32, 0],
    ['Heading2', '楷体_GB2312', 32, 1],
    ['Heading3', '仿宋_GB2312', 32, 2],
    ['BodyText', '仿宋_GB2312', 32, undefined],
  ])('%s is %s of %i half points', async (id, font, size, outline) => {
    const style = await styleOf(id);
    expect(style).toContain(`w:eastAsia="${font}"`);
    expect(style).toContain(`<w:sz w:val="${size}"/>`);
    expect(/<w:outlineLvl w:val="(\d)"/.exec(style)?.[1]).toBe(outline === undefined ? undefined : String(outline));
  });

  test('the indent is a property of two characters', async () => {
    expect(await styleOf('BodyText')).toContain('w:firstLineChars="200"');
    expect(await styleOf('Salutation')).not.toContain('firstLine');
  });

  test('every font has others to stand in for it', async () => {
    const table = partOf((await exportDocx(parse(SPEECH))).bytes, 'word/fontTable.xml');
    expect([...table.matchAll(/w:name="([^"]+)"><w:altName w:val="([^"]+)"/g)].map((m) => m[1])).toEqual([
      '方正小标宋简体',
      '黑体',
      '楷体_GB2312',
      '仿宋_GB2312',
      '宋体',
    ]);
  });

  test('a speech is set larger, and its paragraphs keep together', async () => {
    expect(await styleOf('BodyText', { preset: '讲话' })).toContain('<w:sz w:val="36"/>');
    expect(await xmlOf(SPEECH, { preset: '讲话' })).toContain('<w:keepLines/>');
    expect(await xmlOf(SPEECH)).not.toContain('<w:keepLines/>');
  });

  test.each<[name: string, settings: ExportSettings, expected: readonly number[]]>([
    ['the standard', {}, [28, 22, 579]],
    ['larger type: as many as fit', { bodySize: 18 }, [24, 19, 671]],
    ['wider margins: as many as fit', { marginLeft: 38, marginTop: 57 }, [25, 20, 581]],
    ['counts as set', { charactersPerLine: 26, linesPerPage: 20 }, [26, 20, 637]],
    ['a pitch as set', { linePitch: 28 }, [28, 22, 560]],
    ['a pitch before a count', { linePitch: 30, linesPerPage: 22 }, [28, 21, 600]],
  ])('settings give %s', (_, settings, expected) => {
    const layout = layoutOf(settings);
    expect([layout.charactersPerLine, layout.linesPerPage, linePitch(layout)]).toEqual(expected);
  });

  test('settings name fonts and sizes; those of the preset stand in for them', async () => {
    const settings = { bodyFont: '仿宋', latinFont: '仿宋', titleSize: 26, heading1Font: '方正黑体' };
    expect(await styleOf('BodyText', settings)).toContain(
      '<w:rFonts w:ascii="仿宋" w:cs="仿宋" w:eastAsia="仿宋" w:hAnsi="仿宋"/>',
    );
    expect(await styleOf('Title', settings)).toContain('<w:sz w:val="52"/>');
    expect(await styleOf('Heading1', settings)).toContain('w:eastAsia="方正黑体"');
    const { fonts } = await exportDocx(parse(SPEECH), settings);
    expect(fonts.find((f) => f.eastAsia === '仿宋')?.fallbacks.slice(0, 2)).toEqual(['仿宋_GB2312', 'FangSong']);
  });
});

describe('pages turned between sentences', () => {
  /** Five characters a line and eight lines, without counting in the spacing of type. */
  const layout = layoutOf({ wholeSentences: true, charactersPerLine: 10, linesPerPage: 8, bodySize: 40 });
  const cutsOf = (text: string): string[][] => {
    const { blocks } = blocksOf(parse(text));
    return pageTurns(blocks, layout).map((cuts, i) => {
      const blockText = blocks[i]!.pieces.map((p) => p.text).join('');
      return [0, ...cuts].map((from, k) => blockText.slice(from, cuts[k]));
    });
  };
  const sentence = (length: number): string => `${'文'.repeat(length - 1)}。`;

  test('a paragraph that fits stays whole', () => {
    expect(cutsOf(sentence(60))).toEqual([[sentence(60)]]);
  });

  test('a longer one is cut where a sentence ends', () => {
    // 8 characters in the first line, then 10 a line
    expect(cutsOf(sentence(50) + sentence(40))).toEqual([[sentence(50), sentence(40)]]);
    expect(cutsOf(sentence(20) + sentence(20) + sentence(40))).toEqual([[sentence(20) + sentence(20), sentence(40)]]);
  });

  test('a heading goes over with the text below it', () => {
    // six lines, a heading, a sentence of three: the next page has them both, and two lines more
    const cuts = cutsOf(`${sentence(58)}\n一、抓落实\n${sentence(25)}${sentence(38)}`);
    expect(cuts).toEqual([[sentence(58)], ['一、抓落实'], [sentence(25), sentence(38)]]);
  });

  test('a sign-off takes the last sentence with it', () => {
    // eight lines hold the text, not the two lines of the sign-off
    const cuts = cutsOf(`${sentence(40)}${sentence(24)}\n市委办公室\n2025年3月8日`);
    expect(cuts[0]).toEqual([sentence(40), sentence(24)]);
  });

  test('a sentence of more than half a page may be cut at a semicolon, an endless one is left to Word', () => {
    const long = `${'文'.repeat(40)}；${'文'.repeat(40)}。`;
    expect(cutsOf(long)).toEqual([[long.slice(0, 41), long.slice(41)]]);
    expect(cutsOf(sentence(300))).toEqual([[sentence(300)]]);
  });

  test('a paragraph of half a million characters is cut in time', () => {
    expect(cutsOf(sentence(20).repeat(25_000))[0]!.length).toBeGreaterThan(5000);
  });

  test('the parts are paragraphs that go on, and come back as one', async () => {
    const text = `${'各级各部门要抓落实。'.repeat(80)}`;
    const { bytes, lines } = await exportDocx(parse(text), { preset: '讲话' });
    const styles = looks(partOf(bytes, 'word/document.xml')).map((l) => l.split(' ')[0]);
    expect(styles).toEqual(['BodyText', 'BiganziContinued']);
    expect(lines).toEqual([0, 0]);
    expect((await importDocx(bytes)).text).toBe(text);
  });
});

describe('options', () => {
  test('places left open are marked', async () => {
    expect(await xmlOf(SPEECH, { markOpen: true })).toMatch(/<w:highlight w:val="yellow"\/>.{0,120}>××</);
    expect(await xmlOf(SPEECH)).not.toContain('highlight');
  });

  test('difficult characters get their reading', async () => {
    const xml = await xmlOf('同志们：\n要踔厉奋发。', { pinyin: true });
    expect([...xml.matchAll(/<w:ruby>.*?<w:t>(.*?)<\/w:t>.*?<w:t>(.*?)<\/w:t>/g)].map((m) => m.slice(1))).toEqual([
      ['chuō', '踔'],
    ]);
  });

  test('titles get none: two of their lines would run into each other', async () => {
    expect(await xmlOf('在踔厉奋发大会上的讲话\n同志们：\n要落实。', { pinyin: true })).not.toContain('<w:ruby>');
  });

  test('speaking times stand in the margin', async () => {
    const margins = looks(
      partOf((await exportDocx(parse(SPEECH), { speakingTime: true }, 60)).bytes, 'word/document.xml'),
    ).filter((l) => l.startsWith('BiganziMargin'));
    // 一、 holds 73 characters as Word counts, 二、 holds 23 and no sign-off
    expect(margins).toEqual(['BiganziMargin 1分13秒', 'BiganziMargin 23秒']);
  });
});

describe('title lines', () => {
  test.each([
    ['在全市教育工作会议上的讲话', ['在全市教育工作会议上的讲话']],
    [
      '在全市党风廉政建设和反腐败工作暨警示教育会议上的讲话',
      ['在全市党风廉政建设和反腐败工作', '暨警示教育会议上的讲话'],
    ],
    ['在全市庆祝建团100周年暨五四表彰大会上的讲话', ['在全市庆祝建团100周年', '暨五四表彰大会上的讲话']],
    [
      '在学习贯彻《中国共产党纪律处分条例》专题读书班上的讲话',
      ['在学习贯彻《中国共产党纪律处分条例》', '专题读书班上的讲话'],
    ],
    // two lines would part 人居环境
    [
      '在全市深入推进乡村全面振兴暨农村人居环境整治提升工作动员部署会议上的讲话',
      ['在全市深入推进乡村全面振兴', '暨农村人居环境整治提升工作', '动员部署会议上的讲话'],
    ],
  ])('%s', (title, expected) => {
    expect(titleLines(title, 20)).toEqual(expected);
  });

  test('lose no character and keep to the width', () => {
    const title = '在全县深化作风建设优化营商环境推动高质量发展大会暨重点项目集中开工仪式上的讲话提纲';
    const cut = titleLines(title, 20);
    expect(cut.join('')).toBe(title);
    expect(Math.max(...cut.map((l) => l.length))).toBeLessThanOrEqual(20);
    expect(cut.length).toBeGreaterThan(1);
  });

  test('a title of a hundred thousand words is left to Word, in time', () => {
    const title = '工作会议'.repeat(50_000);
    expect(titleLines(title, 20)).toEqual([title]);
  });

  test('one endless word is left to Word', () => {
    expect(titleLines('A'.repeat(90), 20)).toEqual(['A'.repeat(90)]);
  });
});
