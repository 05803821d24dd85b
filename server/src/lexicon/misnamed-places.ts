import peopleTable from '../../data/kept/peoples.tsv';
import placeTable from '../../data/made/places.tsv';
import { alternation } from '../text/alternation';
import { tableColumn, tableRows } from '../text/table';

/** A name of a place as it is mistaken, and as it is. */
export interface MisnamedPlace {
  readonly wrong: string;
  readonly right: string;
}

const AUTONOMOUS = /自治[州县旗]$/;

/** Autonomous places whose names lack one of their peoples, or have two side by side in the other order: 恩施土家族自治州. */
export function misnamedPlaces(): readonly MisnamedPlace[] {
  const people = alternation(tableColumn(peopleTable, 'peoples.tsv', 'word'));
  const parts = new RegExp(`^(.+?)((?:${people}){2,})(自治.)$`);
  const names = tableRows(placeTable, 'places.tsv', ['province', 'city', 'counties'])
    .flatMap(({ city, counties }) => [city, ...counties.split(' ')])
    .filter((name) => AUTONOMOUS.test(name));
  return names.flatMap((right) => {
    const [, place, peoples, unit] = parts.exec(right) ?? [];
    if (peoples === undefined) return [];
    const named = peoples.match(new RegExp(people, 'g'))!;
    return mistaken(named)
      .map((others) => ({ wrong: `${place!}${others.join('')}${unit!}`, right }))
      .filter(({ wrong }) => !names.includes(wrong));
  });
}

/** Lists without one of their words, and with two neighbours in the other order. */
function mistaken(words: readonly string[]): readonly (readonly string[])[] {
  const without = words.map((_, k) => words.toSpliced(k, 1));
  const turned = words.slice(1).map((word, k) => words.toSpliced(k, 2, word, words[k]!));
  return [...without, ...turned];
}
