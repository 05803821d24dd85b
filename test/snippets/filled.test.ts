import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { allPlaceholders } from '../../server/src/features/fill';
import { placeholderGroups } from '../../server/src/features/placeholder-groups';
import { parse } from '../../server/src/syntax/parse';

const folder = path.resolve(import.meta.dirname, '../../snippets');
const skeletons = fs
  .readdirSync(folder)
  .filter((file) => file.startsWith('speeches-'))
  .flatMap((file) =>
    Object.entries(JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8')) as Record<string, { body: string[] }>),
  );

/** The text of a skeleton, and where each tab stop with its mirrors begins in it. */
function expand(body: readonly string[]): { text: string; starts: Map<string, number[]> } {
  const source = body.join('\n');
  const values = new Map<string, string>();
  const starts = new Map<string, number[]>();
  let text = '';
  let done = 0;
  for (const match of source.matchAll(/\$\{(\d+)\|([^|]+)\|\}|\$\{(\d+):([^}]+)\}|\$(\d+)/g)) {
    text += source.slice(done, match.index);
    done = match.index + match[0].length;
    const stop = (match[1] ?? match[3] ?? match[5])!;
    const value = match[2]?.split(',')[0] ?? match[4] ?? values.get(stop) ?? '';
    values.set(stop, value);
    starts.set(stop, [...(starts.get(stop) ?? []), text.length]);
    text += value;
  }
  return { text: text + source.slice(done), starts };
}

describe('a skeleton is filled by one answer a meaning', () => {
  it('there are twenty or more', () => expect(skeletons.length).toBeGreaterThanOrEqual(20));
  it.each(skeletons)('%s: the place of the title is that of the text', (_, { body }) => {
    const { text, starts } = expand(body);
    const draft = parse(text);
    const placeholders = allPlaceholders(draft).map(({ line, placeholder }) => ({
      start: draft.starts[line]! + placeholder.place.start,
      placeholder,
    }));
    for (const places of starts.values()) {
      const keys = places.flatMap((start) => placeholders.find((s) => s.start === start)?.placeholder.key ?? []);
      expect(new Set(keys).size).toBeLessThanOrEqual(1);
    }
  });
  it.each(skeletons)('%s: every group says what is meant', (_, { body }) => {
    const names = placeholderGroups(parse(expand(body).text)).map(({ name }) => name);
    expect(names.filter((name) => name === '名称' || /[×X]/.test(name))).toEqual([]);
  });
});
