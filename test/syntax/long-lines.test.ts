import { setFlagsFromString } from 'node:v8';
import { describe, it } from 'vitest';
import { survives } from '../support/survives';

// V8 compiles all patterns so once a process has made much code: `x+` then pushes each of its turns onto a stack that is full
// after some four million of them and throws, where `xx*` pushes none. The flag holds for the process, so this file has its own.
setFlagsFromString('--no-regexp-optimization');

const FIVE_MILLION = 5_000_000;

describe('one line of 5 MB is read in a process that has run for long', () => {
  it.each([
    ['of one letter', 'X', '', ''],
    ['of blanks', ' ', '', ''],
    ['of blanks in a sentence', ' ', '我们要抓好', '工作，不松劲。'],
    ['of hyphens', '-', '', ''],
    ['of full stops', '。', '', ''],
    ['of middle dots', '·', '', ''],
    ['of stars', '*', '', ''],
    ['of wide letters', 'Ｘ', '', ''],
  ])('%s', (_name, character, before, behind) => survives(before + character.repeat(FIVE_MILLION) + behind));
});
