import { remembered } from '../syntax/line';
import type { Draft } from '../syntax/types';
import { maybeMisread, misreadingOf, tallyOf, type Misreading } from '../lexicon/misread';

/** Units of a draft that are read: what was decoded wrongly is so from its first line. */
const SAMPLE_UNITS = 4000;

const tallied = remembered((paragraph) => tallyOf(paragraph.text));

const KNOWN = new WeakMap<Draft, { readonly misreading: Misreading | undefined }>();

/** How a draft was decoded wrongly; undefined for one that was not. Once a version; it costs what its first lines cost. */
export function decodingOf(draft: Draft): Misreading | undefined {
  let judged = KNOWN.get(draft);
  if (!judged) KNOWN.set(draft, (judged = { misreading: judge(draft) }));
  return judged.misreading;
}

function judge({ paragraphs }: Draft): Misreading | undefined {
  let units = 0;
  let common = 0;
  let read = 0;
  let line = 0;
  for (; line < paragraphs.length && read < SAMPLE_UNITS; line++) {
    const tally = tallied(paragraphs[line]!);
    units += tally.units;
    common += tally.common;
    read += paragraphs[line]!.text.length;
  }
  if (!maybeMisread({ units, common })) return undefined;
  const sample = paragraphs.slice(0, line).map((p) => p.text);
  return misreadingOf(sample.join('\n').slice(0, SAMPLE_UNITS));
}
