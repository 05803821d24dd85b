import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from '../../server/src/syntax/parse';
import type { Draft, Role, Section } from '../../server/src/syntax/types';
import { SEEDS } from './seed-parses';

const folder = path.resolve(import.meta.dirname, '../../../shared/seeds');
const files = fs.existsSync(folder) ? fs.readdirSync(folder) : [];

/** Lines are counted from 1 here, as an editor shows them; 0 stands for the draft itself. */
function rolesOf({ roles }: Draft): Partial<Record<Role, number[]>> {
  const linesByRole: Partial<Record<Role, number[]>> = {};
  roles.forEach((role, i) => {
    if (role !== 'blank') (linesByRole[role] ??= []).push(i + 1);
  });
  return linesByRole;
}

function seriesOf(draft: Draft): string[] {
  return draft.series.map(({ series, lines, parent }) => {
    const members = series.members.map(({ marker }, i) => {
      const written = marker ? ` ${draft.paragraphs[lines[i]!]!.text.slice(marker.start, marker.end)}` : '';
      return `${lines[i]! + 1}${written}`;
    });
    return `${series.kind} under ${parent + 1}: ${members.join(' | ')}`;
  });
}

function sectionsOf(sections: readonly Section[]): string {
  return sections
    .map((s) => {
      const children = sectionsOf(s.children);
      return `${s.line + 1}${s.heading.runIn ? '' : '*'}${children === '' ? '' : ` (${children})`}`;
    })
    .join(' ');
}

describe.each(SEEDS)('seed $file', ({ file, roles, series, sections, lastLine }) => {
  const name = files.find((f) => f.startsWith(file));
  const draft = name === undefined ? undefined : parse(fs.readFileSync(path.join(folder, name), 'utf8'));

  it.skipIf(!draft)('roles', () => {
    expect(rolesOf(draft!)).toEqual(roles);
  });

  it.skipIf(!draft)('series', () => {
    expect(seriesOf(draft!)).toEqual(series);
  });

  it.skipIf(!draft)('sections', () => {
    expect(sectionsOf(draft!.sections)).toBe(sections);
    expect(draft!.sections.at(-1)!.endLine).toBe(lastLine);
  });
});
