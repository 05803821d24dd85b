import { formulasOfToday, earlierFormulas, membersOf, type Formula, type FormulaMember } from '../lexicon/formulas';
import { indexLiterals, type LiteralIndex } from '../lexicon/literals';
import { fixedNames } from '../lexicon/word-lists';
import type { Paragraph } from '../syntax/types';
import { allMatches } from '../text/matches';
import type { Span } from '../text/span';
import type { FactKind } from './types';
import { comparedWords } from './words';

/** Words that must stand as they are: what is quoted, 《》, a document number, a formulation. */
export interface Marked extends Span {
  readonly kind: FactKind;
  readonly key: string;
}

const NUMBER = /([\p{Script=Han}]{0,8})[〔[［(（【]((?:19|20)\d\d)[〕\]］)）】]第?\s?(\d{1,4})号/gu;

/** Document numbers of a line; the letters before the year are as far as they are sure. */
export function documentNumbersOf(text: string): Marked[] {
  if (!text.includes('号')) return [];
  return allMatches(text, NUMBER).map((match) => {
    const prefix = lettersBefore(match[1]!);
    const start = match.index + match[1]!.length - prefix.length;
    return {
      kind: 'document-number',
      start,
      end: match.index + match[0].length,
      key: `${prefix} ${match[2]} ${Number(match[3])}`,
    };
  });
}

let beforeNames: ReadonlySet<string> | undefined;

/** The letters of a document number: what stands behind the last word that stands before names. */
function lettersBefore(text: string): string {
  beforeNames ??= new Set(comparedWords('before a name'));
  let start = text.length;
  while (start > 0 && text.length - start < 6 && !beforeNames.has(text[start - 1]!)) start--;
  return text.slice(start).replace(/^(?:文件|印发|转发|下发|照)/, '');
}

/** Quotations and titles of a line, the outermost ones. */
export function quotedOf({ text, pairs }: Paragraph): Marked[] {
  const quoted: Marked[] = [];
  for (const { kind, open, close, depth } of pairs) {
    const isTitle = kind === '《' || kind === '〈';
    if (depth > 0 || (!isTitle && !'“‘"「'.includes(kind))) continue;
    const key = lettersOf(text.slice(open + 1, close));
    if (key === '') continue;
    quoted.push({
      kind: isTitle ? 'title' : isFormulation(key) ? 'formulation' : 'quotation',
      start: open,
      end: close + 1,
      key,
    });
  }
  return quoted;
}

/** Letters and digits alone: marks and blanks may be written otherwise. */
export const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}%％+.]/gu, '').replace(/\.+$/, '');

let names:
  { readonly all: ReadonlySet<string>; readonly index: LiteralIndex; readonly words: readonly string[] } | undefined;

function formulationNames(): NonNullable<typeof names> {
  if (names) return names;
  const words = [...new Set([...formulasOfToday(), ...earlierFormulas()].map(({ name }) => name).concat(fixedNames()))];
  return (names = { all: new Set(words), index: indexLiterals(words), words });
}

const isFormulation = (key: string): boolean => formulationNames().all.has(key);

/** Names of formulations in a line, and lists of their members as they are told. */
export function formulationsOf(paragraph: Paragraph): Marked[] {
  const { index, words } = formulationNames();
  const marked: Marked[] = (index.find(paragraph.text) ?? []).map(({ start, end, id }) => ({
    kind: 'formulation',
    start,
    end,
    key: words[id]!,
  }));
  return [...marked, ...memberLists(paragraph)];
}

/** Between members of one list: 、, ， and quotation marks. */
const BETWEEN = /^[”’]?[、，；和与及]?[“‘]?$/;

interface MemberIndex {
  readonly members: readonly FormulaMember[];
  readonly index: LiteralIndex;
}

/** An index of its own: that of the rules brings all their words along, which agents do not need. */
let memberIndex: MemberIndex | undefined;

function indexMembers(): MemberIndex {
  const members = membersOf([...formulasOfToday(), ...earlierFormulas()]);
  return { members, index: indexLiterals(members.map(({ formula, member }) => formula.members[member]!)) };
}

function memberLists(paragraph: Paragraph): Marked[] {
  const { members, index } = (memberIndex ??= indexMembers());
  const hits = index.find(paragraph.text);
  if (!hits || hits.length < 2) return [];
  const lists: Marked[] = [];
  const byFormula = new Map<Formula, { start: number; end: number; id: number }[]>();
  for (const hit of hits) {
    const { formula } = members[hit.id]!;
    const run = byFormula.get(formula);
    if (run && BETWEEN.test(paragraph.text.slice(run.at(-1)!.end, hit.start))) {
      run.push(hit);
      continue;
    }
    if (run) addList(run, formula);
    byFormula.set(formula, [hit]);
  }
  for (const [formula, run] of byFormula) addList(run, formula);
  return lists;

  function addList(run: readonly { start: number; end: number }[], formula: Formula): void {
    const told = run.map(({ start, end }) => paragraph.text.slice(start, end));
    if (told.length < 2 || told.length * 2 < formula.members.length) return;
    lists.push({ kind: 'formulation', start: run[0]!.start, end: run.at(-1)!.end, key: told.join(' ') });
  }
}
