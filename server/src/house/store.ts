import { align, checksumOf, PREFIX } from '../lexicon/model/model-file';
import { DECISIONS, TERM_KINDS, type Decision, type HouseData, type HouseSummary } from './data';

/** Version of both files. A file of another one is not read, and learned again. */
export const HOUSE_VERSION = 1;
const KIND = 'biganzi-house';
const MAGIC = 'BGZHOUSE';

/** Why a house file is not used, in Chinese, for a person; `ours` tells whether it may be written anew. */
export interface HouseProblem {
  readonly message: string;
  readonly ours: boolean;
  /** What people said of its items, as far as it can be read. */
  readonly decisions?: Readonly<Record<string, Decision>>;
}

/** What a person is told of a house file that is not used. Learning does not write over what is not ours. */
export const unusedHouse = (message: string, ours: boolean | undefined): string =>
  ours ? `本单位记忆${message}，未生效；请再学习一次。` : `${message}，未生效。`;

/** A house file as text, or what is wrong with it. */
export type ReadSummary = { readonly summary: HouseSummary; readonly checksum: number } | HouseProblem;

/** Writes what people read: one item a line. */
export function writeSummary(summary: HouseSummary, counts: Uint8Array): string {
  const { learned, folders, files, habits, terms, rarer, decisions } = summary;
  const list = (rows: readonly unknown[]): string =>
    rows.length === 0 ? '[]' : `[\n${rows.map((row) => `    ${JSON.stringify(row)}`).join(',\n')}\n  ]`;
  return `{
  "kind": "${KIND}",
  "version": ${HOUSE_VERSION},
  "learned": ${JSON.stringify(learned)},
  "counts": ${checksumIn(counts)},
  "folders": ${JSON.stringify(folders)},
  "decisions": ${JSON.stringify(decisions, null, 2).replaceAll('\n', '\n  ')},
  "habits": ${list(habits)},
  "terms": ${list(terms)},
  "rarer": ${list(rarer)},
  "files": ${list(files)}
}
`;
}

const NOT_OURS: HouseProblem = { message: '不是本单位记忆的文件', ours: false };

/** Reads a house file. A text that is none of ours is named so, and must not be overwritten. */
export function readSummary(text: string): ReadSummary {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    const ours = text.includes(`"kind": "${KIND}"`);
    return ours ? { message: '没有写完或已损坏', ours, decisions: decisionsIn(text) } : NOT_OURS;
  }
  const rows = record(value);
  if (rows['kind'] !== KIND) return NOT_OURS;
  const { version } = rows;
  const decisions = decisionsOf(rows['decisions']);
  // a colleague with a newer version goes on reading it: it is not for this one to write
  if (typeof version === 'number' && version > HOUSE_VERSION)
    return { message: `是较新的版本（${version}）写的，本版本读不了`, ours: false };
  if (version !== HOUSE_VERSION)
    return { message: `是另一版本（${String(version)}）写的，本版本读不了`, ours: true, decisions };
  const summary = summaryOf(rows);
  if (!summary || typeof rows['counts'] !== 'number') return { message: '内容不全', ours: true, decisions };
  return { summary, checksum: rows['counts'] };
}

function summaryOf(rows: Readonly<Record<string, unknown>>): HouseSummary | undefined {
  const { learned, folders, files, habits, terms, rarer, decisions } = rows;
  const lists = [folders, files, habits, terms, rarer];
  if (typeof learned !== 'string' || !lists.every((list) => Array.isArray(list))) return undefined;
  const allHave = (list: unknown, texts: readonly string[], numbers: readonly string[]): boolean =>
    (list as unknown[]).every((row) => {
      const fields = record(row);
      return (
        texts.every((key) => typeof fields[key] === 'string') && numbers.every((key) => typeof fields[key] === 'number')
      );
    });
  const counted = ['times', 'drafts'];
  if (!(folders as unknown[]).every((folder) => typeof folder === 'string')) return undefined;
  if (!allHave(files, ['file', 'hash'], ['characters'])) return undefined;
  if (!allHave(habits, ['id', 'name', 'choice'], [...counted, 'all', 'lower'])) return undefined;
  const allTerms = [...(terms as unknown[]), ...(rarer as unknown[])];
  if (!allHave(allTerms, ['term', 'kind'], counted)) return undefined;
  const isKind = (kind: unknown): boolean => TERM_KINDS.some((termKind) => termKind === kind);
  if (!allTerms.every((row) => isKind(record(row)['kind']))) return undefined;
  const hasExamples = (row: unknown): boolean => Array.isArray(record(row)['examples']);
  if (![...(habits as unknown[]), ...allTerms].every(hasExamples)) return undefined;
  // what a person may have written by hand, and what an older version did not have
  const isListOf = (list: unknown, texts: readonly string[], numbers: readonly string[]): boolean =>
    list === undefined || (Array.isArray(list) && allHave(list, texts, numbers));
  if (!(habits as unknown[]).every((row) => isListOf(record(row)['others'], ['choice'], ['times']))) return undefined;
  const hasForms = (row: unknown): boolean => isListOf(record(row)['forms'], ['form', 'kind'], counted);
  const hasPosts = (row: unknown): boolean => isListOf(record(row)['posts'], ['post', 'stands'], counted);
  if (!allTerms.every((row) => hasForms(row) && hasPosts(row))) return undefined;
  return { ...(rows as unknown as HouseSummary), decisions: decisionsOf(decisions) };
}

