import { describe, expect, test } from 'vitest';
import { linesOf, odtFile } from './documents';

describe('.odt', () => {
  const list = (name: string, ...levels: string[]): string =>
    `<text:list-style style:name="${name}">${levels.map((attributes, i) => `<text:list-level-style-number text:level="${i + 1}" ${attributes}/>`).join('')}</text:list-style>`;
  const style = (name: string, more: string, inner = ''): string =>
    `<style:style style:name="${name}" style:family="paragraph" ${more}>${inner}</style:style>`;
  const HIDDEN = '<style:text-properties text:display="none"/>';
  const CHAPTERS = list(
    'L',
    'style:num-format="一, 二, 三, ..." style:num-suffix="、"',
    'style:num-format="1" style:num-prefix="（" style:num-suffix="）"',
  );
  const item = (...paragraphs: string[]): string => `<text:list-item>${paragraphs.join('')}</text:list-item>`;
  const p = (text: string, styleName = ''): string => `<text:p text:style-name="${styleName}">${text}</text:p>`;

  test.each<[name: string, body: string, styles: string, expected: string[]]>([
    [
      'spans inside each other, blanks, tabs, line breaks',
      p(
        '甲<text:span>乙<text:span><text:s/>丙</text:span><text:tab/></text:span>丁<text:line-break/>戊<text:soft-page-break/>',
      ),
      '',
      ['甲乙 丙\t丁', '戊'],
    ],
    [
      'what was taken out is kept apart, what was put in stands in the text',
      `<text:tracked-changes><text:changed-region text:id="a"><text:deletion>${p('旧')}</text:deletion></text:changed-region><text:changed-region text:id="b"><text:insertion/></text:changed-region></text:tracked-changes>${p('抓<text:change text:change-id="a"/><text:change-start text:change-id="b"/>好<text:change-end text:change-id="b"/>落实')}`,
      '',
      ['抓好落实'],
    ],
    [
      'a number as a whole',
      `<text:list text:style-name="F">${item(p('总则'), `<text:list>${item(p('目的'))}</text:list>`)}</text:list>`,
      list(
        'F',
        'style:num-format="一" style:num-prefix="第" style:num-suffix="条" loext:num-list-format="第%1%条" xmlns:loext="urn:x"',
        'style:num-format="1" text:display-levels="2" loext:num-list-format="%1%-%2%：" xmlns:loext="urn:x"',
      ),
      ['第一条 总则', '一-1：目的'],
    ],
    [
      'a list whose style is that of its paragraphs',
      `<text:list>${item(p('甲', 'C'))}</text:list><text:list text:continue-numbering="true">${item(p('乙', 'C'))}</text:list>`,
      CHAPTERS + style('B', 'style:list-style-name="L"') + style('C', 'style:parent-style-name="B"'),
      ['一、甲', '二、乙'],
    ],
    [
      'paragraphs with numbers of their own',
      `<text:numbered-paragraph text:list-id="n" text:style-name="L" text:level="1">${p('甲')}</text:numbered-paragraph>${p('中')}<text:numbered-paragraph text:list-id="n" text:style-name="L" text:level="2">${p('子')}</text:numbered-paragraph><text:numbered-paragraph text:list-id="n" text:style-name="L" text:level="1">${p('乙')}</text:numbered-paragraph>`,
      CHAPTERS,
      ['一、甲', '中', '（1）子', '二、乙'],
    ],
    [
      'a list without a style has no numbers: those of the outline are for headings alone',
      `<text:h text:outline-level="1">甲</text:h><text:list>${item(p('条目'))}${item('<text:h text:outline-level="1">乙</text:h>')}</text:list><text:list text:style-name="">${item(p('无式'))}</text:list><text:list>${item(p('不编', 'N'))}</text:list><text:numbered-paragraph text:list-id="n">${p('自编')}</text:numbered-paragraph><text:h text:outline-level="1">丙</text:h>`,
      '<text:outline-style><text:outline-level-style text:level="1" style:num-format="一, 二, 三, ..." style:num-prefix="第" style:num-suffix="章"/></text:outline-style>' +
        CHAPTERS +
        style('N', 'style:list-style-name="" style:parent-style-name="B"') +
        style('B', 'style:list-style-name="L"'),
      ['第一章 甲', '条目', '第二章 乙', '无式', '不编', '自编', '第三章 丙'],
    ],
    [
      'what is hidden does not count',
      `<text:list text:style-name="L">${item(p('甲'))}${item(p('密', 'H'))}${item(p('乙'))}</text:list><text:section text:display="none">${p('密')}</text:section>${p('密<text:hidden-paragraph text:is-hidden="true"/>')}${p('完。')}`,
      CHAPTERS + style('S', '', HIDDEN) + style('H', 'style:parent-style-name="S"'),
      ['一、甲', '二、乙', '完。'],
    ],
    [
      'indexes are left out, drawn shapes go behind their paragraph',
      `<text:illustration-index><text:index-body>${p('图1')}</text:index-body></text:illustration-index>${p(`甲<draw:custom-shape>${p('形')}<draw:frame><draw:text-box>${p('框')}</draw:text-box></draw:frame></draw:custom-shape>乙`)}<draw:rect>${p('页上的形')}</draw:rect>${p('完。')}`,
      '',
      ['甲乙', '形', '框', '页上的形', '完。'],
    ],
  ])('%s', async (_, body, styles, expected) => {
    expect(await linesOf(odtFile(body, styles))).toEqual(expected);
  });
});
