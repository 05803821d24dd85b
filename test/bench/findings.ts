// `npm run bench:findings -- FILE`: writes every finding in all texts beside the project to a file, a line each,
// without words and with them. Two such files tell whether a change that should only be faster changed what is found.
import fs from 'node:fs';
import path from 'node:path';
import { createSpeechService } from '../../server/src/service';
import { shippedModel, shippedSegmenter } from './shipped';
import { pieces } from './text';

const FOLDERS = ['corpora/clean', 'corpora/drafts', 'corpora/house', 'corpora/csc', 'corpora/train', 'seeds'];
/** Long collections are cut so that one text is no bigger than a long draft. */
const PIECE = 100_000;
const ENDING = /\.(?:txt|md|jsonl)$/;

const [out, shared = '../shared', most = 'Infinity'] = process.argv.slice(2);
if (out === undefined) throw new Error('name a file to write to');
const service = createSpeechService();
service.useSegmenter(await shippedSegmenter());
service.useTypoJudge(await shippedModel());
const { configuration } = service.configure([]);
const lines: string[] = [];
for (const folder of FOLDERS) {
  const root = path.join(shared, folder);
  let taken = 0;
  for (const file of fs.readdirSync(root, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!ENDING.test(file)) continue;
    const text = fs.readFileSync(path.join(root, file), 'utf8');
    for (const [i, piece] of pieces(text, PIECE).entries()) {
      if ((taken += piece.length) > Number(most)) break;
      const draft = service.parse(piece, file.endsWith('.md') ? 'markdown' : undefined);
      const plain = service.check(draft, configuration);
      const whole = await service.checkWithWords(draft, configuration);
      for (const [pass, { findings, crashes }] of Object.entries({ plain, whole })) {
        for (const finding of findings) lines.push(`${folder}/${file} ${i} ${pass} ${JSON.stringify(finding)}`);
        for (const crash of crashes) lines.push(`${folder}/${file} ${i} ${pass} ${JSON.stringify(crash)}`);
      }
    }
  }
}
fs.writeFileSync(out, lines.join('\n'));
console.log(`${lines.length} findings`);
process.exit(0);
