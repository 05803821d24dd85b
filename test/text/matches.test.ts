import { describe, expect, it } from 'vitest';
import { allMatches, matchesFrom } from '../../server/src/text/matches';

describe('matches of a pattern that is tried where it can begin', () => {
  it.each([
    [
      'behind what it looks at',
      '(?<=\\p{Script=Han}{2})(?:书记|副?局长)',
      '书副局',
      '县委书记和县副局长，局长、书记都来了。',
    ],
    ['one behind another, none inside another', '长(?:江|长)', '长', '长长长江长长江'],
    ['of one character', '。', '。', '会。要。开好。'],
    ['in no text', '会', '会', ''],
  ])('%s', (_, source, firsts, text) => {
    const places = (matches: readonly RegExpExecArray[]): unknown[] => matches.map((m) => [m.index, ...m]);
    expect(places(matchesFrom(firsts, source)(text))).toEqual(places(allMatches(text, new RegExp(source, 'gu'))));
  });

  it('are none where no character is one of the first', () => {
    expect(matchesFrom('书', '书记')('会议很重要。')).toEqual([]);
  });
});
