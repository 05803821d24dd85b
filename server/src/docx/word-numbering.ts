import { formatNumber } from './number-formats';
import { DocxError } from './problem';
import { levelNumber, type WordStyle } from './word-styles';
import { readXml } from './xml-reader';

/** Lists of a file: Word makes a new one each time a list starts again. */
const MOST_LISTS = 50_000;

interface Level {
  start: number;
  format: string;
  /** Text with %1 … %9 for the numbers of the levels. */
  text: string;
  /** Level whose turn starts this one again; 0 for never, undefined for any higher one. */
  restart: number | undefined;
  legal: boolean;
  style: string | undefined;
}

interface Abstract {
  readonly levels: Map<number, Level>;
  /** A style whose list stands for this one. */
  link: string | undefined;
}

interface Num {
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
            if (nums.size + abstracts.size > MOST_LISTS) throw new DocxError('too-large');
            return;
          case 'num':
            num = { abstract: '', starts: new Map(), levels: new Map() };
            nums.set(element.attribute('numId') ?? '', num);
            if (nums.size + abstracts.size > MOST_LISTS) throw new DocxError('too-large');
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
            const at = levelNumber(element.attribute('ilvl'));
            level = { start: 1, format: 'decimal', text: '', restart: undefined, legal: false, style: undefined };
            if (at !== undefined) (num ?? abstract)?.levels.set(at, level);
            return;
          }
          case 'pPr':
          case 'rPr':
            return 'skip';
        }
        if (!level) return;
        if (element.name === 'start') level.start = count(value, 1);
        else if (element.name === 'numFmt') level.format = value ?? 'decimal';
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
      const style = styleId === undefined ? undefined : styles.get(styleId);
      const numId = ownNum ?? style?.numId;
      const num = numId === undefined || numId === '0' ? undefined : numbering.nums.get(numId);
      const abstract = num && definition(num.abstract, numbering, styles);
      if (!num || !abstract || numId === undefined) return undefined;
      const bound = [...abstract.levels].find(([, l]) => l.style !== undefined && l.style === style?.numberedBy)?.[0];
      const at = ownLevel ?? (ownNum === undefined ? (bound ?? style?.level) : undefined) ?? 0;
      const levelOf = (k: number): Level | undefined => num.levels.get(k) ?? abstract.levels.get(k);
      const level = levelOf(at);
      if (!level) return undefined;
      const counter = counters.get(abstract) ?? [];
      counters.set(abstract, counter);
      if (!begun.has(numId)) {
        begun.add(numId);
        for (const k of num.starts.keys()) counter[k] = undefined;
      }
      const startOf = (k: number): number => num.starts.get(k) ?? levelOf(k)?.start ?? 1;
      counter[at] = (counter[at] ?? startOf(at) - 1) + 1;
      for (let k = at + 1; k < 9; k++) {
        const restart = levelOf(k)?.restart;
        if (restart === undefined || at < restart) counter[k] = undefined;
      }
      if (level.format === 'bullet') return bulletMarker(level.text);
      const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
        const k = Number(digit) - 1;
        return formatNumber(counter[k] ?? startOf(k), level.legal ? 'decimal' : (levelOf(k)?.format ?? 'decimal'));
      });
      // a bare number would run into the text that a tab sets apart in Word
      return { text: /[\dA-Za-z]$/.test(text) ? `${text} ` : text, bullet: false };
    },
  };
}

/** Dashes are written markers of speeches, other bullets are not. */
function bulletMarker(text: string): ListMarker {
  return /^[—–―-]{1,2}$/.test(text) ? { text: '——', bullet: false } : { text: '', bullet: true };
}

function definition(id: string, numbering: Numbering, styles: ReadonlyMap<string, WordStyle>): Abstract | undefined {
  const abstract = numbering.abstracts.get(id);
  if (abstract?.link === undefined) return abstract;
  const linked = styles.get(abstract.link)?.numId;
  return (
    (linked === undefined ? undefined : numbering.abstracts.get(numbering.nums.get(linked)?.abstract ?? '')) ?? abstract
  );
}
