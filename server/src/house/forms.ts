import { isHan } from '../text/chars';
import type { HouseTerm, TermForm } from './data';
import { indexNearTerms } from './near-terms';
import type { DraftLines } from './terms';

/** A short form as a text gives it: 市发展和改革委员会（以下简称“市发改委”）. */
const GIVEN_SHORT = /[（(](?:以下|下文|下)?(?:统称|简称)(?:为|作)?[：:]?[“"「]?(\p{Script=Han}{2,8})[”"」]?[）)]/gu;
/** Characters that a short form has fewer at least. */
const LEAST_SHORTER = 2;
const MOST_FORMS = 4;
const LONGEST_TERM = 20;

interface FormRow {
  readonly term: string;
  readonly kind: TermForm['kind'];
  drafts: number;
  newest: number;
  times: number;
}

/** The terms with the other forms of each that the house has, and how often: one character off, or shorter. */
export function withForms(terms: readonly HouseTerm[], drafts: readonly DraftLines[]): HouseTerm[] {
  const rows = new Map<string, FormRow>();
  const rowOf = (term: string, kind: TermForm['kind'], form: string): FormRow => {
    const key = `${term} ${form}`;
    const row = rows.get(key) ?? { term, kind, drafts: 0, newest: -1, times: 0 };
    rows.set(key, row);
    return row;
  };
  const nearTerms = indexNearTerms(terms);
  const shortForms = givenShortForms(terms, drafts);
  for (const [draft, { lines }] of drafts.entries())
    for (const line of lines) {
      for (const { start, end, term } of nearTerms.find(line))
        count(rowOf(term.term, '异写', line.slice(start, end)), draft);
      for (const [form, term] of shortForms)
        for (let offset = line.indexOf(form); offset >= 0; offset = line.indexOf(form, offset + form.length))
          count(rowOf(term, '简称', form), draft);
    }
  const formsByTerm = new Map<string, TermForm[]>();
  for (const [key, { term, kind, drafts: holding, times }] of rows) {
    const forms = formsByTerm.get(term) ?? [];
    formsByTerm.set(term, forms);
    forms.push({ form: key.slice(term.length + 1), kind, drafts: holding, times });
  }
  return terms.map((row) => {
    const forms = formsByTerm.get(row.term)?.sort((a, b) => b.times - a.times);
    return forms ? { ...row, forms: forms.slice(0, MOST_FORMS) } : row;
  });
}

function count(row: FormRow, draft: number): void {
  row.times++;
  if (row.newest === draft) return;
  row.newest = draft;
  row.drafts++;
}

/** Short forms that a text gives behind a term, by form. A form given for two terms tells nothing. */
function givenShortForms(terms: readonly HouseTerm[], drafts: readonly DraftLines[]): Map<string, string> {
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
