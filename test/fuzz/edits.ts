import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { Configuration } from '../../server/src/configuration/resolve';
import type { Segmenter } from '../../server/src/lexicon/segmenter';
import { shippedModel } from '../bench/shipped';
import { createSpeechService } from '../../server/src/service';
import { edit } from '../../server/src/syntax/edit';
import { parse } from '../../server/src/syntax/parse';
import type { Draft, Format } from '../../server/src/syntax/types';
import { follow, format, ofExamples, richStep, type Step } from '../support/random-draft';
import { FEATURES } from './features';

/** Work done by a run. */
export interface Counts {
  drafts: number;
  edits: number;
  /** Comparisons of findings, with words and without, and of what features give. */
  checks: number;
  checksWithWords: number;
  features: number;
}

export interface EditRun {
  /** Random drafts to edit. */
  readonly drafts: number;
  readonly seed: number;
  /** Edits between two comparisons of findings; every edit is compared with a fresh parse. */
  readonly every: number;
  readonly segmenter?: Segmenter;
  /** Milliseconds after which no further draft is begun. */
  readonly within?: number;
  /** Added to as the run goes. */
  readonly counts: Counts;
}

export const noCounts = (): Counts => ({ drafts: 0, edits: 0, checks: 0, checksWithWords: 0, features: 0 });

const PARTS = ['text', 'format', 'paragraphs', 'starts', 'roles', 'headings', 'sections', 'series'] as const;

/**
 * Edits random drafts and holds each version against the same text read anew: the draft, its findings (the service that
 * has seen all versions against one that has seen none), and what the features say. Throws with the shortest draft and
 * edits that show a difference.
 */
export async function editsAgree({ drafts, seed, every, segmenter, within, counts }: EditRun): Promise<void> {
  // what was found with words stays while its lines do: versions without words are held apart
  const service = createSpeechService();
  const worded = createSpeechService();
  const fresh = createSpeechService();
  if (segmenter) {
    worded.useSegmenter(segmenter);
    fresh.useSegmenter(segmenter);
    const judge = await shippedModel();
    worded.useTypoJudge(judge);
    fresh.useTypoJudge(judge);
  }
  const { configuration } = service.configure([]);
  const { configuration: withWords } = worded.configure([]);

  const compare = async (draft: Draft, text: string, turn: number): Promise<void> => {
    const anew = parse(text, draft.format);
    for (const part of PARTS) same(part, draft[part], anew[part]);
    if (turn % every !== 0) return;
    // a configuration of its own has no memories
    const clean: Configuration = fresh.configure([]).configuration;
    const words = segmenter !== undefined && (turn / every) % 4 === 0;
    const [ours, theirs] = words
      ? [await worded.checkWithWords(draft, withWords), await fresh.checkWithWords(anew, clean)]
      : [service.check(draft, configuration), fresh.check(anew, clean)];
    // words come late: some versions are only checked without them
    if (!words) worded.check(draft, withWords);
    same('crashes', ours.crashes, []);
    same('findings', ours.findings, theirs.findings);
    for (const f of ours.findings) if (text.slice(f.start, f.end) !== f.text) same(`text of ${f.rule}`, f.text, f);
    if (words) counts.checksWithWords++;
    else counts.checks++;
    if ((turn / every) % 2 !== 0) return;
    for (const [name, feature] of Object.entries(FEATURES)) same(name, feature(draft), feature(anew));
    counts.features++;
  };

  await fc.assert(
    fc.asyncProperty(
      ofExamples(14),
      format,
      fc.array(fc.array(richStep, { minLength: 1, maxLength: 3, size: 'small' }), { maxLength: 60, size: 'max' }),
      async (text: string, kind: Format, batches: readonly (readonly Step[])[]) => {
        counts.drafts++;
        let draft = parse(text, kind);
        await compare(draft, text, 0);
        for (const [turn, batch] of batches.entries()) {
          const { changes, after } = follow(draft.text, batch);
          draft = edit(draft, changes);
          counts.edits += changes.length;
          // drafts that grow without end would only make the run slow
          if (after.length > 8000) break;
          await compare(draft, after, turn + 1);
        }
      },
    ),
    {
      numRuns: drafts,
      seed,
      ...(within !== undefined && { interruptAfterTimeLimit: within, markInterruptAsFailure: false }),
    },
  );
}

function same(what: string, got: unknown, expected: unknown): void {
  if (isDeepStrictEqual(got, expected)) return;
  const show = (value: unknown): string => JSON.stringify(value)?.slice(0, 4000) ?? String(value);
  throw new Error(`${what} differs\nafter edits: ${show(got)}\nread anew:   ${show(expected)}`);
}
