import { strToU8, zipSync } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import { openArchive } from '../../server/src/docx/archive';
import { exportDocx } from '../../server/src/docx/export';
import { parse } from '../../server/src/syntax/parse';

const text = async (zip: Uint8Array, name: string): Promise<string | undefined> => {
  const part = await (await openArchive(zip)).read(name);
  return part && new TextDecoder().decode(part);
};
const ZIP = zipSync({ 'a/甲.xml': strToU8('同志们'.repeat(50)), 'b.txt': [strToU8('stored'), { level: 0 }] });

/** The same zip file with its directory told in numbers of eight bytes, as some programs always do. */
function withLongNumbers(zip: Uint8Array): Uint8Array {
  const end = zip.length - 22;
  const old = new DataView(zip.buffer, zip.byteOffset + end, 22);
  const more = new Uint8Array(56 + 20 + 22);
  const view = new DataView(more.buffer);
  view.setUint32(0, 0x06064b50, true);
  view.setBigUint64(32, BigInt(old.getUint16(10, true)), true);
  view.setBigUint64(48, BigInt(old.getUint32(16, true)), true);
  view.setUint32(56, 0x07064b50, true);
  view.setBigUint64(56 + 8, BigInt(end), true);
  more.set(zip.subarray(end), 76);
  view.setUint16(76 + 10, 0xffff, true);
  view.setUint32(76 + 16, 0xffffffff, true);
  return Uint8Array.from([...zip.subarray(0, end), ...more]);
}

describe('parts of a zip file', () => {
  test.each([
    ['as it is', ZIP],
    ['with a comment behind', Uint8Array.from([...ZIP.subarray(0, -2), 4, 0, ...strToU8('PK!!')])],
    ['with long numbers', withLongNumbers(ZIP)],
  ])('%s', async (_, zip) => {
    expect((await openArchive(zip)).names).toEqual(['a/甲.xml', 'b.txt']);
    expect(await text(zip, 'a/甲.xml')).toBe('同志们'.repeat(50));
    expect(await text(zip, 'b.txt')).toBe('stored');
    expect(await text(zip, 'c.txt')).toBeUndefined();
  });

  test('one that is longer than it says is damaged', async () => {
    const zip = ZIP.slice();
    const view = new DataView(zip.buffer);
    const record = view.getUint32(zip.length - 22 + 16, true);
    view.setUint32(record + 24, 100, true);
    await expect(text(zip, 'a/甲.xml')).rejects.toMatchObject({ problem: 'damaged' });
  });
});

test('one draft is the same file, byte for byte, whenever it is exported', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  try {
    const draft = parse('在全县水利工作会议上的讲话\n\n同志们：\n一、认清形势\n任务很重。\n');
    const files: string[] = [];
    for (const day of ['2026-01-01', '2031-12-31']) {
      vi.setSystemTime(new Date(day));
      files.push(Buffer.from((await exportDocx(draft)).bytes).toString('base64'));
    }
    expect(files[0]).toBe(files[1]);
  } finally {
    vi.useRealTimers();
  }
});
