import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { processorTime } from '../support/processor-time';
import { looksLikeSpeech } from '../../server/src/text/looks-like-speech';
import { OTHERS, SPEECHES } from './texts';

describe('a speech', () => {
  it.each(Object.entries(SPEECHES))('%s', (_name, text) => {
    expect(looksLikeSpeech(text)).toBe(true);
    expect(looksLikeSpeech(text.replace(/\n/g, '\r\n'))).toBe(true);
  });
});

describe('no speech', () => {
  it.each(Object.entries(OTHERS))('%s', (_name, text) => {
    expect(looksLikeSpeech(text)).toBe(false);
  });
});

it('looks at the head only, in linear time', async () => {
  const speech = Object.values(SPEECHES)[0]!;
  expect(looksLikeSpeech(`${'无关的一行文字，说的是别的事情。\n'.repeat(300)}${speech}`)).toBe(false);
  for (const piece of ['同志们，', '各位、', '我代表', '一', '　', '尊敬的', '\n', '“', '〇年']) {
    const text = piece.repeat(2_000_000);
    expect(await processorTime(() => looksLikeSpeech(text))).toBeLessThan(1000);
  }
});

const shared = path.resolve(import.meta.dirname, '../../../shared');
const seen = fs.existsSync(shared);

/** Files of a shared folder that look like a speech, and how many there are. */
function count(folder: string): { readonly speeches: string[]; readonly all: number } {
  const files = fs.readdirSync(path.join(shared, folder));
  const read = (name: string): string => fs.readFileSync(path.join(shared, folder, name), 'utf8');
  return { speeches: files.filter((name) => looksLikeSpeech(read(name))), all: files.length };
}

describe.skipIf(!seen)('real texts', () => {
  it.each<readonly [string, number, number]>([
    ['seeds', 1, 1],
    ['corpora/clean/gwr-central', 1, 1],
    ['corpora/clean/gwr-provincial-2025', 1, 1],
    ['corpora/clean/xi-speeches', 0.95, 1],
    ['corpora/clean/laws', 0, 0],
    ['corpora/clean/xwlb', 0, 0],
    ['corpora/drafts/shenlun-essays', 0, 0],
  ])('%s: between %d and %d', (folder, least, most) => {
    const { speeches, all } = count(folder);
    expect(speeches.length / all).toBeGreaterThanOrEqual(least);
    expect(speeches.length / all).toBeLessThanOrEqual(most);
  });
});
