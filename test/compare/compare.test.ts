import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareDrafts } from '../../server/src/compare/compare';
import { changedRows, keptRows } from '../../server/src/compare/rows';
import { parse } from '../../server/src/syntax/parse';
import { SAME } from './same';

interface Changed {
  readonly old: string;
  readonly new: string;
  readonly rows: string[];
}

const CHANGED: Changed[] = [];
for (const line of fs.readFileSync(path.join(import.meta.dirname, 'changed.txt'), 'utf8').split('\n')) {
  const [old, changed] = line.replaceAll('⏎', '\n').split('\t');
  if (line.startsWith('  ')) CHANGED.at(-1)!.rows.push(line.trim());
  else if (changed !== undefined) CHANGED.push({ old: old!, new: changed, rows: [] });
}

const compare = (old: string, changed: string) => compareDrafts(parse(old), parse(changed));
const speech = (text: string): string => `同志们：\n${text}`;

describe('a changed fact', () => {
  it.each(CHANGED)('$old → $new', ({ old, new: changed, rows }) => {
    expect(rows).not.toEqual([]);
    const told = compare(speech(old), speech(changed)).map(
      (r) => `${r.kind} ${r.change} ${r.old?.text ?? '–'} → ${r.new?.text ?? '–'}`,
    );
    expect(told).toEqual(rows);
  });
});

it.each(SAME)('what is said otherwise is no change: %s → %s', (old, changed) => {
  expect(compare(speech(old), speech(changed))).toEqual([]);
});

it('quotes once what is quoted in the draft', () => {
  const messages = (old: string, changed: string): string[] => compare(old, changed).map(({ message }) => message);
  expect(messages('要坚持“安全第一、预防为主”的方针。', '要坚持“安全第一、综合治理”的方针。')).toEqual([
    '引文由“安全第一、预防为主”改成了“安全第一、综合治理”，请核对。',
  ]);
  expect(messages('大家都说“日子有奔头”，笑得很甜。要抓紧。', '要抓紧。')).toEqual([
    '原稿的引文在改稿中不见了：“大家都说‘日子有奔头’”。',
  ]);
});

it('each row has both places, in the texts as they are', () => {
  for (const { old, new: changed } of CHANGED) {
    const [a, b] = [speech(old), speech(changed)];
    for (const row of compare(a, b)) {
      expect(row.old === undefined).toBe(row.change === 'new');
      expect(row.new === undefined).toBe(row.change === 'lost');
      if (row.old) expect(a.slice(row.old.start, row.old.end)).toBe(row.old.text);
      if (row.new) expect(b.slice(row.new.start, row.new.end)).toBe(row.new.text);
    }
  }
});

it('each row of the view has a key of its own, where the same words are new or kept in two places', () => {
  const clause = '要追加投资3000万元。\n各镇要抓好落实。\n';
  const added = changedRows(parse('各镇要抓好落实。\n'), parse(clause + clause));
  expect(added.map(({ change }) => change)).toEqual(['new', 'new']);
  const kept = keptRows(parse(clause), parse(clause + clause));
  expect(kept.length).toBeGreaterThan(0);
  for (const rows of [added, kept]) expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
});

it('the same text has no changes, whatever it is', () => {
  for (const text of [
    '',
    '\n',
    '，。',
    '一',
    '“',
    '3',
    '同志们：\n\n\n一、',
    '𠮷'.repeat(50),
    '3'.repeat(400),
    '、3'.repeat(300),
  ])
    expect(compare(text, text)).toEqual([]);
});

it('a draft against nothing tells each clause with a fact once', () => {
  const rows = compare('全县新增企业320家，同比增长8.5%。', '');
  expect(rows.map((r) => [r.kind, r.change, r.old!.text])).toEqual([
    ['number', 'lost', '全县新增企业320家'],
    ['number', 'lost', '同比增长8.5%'],
  ]);
});
