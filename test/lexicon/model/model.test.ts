import { describe, expect, it } from 'vitest';
import { pack } from '../../../server/build/model/pack';
import { Judge } from '../../../server/src/lexicon/model/judge';
import { openModelFile } from '../../../server/src/lexicon/model/model-file';
import { exponential, naturalLog } from '../../../server/src/lexicon/model/natural-log';
import { packedTable } from '../../../server/src/lexicon/model/packed-table';
import { piecesOf } from '../../../server/src/lexicon/model/pieces';
import { unitsOf } from '../../../server/src/lexicon/model/tokens';
import { makeTinyModel } from '../../support/tiny-model';

describe('a packed table', () => {
  const size = 20_000;
  const keys = (from: number): Int32Array =>
    Int32Array.from({ length: size }, (_, i) => Math.imul(i + from, 0x9e3779b1));
  const packed = pack({
    keyA: keys(0),
    keyB: keys(size * 2),
    levels: Uint8Array.from({ length: size }, (_, i) => 1 + (i % 16)),
  });
  const table = packedTable(packed.cells, packed);

  it('gives back the level of each key', () => {
    const [a, b] = [keys(0), keys(size * 2)];
    for (let i = 0; i < size; i++) expect(table.find(a[i]!, b[i]!)).toBe(1 + (i % 16));
  });

  it('knows what was never put in, but for one in four thousand', () => {
    const [a, b] = [keys(size * 5), keys(size * 9)];
    let wrong = 0;
    for (let i = 0; i < size; i++) if (table.find(a[i]!, b[i]!) > 0) wrong++;
    expect(wrong).toBeLessThan(20);
  });

  it('takes some nineteen bits a key', () => {
    expect((packed.cells.length * 16) / size).toBeLessThan(22);
  });
});

it('logarithms and powers are near enough to those of the engine, and made of the four operations alone', () => {
  for (const value of [1e-9, 0.013, 0.5, 1, 1.0001, 2, 3, 17.5, 123456.789])
    expect(naturalLog(value)).toBeCloseTo(Math.log(value), 6);
  for (const power of [-30, -2.5, -0.01, 0, 0.3, 1, 12]) expect(exponential(power) / Math.exp(power)).toBeCloseTo(1, 9);
});

it('text is read without blanks, with runs of digits and letters as one', () => {
  const { units, starts } = unitsOf('在 2025年,ABC公司', 0, 13);
  expect(String.fromCharCode(...units)).toBe('在0年，A公司');
  expect(starts).toEqual([0, 2, 6, 7, 8, 11, 12, 13]);
});

it('a text is cut at the ends of its sentences, and a long sentence where it pauses', () => {
  const cut = (text: string): string[] => piecesOf(text).map(({ start, end }) => text.slice(start, end));
  expect(cut('开会。散会！……\n')).toEqual(['开会。', '散会！']);
  expect(cut('123。……')).toEqual([]);
  const long = '我们要把工作抓好，'.repeat(60);
  const pieces = cut(long);
  expect(pieces.join('')).toBe(long);
  expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThanOrEqual(250);
  expect(pieces.every((piece) => piece.endsWith('，'))).toBe(true);
  expect(cut('好'.repeat(600)).join('')).toBe('好'.repeat(600));
});

describe('a model of a few invented sentences', () => {
  const made = makeTinyModel();
  const judge = new Judge(made.bytes);
  const read = (text: string): string[] =>
    judge.sentence(text, 0, text.length).map((s) => `${s.kind} ${text.slice(s.start, s.end)}→${s.right}`);

  it('finds one character for another, by sound and by shape', () => {
    expect(read('全镇干部要抓紧落实防训责任。')).toEqual(['replace 训→汛']);
    expect(read('水利部门要认真检察饮水工程。')).toEqual(['replace 察→查']);
  });

  it('leaves right sentences alone', () => {
    expect(read('供销社要带头宣传清洁取暖。')).toEqual([]);
    expect(read('农业部门要逐户登记养老保险。')).toEqual([]);
  });

  it('says in which word a slip stands', () => {
    const text = '各村支书要及时上报防训责任。';
    const [suspicion] = judge.sentence(text, 0, text.length);
    expect(suspicion?.word).toEqual({ start: 9, end: 11, right: '防汛' });
  });

  it('is the same bytes when it is made again', () => {
    expect(Buffer.from(makeTinyModel().bytes).equals(Buffer.from(made.bytes))).toBe(true);
  });

  it('is refused when it is damaged, cut short or something else', () => {
    const damaged = made.bytes.slice();
    damaged[damaged.length >> 1]! ^= 4;
    expect(() => openModelFile(damaged)).toThrow('damaged');
    expect(() => openModelFile(made.bytes.slice(0, 800))).toThrow('damaged');
    expect(() => openModelFile(new Uint8Array(100))).toThrow('not a model file');
  });

  it('reads from anywhere in memory', () => {
    const shifted = new Uint8Array(made.bytes.length + 3);
    shifted.set(made.bytes, 3);
    expect(new Judge(shifted.subarray(3)).sentence('供销社要认真检察春耕备耕。', 0, 13).map((s) => s.right)).toEqual([
      '查',
    ]);
  });
});
