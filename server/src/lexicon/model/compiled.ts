import type { Candidate, Kind } from './candidate';
import { raisedLevels, type HouseCounts, type HouseTable } from './house-counts';
import { FLOOR } from './language';
import { LEVEL_COUNTS, LOG_OF_LEVEL } from './levels';
import { openModelFile, PREFIX, SECTION_NAMES, type ModelFile, type SectionName } from './model-file';
import { LEFT_ALONE, NEVER_MISSING } from './reader';
import type { Judged, Sentences } from './sentences';
import { BOUNDARY, MAX_TOKENS } from './tokens';
import { hanTokens, Words } from './words';
import { NONE } from '../../text/none';

// The same reading of a sentence as the other files of this folder, compiled by the build (server/wasm/typo): V8 interprets
// JavaScript until it has run for a while, and a short draft is read before that.

/** First byte of the model in the memory; what the compiled code keeps for itself stands before. */
const FILE_START = 65536;
const PAGE = 65536;
/** Characters that a model may count, and a bit for each two of them, twice. */
const MOST_TOKENS = 6000;
const PAIR_BYTES = (2 * MOST_TOKENS * MOST_TOKENS) / 8;
/** Bytes beside the file and the pairs. */
const ROOM = 2_000_000;

/** Bits of a token’s kinds. */
const HAN_BIT = 1;
const LEFT_ALONE_BIT = 2;
const NEVER_MISSING_BIT = 4;

/** Kinds of candidates by their numbers. */
const KINDS: readonly Kind[] = ['replace', 'pair', 'swap', 'extra', 'double', 'missing'];
/** Bytes of a candidate: eight whole numbers, then change, margin, worth and score. */
const WIDTH = 64;

/** What is used of WebAssembly: its types belong to those of a browser. */
declare const WebAssembly: {
  readonly Memory: new (size: { initial: number; maximum: number }) => Memory;
  readonly Instance: new (module: Module, imports: object) => { readonly exports: object };
  compile(code: Uint8Array): Promise<Module>;
};

interface Memory {
  readonly buffer: ArrayBuffer;
}

/** Compiled code; only WebAssembly knows what is in it. */
type Module = object;

type Lookup = Float64Array | Uint32Array | Uint16Array | Uint8Array;

interface Exports {
  checksum(start: number, end: number): number;
  prepare(): void;
  tokensStart(): number;
  candidatesStart(): number;
  judge(size: number, least: number): number;
  hasPair(first: number, second: number): number;
  pairLevel(place: number): number;
  changeOf(start: number, first: number, second: number): number;
  changedLevel(place: number, length: number): number;
}

/** A model whose file stands in the memory of the compiled code. */
export interface CompiledModel {
  readonly file: ModelFile;
  readonly sentences: Sentences;
}

/**
 * Opens a model for the compiled code. `read` puts the `length` bytes of its file where it is told to. Throws where the
 * bytes are no model.
 */
export async function openCompiled(
  code: Uint8Array,
  length: number,
  read: (into: Uint8Array) => Promise<void>,
): Promise<CompiledModel> {
  const memory = memoryFor(length, 0);
  const given = new Uint8Array(memory.buffer, FILE_START, length);
  await read(given);
  const module = await WebAssembly.compile(code);
  const { checksum } = new WebAssembly.Instance(module, { env: { memory } }).exports as Exports;
  // a number of WebAssembly has a sign
  const file = openModelFile(given, () => checksum(FILE_START + PREFIX, FILE_START + length) >>> 0);
  return { file, sentences: new CompiledSentences({ file, module, memory, length }) };
}

function memoryFor(fileLength: number, houseBytes: number): Memory {
  const pages = Math.ceil((FILE_START + fileLength + ROOM + PAIR_BYTES + houseBytes) / PAGE);
  return new WebAssembly.Memory({ initial: pages, maximum: pages });
}

/** The compiled code with the memory that holds a copy of the model's file, `length` bytes, at its place. */
interface Loaded {
  readonly file: ModelFile;
  readonly module: Module;
  readonly memory: Memory;
  readonly length: number;
}

class CompiledSentences implements Sentences {
  readonly characters: Uint16Array;
  readonly isHan: Uint8Array;
  readonly words: Words;
  readonly rows: { readonly tokens: Uint16Array; size: number };
  readonly #exports: Exports;
  readonly #candidates: DataView;
  readonly #loaded: Loaded;

