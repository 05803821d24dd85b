import type { Draft } from '../../syntax/types';
import type { Finding } from '../../engine/finding';
import { outline, type OutlineNode } from '../../features/outline';
import { parallelViews, TIGHTNESS } from '../../features/parallel';
import { placeholderGroups } from '../../features/placeholder-groups';
import { rulePage } from '../../features/rule-page';
import { countLines } from '../../features/statistics';
import { writeVector } from '../../facts/parallel/measure';
import { rangeOf } from '../places';
import type { OutlineEntry, Requests } from '../protocol';
import type { Session } from '../session';

/** Answers what views, commands and pages of the client ask for. */
export function registerViews(session: Session): void {
  const { service, settings } = session;
  const on = <M extends keyof Requests>(
    method: M,
    answer: (params: Requests[M]['params']) => Requests[M]['result'] | Promise<Requests[M]['result']>,
  ): void =>
    void session.connection.onRequest(method, (params: Requests[M]['params']): Promise<unknown> =>
      Promise.resolve(answer(params)),
    );

  on('biganzi/rulePage', ({ rule: id }) => {
    const rule = service.rules.find((r) => r.id === id);
    return rule ? { markdown: rulePage(rule) } : null;
  });
  on('biganzi/outline', async ({ uri, rate }) => {
    const document = session.documents.get(uri);
    if (!document) return [];
    const { draft, findings } = session.check(document, await settings.for(uri));
    const whole = Math.max(1, countLines(draft));
    return outline(draft).map((node) => entryOf(draft, node, findings, whole, rate > 0 ? rate : 200));
  });
  on('biganzi/placeholders', ({ uri }) => {
    const draft = session.documents.get(uri)?.draft;
    if (!draft) return [];
    return placeholderGroups(draft).map(({ key, places }) => ({
      key,
      places: places.map((p) => ({ range: rangeOf(draft, p), context: p.context })),
    }));
  });
  on('biganzi/parallel', ({ uri }) => {
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
  on('biganzi/effectiveConfiguration', async ({ uri }) => {
    const { configuration, files } = await settings.for(uri);
    const rules = Object.fromEntries(
      service.rules.map((r) => {
        const options = configuration.options(r.id);
        const severity = configuration.level(r.id);
        return [r.id, Object.keys(options).length > 0 ? { severity, options } : severity];
      }),
    );
    const { preset, house, allow, ignorePaths } = configuration;
    return { text: JSON.stringify({ preset, rules, ...house, allow: [...allow], ignorePaths }, null, 2), files };
  });
}

function entryOf(
  draft: Draft,
  node: OutlineNode,
  findings: readonly Finding[],
  whole: number,
  rate: number,
): OutlineEntry {
  const characters = countLines(draft, node.line, node.endLine);
  return {
    label: node.label,
    range: rangeOf(draft, node.selection),
    characters,
    share: characters / whole,
    minutes: characters / rate,
    findings: findings.filter((f) => f.start >= node.start && f.start <= node.end).length,
    children: node.children.map((c) => entryOf(draft, c, findings, whole, rate)),
  };
}
