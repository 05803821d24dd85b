import { mergeFixes } from '../../engine/edits';
import { applyIgnores } from '../../configuration/ignore';
import { checklist } from '../../features/checklist';
import { blankTable } from '../../features/fill-table';
import { parallelViews, TIGHTNESS } from '../../features/parallel';
import { shownDecisions } from '../../features/house-view';
import { placeholderGroups } from '../../features/placeholder-groups';
import { rulePage } from '../../features/rule-page';
import { notCounted, verdict } from '../../features/verdict';
import { countOf } from '../../features/statistics';
import { writeVector } from '../../facts/parallel/measure';
import { isChecked } from '../documents';
import { onRequest } from '../answer';
import { rangeOf, spanOf } from '../places';
import { outlineEntries } from '../outline-entries';
import { toTextEdits } from '../workspace-edit';
import type { Session } from '../session';

/** Answers what views, commands and pages of the client ask for. */
export function registerViews(session: Session): void {
  answerOfDraft(session);
  answerOfRules(session);
  answerOfChecks(session);
}

/** What is read from a draft alone: its outline, what is still open in it, how long it is, its parallel sets. */
function answerOfDraft(session: Session): void {
  onRequest(session, 'biganzi/outline', async ({ uri, rate }) => {
    const document = session.documents.get(uri);
    return document ? outlineEntries(session, document, await session.settings.for(uri), rate) : [];
  });
  onRequest(session, 'biganzi/placeholders', ({ uri }) => {
    const draft = session.documents.get(uri)?.draft;
    if (!draft) return [];
    return placeholderGroups(draft).map(({ places, ...group }) => ({
      ...group,
      places: places.map(({ before, text, after, ...span }) => ({ range: rangeOf(draft, span), before, text, after })),
    }));
  });
  onRequest(session, 'biganzi/blankTable', ({ uri }) => {
    const draft = session.documents.get(uri)?.draft;
    return draft ? blankTable(draft) : '';
  });
  onRequest(session, 'biganzi/count', ({ uri, ranges }) => {
    const draft = session.documents.get(uri)?.draft;
    if (!draft) return 0;
    return ranges.map((r) => spanOf(draft, r)).reduce((sum, s) => sum + countOf(draft.text.slice(s.start, s.end)), 0);
  });
  onRequest(session, 'biganzi/parallel', ({ uri }) => {
    const draft = session.documents.get(uri)?.draft;
    if (!draft) return [];
    return parallelViews(draft).map((view) => ({
      label: view.label,
      summary: view.summary,
      tightness: TIGHTNESS[view.tightness],
      ...(view.pattern !== undefined && { pattern: view.pattern }),
      rows: view.rows.map((row) => ({
        marker: row.marker,
        clauses: row.clauses,
        lengths: row.vector.length > 0 ? writeVector(row.vector) : '',
        fits: row.fits,
        range: rangeOf(draft, row),
      })),
    }));
  });
}

/** What a check of a draft that was asked for finds: before it goes out, by a close reading, in pasted text. */
function answerOfChecks(session: Session): void {
  const { service, settings } = session;
  onRequest(session, 'biganzi/finalCheck', async ({ uri }) => {
    const document = session.documents.get(uri);
    if (!document) return { verdict: '', groups: [] };
    const { draft } = document;
    const { strict, ignored } = await settings.for(uri);
    const { findings } = await service.checkWithWords(draft, strict);
    const { groups, must, should, left } = checklist(applyIgnores(findings, ignored).kept, service.rules);
    return {
      verdict: verdict(must, should) + notCounted(left),
      groups: groups.map(({ places, ...group }) => ({
        ...group,
        places: places.map(({ start, end, ...place }) => ({ ...place, range: rangeOf(draft, { start, end }) })),
      })),
    };
  });
  onRequest(session, 'biganzi/proofread', async ({ uri }) => {
    const document = session.documents.get(uri);
    if (!document) return null;
    const effective = await settings.for(uri);
    if (!isChecked(document, effective.detect)) return null;
    const places = await session.proofread(document, effective);
    session.onStale();
    return { places };
  });
  onRequest(session, 'biganzi/cleanPaste', async ({ uri, range }) => {
    const document = session.documents.get(uri);
    if (!document) return null;
    const { draft, version } = document;
    const { configuration } = await settings.for(uri);
    const span = range ? spanOf(draft, range) : { start: 0, end: Infinity };
    const fixes = service
      .check(draft, configuration)
      .findings.filter((f) => service.ruleOf(f.rule)?.cleansPaste && f.start >= span.start && f.end <= span.end)
      .flatMap((f) => f.fix ?? []);
    return { version, edits: toTextEdits(draft, mergeFixes(fixes)) };
  });
}

/** What the rules say, and how they stand for a draft. */
function answerOfRules(session: Session): void {
  const { service, settings } = session;
  onRequest(session, 'biganzi/rulePage', ({ rule: id }) => {
    const rule = service.rules.find((r) => r.id === id);
    return rule ? { markdown: rulePage(rule) } : null;
  });
  onRequest(session, 'biganzi/effectiveConfiguration', async ({ uri }) => {
    const { configuration, files, house: learned } = await settings.for(uri);
    const rules = Object.fromEntries(
      service.rules.map((r) => {
        const options = configuration.options(r.id);
        const severity = configuration.level(r.id);
        return [r.id, Object.keys(options).length > 0 ? { severity, options } : severity];
      }),
    );
    const { preset, house, allow, ignorePaths, export: word } = configuration;
    const { pairs, formulas, memory } = house;
    const decided = memory ? { learned: { file: learned?.path, ...shownDecisions(memory.summary) } } : {};
    return {
      text: JSON.stringify(
        { preset, ...decided, rules, pairs, formulas, allow: [...allow], ignorePaths, export: word },
        null,
        2,
      ),
      files,
    };
  });
}