  constructor(loaded: Loaded, house?: HouseCounts) {
    this.#loaded = loaded;
    const { file, module, memory, length } = loaded;
    const { exports } = new WebAssembly.Instance(module, { env: { memory } });
    this.characters = file.halves('characters');
    this.isHan = hanTokens(this.characters);
    this.words = new Words(file, this.isHan);
    if (this.characters.length > MOST_TOKENS) throw new Error('a model of more characters than are read');
    const set = (name: string, value: number): void => {
      (exports as Record<string, { value: number }>)[name]!.value = value;
    };
    this.#exports = exports as Exports;
    for (const name of COMPILED_SECTIONS) set(name, file.bytes(name).byteOffset);
    const { head } = file;
    set('size', this.characters.length);
    set('ngramSegment', head.ngrams.segment);
    set('ngramStarts', head.ngrams.starts);
    set('wordSegment', head.words.segment);
    set('wordStarts', head.words.starts);
    set('soundCount', file.halves('sounds').length);
    set('homonymCount', file.whole('homonymKeys').length);
    set('idiomCount', file.whole('idiomEnds').length);
    set('replaceNodes', file.bytes('replaceFeatures').length);
    set('lengthNodes', file.bytes('lengthFeatures').length);
    set('whole', head.total + FLOOR * this.characters.length);
    set('floor', FLOOR);
    let end = FILE_START + length;
    const houseTables = house?.table ? this.#houseTables(house, house.table) : {};
    for (const [name, table] of Object.entries({ ...this.#tables(), ...houseTables })) {
      set(name, end);
      new Uint8Array(memory.buffer, end, table.byteLength).set(
        new Uint8Array(table.buffer, table.byteOffset, table.byteLength),
      );
      end += Math.ceil(table.byteLength / 8) * 8;
    }
    if (house?.table) {
      set('houseShift', house.table.shift);
      set('housePairCount', houseTables['housePairs']!.length / 2);
    }
    set('free', end);
    this.#exports.prepare();
    this.rows = { tokens: new Uint16Array(memory.buffer, this.#exports.tokensStart(), MAX_TOKENS), size: 0 };
    this.#candidates = new DataView(memory.buffer, this.#exports.candidatesStart());
  }

  hasPair(first: number, second: number): boolean {
    return this.#exports.hasPair(first, second) !== 0;
  }

  pairLevel(place: number): number {
    return this.#exports.pairLevel(place);
  }

  change(start: number, first: number, second: number): number {
    return this.#exports.changeOf(start, first, second);
  }

  changedLevel(place: number, length: number): number {
    return this.#exports.changedLevel(place, length);
  }

  judge(least: number): readonly Judged[] {
    const count = this.#exports.judge(this.rows.size, least);
    return count === 0 ? NONE : Array.from({ length: count }, (_, place) => this.#judged(place * WIDTH));
  }

  forHouse(house: HouseCounts): Sentences | undefined {
    if (!house.table) return undefined;
    const { names, drafts, firsts } = house.table;
    const bytes = names.byteLength + drafts.byteLength + firsts.byteLength + house.pairs.byteLength + ROOM;
    const { length } = this.#loaded;
    const memory = memoryFor(length, bytes);
    new Uint8Array(memory.buffer, FILE_START).set(new Uint8Array(this.#loaded.memory.buffer, FILE_START, length));
    return new CompiledSentences({ ...this.#loaded, memory }, house);
  }

  #judged(at: number): Judged {
    const view = this.#candidates;
    const whole = (field: number): number => view.getInt32(at + 4 * field, true);
    const real = (field: number): number => view.getFloat64(at + 8 * field, true);
    const candidate: Candidate = {
      kind: KINDS[whole(0)]!,
      start: whole(1),
      removed: whole(2),
      replacement: [whole(4), whole(5)].slice(0, whole(3)),
      ways: whole(6),
      rank: whole(7),
      change: real(4),
      margin: real(5),
    };
    return { candidate, score: real(7) };
  }

  /** What a house writes, as the compiled code looks it up. */
  #houseTables({ pairs }: HouseCounts, { names, drafts, firsts }: HouseTable): Readonly<Record<string, Lookup>> {
    const houseUnits = this.characters.slice();
    houseUnits[BOUNDARY] = BOUNDARY;
    const tokens = new Map<number, number>();
    houseUnits.forEach((unit, token) => {
      if (unit !== 0) tokens.set(unit, token);
    });
    const housePairs = [...pairs].flatMap((pair) => {
      const first = tokens.get(pair >>> 16);
      const second = tokens.get(pair & 0xffff);
      return first === undefined || second === undefined ? [] : [first, second];
    });
    return {
      houseNames: names,
      houseDrafts: drafts,
      houseFirsts: firsts,
      houseUnits,
      houseRaised: raisedLevels(),
      housePairs: Uint16Array.from(housePairs),
    };
  }

  /** Tables that are made here, so that they are the same. */
  #tables(): Readonly<Record<string, Lookup>> {
    const kinds = Uint8Array.from(this.characters, (unit, token) => {
      const character = String.fromCharCode(unit);
      return (
        (this.isHan[token]! && HAN_BIT) |
        (LEFT_ALONE.includes(character) ? LEFT_ALONE_BIT : 0) |
        (NEVER_MISSING.includes(character) ? NEVER_MISSING_BIT : 0)
      );
    });
    return { levelCounts: LEVEL_COUNTS, logOfLevel: LOG_OF_LEVEL, kindsOfTokens: kinds };
  }
}

/** Sections that the compiled code reads itself. */
const COMPILED_SECTIONS: readonly SectionName[] = SECTION_NAMES.filter((name) => name !== 'characters');
