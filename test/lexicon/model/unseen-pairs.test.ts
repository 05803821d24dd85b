import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openModelFile } from '../../../server/src/lexicon/model/model-file';
import { ScriptedSentences } from '../../../server/src/lexicon/model/scripted';
import { kindsOf } from '../../../server/src/lexicon/model/token-kinds';
import { UnseenPairs } from '../../../server/src/lexicon/model/unseen-pairs';

const file = openModelFile(fs.readFileSync(path.resolve(import.meta.dirname, '../../../server/data/made/typo.bin')));
const sentences = new ScriptedSentences(file);
const pairs = new UnseenPairs(sentences, file, kindsOf(sentences.characters));

/** Which of the numbers says what stands behind a pair, and what it says of a word. */
const BEHIND = 18;
const WORD = 1;

test.each(['领导注重平按工作成效。', '领导注重平按工作工效。'])('%s has a word behind the unseen pair', (sentence) => {
  const characters = [...sentence];
  const tokens = characters.map((character) => sentences.characters.indexOf(character.charCodeAt(0)));
  sentences.rows.size = tokens.length + 2;
  sentences.rows.tokens.set([0, ...tokens, 0]);
  sentences.judge(0);
  const told: number[] = [];
  pairs.each((start, _first, _second, features) => {
    if (start === sentence.indexOf('平') + 1) told.push(features[BEHIND]!);
  });
  expect(told).toEqual([WORD]);
});
