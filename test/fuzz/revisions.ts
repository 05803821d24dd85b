import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { fixedText, revisedCopy } from '../../server/src/docx/copies';
import { exportDocx } from '../../server/src/docx/export';
import { importDocx } from '../../server/src/docx/import';
import { readRevisions } from '../../server/src/revisions/read';
import { createSpeechService } from '../../server/src/service';
import { SAMPLES } from '../docx/drafts';
import { convert } from '../docx/office';
import { draftText } from '../support/random-drafts';

const DATE = '2026-01-02T03:04:05Z';
/** Files that one run of LibreOffice opens and saves. */
const MAX_FILES_PER_RUN = 50;

interface Proof {
  readonly bytes: Uint8Array;
  /** The texts of the file that was revised, and behind `--fix`. */
  readonly before: string;
  readonly fixed: string;
}

/**
 * Writes safe fixes of samples, seeds (where they lie in `seeds`) and random drafts as tracked changes: with all of them
 * rejected the file has its old text, with all accepted that of `--fix`; with `office` also when LibreOffice has saved it.
 * Throws with the first that does not.
 */
export async function revisionsProven({
  count,
  seed,
  seeds,
  office,
}: {
  readonly count: number;
  readonly seed: number;
  readonly seeds: string;
  readonly office: boolean;
}): Promise<{ files: number; changed: number; saved: number }> {
  const service = createSpeechService();
  const texts = [
    ...SAMPLES.map(({ draft }) => draft.text),
    ...(fs.existsSync(seeds) ? fs.readdirSync(seeds).filter((name) => name.endsWith('.txt')) : []).map((name) =>
      fs.readFileSync(path.join(seeds, name), 'utf8'),
    ),
    // each with something to mend
    ...fc.sample(draftText(120), { numRuns: count, seed }).map((text) => `${text}\n要抓好落实,压实责任、、任务。`),
  ];
  const proofs: Proof[] = [];
  for (const text of texts) {
    const proof = await revised(service, text);
    if (!proof) continue;
    await proven(proof.bytes, proof, text);
    proofs.push(proof);
  }
  let saved = 0;
  for (let from = 0; office && from < proofs.length; from += MAX_FILES_PER_RUN) {
    const batch = proofs.slice(from, from + MAX_FILES_PER_RUN);
    const files = convert(
      batch.map(({ bytes }) => bytes),
      'docx',
    );
    for (const [index, bytes] of files.entries()) {
      await proven(bytes, batch[index]!, `saved by LibreOffice: ${batch[index]!.before}`);
      saved++;
    }
  }
  return { files: texts.length, changed: proofs.length, saved };
}

/** A file with the safe fixes of a text as tracked changes; undefined where it has none, or one that found no place. */
async function revised(service: ReturnType<typeof createSpeechService>, text: string): Promise<Proof | undefined> {
  const { configuration } = service.configure([]);
  const { bytes } = await exportDocx(service.parse(text));
  const before = (await importDocx(bytes)).text;
  const check = (draft: ReturnType<typeof service.parse>) =>
    Promise.resolve(service.check(draft, configuration).findings);
  const draft = service.parse(before);
  const file = { bytes, draft, findings: await check(draft) };
  const checking = { parse: (changed: string) => service.parse(changed), check };
  const fixed = await fixedText(file, checking);
  if (fixed === before) return undefined;
  const copy = await revisedCopy(file, checking, DATE);
  return copy.changes === 0 ? undefined : { bytes: copy.bytes, before, fixed };
}

async function proven(bytes: Uint8Array, { before, fixed }: Proof, what: string): Promise<void> {
  const read = await readRevisions(bytes);
  if (read.before !== before) throw new Error(`taken back it is not the original: ${JSON.stringify(what)}`);
  if (read.after !== fixed) throw new Error(`accepted it is not what --fix makes: ${JSON.stringify(what)}`);
}
