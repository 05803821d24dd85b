import rows from '../../data/made/tones.tsv';
import { tableColumn } from '../text/table';

/** Groups that each character stands in, by number: a character of two readings stands in two. */
let groups: ReadonlyMap<string, readonly number[]> | undefined;

/** Whether two characters have a reading in common, tone and all. */
export function isSameTone(one: string, other: string): boolean {
  groups ??= readGroups();
  const others = groups.get(other);
  return others !== undefined && (groups.get(one)?.some((group) => others.includes(group)) ?? false);
}

function readGroups(): ReadonlyMap<string, readonly number[]> {
  const byCharacter = new Map<string, number[]>();
  tableColumn(rows, 'tones.tsv', 'characters').forEach((characters, group) => {
    for (const character of characters) {
      const numbers = byCharacter.get(character);
      if (numbers) numbers.push(group);
      else byCharacter.set(character, [group]);
    }
  });
  return byCharacter;
}
