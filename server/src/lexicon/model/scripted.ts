import type { HouseCounts } from './house-counts';
import { describe, FEATURES, settingOf } from './describe';
import { isLengthKind } from './candidate';
import type { ModelFile } from './model-file';
import { Reader } from './reader';
import type { Rows } from './rows';
import type { Judged, Sentences } from './sentences';
import { Trees } from './trees';
import type { Words } from './words';

const NONE: readonly never[] = Object.freeze([]);

/** Sentences read in JavaScript, as they can be everywhere. */
export class ScriptedSentences implements Sentences {
  readonly reader: Reader;
  readonly characters: Uint16Array;
  readonly isHan: Uint8Array;
  readonly words: Words;
  readonly rows: Rows;
  readonly #replace: Trees;
  readonly #length: Trees;
  readonly #row = new Float32Array(FEATURES);

  constructor(file: ModelFile, house?: HouseCounts) {
    this.reader = new Reader(file, house);
    this.characters = this.reader.characters;
    this.isHan = this.reader.isHan;
    this.words = this.reader.words;
    this.rows = this.reader.rows;
    this.#replace = Trees.of(file, 'replace');
    this.#length = Trees.of(file, 'length');
  }

  hasPair(first: number, second: number): boolean {
    return this.reader.language.hasPair(first, second);
  }

  judge(least: number): readonly Judged[] {
    const { reader } = this;
    const candidates = reader.read();
    if (candidates.length === 0) return NONE;
    const setting = settingOf(reader.rows);
    const judged: Judged[] = [];
    for (const candidate of candidates) {
      describe(reader, candidate, setting, this.#row);
      const score = (isLengthKind(candidate.kind) ? this.#length : this.#replace).score(this.#row, least);
      if (score >= least) judged.push({ candidate, score });
    }
    return judged;
  }
}
