import type { HouseSummary } from '../house/data';
import { openHouse, type HouseMemory } from '../house/memory';
import { readCounts, readSummary } from '../house/store';
import { nameIn, type FileState, type FileStore } from './file-store';

/** The file of counts beside a house file: `house.json` → `house.bin`. */
export const countsFile = (file: string): string => file.replace(/(?:\.json)?$/i, '.bin');

/** The file beside a house file that lets it be learned again without reading all drafts: `house.json` → `house.cache`. */
export const tracesFile = (file: string): string => file.replace(/(?:\.json)?$/i, '.cache');

const MAX_BYTES_PER_SUMMARY = 64 * 1024 * 1024;

export type OpenedHouse =
  | { readonly memory: HouseMemory }
  | { readonly absent: true }
  /** The message is Chinese, without the file’s name. */
  | { readonly message: string; readonly ours: boolean; readonly decisions?: HouseSummary['decisions'] };

/** Makes a way to open house files that reads again only what has changed: the same object means the same knowledge. */
export function createHouses(store: FileStore): (file: string) => Promise<OpenedHouse> {
  const openByFile = new Map<string, { readonly stamp: string; readonly opened: Promise<OpenedHouse> }>();
  return async (file) => {
    const states = await Promise.all([file, countsFile(file)].map((name) => store.state(name).catch(() => undefined)));
    if (!states[0]) return { absent: true };
    const stamp = states.map((state) => (state ? `${state.changed} ${state.bytes}` : '')).join(' ');
    let row = openByFile.get(file);
    if (row?.stamp !== stamp) openByFile.set(file, (row = { stamp, opened: openHouseFile(file, store) }));
    return row.opened;
  };
}

/** Opens a house file and its counts. Never throws; nothing is changed. */
export async function openHouseFile(file: string, store: FileStore): Promise<OpenedHouse> {
  let text: string;
  try {
    const state: FileState | undefined = await store.state(file);
    if (!state) return { absent: true };
    if (state.kind !== 'file') return { message: '不是普通文件', ours: false };
    if (state.bytes > MAX_BYTES_PER_SUMMARY) return { message: '文件过大，未读取', ours: false };
    text = new TextDecoder().decode(await store.read(file));
  } catch (error) {
    return { message: `不能读取：${error instanceof Error ? error.message : String(error)}`, ours: false };
  }
  const read = readSummary(text);
  if ('message' in read) return read;
  const counts = await store.read(countsFile(file)).catch(() => undefined);
  const { decisions } = read.summary;
  const name = nameIn(countsFile(file));
  if (!counts) return { message: `旁边缺少 ${name}`, ours: true, decisions };
  const data = readCounts(counts, read.checksum);
  if (!data) return { message: `旁边的 ${name} 已损坏或不是同一次写的`, ours: true, decisions };
  return { memory: openHouse({ summary: read.summary, ...data }) };
}
