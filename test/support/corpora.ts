import fs from 'node:fs';
import path from 'node:path';

/** Sets beside the project that rules may be mended with. What is held back for measuring is not among them. */
const SETS = ['corpora/clean', 'corpora/drafts', 'corpora/house', 'seeds'];

/** For a bench: where one of the folders is missing, says so in a sentence and ends the program in peace. */
export function needCorpora(...folders: readonly string[]): void {
  const missing = folders.find((folder) => !fs.existsSync(folder));
  if (missing === undefined) return;
  console.log(
    `Nothing measured: the corpus ${missing} is not here; corpora lie beside the project and are no part of it.`,
  );
  process.exit(0);
}

export interface CorpusText {
  readonly name: string;
  readonly text: string;
  readonly format: 'plain' | 'markdown';
}

/** Every so many texts of the corpora, at most so many characters of each; none where there are no corpora. */
export function corpusTexts({
  every = 1,
  most = Infinity,
  root = path.resolve('../shared'),
}: {
  readonly every?: number;
  readonly most?: number;
  readonly root?: string;
} = {}): readonly CorpusText[] {
  const files = SETS.map((set) => path.join(root, set))
    .filter((folder) => fs.existsSync(folder))
    .flatMap((folder) => fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((n) => path.join(folder, n)))
    .filter((file) => /\.(?:txt|md)$/.test(file))
    .sort();
  return files
    .filter((_, index) => index % every === 0)
    .map((file) => ({
      name: path.relative(root, file),
      text: fs
        .readFileSync(file, 'utf8')
        .replace(/^\uFEFF/, '')
        .slice(0, most),
      format: file.endsWith('.md') ? 'markdown' : 'plain',
    }));
}
