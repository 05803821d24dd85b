import { customFormat, formatNumber } from './number-formats';
import { DocxError } from './problem';
import { DEFAULT_STYLE, levelNumber, type WordStyle } from './word-styles';
import { readXml } from './xml-reader';

/** Lists of a file: Word makes a new one each time a list starts again. */
const MAX_LISTS_PER_FILE = 50_000;

/** A level of a list. */
export interface Level {
  start: number;
  format: string;
  /** Text with %1 … %9 for the numbers of the levels. */
  text: string;
  /** Level whose turn starts this one again; 0 for never, undefined for any higher one. */
  restart: number | undefined;
  legal: boolean;
  style: string | undefined;
  gap: Gap;
}

/** What Word sets between a number and the text (17.9.28). */
type Gap = 'tab' | 'space' | 'nothing';

/** A level that says nothing: without a number to start from it starts from 0 (17.9.25). */
export const PLAIN_LEVEL: Level = {
  start: 0,
  format: 'decimal',
  text: '',
  restart: undefined,
  legal: false,
  style: undefined,
  gap: 'tab',
};

/** A list as it is defined. */
export interface Abstract {
  readonly levels: Map<number, Level>;
  /** A style whose list stands for this one. */
  link: string | undefined;
}

/** A use of a list. */
export interface Num {
  abstract: string;
  readonly starts: Map<number, number>;
  readonly levels: Map<number, Level>;
}

/** The lists of a document. */
export interface Numbering {
  readonly abstracts: ReadonlyMap<string, Abstract>;
  readonly nums: ReadonlyMap<string, Num>;
}

/** Reads numbering.xml. No lists where there is no such part. */
export function readNumbering(xml: string | undefined): Numbering {
  const abstracts = new Map<string, Abstract>();
  const nums = new Map<string, Num>();
  let abstract: Abstract | undefined;
  let num: Num | undefined;
  let level: Level | undefined;
  let overridden: number | undefined;
  if (xml !== undefined)
    readXml(xml, {
      open(element) {
        const value = element.attribute('val');
        switch (element.name) {
          case 'abstractNum':
            abstract = { levels: new Map(), link: undefined };
            abstracts.set(element.attribute('abstractNumId') ?? '', abstract);
            if (nums.size + abstracts.size > MAX_LISTS_PER_FILE) throw new DocxError('too-large');
            return;
          case 'num':
            num = { abstract: '', starts: new Map(), levels: new Map() };
            nums.set(element.attribute('numId') ?? '', num);
            if (nums.size + abstracts.size > MAX_LISTS_PER_FILE) throw new DocxError('too-large');
            return;
          case 'abstractNumId':
            if (num) num.abstract = value ?? '';
            return;
          case 'numStyleLink':
            if (abstract) abstract.link = value;
            return;
          case 'lvlOverride':
            overridden = levelNumber(element.attribute('ilvl'));
            return;
          case 'startOverride':
            if (num && overridden !== undefined) num.starts.set(overridden, count(value, 1));
            return;
          case 'lvl': {
            const number = levelNumber(element.attribute('ilvl'));
            level = { ...PLAIN_LEVEL };
            if (number !== undefined) (num ?? abstract)?.levels.set(number, level);
            return;
          }
          case 'pPr':
          case 'rPr':
          // a format of one's own stands in the choice before, for those who know it
          case 'mc:Fallback':
            return 'skip';
        }
        if (!level) return;
        if (element.name === 'start') level.start = count(value, 1);
        else if (element.name === 'numFmt')
          level.format = value === 'custom' ? customFormat(element.attribute('format')) : (value ?? 'decimal');
        else if (element.name === 'suff') level.gap = value === 'space' || value === 'nothing' ? value : 'tab';
        else if (element.name === 'lvlText') level.text = value ?? '';
        else if (element.name === 'lvlRestart') level.restart = count(value, 0);
        else if (element.name === 'isLgl') level.legal = value !== '0' && value !== 'false';
        else if (element.name === 'pStyle') level.style = value;
      },
      close(name) {
        if (name === 'abstractNum') abstract = undefined;
        else if (name === 'num') num = undefined;
        else if (name === 'lvl') level = undefined;
        else if (name === 'lvlOverride') overridden = undefined;
      },
    });
  return { abstracts, nums };
}

