import { groupsOf } from './confusable';

/** Groups of looks are numbered behind those of sounds. */
export const LOOKS = 1 << 10;

/** Groups of characters that sound or look like one, from 0. */
export const numberedGroups = (unit: number): readonly number[] =>
  groupsOf(unit).map((group) => (group < 0 ? LOOKS - group : group));

/** Whether the groups of two words meet as `wordsByPair` asks of them: what only looks alike stands beside the right character. */
export function isInGroups(other: string, word: string): boolean {
  const shared = (k: number): readonly number[] => {
    const groups = numberedGroups(word.charCodeAt(k));
    return numberedGroups(other.charCodeAt(k)).filter((group) => groups.includes(group));
  };
  return [0, 1].every((k) => shared(k).some((group) => group <= LOOKS || other[1 - k] === word[1 - k]));
}
