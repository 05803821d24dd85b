import { listNumber, SPRM_LEVEL, SPRM_LIST } from './doc-lists';
import { sprmsOf } from './doc-properties';

const SPRM_DELETED = 0x0800;
const SPRM_INSERTED = 0x0801;
const SPRM_HIDDEN = 0x083c;
const SPRM_SPECIAL = 0x0855;
const SPRM_SYMBOL = 0x6a09;
const SPRM_IN_TABLE = 0x2416;
const SPRM_ROW_END = 0x2417;
const SPRM_PAGE_BREAK_BEFORE = 0x2407;

/** What a .doc file says of a run. */
export interface RunLook {
  deleted: boolean;
  inserted: boolean;
  hidden: boolean;
  special: boolean;
  symbol: number | undefined;
}

/** What it says of a paragraph. */
export interface ParagraphLook {
  style: string;
  numId: string | undefined;
  level: number | undefined;
  inTable: boolean;
  rowEnd: boolean;
  pageBreak: boolean;
}

export const PLAIN_RUN: RunLook = { deleted: false, inserted: false, hidden: false, special: false, symbol: undefined };
export const PLAIN_PARAGRAPH: ParagraphLook = {
  style: '0',
  numId: undefined,
  level: undefined,
  inTable: false,
  rowEnd: false,
  pageBreak: false,
};

/** What the properties at an offset of a page say of a run. */
export function runLook(page: Uint8Array, offset: number): RunLook {
  if (offset === 0) return PLAIN_RUN;
  const look = { ...PLAIN_RUN };
  const length = page[offset] ?? 0;
  for (const { code, start } of sprmsOf(page, offset + 1, offset + 1 + length)) {
    const on = page[start] === 1;
    if (code === SPRM_DELETED) look.deleted = on;
    else if (code === SPRM_INSERTED) look.inserted = on;
    else if (code === SPRM_HIDDEN) look.hidden = on;
    else if (code === SPRM_SPECIAL) look.special = on;
    else if (code === SPRM_SYMBOL) look.symbol = page[start + 2]! | (page[start + 3]! << 8);
  }
  return look;
}

/** The same of a paragraph. */
export function paragraphLook(page: Uint8Array, offset: number): ParagraphLook {
  if (offset === 0) return PLAIN_PARAGRAPH;
  const first = page[offset] ?? 0;
  const start = first === 0 ? offset + 2 : offset + 1;
  const length = first === 0 ? (page[offset + 1] ?? 0) * 2 : first * 2 - 1;
  const look: ParagraphLook = { ...PLAIN_PARAGRAPH, style: String((page[start] ?? 0) | ((page[start + 1] ?? 0) << 8)) };
  for (const sprm of sprmsOf(page, start + 2, start + length)) {
    const value = page[sprm.start]!;
    if (sprm.code === SPRM_LIST) look.numId = listNumber(page, sprm.start);
    else if (sprm.code === SPRM_LEVEL) look.level = value;
    else if (sprm.code === SPRM_IN_TABLE) look.inTable = value === 1;
    else if (sprm.code === SPRM_ROW_END) look.rowEnd = value === 1;
    else if (sprm.code === SPRM_PAGE_BREAK_BEFORE) look.pageBreak = value === 1;
  }
  return look;
}