function count(value: string | undefined, otherwise: number): number {
  return value !== undefined && /^\d{1,5}$/.test(value) ? Number(value) : otherwise;
}

/** What a list writes before a paragraph. */
export interface ListMarker {
  readonly text: string;
  /** A sign that does not count (•): nothing is written for it. */
  readonly bullet: boolean;
  readonly gap: Gap;
}

/**
 * The blank between a number and its text, where one is wanted to read them apart: a mark of full width keeps the distance
 * that Word shows by itself, and drafts have none behind it.
 */
export function gapBehind({ text, gap }: ListMarker, rest: string): string {
  if (gap === 'nothing' || /^\s/.test(rest) || /\s$/.test(text) || /[、。，．：；）】〕》—]$/.test(text)) return '';
  if (gap === 'space') return ' ';
  return /[\p{L}\p{N}]$/u.test(text) || (/[.:]$/.test(text) && /^\d/.test(rest)) ? ' ' : '';
}

/** Counts through a document: called once for each paragraph, in order. */
export interface ListCounter {
  /** `numId` and `level` as the paragraph says; its style says the rest. Undefined where it is in no list. */
  next(style: string | undefined, numId: string | undefined, level: number | undefined): ListMarker | undefined;
}

/** Makes a counter for one document. Lists of one abstract definition count on from each other (17.9.1). */
export function createListCounter(numbering: Numbering, styles: ReadonlyMap<string, WordStyle>): ListCounter {
  const counters = new Map<Abstract, (number | undefined)[]>();
  const begun = new Set<string>();
  return {
    next(styleId, ownNum, ownLevel) {
      const style = styles.get(styleId ?? DEFAULT_STYLE);
      const numId = ownNum ?? style?.numId;
      const num = numId === undefined || numId === '0' ? undefined : numbering.nums.get(numId);
      const abstract = num && definition(num.abstract, numbering, styles);
      if (!num || !abstract || numId === undefined) return undefined;
      const index = ownLevel ?? levelByStyle(style, abstract) ?? 0;
      const levelOf = (k: number): Level | undefined => num.levels.get(k) ?? abstract.levels.get(k);
      const level = levelOf(index);
      if (!level) return undefined;
      const counter = counters.get(abstract) ?? [];
      counters.set(abstract, counter);
      if (!begun.has(numId)) {
        begun.add(numId);
        for (const k of num.starts.keys()) counter[k] = undefined;
      }
      const startOf = (k: number): number => num.starts.get(k) ?? levelOf(k)?.start ?? 1;
      counter[index] = (counter[index] ?? startOf(index) - 1) + 1;
      for (let k = index + 1; k < 9; k++) {
        const restart = levelOf(k)?.restart;
        if (restart === undefined || index < restart) counter[k] = undefined;
      }
      if (level.format === 'bullet') return bulletMarker(level);
      const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
        const k = Number(digit) - 1;
        return formatNumber(counter[k] ?? startOf(k), level.legal ? 'decimal' : (levelOf(k)?.format ?? 'decimal'));
      });
      return { text, bullet: false, gap: level.gap };
    },
  };
}

/** Dashes are written markers of speeches, other bullets are not. */
function bulletMarker({ text, gap }: Level): ListMarker {
  return /^[—–―-]{1,2}$/.test(text) ? { text: '——', bullet: false, gap } : { text: '', bullet: true, gap };
}

/** The level that a style is bound to, or says itself; what stands nearer goes before what it is based on (17.9.23). */
function levelByStyle(style: WordStyle | undefined, { levels }: Abstract): number | undefined {
  if (!style) return undefined;
  const bound = new Map(
    [...levels].flatMap(([number, level]) => (level.style === undefined ? [] : [[level.style, number]])),
  );
  for (const { id, level } of style.lineage) {
    const boundLevel = bound.get(id) ?? level;
    if (boundLevel !== undefined) return boundLevel;
  }
  return undefined;
}

function definition(id: string, numbering: Numbering, styles: ReadonlyMap<string, WordStyle>): Abstract | undefined {
  const abstract = numbering.abstracts.get(id);
  if (abstract?.link === undefined) return abstract;
  const linked = styles.get(abstract.link)?.numId;
  return (
    (linked === undefined ? undefined : numbering.abstracts.get(numbering.nums.get(linked)?.abstract ?? '')) ?? abstract
  );
}
