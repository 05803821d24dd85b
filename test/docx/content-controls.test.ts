// Content controls that are bound to data of the file (ECMA-376 part 1, 17.5.2.6): Word shows the data when it opens a file,
// whatever the control holds.
import { strToU8, type Zippable } from 'fflate';
import { expect, test } from 'vitest';
import { importDocx } from '../../server/src/docx/import';
import { readRevisions } from '../../server/src/revisions/read';
import { processorTime } from '../support/processor-time';
import { paragraph, run, wordFile, type WordFile } from './word-file';

const ID = '{8C3F2B5E-1A2B-4C3D-9E4F-5A6B7C8D9E0F}';
const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DATA =
  '<m:会议 xmlns:m="urn:会议"><m:名称>全县工作会议</m:名称><m:人>甲</m:人><m:人 职="县长">乙</m:人><m:空/><m:稿>一行\n二行</m:稿></m:会议>';

/** The file with data beside its text. */
function withData(body: string, xml = DATA, id = ID): WordFile {
  const relationships = `<Relationship Id="rD" Type="${TYPE}/customXml" Target="../customXml/item1.xml"/>`;
  const extra: Zippable = {
    'customXml/item1.xml': strToU8(xml),
    'customXml/itemProps1.xml': strToU8(
      `<ds:datastoreItem ds:itemID="${id}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>`,
    ),
    'customXml/_rels/item1.xml.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${TYPE}/customXmlProps" Target="itemProps1.xml"/></Relationships>`,
    ),
  };
  return { body, relationships, extra };
}

const bound = (path: string, { kind = '<w:text/>', store = ID, more = '' } = {}): string =>
  `<w:sdtPr>${more}<w:dataBinding w:prefixMappings="xmlns:ns0='urn:会议' xmlns:x='urn:x'" w:xpath="${path}" ${store && `w:storeItemID="${store}"`}/>${kind}</w:sdtPr>`;
const control = (properties: string, held: string): string =>
  `<w:sdt>${properties}<w:sdtContent>${held}</w:sdtContent></w:sdt>`;
const inLine = (path: string, held = run('旧'), options = {}): string =>
  `<w:p>${run('在')}${control(bound(path, options), held)}${run('上的讲话')}</w:p>`;

const NAME = '/ns0:会议[1]/ns0:名称[1]';
const LIST = '<w:comboBox><w:listItem w:displayText="县长同志" w:value="乙"/></w:comboBox>';

test.each<[name: string, body: string, expected: string]>([
  ['the text of an element', inLine(NAME), '在全县工作会议上的讲话'],
  ['the second of its name', inLine('/ns0:会议[1]/ns0:人[2]'), '在乙上的讲话'],
  ['the first where no number is told', inLine('/ns0:会议/ns0:人'), '在甲上的讲话'],
  ['an attribute', inLine('/ns0:会议[1]/ns0:人[2]/@职'), '在县长上的讲话'],
  ['data that no name tells', inLine(NAME, run('旧'), { store: '' }), '在全县工作会议上的讲话'],
  ['a name in small letters', inLine(NAME, run('旧'), { store: ID.toLowerCase() }), '在全县工作会议上的讲话'],
  ['words of a list', inLine('/ns0:会议[1]/ns0:人[2]', run('旧'), { kind: LIST }), '在县长同志上的讲话'],
  [
    'a place that was to be filled in and is',
    inLine(NAME, run('单击此处'), { more: '<w:showingPlcHdr/>' }),
    '在全县工作会议上的讲话',
  ],
  [
    'lines where the control has some',
    inLine('/ns0:会议[1]/ns0:稿', run('旧'), { kind: '<w:text w:multiLine="1"/>' }),
    '在一行\n二行上的讲话',
  ],
  ['lines as blanks elsewhere', inLine('/ns0:会议[1]/ns0:稿'), '在一行 二行上的讲话'],
  ['a control around a paragraph', control(bound(NAME), paragraph('旧')), '全县工作会议'],
  ['an element of another namespace is none', inLine('/x:会议[1]/x:名称[1]'), '在旧上的讲话'],
  ['a path that leads nowhere', inLine('/ns0:会议[1]/ns0:名称[2]'), '在旧上的讲话'],
  ['a path that is more than steps', inLine("/ns0:会议/ns0:人[@职='县长']"), '在旧上的讲话'],
  ['data that are empty', inLine('/ns0:会议[1]/ns0:空[1]'), '在旧上的讲话'],
  ['a control of rich text takes nothing', inLine(NAME, run('旧'), { kind: '' }), '在旧上的讲话'],
  [
    'a list that has no such entry',
    inLine(NAME, run('旧'), { kind: LIST.replaceAll('comboBox', 'dropDownList') }),
    '在旧上的讲话',
  ],
])('%s', async (_, body, expected) => {
  expect((await importDocx(wordFile(withData(body)))).text).toBe(expected);
});

