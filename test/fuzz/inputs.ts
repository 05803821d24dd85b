import iconv from 'iconv-lite';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { decode, encode } from '../../server/src/node/encoding';
import { importDocx } from '../../server/src/docx/import';
import { DocxError } from '../../server/src/docx/problem';
import { readConfigurationFile } from '../../server/src/configuration/file';
import { readIgnoreFile } from '../../server/src/configuration/ignore-file';
import { sourceOf } from '../../server/src/syntax/source';
import { createSpeechService } from '../../server/src/service';
import { paragraph, wordFile } from '../docx/word-file';
import { ofExamples } from '../support/random-draft';
import { brokenDocument, checkDocument, WHOLE_DOCUMENTS } from './documents';

/** What one kind of input is thrown at; it throws where the answer is not a clear one. */
export interface Target<T = unknown> {
  readonly name: string;
  readonly input: fc.Arbitrary<T>;
  run(input: T): void | Promise<void>;
}

const service = createSpeechService();
const { configuration } = service.configure([]);

const anyUnit = fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit));
const anyText = fc.oneof(
  fc.array(anyUnit, { maxLength: 300 }).map((units) => units.join('')),
  fc.string({ unit: 'binary', maxLength: 300 }),
  ofExamples(12),
);
const anyBytes = fc.oneof(
  fc.uint8Array({ maxLength: 600 }),
  // text in each encoding, whole and cut or changed somewhere
  fc
    .tuple(
      ofExamples(6),
      fc.constantFrom('utf8', 'utf16le', 'utf16-be', 'gb18030', 'gbk', 'big5', 'shift_jis', 'latin1'),
      fc.boolean(),
      fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { maxLength: 3 }),
    )
    .map(([text, encoding, addBOM, changes]) => {
      const bytes = iconv.encode(text, encoding, { addBOM });
      for (const [at, byte] of changes) if (bytes.length > 0) bytes[at % bytes.length] = byte;
      return new Uint8Array(bytes);
    }),
);

function checkText(text: string): void {
  for (const format of ['plain', 'markdown'] as const) {
    const draft = service.parse(text, format);
    if (draft.paragraphs.map((p) => sourceOf(p) + p.eol).join('') !== text) throw new Error('the draft has lost text');
    const { findings, crashes } = service.check(draft, configuration);
    if (crashes.length > 0) throw new Error(`${crashes[0]!.rule}: ${crashes[0]!.message}`);
    for (const f of findings)
      if (text.slice(f.start, f.end) !== f.text) throw new Error(`${f.rule}: ${f.start}–${f.end} is not “${f.text}”`);
  }
}

/** Texts that a file can give back exactly are written as they were read. */
function checkBytes(bytes: Uint8Array): void {
  const decoded = decode(bytes);
  if (!decoded) return;
  checkText(decoded.text);
  const again = decode(encode(decoded.text, decoded.encoding));
  // bytes that are no text of the encoding have become U+FFFD; all else must come back
  if (!decoded.text.includes('\ufffd') && again !== undefined && again.encoding.name === decoded.encoding.name)
    if (again.text !== decoded.text) throw new Error(`${decoded.encoding.name} does not come back`);
}

const PARTS = unzipSync(
  wordFile({ body: ['在大会上的讲话', '同志们：', '一、抓学习', '要学。'].map((t) => paragraph(t)).join('') }),
);
const NAMES = Object.keys(PARTS);
/** A Word file with bytes of a part changed, a part cut short or put in place of another, or bytes of the zip changed. */
const anyWord = fc
  .record({
    part: fc.constantFrom(...NAMES),
    other: fc.constantFrom(...NAMES),
    how: fc.constantFrom('change', 'cut', 'swap', 'insert', 'zip'),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    bytes: fc.oneof(
      fc.uint8Array({ minLength: 1, maxLength: 12 }),
      fc
        .constantFrom(
          '<w:p>',
          '</w:p>',
          '<w:tbl>',
          '<w:t>',
          '&#x0;',
          '&x;',
          '<!DOCTYPE a>',
          ']]>',
          '<w:ins>',
          'w:val="-1"',
        )
        .map((s) => strToU8(s)),
    ),
  })
  .map(({ part, other, how, at, bytes }) => {
    const splice = (old: Uint8Array, remove: number): Uint8Array => {
      const from = Math.floor(at * old.length);
      return Uint8Array.from([...old.subarray(0, from), ...bytes, ...old.subarray(from + remove)]);
    };
    if (how === 'zip') return splice(zipSync(PARTS), bytes.length);
    const old = PARTS[part]!;
    const changed =
      how === 'swap'
        ? PARTS[other]!
        : how === 'cut'
          ? old.subarray(0, Math.floor(at * old.length))
          : splice(old, how === 'change' ? bytes.length : 0);
    return zipSync({ ...PARTS, [part]: changed });
  });

