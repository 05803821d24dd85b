import { CLOSING, SALUTATION, type HabitNotes, type NotedChoice } from './habit-notes';

/** Marks a salutation or a closing that is kept by its fingerprint alone. */
const MARK = '#';

const isFrame = ({ id }: Pick<NotedChoice, 'id'>): boolean => id === SALUTATION || id === CLOSING;

function printOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let offset = 0; offset < text.length; offset++) hash = Math.imul(hash ^ text.charCodeAt(offset), 0x01000193);
  return `${MARK}${(hash >>> 0).toString(16)}`;
}

/** The salutations and closings of drafts, by their fingerprints. */
export const frameTexts = (drafts: readonly HabitNotes[]): ReadonlyMap<string, string> =>
  new Map(
    drafts.flatMap(({ choices }) => choices.filter(isFrame).map(({ choice }) => [printOf(choice), choice] as const)),
  );

/** Notes with the salutation and the closing that are known by their fingerprints written out. */
export const withFrameTexts = (notes: HabitNotes, texts: ReadonlyMap<string, string>): HabitNotes => ({
  ...notes,
  choices: notes.choices.map((choice) =>
    isFrame(choice) ? { ...choice, choice: texts.get(choice.choice) ?? choice.choice } : choice,
  ),
});

/**
 * Notes to be kept: a salutation or a closing that only one draft has is a sentence of it, of which the fingerprint alone is
 * kept. One that several drafts have is a formula of the house.
 */
export function withoutSentences(drafts: readonly HabitNotes[]): HabitNotes[] {
  const holders = new Map<string, number>();
  for (const { choices } of drafts)
    for (const text of new Set(choices.filter(isFrame).map(({ choice }) => choice)))
      holders.set(text, (holders.get(text) ?? 0) + 1);
  return drafts.map((notes) => ({
    ...notes,
    choices: notes.choices.map((choice) =>
      isFrame(choice) && !choice.choice.startsWith(MARK) && holders.get(choice.choice)! < 2
        ? { ...choice, choice: printOf(choice.choice) }
        : choice,
    ),
  }));
}
