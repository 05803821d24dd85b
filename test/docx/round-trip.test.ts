import fc from 'fast-check';
import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { exportDocx } from '../../server/src/docx/export';
import { importDocx } from '../../server/src/docx/import';
import { parse } from '../../server/src/syntax/parse';
import type { Draft } from '../../server/src/syntax/types';
import { outlineOf, SAMPLES, SEEDS } from './drafts';
import { convert, OFFICE, PAGES, printedLines, type PrintedLine } from './office';
import { partOf, withPart } from './word-file';

const read = async (bytes: Uint8Array): Promise<Draft> => parse((await importDocx(bytes)).text);

/** Text of the lines on the page, as another reader sees it. */
async function mammothLines(bytes: Uint8Array): Promise<string[]> {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  return value.split('\n\n').slice(0, -1);
}

const lines = (draft: Draft): string[] =>
  draft.paragraphs.flatMap((p, i) =>
    draft.roles[i] === 'blank' ? [] : [p.text.slice(p.content.start, p.content.end)],
  );

describe.each([
  ['samples', SAMPLES],
  ['seeds', SEEDS],
])('%s', (name, drafts) => {
  test.skipIf(name === 'seeds' && drafts.length === 0)('come back from Word as they went', async () => {
    expect(drafts.length).toBeGreaterThan(0);
    for (const { name: title, draft } of drafts) {
      const { bytes } = await exportDocx(draft);
      expect(outlineOf(await read(bytes)), title).toEqual(outlineOf(draft));
    }
  });

  test.skipIf(name === 'seeds' && drafts.length === 0)('read the same in mammoth', async () => {
    for (const { name: title, draft } of drafts) {
      const { bytes } = await exportDocx(draft);
      // mammoth gives the line breaks of a title, which belong to its shape
      expect(
        (await mammothLines(bytes)).map((l) => l.replaceAll('\n', '')),
        title,
      ).toEqual(lines(draft));
    }
  });

  test.skipIf(name === 'seeds' && drafts.length === 0)('make the same page again', async () => {
    for (const settings of [{}, { preset: '讲话' }] as const)
      for (const { name: title, draft } of drafts) {
        const { bytes } = await exportDocx(draft, settings);
        const again = await exportDocx(await read(bytes), settings);
        expect(partOf(again.bytes, 'word/document.xml'), title).toBe(partOf(bytes, 'word/document.xml'));
      }
  });
});

// all of them at once: LibreOffice takes a second to start
describe('samples and seeds', () => {
  const drafts = [...SAMPLES, ...SEEDS];

  test.skipIf(!OFFICE)('read the same in LibreOffice', async () => {
    const exported = await Promise.all(drafts.map(async ({ draft }) => (await exportDocx(draft)).bytes));
    for (const [i, bytes] of convert(exported, 'txt').entries()) {
      const text = new TextDecoder().decode(bytes).replace(/\r/g, '').replace(/\n$/, '');
      // the line breaks of a title, which belong to its shape, are line ends here
      expect(text.replaceAll('\n', ''), drafts[i]!.name).toBe(lines(drafts[i]!.draft).join(''));
    }
  });

  test.skipIf(!PAGES)('have the same lines on the same pages when LibreOffice has saved them', async () => {
    const exported = await Promise.all(
      drafts.map(async ({ draft }, i) => (await exportDocx(draft, i % 2 === 0 ? {} : { preset: '讲话' })).bytes),
    );
    const before = convert(exported, 'pdf').map(printedLines);
    // it reads a word for hanging marks as its opposite, but writes it as it is
    const saved = convert(exported, 'docx').map((bytes) =>
      withPart(bytes, 'word/styles.xml', (xml) =>
        xml.replaceAll('<w:overflowPunct w:val="false"/>', '<w:overflowPunct/>'),
      ),
    );
    const after = convert(saved, 'pdf').map(printedLines);
    const printed = (ls: PrintedLine[]): string[] => ls.map((l) => `${l.page} ${l.text}`);
    for (const [i, { name: title }] of drafts.entries()) expect(printed(after[i]!), title).toEqual(printed(before[i]!));
  });

  test.skipIf(!OFFICE)('come back from LibreOffice as they went', async () => {
    const exported = await Promise.all(drafts.map(async ({ draft }) => (await exportDocx(draft)).bytes));
    const saved = convert(exported, 'docx');
    for (const [i, { name: title, draft }] of drafts.entries())
      expect(outlineOf(await read(saved[i]!)), title).toEqual(outlineOf(draft));
  });
});