async function checkWord(bytes: Uint8Array): Promise<void> {
  try {
    checkText((await importDocx(bytes)).text);
  } catch (error) {
    if (!(error instanceof DocxError)) throw error;
    if (!/\p{Script=Han}/u.test(error.message)) throw new Error(`not a message for writers: ${error.message}`);
  }
}

const KEYS = [
  'rules', 'preset', 'pairs', 'formulas', 'allow', 'ignorePaths', 'wrong', 'right', 'members', 'name', 'severity', 'options', 'followedBy',
  '$schema', '__proto__', 'constructor', 'toString', 'valueOf', 'hasOwnProperty', 'length', '', 'numbering/sequence', 'wording/typo',
]; // prettier-ignore
const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<unknown>(null, true, false, 0, -1, 1e400, '', '定稿', 'off', 'error', '布署', '部署', '__proto__'),
    fc.string({ maxLength: 8 }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.array(fc.tuple(fc.constantFrom(...KEYS), tie('value')), { maxLength: 5 }).map((entries) => ({ entries })),
  ),
})).value;
const print = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(print).join(',')}]`;
  if (typeof value === 'object' && value !== null)
    return `{${(value as { entries: [string, unknown][] }).entries.map(([k, v]) => `${JSON.stringify(k)}:${print(v)}`).join(',')}}`;
  return JSON.stringify(value) ?? 'null';
};
/** Written out by hand, so that a key may be `__proto__` or occur twice; sometimes cut short. */
const anyJson = fc
  .tuple(json, fc.double({ min: 0.5, max: 1.2, noNaN: true }))
  .map(([value, share]) => print(value).slice(0, Math.ceil(print(value).length * Math.min(1, share))));

function checkConfiguration(text: string): void {
  const { layer, problems } = readConfigurationFile(text, service.rules);
  const { configuration: layered } = service.configure([layer]);
  for (const { id } of service.rules) if (typeof layered.level(id) !== 'string') throw new Error(`no level for ${id}`);
  for (const p of problems)
    if (!/\p{Script=Han}/u.test(p.message) || p.start < 0 || p.end > text.length + 1)
      throw new Error(JSON.stringify(p));
  const { findings, crashes } = service.check(service.parse('同志们：\n一、布署工作，部署XX\n三、抓落实'), layered);
  if (crashes.length > 0) throw new Error(JSON.stringify(crashes));
  if (!isDeepStrictEqual(Object.keys(Object.prototype), [])) throw new Error('Object.prototype was written to');
  if (findings.length > 50) throw new Error('findings without end');
  readIgnoreFile(text);
}

export const TARGETS: readonly Target[] = [
  { name: 'any Unicode through parser and rules', input: anyText, run: checkText },
  { name: 'any bytes through the decoders of the command line', input: anyBytes, run: checkBytes },
  { name: 'broken Word files through the import', input: anyWord, run: checkWord },
  {
    name: 'broken files of every format through the readers',
    input: brokenDocument(WHOLE_DOCUMENTS),
    run: checkDocument,
  },
  { name: 'any JSON as configuration and as ignore list', input: anyJson, run: checkConfiguration },
] as readonly Target[];

/** Throws inputs at a target; gives how many. Throws with the shortest input that is not answered well. */
export async function inputsHold(target: Target, numRuns: number, seed: number, within?: number): Promise<number> {
  let count = 0;
  await fc.assert(
    fc.asyncProperty(target.input, async (input) => {
      count++;
      await target.run(input);
    }),
    {
      numRuns,
      seed,
      ...(within !== undefined && { interruptAfterTimeLimit: within, markInterruptAsFailure: false }),
    },
  );
  return count;
}
