import { isHan } from '../text/chars';
import type { HouseTerm, TermForm } from './data';
import type { NearTerms } from './near-terms';

/** A short form as a text gives it: 市发展和改革委员会（以下简称“市发改委”）. */
const GIVEN_SHORT = /[（(](?:以下|下文|下)?(?:统称|简称)(?:为|作)?[：:]?[“"「]?(\p{Script=Han}{2,8})[”"」]?[）)]/gu;
/** Characters that a short form has fewer at least. */
const LEAST_SHORTER = 2;
const MOST_FORMS = 4;
const LONGEST_TERM = 20;

/** Another form of a term in a draft. */
export interface FormTrace {
  readonly term: string;
  readonly kind: TermForm['kind'];
  readonly form: string;
  readonly times: number;
}

/** The other forms of terms in the lines of a draft: one character off, and short forms as they were given somewhere. */
export function formTraces(
  lines: readonly string[],
  nearTerms: NearTerms,
  shortForms: ReadonlyMap<string, string>,
): FormTrace[] {
  const traces = new Map<string, FormTrace>();
  const count = (term: string, kind: TermForm['kind'], form: string): void => {
    const key = `${term} ${form}`;
    traces.set(key, { term, kind, form, times: (traces.get(key)?.times ?? 0) + 1 });
  };
  for (const line of lines) {
    for (const { start, end, term } of nearTerms.find(line)) count(term.term, '异写', line.slice(start, end));
    for (const [form, term] of shortForms)
      for (let offset = line.indexOf(form); offset >= 0; offset = line.indexOf(form, offset + form.length))
        count(term, '简称', form);
  }
  return [...traces.values()];
}

/** The terms with the other forms of each that the drafts of a house have, and how often. */
export function withForms(
  terms: readonly HouseTerm[],
  drafts: readonly { readonly forms: readonly FormTrace[] }[],
): HouseTerm[] {
  const names = new Set(terms.map(({ term }) => term));
  const formsByTerm = new Map<string, Map<string, { -readonly [K in keyof TermForm]: TermForm[K] }>>();
  for (const { forms } of drafts)
    for (const { term, kind, form, times } of forms) {
      // what is a term by itself is no form of another
      if (!names.has(term) || (kind === '异写' && names.has(form))) continue;
      let rows = formsByTerm.get(term);
      if (!rows) formsByTerm.set(term, (rows = new Map()));
      const row = rows.get(form);
      if (row) {
        row.drafts++;
        row.times += times;
      } else rows.set(form, { form, kind, drafts: 1, times });
    }
  return terms.map((row) => {
    const rows = formsByTerm.get(row.term);
    return rows ? { ...row, forms: [...rows.values()].sort((a, b) => b.times - a.times).slice(0, MOST_FORMS) } : row;
  });
}

/** Short forms that texts give behind a term, by form. A form given for two terms tells nothing. */
export function givenShortForms(
  terms: readonly HouseTerm[],
  drafts: readonly { readonly lines: readonly string[] }[],
): Map<string, string> {
  const knownTerms = new Set(terms.map(({ term }) => term));
  const termByForm = new Map<string, string>();
  const doubtful = new Set<string>();
  for (const { lines } of drafts)
    for (const line of lines) {
      if (!line.includes('称')) continue;
      for (const match of line.matchAll(GIVEN_SHORT)) {
        const [, form] = match;
        const term = termBefore(line, match.index, knownTerms);
        if (form === undefined || term === undefined || !isShortOf(form, term)) continue;
        if ((termByForm.get(form) ?? term) !== term) doubtful.add(form);
        termByForm.set(form, term);
      }
    }
  for (const form of doubtful) termByForm.delete(form);
  return termByForm;
}

/** The longest known term that ends at an offset. */
function termBefore(line: string, end: number, knownTerms: ReadonlySet<string>): string | undefined {
  for (let start = Math.max(0, end - LONGEST_TERM); start < end; start++) {
    const term = line.slice(start, end);
    if (isHan(term.charCodeAt(0)) && knownTerms.has(term)) return term;
  }
  return undefined;
}

/** Whether all characters of a form stand in a term, in their order. */
function isShortOf(form: string, term: string): boolean {
  if (form.length + LEAST_SHORTER > term.length) return false;
  let from = 0;
  for (const character of form) {
    const offset = term.indexOf(character, from);
    if (offset < 0) return false;
    from = offset + 1;
  }
  return true;
}