test('it is told where the file holds other words, and only there', async () => {
  const messages = async (held: string): Promise<string[]> =>
    (await importDocx(wordFile(withData(inLine(NAME, run(held)))))).notices.map(({ message }) => message);
  expect(await messages('旧')).toEqual(['内容控件 1 处：控件里的字与文件绑定的数据不同，照 Word 打开时那样取数据']);
  expect(await messages('全县工作会议')).toEqual([]);
});

test('a paragraph of ten thousand places to be filled in is read at once', async () => {
  const place = control('<w:sdtPr><w:showingPlcHdr/></w:sdtPr>', run('姓名'));
  const nested = control('<w:sdtPr><w:showingPlcHdr/></w:sdtPr>', run('甲') + place);
  const body = (count: number): string => `<w:p>${run('由')}${place.repeat(count)}${nested}</w:p>`;
  expect((await importDocx(wordFile({ body: body(2) }))).text).toBe('由【姓名】【姓名】【甲【姓名】】');
  const file = wordFile({ body: body(10_000) });
  expect(await processorTime(() => importDocx(file))).toBeLessThan(6000);
});

const UNREAD = (count: number): string => `内容控件 ${count} 处：绑定的数据过大或过多，没有读，照控件里的字读入`;

test('data are read once for all controls that are bound to them', async () => {
  const count = 900;
  const xml = `<m:会议 xmlns:m="urn:会议">${'<m:人/>'.repeat(100_000)}<m:名称>甲</m:名称>${'<m:项>乙</m:项>'.repeat(count)}</m:会议>`;
  const lines = Array.from({ length: count }, (_, i) => inLine(`/ns0:会议[1]/ns0:项[${i + 1}]`)).join('');
  const file = wordFile(withData(lines + inLine('/ns0:会议/ns0:名称'), xml));
  let text = '';
  expect(await processorTime(async () => (text = (await importDocx(file)).text))).toBeLessThan(12_000);
  expect(text).toBe('在乙上的讲话\n'.repeat(count) + '在甲上的讲话');
});

test('data that are too large are not read, which is told', async () => {
  const xml = `<m:会议 xmlns:m="urn:会议">${'<m:人/>'.repeat(400_000)}<m:名称>甲</m:名称></m:会议>`;
  const body = inLine(NAME) + control(bound(NAME), paragraph('旧一') + paragraph('旧二'));
  const { text, notices } = await importDocx(wordFile(withData(body, xml)));
  expect(text).toBe('在旧上的讲话\n旧一\n旧二');
  expect(notices.map(({ message }) => message)).toEqual([UNREAD(2)]);
});

test('more bindings than a form has are not followed, which is told', async () => {
  const body = Array.from({ length: 1005 }, (_, i) => inLine(`/ns0:会议[1]/ns0:项[${i + 1}]`)).join('');
  const { notices } = await importDocx(wordFile(withData(body)));
  expect(notices.map(({ message }) => message)).toEqual([UNREAD(5)]);
});

test('long data that are shown again and again are shown so often as a draft is long', async () => {
  const xml = `<m:会议 xmlns:m="urn:会议"><m:名称>${'甲'.repeat(400_000)}</m:名称></m:会议>`;
  const { text, notices } = await importDocx(wordFile(withData(inLine(NAME).repeat(5), xml)));
  expect(text.length).toBeLessThan(1 << 20);
  expect(notices.map(({ message }) => message)).toContain(UNREAD(3));
});

test('the text before and after the revisions of others is the same there', async () => {
  const body =
    inLine(NAME) + `<w:p>${run('抓')}<w:ins w:id="1" w:author="某">${run('好')}</w:ins>${run('落实。')}</w:p>`;
  const { before, after, revisions } = await readRevisions(wordFile(withData(body)));
  expect([before, after]).toEqual(['在全县工作会议上的讲话\n抓落实。', '在全县工作会议上的讲话\n抓好落实。']);
  expect(revisions).toHaveLength(1);
});

test.each(['<a', '', `<a>${'<b>'.repeat(3000)}`, '<!DOCTYPE a []><a/>'])(
  'data that are no sound XML are left alone: %#',
  async (xml) => {
    expect((await importDocx(wordFile(withData(inLine(NAME), xml)))).text).toBe('在旧上的讲话');
  },
);
