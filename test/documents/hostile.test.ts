import fs from 'node:fs';
import path from 'node:path';
import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../server/src/documents/read';
import { processorTime } from '../support/processor-time';
import { odtFile, ofdFile, ofdText, rtfFile } from './documents';

const DOC = fs.readFileSync(path.join(import.meta.dirname, 'files/numbered.doc'));
const WHOLE: Readonly<Record<string, Uint8Array>> = {
  doc: DOC,
  rtf: rtfFile("\\'b8\\'f7{\\listtext 1.\\tab}\\u21516 ?\\par{\\field{\\*\\fldinst TOC}{\\fldrslt A}}\\par"),
  odt: odtFile('<text:p>同志们：</text:p>'),
  ofd: ofdFile([ofdText(20, 20, '同志们：')]),
};

/** Milliseconds of processor time for reading; what is refused is refused with a Chinese reason. */
async function timeOf(bytes: Uint8Array): Promise<number> {
  return processorTime(() =>
    readDocument(bytes).then(
      () => undefined,
      (error: Error) => {
        expect(error.name).toBe('DocxError');
        expect(error.message).toMatch(/\p{Script=Han}/u);
      },
    ),
  );
}

describe.each(Object.entries(WHOLE))('.%s', (_, whole) => {
  test('cut anywhere it is refused or read', async () => {
    for (let at = 4; at < whole.length; at += Math.max(1, Math.floor(whole.length / 40)))
      await timeOf(whole.slice(0, at));
  });

  test('with any byte changed it is refused or read', async () => {
    for (let at = 4; at < whole.length; at += Math.max(1, Math.floor(whole.length / 150))) {
      const bytes = whole.slice();
      bytes[at] = bytes[at]! ^ 0xff;
      await timeOf(bytes);
    }
  });
});

/** The .doc file with sectors of its table of chains that lead in a circle. */
function circled(): Uint8Array {
  const bytes = Uint8Array.from(DOC);
  const view = new DataView(bytes.buffer);
  const table = (view.getUint32(0x4c, true) + 1) * 512;
  for (let i = 0; i < 128; i++)
    if (view.getUint32(table + i * 4, true) < 0xfffffff0) view.setUint32(table + i * 4, i, true);
  return bytes;
}

test.each<[name: string, make: () => Uint8Array]>([
  ['a .doc whose chains run in circles', circled],
  ['an RTF file nested without end', () => strToU8(`{\\rtf1${'{'.repeat(2_000_000)}`)],
  ['an RTF file of a million fields', () => rtfFile('{\\field{\\*\\fldinst TOC}{\\fldrslt A}}'.repeat(60_000))],
  ['RTF tables nested without end', () => rtfFile('\\intbl A\\nestcell\\nestrow'.repeat(60_000))],
  [
    'an odt of deep lists',
    () => odtFile(`${'<text:list><text:list-item>'.repeat(300)}${'</text:list-item></text:list>'.repeat(300)}`),
  ],
  [
    'an odt of ten million blanks',
    () => odtFile('<text:p>' + '<text:s text:c="99999999"/>'.repeat(1000) + '</text:p>'),
  ],
  ['an ofd of thirty thousand pieces on one line', () => ofdFile([ofdText(20, 20, '字').repeat(30_000)])],
  ['an ofd whose pages are missing', () => ofdFile(['']).slice(0, -40)],
  [
    'a flat file of a thousand parts',
    () =>
      strToU8(
        `<?xml version="1.0"?><pkg:package xmlns:pkg="p">${'<pkg:part pkg:name="/a"><pkg:xmlData><a/></pkg:xmlData></pkg:part>'.repeat(1000)}</pkg:package>`,
      ),
  ],
])('%s is answered', async (_, make) => {
  // A fifth of a second is what such a file takes; one that is read in the square of its size takes minutes.
  expect(await timeOf(make())).toBeLessThan(20_000);
});
