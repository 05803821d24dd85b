import type { HouseCounts } from './house-counts';
import { describe, FEATURES, settingOf } from './describe';
import { isLengthKind } from './candidate';
import { REACH } from './language';
import type { ModelFile } from './model-file';
import { Reader } from './reader';
import { ROW, type Rows } from './rows';
import type { Judged, Sentences } from './sentences';
import { Trees } from './trees';
import type { Words } from './words';
import { NONE } from '../../text/none';

/** Sentences read in JavaScript, as they can be everywhere. */
export class ScriptedSentences implements Sentences {
  readonly reader: Reader;
  readonly characters: Uint16Array;
  readonly isHan: Uint8Array;
  readonly words: Words;
  readonly rows: Rows;
  readonly #replace: Trees;
  readonly #length: Trees;
  /** Where in the sentence the window of the last change begins. */
  #changedFrom = 0;
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

  pairLevel(place: number): number {
    return this.rows.levels[place * ROW + 2]!;
  }

  change(start: number, first: number, second: number): number {
    const { reader } = this;
    this.#changedFrom = start - Math.min(REACH, start);
    return reader.language.edit(
      reader.rows,
      { start, removed: 2, replacement: [first, second], added: 2 },
      reader.edited,
    );
  }

  changedLevel(place: number, length: number): number {
    const from = place - this.#changedFrom;
    const { edited } = this.reader;
    return from < 0 || from + length > edited.size ? 0 : edited.levels[from * ROW + length]!;
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
