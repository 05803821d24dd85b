import { describe, expect, it } from 'vitest';
import { misnamedPlaces } from '../../server/src/lexicon/misnamed-places';

const wrongFor = (name: string): readonly string[] =>
  misnamedPlaces().flatMap(({ wrong, right }) => (right === name ? [wrong] : []));

describe('names of autonomous places', () => {
  it('lack one of their peoples, or have two in the other order', () => {
    expect(wrongFor('恩施土家族苗族自治州').toSorted()).toEqual(
      ['恩施土家族自治州', '恩施苗族自治州', '恩施苗族土家族自治州'].toSorted(),
    );
    expect(wrongFor('元江哈尼族彝族傣族自治县')).toHaveLength(5);
  });

  it('are left alone where one people names the place, and no wrong form is the name of another place', () => {
    expect(wrongFor('延边朝鲜族自治州')).toEqual([]);
    const rights = new Set(misnamedPlaces().map(({ right }) => right));
    expect(misnamedPlaces().filter(({ wrong }) => rights.has(wrong))).toEqual([]);
  });
});
