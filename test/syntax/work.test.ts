import { describe, expect, it } from 'vitest';
import { createSpeechService } from '../../server/src/service';
import { edit } from '../../server/src/syntax/edit';
import { parse } from '../../server/src/syntax/parse';
import type { Draft, PlacedSeries } from '../../server/src/syntax/types';

/** Changes after which every other series is what it was. */
const TYPED_WITHIN = new Set(['running text', 'an item of a series', 'a heading']);

const SECTIONS = 50;
const ITEMS = 39;

/** A speech of 2 000 paragraphs: 50 sections of 39 items, no two paragraphs alike. */
function longSpeech(): string {
  const lines = ['在全县重点工作推进会议上的讲话', '同志们：'];
  for (let s = 1; s <= SECTIONS; s++) {
    lines.push(`（${s}）推进第${s}类重点任务落地见效`);
    for (let i = 1; i <= ITEMS; i++) {
      const n = s * 100 + i;
      lines.push(
        i % 13 === 0
          ? `各单位对照清单抓好落实。一是任务${n}要定到人头。主要领导亲自过问，分管领导具体负责，做到事事有人管。二是进度${n}要盯到周末。每周调度一次，每月通报一次，确保件件有回音，坚决防止前紧后松。三是质量${n}要守到最后。凡是不合格的一律推倒重来，对问题不回避、不遮掩，一项一项整改销号到位。`
          : `编号${n}的这项任务是今年工作的重头，要倒排工期、挂图作战，每个环节都落实到具体科室和具体责任人，建立台账、逐项对账，一周一调度、一月一通报，遇到困难及时上报，形成上下联动、齐抓共管的良好局面，以过硬作风确保年底前全部完成到位，向群众交出第${n}份满意答卷。`,
      );
    }
  }
  return lines.join('\n');
}

interface Work {
  readonly reread: number;
  readonly checked: number;
  readonly decided: number;
  readonly findings: boolean;
}

/** What one change costs after the draft has been checked once. */
function cost(before: Draft, start: number, end: number, newText: string): Work & { readonly seriesHere: number } {
  const service = createSpeechService();
  const { configuration } = service.configure([]);
  service.check(before, configuration);
  const { paragraphs, series } = service.work;
  const after = service.edit(before, [{ start, end, newText }]);
  const oldParagraphs = new Set(before.paragraphs);
  const { findings } = service.check(after, configuration);
  const fresh = createSpeechService().check(parse(after.text), configuration);
  const changed = new Set(after.paragraphs.filter((p) => !oldParagraphs.has(p)));
  return {
    reread: changed.size,
    checked: service.work.paragraphs - paragraphs,
    decided: service.work.series - series,
    findings: JSON.stringify(findings) === JSON.stringify(fresh.findings),
    seriesHere: after.series.filter((s) => holds(s, changed)).length,
  };
}

function holds({ series }: PlacedSeries, paragraphs: ReadonlySet<unknown>): boolean {
  return series.members.some((m) => paragraphs.has(m.paragraph));
}

describe('one typed character in a draft of 2 000 paragraphs', () => {
  const text = longSpeech();
  const draft = parse(text);
  const line = (start: string): number => draft.paragraphs.findIndex((p) => p.text.startsWith(start));
  const middle = draft.starts[1000]!;

  it('has 2 000 paragraphs and their series', () => {
    expect(draft.paragraphs.length).toBe(2 + SECTIONS * (1 + ITEMS));
    expect(draft.series.filter((s) => s.series.family === 'shi').length).toBe(SECTIONS * 3);
  });

  const items = draft.starts[line('各单位对照')]!;
  const heading = draft.starts[line('（25）')]!;
  it.each([
    ['running text', middle + 30, middle + 30, '快'],
    ['running text, taken away', middle + 30, middle + 31, ''],
    ['an item of a series', items + 20, items + 20, '快'],
    [
      'the ordinal of an item',
      items + text.slice(items).indexOf('二是'),
      items + text.slice(items).indexOf('二是') + 1,
      '四',
    ],
    ['a heading', heading + 8, heading + 8, '新'],
    ['the marker of a heading', heading + 1, heading + 3, '26'],
    ['a new line', middle + 30, middle + 30, '\n'],
    ['two lines made one', middle - 1, middle, ''],
    ['the very beginning', 0, 0, '（'],
    ['the very end', text.length, text.length, '好'],
  ])('%s', (name, start, end, newText) => {
    const work = cost(draft, start, end, newText);
    expect(work.reread).toBeGreaterThan(0);
    expect(work.reread).toBeLessThanOrEqual(3);
    expect(work.checked).toBeLessThanOrEqual(3);
    expect(work.findings).toBe(true);
    // where no heading, no line and no marker comes or goes, only the series that it belongs to are decided again
    if (TYPED_WITHIN.has(name)) expect(work.decided).toBe(work.seriesHere);
  });

  it.each([
    ['behind a line', (_: number, end: number) => end, 0],
    ['before a line', (start: number) => start, 1],
  ])('keeps the line as an object where a line break comes %s', (_, placeOf, added) => {
    const edited = line('各单位对照');
    const start = draft.starts[edited]!;
    const place = placeOf(start, start + draft.paragraphs[edited]!.text.length);
    const next = edit(draft, [{ start: place, end: place, newText: '\n' }]);
    expect(next.paragraphs[edited + added]).toBe(draft.paragraphs[edited]);
    expect(next.paragraphs[edited + 1 - added]!.text).toBe('');
    expect(cost(draft, place, place, '\n').reread).toBe(1);
  });

  it('keeps every other paragraph and series as an object', () => {
    const next = edit(draft, [{ start: items + 20, end: items + 20, newText: '快' }]);
    const edited = line('各单位对照');
    next.paragraphs.forEach((p, i) => i !== edited && expect(p === draft.paragraphs[i]).toBe(true));
    const kept = next.series.filter((s, i) => s.series === draft.series[i]!.series).length;
    expect(next.series.length - kept).toBe(draft.series.filter((s) => s.lines.includes(edited)).length);
  });
});
