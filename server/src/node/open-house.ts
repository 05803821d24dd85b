import fs from 'node:fs/promises';
import path from 'node:path';
import type { HouseSummary } from '../house/data';
import { openHouse, type HouseMemory } from '../house/memory';
import { readCounts, readSummary } from '../house/store';
import { reasonOf } from './file-errors';

/** The file of counts beside a house file: `house.json` → `house.bin`. */
export const countsFile = (file: string): string => file.replace(/(?:\.json)?$/i, '.bin');

const LARGEST_SUMMARY = 64 * 1024 * 1024;

export type OpenedHouse =
  | { readonly memory: HouseMemory }
  | { readonly absent: true }
  /** The message is Chinese, without the file’s name. */
  | { readonly message: string; readonly ours: boolean; readonly decisions?: HouseSummary['decisions'] };

/** Makes a way to open house files that reads again only what has changed: the same object means the same knowledge. */
export function createHouses(): (file: string) => Promise<OpenedHouse> {
  const openByFile = new Map<string, { readonly stamp: string; readonly opened: Promise<OpenedHouse> }>();
  return async (file) => {
    const stats = await Promise.all([file, countsFile(file)].map((name) => fs.stat(name).catch(() => undefined)));
    if (!stats[0]) return { absent: true };
    const stamp = stats.map((stat) => (stat ? `${stat.mtimeMs} ${stat.size}` : '')).join(' ');
    let row = openByFile.get(file);
    if (row?.stamp !== stamp) openByFile.set(file, (row = { stamp, opened: openHouseFile(file) }));
    return row.opened;
  };
}

/** Opens a house file and its counts. Never throws; nothing is changed. */
export async function openHouseFile(file: string): Promise<OpenedHouse> {
  let text: string;
  try {
    const stat = await fs.stat(file);
    if (!stat.isFile()) return { message: '不是普通文件', ours: false };
    if (stat.size > LARGEST_SUMMARY) return { message: '文件过大，未读取', ours: false };
    text = await fs.readFile(file, 'utf8');
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'ENOENT' || code === 'ENOTDIR') return { absent: true };
    return { message: `不能读取：${reasonOf(error)}`, ours: false };
  }
  const read = readSummary(text);
  if ('message' in read) return read;
  const counts = await fs.readFile(countsFile(file)).catch(() => undefined);
  const { decisions } = read.summary;
  if (!counts) return { message: `旁边缺少 ${path.basename(countsFile(file))}`, ours: true, decisions };
  const data = readCounts(counts, read.checksum);
  if (!data)
    return { message: `旁边的 ${path.basename(countsFile(file))} 已损坏或不是同一次写的`, ours: true, decisions };
  return { memory: openHouse({ summary: read.summary, ...data }) };
}