function decisionsOf(value: unknown): Record<string, Decision> {
  const isDecision = (given: unknown): given is Decision => DECISIONS.some((decision) => decision === given);
  return Object.fromEntries(
    Object.entries(record(value)).filter((row): row is [string, Decision] => isDecision(row[1])),
  );
}

/** Decisions stand before what is long: a file that was cut short has them mostly whole. */
function decisionsIn(text: string): Record<string, Decision> {
  try {
    return decisionsOf(JSON.parse(/"decisions": (\{[^{}]*\})/.exec(text)?.[1] ?? '{}'));
  } catch {
    return {};
  }
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

const SECTIONS = ['names', 'drafts', 'pairs', 'prints', 'files', 'lines'] as const;

/** Whether bytes begin as a file of counts does. */
export const isCounts = (file: Uint8Array): boolean => new TextDecoder().decode(file.subarray(0, 8)) === MAGIC;

/** Writes counts and fingerprints: magic, length of the head, checksum, the head, and the arrays one behind another. */
export function writeCounts({ counts, passages }: Pick<HouseData, 'counts' | 'passages'>): Uint8Array {
  const arrays = { ...counts, ...passages };
  const lengths = SECTIONS.map((name) => arrays[name].byteLength);
  const head = new TextEncoder().encode(JSON.stringify({ version: HOUSE_VERSION, lengths }));
  const base = align(PREFIX + head.length);
  const file = new Uint8Array(base + lengths.reduce((sum, length) => sum + align(length), 0));
  file.set(new TextEncoder().encode(MAGIC));
  new DataView(file.buffer).setUint32(8, head.length, true);
  file.set(head, PREFIX);
  let start = base;
  for (const name of SECTIONS) {
    const { buffer, byteOffset, byteLength } = arrays[name];
    file.set(new Uint8Array(buffer, byteOffset, byteLength), start);
    start += align(byteLength);
  }
  new DataView(file.buffer).setUint32(12, checksumOf(file), true);
  return file;
}

/** The checksum that is written in a file of counts. */
export const checksumIn = (file: Uint8Array): number => new DataView(file.buffer, file.byteOffset).getUint32(12, true);

/** Reads counts and fingerprints; undefined where the bytes are not those that the checksum was made of. */
export function readCounts(given: Uint8Array, checksum: number): Pick<HouseData, 'counts' | 'passages'> | undefined {
  const file = given.byteOffset % 8 === 0 ? given : given.slice();
  if (file.length < PREFIX || file.length % 8 !== 0) return undefined;
  if (!isCounts(file)) return undefined;
  if (checksumIn(file) !== checksum || checksumOf(file) !== checksum) return undefined;
  const size = new DataView(file.buffer, file.byteOffset).getUint32(8, true);
  const head = JSON.parse(new TextDecoder().decode(file.subarray(PREFIX, PREFIX + size))) as {
    readonly lengths: readonly number[];
  };
  let start = align(PREFIX + size);
  const places = head.lengths.map((length): [ArrayBufferLike, number, number] => {
    const place: [ArrayBufferLike, number, number] = [file.buffer, file.byteOffset + start, length];
    start += align(length);
    return place;
  });
  if (places.length !== SECTIONS.length || start > file.length) return undefined;
  const whole = (index: number): Uint32Array => {
    const [buffer, offset, length] = places[index]!;
    return new Uint32Array(buffer, offset, length / 4);
  };
  const halves = (index: number): Uint16Array => {
    const [buffer, offset, length] = places[index]!;
    return new Uint16Array(buffer, offset, length / 2);
  };
  const bytes = new Uint8Array(...places[1]!);
  return {
    counts: { names: whole(0), drafts: bytes, pairs: whole(2) },
    passages: { prints: whole(3), files: halves(4), lines: halves(5) },
  };
}