describe('pages turned by hand', () => {
  const BROKEN =
    '在全市工作会议上的讲话\n\n同志们：\n今天讲两点意见。\n\f\n一、提高认识\n要抓紧。\n\f二、抓好落实\n要抓实。\f\n（二）\n谢谢大家！';
  /** Text of the lines, and ␌ where the page is turned in front of one. */
  const turnsOf = (text: string): string[] => text.replace(/\n*\f\n*/g, '\n␌').split(/\n+/);
  const TURNED = turnsOf(BROKEN);

  test('come back from Word', async () => {
    expect(TURNED.filter((l) => l.startsWith('␌'))).toEqual(['␌一、提高认识', '␌二、抓好落实', '␌（二）']);
    for (const settings of [{}, { preset: '讲话' }] as const) {
      const { bytes } = await exportDocx(parse(BROKEN), settings);
      const back = (await importDocx(bytes)).text;
      expect(turnsOf(back)).toEqual(TURNED);
      const again = await exportDocx(parse(back), settings);
      expect(partOf(again.bytes, 'word/document.xml')).toBe(partOf(bytes, 'word/document.xml'));
    }
  });

  test('none is turned in front of the first line or behind the last', async () => {
    const { bytes } = await exportDocx(parse(`\f\n${SAMPLES[0]!.draft.text}\n\f\n`));
    expect(partOf(bytes, 'word/document.xml')).not.toContain('pageBreakBefore');
  });

  test('change no role', () => {
    expect(outlineOf(parse(BROKEN))).toEqual(outlineOf(parse(BROKEN.replaceAll('\f', ''))));
  });

  test.skipIf(!OFFICE)('come back from LibreOffice, which turns them too', async () => {
    const { bytes } = await exportDocx(parse(BROKEN));
    expect(turnsOf((await importDocx(convert([bytes], 'docx')[0]!)).text)).toEqual(TURNED);
    if (!PAGES) return;
    const pages = printedLines(convert([bytes], 'pdf')[0]!);
    const pageOf = (text: string): number | undefined => pages.find((l) => l.text.startsWith(text))?.page;
    expect(['在全市', '一、提高', '二、抓好', '（二）'].map(pageOf)).toEqual([0, 1, 2, 3]);
  });
});

const chineseText = fc
  .array(fc.constantFrom(...'会议要求各级各部门抓好落实，、；：“”《》（）—…0123XX×&<>"\'%𠮷〇'), {
    minLength: 1,
    maxLength: 40,
  })
  .map((cs) => cs.join(''));
const numeral = fc.constantFrom('一', '二', '三', '十', '十一', '二十');
const randomLine = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(chineseText, fc.constantFrom('。', '！', '', '；')).map((p) => p.join('')) },
  fc.tuple(numeral, chineseText).map(([n, t]) => `${n}、${t}`),
  fc.tuple(numeral, chineseText, chineseText).map(([n, t, u]) => `（${n}）${t}。${u}。`),
  fc.tuple(fc.integer({ min: 1, max: 12 }), chineseText).map(([n, t]) => `${n}.${t}`),
  fc.tuple(numeral, chineseText).map(([n, t]) => `第${n}，${t}。一是${t}；二是${t}。`),
  fc.constantFrom('', '　　', '同志们：', '在全市工作会议上的讲话', '2025年3月1日', '市委办公室', '——在会议上的讲话'),
  fc.string({ unit: 'binary', maxLength: 30 }),
);
const randomDraft = fc.array(fc.tuple(fc.constantFrom('', '　　', ' '), randomLine), { minLength: 1, maxLength: 25 });

describe('random drafts', () => {
  test('200 come back from Word as they went, and mammoth reads the same', async () => {
    await fc.assert(
      fc.asyncProperty(randomDraft, async (parts) => {
        // characters that no XML can hold cannot come back
        // eslint-disable-next-line no-control-regex
        const bare = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\r]|\p{Cs}/gu;
        const text = parts.map(([blank, line]) => (blank + line).replace(bare, '')).join('\n');
        // blank lines are left out: they would count in “the second half of the draft”
        const draft = parse(lines(parse(text)).join('\n'));
        const { bytes } = await exportDocx(parse(text));
        const back = await importDocx(bytes);
        expect(back.text.split('\n').filter((l) => l !== '')).toEqual(lines(draft).filter((l) => l !== ''));
        expect(outlineOf(parse(back.text))).toEqual(outlineOf(draft));
        const again = await exportDocx(parse(back.text));
        expect(partOf(again.bytes, 'word/document.xml')).toBe(
          partOf((await exportDocx(draft)).bytes, 'word/document.xml'),
        );
        const other = (await mammothLines(bytes)).map((l) => l.replaceAll('\n', ''));
        expect(other.filter((l) => l !== '')).toEqual(lines(draft).filter((l) => l !== ''));
      }),
      { numRuns: 200, seed: 20120629 },
    );
  });

  test('any string makes a file that can be read', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), fc.boolean(), async (text, markdown) => {
        const { bytes } = await exportDocx(parse(text, markdown ? 'markdown' : 'plain'), { pinyin: true });
        expect(partOf(bytes, 'word/document.xml')).toContain('<w:body>');
        await importDocx(bytes);
      }),
      { numRuns: 100, seed: 20120629 },
    );
  });
});
