import { placeChanges } from '../compare/placed';
import { compareDrafts } from '../compare/compare';
import type { Rule } from '../contract/rule';
import { shownHouse } from '../features/house-view';
import { closingLine } from '../features/line-roles';
import { outline, type OutlineNode } from '../features/outline';
import { placeholderGroups } from '../features/placeholder-groups';
import type { PlacedFinding } from '../features/placed-findings';
import { rulePage } from '../features/rule-page';
import type { HouseSummary } from '../house/data';
import type { Draft } from '../syntax/types';
import { lineIndex } from '../text/line-index';

/** What a tool says: a text for the model, and what went beside it for a person (notices, reasons). */
export interface Answer {
  readonly text: string;
  readonly notes?: string;
  readonly isError?: boolean;
}

/** Asks the tools, wherever the drafts are. `input` is what the schema of the tool lets through. */
export interface Desk {
  call(tool: string, input: Readonly<Record<string, unknown>>, signal: AbortSignal): Promise<Answer>;
}

/** An answer that says why there is none. */
export const refusal = (text: string): Answer => ({ text, isError: true });

/** Tokens of a text, rather too many than too few: one a Chinese character, one for three others. */
export function tokensOf(text: string): number {
  let wide = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0xff) wide++;
  return wide + Math.ceil((text.length - wide) / 3);
}

/** As many rows as the budget holds, on one line, and how many were left out. The first row is cut rather than left out. */
export function withinBudget(rows: readonly unknown[], budget: number): string {
  const kept: unknown[] = [];
  // the frame and the count
  let left = budget - 20;
  for (const row of rows) {
    const cost = tokensOf(JSON.stringify(row)) + 1;
    if (cost > left) break;
    left -= cost;
    kept.push(row);
  }
  if (kept.length === 0 && rows.length > 0) kept.push(cutRow(rows[0], left));
  const more = rows.length - kept.length;
  return JSON.stringify(more > 0 ? { rows: kept, left_out: more } : { rows: kept });
}

/** What a row says in words, without places, as much of it as the budget holds. */
function cutRow(row: unknown, budget: number): unknown {
  const cut: Record<string, string> = {};
  let left = budget;
  for (const [name, value] of Object.entries(row as Readonly<Record<string, unknown>>)) {
    if (typeof value !== 'string' || left < 20) continue;
    const most = left - 10;
    cut[name] = value.length <= most ? value : `${value.slice(0, most - 1)}…`;
    left -= tokensOf(JSON.stringify({ [name]: cut[name] }));
  }
  return cut;
}

/** A finding with what a model needs to act on it. */
export const briefFinding = (
  file: string,
  { rule, severity, message, range, text, fix, suggestions }: PlacedFinding,
): unknown => ({
  ...(file !== '' && { file }),
  rule,
  severity,
  message,
  range,
  text,
  ...(fix && { fix: fix.edits.map(({ newText }) => newText) }),
  ...(suggestions && { suggestions: suggestions.map(({ title }) => title) }),
});

const listed = (rows: readonly unknown[], budget: number | undefined): string =>
  budget === undefined ? JSON.stringify(rows, null, 2) : withinBudget(rows, budget);

/** Places left open, by meaning. */
export function placeholdersAnswer(draft: Draft, budget: number | undefined): string {
  const index = lineIndex(draft.text, draft.starts);
  const rows = placeholderGroups(draft).map(({ label, kind, places }) => ({
    label,
    kind,
    places: places.map(({ start, text, before, after }) => ({ ...index.positionAt(start), text, before, after })),
  }));
  return listed(rows, budget);
}

interface Heading {
  readonly level: number;
  readonly line: number;
  readonly label: string;
  /** The first line of what closes the speech, behind all sections. */
  readonly closing?: true;
}

/** Characters shown of the line with which the close begins. */
const CLOSING_LABEL = 30;

/** Title and headings, in order of lines, and where the close begins. */
export function outlineAnswer(draft: Draft, budget: number | undefined): string {
  const rows: Heading[] = [];
  const walk = (nodes: readonly OutlineNode[]): void => {
    for (const { level, line, label, children } of nodes) {
      rows.push({ level, line, label });
      walk(children);
    }
  };
  walk(outline(draft));
  const line = closingLine(draft);
  if (line !== undefined) {
    const { text, content } = draft.paragraphs[line]!;
    rows.push({ level: 0, line, label: text.slice(content.start, content.end).slice(0, CLOSING_LABEL), closing: true });
  }
  return listed(rows, budget);
}

/** Changed facts, as `biganzi compare --format json` prints them. */
export function compareAnswer(oldDraft: Draft, newDraft: Draft, budget: number | undefined): string {
  return listed(placeChanges(compareDrafts(oldDraft, newDraft), oldDraft, newDraft), budget);
}

/** What was learned of a house, the surest first: habits, terms, how sure each is, and what a person said of it. */
export function houseAnswer(summary: HouseSummary | undefined, budget: number | undefined): string {
  if (!summary) return '还没有学过本单位的稿件（biganzi learn），照通行的写法即可。';
  const { headline, groups } = shownHouse(summary);
  const rows = groups.flatMap(({ title, items }) =>
    items.map(({ label, sure, decision }) => ({ kind: title, label, sure, ...(decision && { decision }) })),
  );
  return listed([{ house: headline }, ...rows], budget);
}

/** The list of rules, or the page of one. */
export function rulesAnswer(rules: readonly Rule[], id: string | undefined, budget: number | undefined): Answer {
  if (id === undefined) {
    const rows = rules.map((rule) => ({ id: rule.id, severity: rule.severity, title: rule.title }));
    return { text: listed(rows, budget) };
  }
  const rule = rules.find((r) => r.id === id);
  if (!rule) return refusal(`没有 ${id} 这条规则；不写 id 可列出全部规则`);
  const page = rulePage(rule);
  return { text: budget === undefined ? page : cutToBudget(page, budget) };
}

/** Whole lines of a text from its beginning. */
export function cutToBudget(text: string, budget: number): string {
  let left = budget - 5;
  const kept: string[] = [];
  for (const line of text.split('\n')) {
    left -= tokensOf(line) + 1;
    if (left < 0) return `${kept.join('\n')}\n…`;
    kept.push(line);
  }
  return text;
}
