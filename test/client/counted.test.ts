import { describe, expect, it, vi } from 'vitest';

vi.mock('vscode', () => ({
  l10n: {
    t: (message: string, ...values: readonly unknown[]) =>
      message.replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)])),
  },
}));

const counted = await import('../../client/src/counted');

describe('English says one and many', () => {
  it.each([
    ['findings', '1 finding', '2 findings'],
    ['sections', '1 section', '2 sections'],
    ['sets', '1 set', '2 sets'],
    ['places', '1 place', '2 places'],
    ['toFill', '1 to fill', '2 to fill'],
    ['pages', '1 page', '2 pages'],
    ['fill', 'Fill 1 place', 'Fill 2 places'],
    [
      'suspected',
      'The closer read found 1 more place that may be a slip; it may well be none.',
      'The closer read found 2 more places that may be slips; many are none.',
    ],
    ['notReady', '1 place is not ready to be handed over.', '2 places are not ready to be handed over.'],
  ] as const)('%s', (name, one, many) => {
    expect([counted[name](1), counted[name](2)]).toEqual([one, many]);
  });
  it('filled', () => {
    expect([counted.filled(1, 3), counted.filled(2, 3)]).toEqual([
      '1 place filled, 3 left open.',
      '2 places filled, 3 left open.',
    ]);
  });
  it('each of them is tried', () => {
    expect(Object.keys(counted).sort()).toEqual(
      ['findings', 'sections', 'sets', 'places', 'toFill', 'pages', 'fill', 'notReady', 'filled', 'suspected'].sort(),
    );
  });
});
