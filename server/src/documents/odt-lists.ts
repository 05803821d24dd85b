import type { Leftovers } from '../docx/leftovers';
import { formatNumber } from '../docx/number-formats';
import type { Element } from '../docx/xml-reader';
import { listOfStyle, type OdtLevel, type OdtStyles } from './odt-styles';

type Counters = (number | undefined)[];

interface OpenList {
  /** Its own style or that of the list around it; undefined where that of the paragraph has the say. */
  readonly style: string | undefined;
  /** Its level, from 0. */
  readonly level: number;
  /** Those of the list around it, or its own; undefined until a paragraph tells which list it is. */
  counters: Counters | undefined;
  readonly id: string | undefined;
  readonly continues: boolean;
  readonly continued: string | undefined;
}

interface OpenItem {
  /** Whether its number still has to be written: it goes before the first paragraph. */
  waits: boolean;
  readonly start: number | undefined;
}

/** The lists of an .odt file while it is read: which are open, and how far each has counted. */
export class OdtLists {
  readonly #lists: OpenList[] = [];
  readonly #items: OpenItem[] = [];
  /** Counters of lists by their style, for those that count on. */
  readonly #counters = new Map<string, Counters>();
  readonly #countersById = new Map<string, Counters>();
  readonly #headings: Counters = [];

  constructor(
    readonly styles: OdtStyles,
    readonly leftovers: Leftovers,
  ) {}

  open(element: Element): void {
    this.#lists.push({
      style: element.attribute('style-name') ?? this.#lists.at(-1)?.style,
      level: this.#lists.length,
      counters: this.#lists.at(-1)?.counters,
      id: element.attribute('id'),
      continues: element.attribute('continue-numbering') === 'true',
      continued: element.attribute('continue-list'),
    });
  }

  close(): void {
    this.#lists.pop();
  }

  openItem(element: Element): void {
    const start = element.attribute('start-value');
    const isHeader = element.name === 'text:list-header';
    this.#items.push({ waits: !isHeader, start: start === undefined || isHeader ? undefined : Number(start) });
  }

  closeItem(): void {
    this.#items.pop();
  }

  /** A paragraph with a number of its own list: the lists of one name count on from each other. */
  openNumbered(element: Element): void {
    const id = element.attribute('list-id');
    const style = element.attribute('style-name');
    const counters = (id === undefined ? undefined : this.#countersById.get(id)) ?? [];
    if (id !== undefined) this.#countersById.set(id, counters);
    const level = Math.min(10, Math.max(1, Number(element.attribute('level') ?? 1) || 1)) - 1;
    this.#lists.push({ style, level, counters, id: undefined, continues: false, continued: undefined });
    this.openItem(element);
  }

  /** The number that a list, or the outline of headings, writes before a paragraph. */
  numberOf(element: Element, level: number | undefined): string {
    const item = this.#items.at(-1);
    const list = this.#lists.at(-1);
    if (item && list) {
      if (!item.waits) return '';
      item.waits = false;
      const style = list.style ?? listOfStyle(this.styles, element.attribute('style-name'));
      // '' means no list; it must not lead to the outline, which is kept under that name
      if (style === '') return '';
      if (style !== undefined) {
        const counters = this.#countersOf(list, style);
        if (item.start !== undefined) counters[list.level] = item.start - 1;
        return this.#counted(counters, this.styles.lists.get(style), list.level);
      }
    }
    // a list without a style has no numbers of its own: in it too the outline counts headings and nothing else
    const outline = this.styles.lists.get('');
    if (level === undefined || !outline || element.attribute('is-list-header') === 'true') return '';
    return this.#counted(this.#headings, outline, level - 1);
  }

  #countersOf(list: OpenList, style: string): Counters {
    if (list.counters) return list.counters;
    const outermost = this.#lists[0]!;
    const counters =
      (outermost.continued === undefined ? undefined : this.#countersById.get(outermost.continued)) ??
      (outermost.continues ? this.#counters.get(style) : undefined) ??
      [];
    for (const open of this.#lists) open.counters ??= counters;
    if (outermost.id !== undefined) this.#countersById.set(outermost.id, counters);
    this.#counters.set(style, counters);
    return counters;
  }

  #counted(counters: Counters, levels: ReadonlyMap<number, OdtLevel> | undefined, index: number): string {
    const level = levels?.get(index);
    if (!levels || !level) return '';
    counters[index] = (counters[index] ?? level.start - 1) + 1;
    counters.length = Math.min(counters.length, index + 1);
    if (level.format === 'bullet') {
      if (/^[—–―-]{1,2}$/.test(level.bullet)) return '——';
      this.leftovers.bullets++;
      return '';
    }
    const shownAt = (k: number): string => {
      const { format = 'decimal', start = 1 } = levels.get(k) ?? {};
      return format === 'none' || format === 'bullet' ? '' : formatNumber(counters[k] ?? start, format);
    };
    if (level.pattern !== undefined)
      return level.pattern.replace(/%(\d{1,2})%/g, (_, number: string) => shownAt(Number(number) - 1));
    if (level.format === 'none') return level.prefix + level.suffix;
    const shown: string[] = [];
    for (let k = Math.max(0, index - level.shown + 1); k <= index; k++) shown.push(shownAt(k));
    return level.prefix + shown.filter((text) => text !== '').join('.') + level.suffix;
  }
}
