import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { createLaneMaker } from '../../server/src/cli/lanes';
import { checkFolder, DIST, type Said } from '../support/check-folder';
import { ofExamples } from '../support/random-draft';

/** A file of a random folder. */
interface RandomFile {
  readonly text: string;
  /** Times that the text stands in it: files that differ in length are done in another order than they are told in. */
  readonly times: number;
  readonly type: 'txt' | 'md' | 'jhg';
}

const file: fc.Arbitrary<RandomFile> = fc.record({
  text: ofExamples(10),
  times: fc.constantFrom(1, 1, 1, 4, 12),
  type: fc.constantFrom('txt', 'txt', 'md', 'jhg'),
});
// fewer than eight are checked by one thread
const folderOfFiles = fc.array(file, { minLength: 8, maxLength: 40, size: 'max' });

export interface ThreadCounts {
  folders: number;
  files: number;
}

/**
 * Checks random folders on one thread, whose indexes are made here, and on three, which read those of the build (typed
 * arrays, the compiled reader): the output is the same, byte for byte. Throws with the shortest folder that shows a difference.
 */
export async function threadsAgree(options: {
  readonly runs: number;
  readonly seed: number;
  readonly within?: number;
}): Promise<ThreadCounts> {
  const counts: ThreadCounts = { folders: 0, files: 0 };
  const lanes = createLaneMaker(path.join(DIST, 'cli.js'), { bytes: 0, processors: 3 });
  await fc.assert(
    fc.asyncProperty(folderOfFiles, fc.boolean(), async (files, isProof) => {
      const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'biganzi-fuzz-threads-'));
      try {
        files.forEach(({ text, times, type }, k) =>
          fs.writeFileSync(path.join(folder, `${String(k).padStart(2, '0')}.${type}`), `${text}\n`.repeat(times)),
        );
        const argv = ['--format', 'json', ...(isProof ? ['--proof'] : []), '.'];
        const alone = await checkFolder(folder, argv);
        const together = await checkFolder(folder, argv, lanes);
        counts.folders++;
        counts.files += files.length;
        // 0 and 1 say whether there are findings: that both failed alike would be no agreement
        if (alone.code > 1) throw new Error(`not checked, code ${alone.code}: ${alone.err}`);
        if (!isDeepStrictEqual(together, alone)) throw new Error(`threads differ\n${differences(alone, together)}`);
      } finally {
        fs.rmSync(folder, { recursive: true, force: true });
      }
    }),
    {
      numRuns: options.runs,
      seed: options.seed,
      ...(options.within !== undefined && { interruptAfterTimeLimit: options.within, markInterruptAsFailure: false }),
    },
  );
  return counts;
}

function differences(alone: Said, together: Said): string {
  if (alone.code !== together.code || alone.err !== together.err)
    return `alone:    code ${alone.code} ${alone.err}\ntogether: code ${together.code} ${together.err}`;
  return `alone:    ${firstDifference(alone.out, together.out)}`;
}

function firstDifference(alone: string, together: string): string {
  let offset = 0;
  while (offset < alone.length && alone[offset] === together[offset]) offset++;
  const around = (text: string): string => text.slice(Math.max(0, offset - 200), offset + 400);
  return `${around(alone)}\ntogether: ${around(together)}`;
}
