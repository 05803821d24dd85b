import { firstWhere } from '../text/bisect';
import type { Draft, Paragraph, PlacedSeries, Role } from '../syntax/types';
import type { Collected, Report, Rule } from '../contract/rule';
import type { Looked } from './looked';
import { Wordings } from './wordings';
import { NONE } from '../text/none';

/** What a rule reported of one paragraph or series. */
export interface Entry {
  readonly rule: Rule;
  readonly reports: readonly Report[];
}

/** What the rules of a plan made of one paragraph in its role. */
export interface Memo {
  readonly role: Role;
  readonly entries: readonly Entry[];
  readonly summaries: readonly (readonly [rule: number, summary: unknown])[];
}

/** Where two versions of a draft differ: lines of the old one and of the new one, half-open. */
export interface Window {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

/**
 * What the rules of a plan have made of a draft, line by line. Carried over from version to version, so that an edit
 * costs the lines it touches and not those that stay.
 */
export interface Lines {
  paragraphs: readonly Paragraph[];
  roles: readonly Role[];
  memos: (Memo | undefined)[];
  /** Lines with reports, ascending. */
  active: number[];
  /** Lines between which some were not read, because words were missing; half-open, empty when all were. */
  unread: { readonly start: number; readonly end: number };
  /** Summaries of each draft rule, by its place in the plan, in order of lines. */
  readonly collected: Map<number, Collected<unknown>[]>;
  /** What each draft rule concluded last, where it need not conclude again. */
  readonly concluded: Map<number, readonly Report[]>;
  /** What of the draft each draft rule has looked at for it, where it does not declare what it reads. */
  readonly looked: Map<number, Looked>;
  /** What each draft rule said last. */
  readonly said: Map<number, readonly Report[]>;
  /** Indexes of draft rules that keep one. */
  readonly indexes: Map<number, unknown>;
  /** The draft of the last check. */
  draft: Draft | undefined;
  series: readonly PlacedSeries[];
  entries: readonly (readonly Entry[] | undefined)[];
  /** Wordings that are no slips where the draft has them twice. */
  readonly wordings: Wordings;
}

export const noLines = (): Lines => ({
  paragraphs: [],
  roles: [],
  memos: [],
  active: [],
  unread: { start: 0, end: 0 },
  collected: new Map(),
  concluded: new Map(),
  looked: new Map(),
  said: new Map(),
  indexes: new Map(),
  draft: undefined,
  series: [],
  entries: [],
  wordings: new Wordings(),
});

/** Lines of drafts, found by the paragraphs that a new version still has. They go when their draft goes. */
export interface LineStore {
  of(draft: Draft): Lines;
}

export function createLineStore(): LineStore {
  const linesByPost = new WeakMap<Paragraph, Lines>();
  const posts = ({ paragraphs }: Draft): Paragraph[] =>
    [0, paragraphs.length - 1, paragraphs.length >> 1].map((i) => paragraphs[i]!);
  return {
    of(draft) {
      const draftPosts = posts(draft);
      const lines =
        linesByPost.get(draftPosts[0]!) ??
        linesByPost.get(draftPosts[1]!) ??
        linesByPost.get(draftPosts[2]!) ??
        noLines();
      for (const p of draftPosts) linesByPost.set(p, lines);
      return lines;
    },
  };
}

/**
 * The lines that must be read: what stands between the common head and tail of the last draft and this one, and, when
 * words are there, what was not read without them.
 */
export function windowOf(lastLines: Lines, draft: Draft, words: boolean): Window {
  const { paragraphs, roles } = draft;
  const before = lastLines.paragraphs;
  const rolesBefore = lastLines.roles;
  const { unread } = lastLines;
  const open = words && unread.end > unread.start;
  const least = Math.min(before.length, paragraphs.length);
  const head = open ? Math.min(least, unread.start) : least;
  let start = lastLines.draft === draft ? head : 0;
  while (start < head && before[start] === paragraphs[start] && rolesBefore[start] === roles[start]) start++;
  const tail = Math.min(least - start, open ? before.length - unread.end : least);
  const shift = paragraphs.length - before.length;
  let oldEnd = before.length;
  const leastEnd = oldEnd - tail;
  while (
    oldEnd > leastEnd &&
    before[oldEnd - 1] === paragraphs[oldEnd - 1 + shift] &&
    rolesBefore[oldEnd - 1] === roles[oldEnd - 1 + shift]
  )
    oldEnd--;
  return { start, oldEnd, newEnd: oldEnd + shift };
}

/** Notes which lines are unread after a window was read, or left without words. */
export function noteUnread(lastLines: Lines, { start, oldEnd, newEnd }: Window, words: boolean): void {
  const { unread } = lastLines;
  if (words) lastLines.unread = { start: 0, end: 0 };
  else if (newEnd > start || unread.end > unread.start) {
    const kept = unread.end > unread.start;
    // lines behind the window have moved with it
    const moved = (line: number): number => (line >= oldEnd ? line + newEnd - oldEnd : Math.min(line, newEnd));
    lastLines.unread = {
      start: kept ? Math.min(unread.start, start) : start,
      end: kept ? Math.max(moved(unread.end), newEnd) : newEnd,
    };
  }
}

/** Puts the memos of the lines between in place of those that stood there; returns what left. */
export function replaceMemos(
  lastLines: Lines,
  { start, oldEnd, newEnd }: Window,
  fresh: readonly (Memo | undefined)[],
): readonly (Memo | undefined)[] {
  const shift = newEnd - oldEnd;
  const { memos, active } = lastLines;
  const dropped = memos.slice(start, oldEnd);
  if (shift === 0) for (let i = 0; i < fresh.length; i++) memos[start + i] = fresh[i];
  else lastLines.memos = memos.slice(0, start).concat(fresh, memos.slice(oldEnd));
  const from = firstWhere(active, (line) => line >= start);
  const to = firstWhere(active, (line) => line >= oldEnd);
  const mine: number[] = [];
  fresh.forEach((memo, i) => {
    if (memo !== undefined && memo.entries.length > 0) mine.push(start + i);
  });
  if (shift !== 0) for (let i = to; i < active.length; i++) active[i]! += shift;
  if (mine.length > 0 || to > from) lastLines.active = active.slice(0, from).concat(mine, active.slice(to));
  return dropped;
}

/** The summaries of lines that were read, from `start` on, by the rules that made them: in one pass for all rules. */
export function summariesByRule(
  start: number,
  fresh: readonly (Memo | undefined)[],
): ReadonlyMap<number, readonly Collected<unknown>[]> {
  const byRule = new Map<number, Collected<unknown>[]>();
  for (let i = 0; i < fresh.length; i++) {
    const summaries = fresh[i]?.summaries ?? NONE;
    for (let k = 0; k < summaries.length; k++) {
      const [rule, summary] = summaries[k]!;
      const mine = byRule.get(rule);
      if (mine) mine.push({ line: start + i, summary });
      else byRule.set(rule, [{ line: start + i, summary }]);
    }
  }
  return byRule;
}

/**
 * Brings the summaries of one rule from the last draft to this one: `mine` are those of the lines in the window. False
 * where they are what they were, but for the lines that they stand in.
 */
export function replaceSummaries(
  lastLines: Lines,
  rule: number,
  { start, oldEnd, newEnd }: Window,
  mine: readonly Collected<unknown>[],
): boolean {
  let collected = lastLines.collected.get(rule);
  if (collected === undefined) lastLines.collected.set(rule, (collected = []));
  const from = firstWhere(collected, (c) => c.line >= start);
  const to = firstWhere(collected, (c) => c.line >= oldEnd);
  const shift = newEnd - oldEnd;
  if (shift !== 0) for (let i = to; i < collected.length; i++) (collected[i] as { line: number }).line += shift;
  let changed = mine.length !== to - from;
  for (let i = 0; i < mine.length && !changed; i++) {
    const was = collected[from + i]!;
    changed = was.line !== mine[i]!.line || !alike(was.summary, mine[i]!.summary);
  }
  if (mine.length === to - from) for (let i = 0; i < mine.length; i++) collected[from + i] = mine[i]!;
  else if (from === collected.length) for (const c of mine) collected.push(c);
  else lastLines.collected.set(rule, collected.slice(0, from).concat(mine, collected.slice(to)));
  return changed;
}

/** Whether two summaries or reports say the same: plain data, compared by value. */
export function alike(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a)) {
    if (!Array.isArray(b) || a.length !== b.length) return false;
    for (let i = 0; i < a.length; i++) if (!alike(a[i], b[i])) return false;
    if (Object.keys(a).length === a.length && Object.keys(b).length === b.length) return true;
  }
  const keys = Object.keys(a);
  return (
    Object.getPrototypeOf(a) === Object.getPrototypeOf(b) &&
    keys.length === Object.keys(b).length &&
    !(a instanceof Map || a instanceof Set) &&
    keys.every((k) => k in b && alike((a as Record<string, unknown>)[k], (b as Record<string, unknown>)[k]))
  );
}
