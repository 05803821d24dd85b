import { describe, expect, test } from 'vitest';
import { mergeFixes } from '../../server/src/engine/edits';
import { createSpeechService } from '../../server/src/service';
import { FAMILIES, type Family, type FamilyId } from '../../server/src/syntax/families';
import { applyEdits } from '../../server/src/text/span';

const service = createSpeechService();
const { configuration } = service.configure([]);
const numberingOf = (text: string) =>
  service.check(service.parse(text), configuration).findings.filter((f) => f.rule.startsWith('numbering/'));

const LEADS = [
  '抓好春耕备耕。',
  '抓好项目建设。',
  '抓好城乡治理。',
  '抓好民生保障。',
  '抓好安全生产。',
  '抓好干部队伍。',
];

/** Ordinals with one slip each. */
const SLIPS = [
  [1, 3],
  [1, 2, 4],
  [1, 3, 4, 5],
  [1, 2, 2],
  [1, 2, 2, 3, 4],
  [1, 2, 2, 4],
  [1, 3, 3, 4],
  [1, 3, 2, 4],
  [1, 2, 4, 3],
  [1, 2, 5, 4, 5],
];

/** Families whose numerals stand among words. */
const WORDED: Readonly<Partial<Record<FamilyId, (numeral: string) => string>>> = {
  counted: (numeral) => `${numeral}件事，`,
  agenda: (numeral) => `下面，进行${numeral}项议程，`,
};

function write(row: Family, ordinals: readonly number[]): string | undefined {
  const items = ordinals.map((n, i) => {
    const numeral = row.write(n);
    const marker = numeral && (WORDED[row.id]?.(numeral) ?? numeral);
    return marker && `${marker}${LEADS[i]!}要用心用力，务求实效。`;
  });
  if (items.includes(undefined)) return undefined;
  // 一是 stands in a paragraph, the others open their own
  return row.group === 'item' ? `要做到以下几点：${items.join('')}` : items.join('\n');
}

describe.each(FAMILIES.filter((f) => f.group !== 'dash' && f.id !== 'adverb').map((f) => [f.sample, f] as const))(
  '%s',
  (_, row) => {
    test.each(SLIPS.map((ordinals) => [ordinals.join(' '), ordinals] as const))(
      '%s: one finding, none after its suggestion',
      (__, ordinals) => {
        const text = write(row, ordinals)!;
        const findings = numberingOf(text);
        expect(findings.map((f) => f.rule)).toEqual(['numbering/sequence']);
        const mended = applyEdits(text, mergeFixes(findings[0]!.suggestions!));
        expect(mended).toBe(
          write(
            row,
            ordinals.map((___, i) => i + 1),
          ),
        );
        expect(numberingOf(mended)).toEqual([]);
      },
    );
  },
);
