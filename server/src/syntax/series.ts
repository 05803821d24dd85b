import { family } from './families';
import {
  beginsInside,
  firstItem,
  isAlike,
  isAnother,
  isStray,
  isToldOut,
  joinTwins,
  mayDrift,
  outermost,
  restarts,
  takeStrangers,
  toSeries,
  type Chapter,
  type Grouped,
  type Item,
  type Open,
  type Outlined,
} from './grouping';
import { writtenLevel } from './headings';
import { hiddenMarker, takeBackHidden } from './hidden-markers';
import { withoutLone } from './lone';
import { followsUnseen, memberOf, startOf } from './members';
import { beganInLine, mayGoOn } from './nested-lists';
import { Run, runKind, type RunKind } from './runs';
import { endsMeeting, isElision } from './sections';
import type { Heading, Marker, Paragraph, PlacedSeries, Role, SeriesKind } from './types';

/** Reads the lines of a draft in order and groups their markers, chapter by chapter. */
export class SeriesBuilder {
  private readonly stack: Open[] = [];
  /** Series that a list of their own family interrupts, and where they stood on the stack. */
  private readonly suspended: { readonly open: Open; readonly depth: number }[] = [];
  private readonly chapters: Chapter[] = [];
  private chapter: Chapter;
  private run = new Run();
  private hiddenLine = -1;

  constructor(
    private readonly paragraphs: readonly Paragraph[],
    private readonly roles: readonly Role[],
    private readonly headings: readonly (Heading | undefined)[],
    first: number,
  ) {
    this.chapter = this.open(first);
  }

  /** Whether a chapter begins with the line read last. */
  begins(line: number): boolean {
    return this.chapter.start === line;
  }

  private open(start: number): Chapter {
    const chapter = { start, done: [], outlined: [], loose: [] };
    this.chapters.push(chapter);
    return chapter;
  }

  /** Nothing is open, no series and no run: what is read from here on hangs on nothing above. */
  private begin(line: number): void {
    const open = this.stack.length + this.suspended.length + this.run.lines.length;
    if (open === 0 && this.chapter.start !== line) this.chapter = this.open(line);
  }

  read(line: number): void {
    const role = this.roles[line]!;
    if (role !== 'heading' && role !== 'paragraph') return;
    const paragraph = this.paragraphs[line]!;
    const heading = this.headings[line];
    this.readRun(line, paragraph, role);
    if (role === 'paragraph' && endsMeeting(paragraph)) this.popTo(this.stack.findIndex((o) => o.family === 'agenda'));
    if (isElision(paragraph)) for (const open of this.stack) open.membersBeforeCut = open.members.length;
    // what is numbered inside a paragraph ends with it
    this.popTo(this.stack.findIndex((o) => o.kind === 'items' && family(o.family).group === 'level'));
    const hidden = hiddenMarker(paragraph);
    const before = hidden
      ? this.stack.findLastIndex((o) => o.family === hidden.family && o.lastOrdinal === hidden.ordinal - 1)
      : -1;
    if (before >= 0) {
      this.popTo(before + 1);
      this.hiddenLine = line;
      this.add(this.stack[before]!, { line, paragraph, marker: hidden!, standalone: false, heading });
    } else if (heading && heading.marker === undefined) {
      this.popTo(this.stack.findIndex((o) => family(o.family).place === 'clause'));
      this.begin(line);
      this.chapter.outlined.push({ line, level: writtenLevel(paragraph), heading });
      return;
    }
    for (const marker of paragraph.markers) {
      takeBackHidden(this.stack, marker, this.hiddenLine);
      const standalone = marker.opensLine && heading?.marker === marker && !heading.runIn;
      this.readMarker({ line, paragraph, marker, standalone, heading });
    }
  }

  /** What was grouped of the chapters before a line; a chapter that begins there is left out. */
  finish(end: number): Grouped {
    const read = this.chapter.start === end ? this.chapters.slice(0, -1) : this.chapters;
    if (read.length === this.chapters.length) {
      this.closeRun();
      this.popTo(0);
      this.chapter.done.push(...this.suspended.map((s) => s.open));
    }
    const series: PlacedSeries[] = [];
    const outlined: Outlined[] = [];
    for (const chapter of read) {
      const { done, loose, lines } = withoutLone(chapter);
      const chapterSeries = done.map(toSeries).concat(loose);
      chapterSeries.sort((a, b) => a.lines[0]! - b.lines[0]! || startOf(a) - startOf(b));
      for (const placed of chapterSeries) series.push(placed);
      for (const o of lines) outlined.push(o);
    }
    return { series, outlined, chapters: read.map((c) => c.start) };
  }

  private readMarker(item: Item): void {
    const { line, paragraph, marker, standalone } = item;
    const row = family(marker.family);
    if (row.group === 'dash' || isStray(this.stack, line, paragraph, marker)) return;
    const index = outermost(
      this.stack,
      marker,
      this.stack.findLastIndex((o) => isAlike(o, marker)),
    );
    if (row.group === 'agenda') {
      // the items that were announced in a list above are over: 1.宣读决定； 2.颁奖。 下面，请……
      this.popTo(index + 1 || this.stack.findIndex((o) => !o.members.at(-1)!.standalone));
      const plain = { ...item, standalone: false };
      if (index < 0) this.push(plain, 'items', this.parentLine(line, marker));
      else this.join(plain, index);
    } else if (row.group === 'level') {
      if (!marker.opensLine) this.readInline(item, index);
      else {
        if (index < 0) this.popTo(firstItem(this.stack, standalone));
        this.join(item, index);
      }
    } else this.readItem(item, index);
  }

  /** ①②③ inside a paragraph: a series of that paragraph only. */
  private readInline(item: Item, index: number): void {
    const { line, marker } = item;
    const open = index >= 0 ? this.stack[index]! : undefined;
    if (open !== undefined && open.lines.at(-1) === line && marker.ordinal !== 1) {
      this.popTo(index + 1);
      this.add(open, item);
    } else if (marker.ordinal === 1) {
      this.popTo(open?.kind === 'items' && open.lines.at(-1) === line ? index : this.stack.length);
      this.push(item, 'items', line);
    }
  }

  private readItem(item: Item, alike: number): void {
    const { line, paragraph, marker } = item;
    const near = (o: Open): boolean => marker.opensLine || o.lines.at(-1) === line;
    if (marker.ordinal === 1) {
      if (alike < 0) this.popTo(this.stack.findIndex((o) => isToldOut(o, marker, line, this.roles)));
      return this.join(item, alike);
    }
    const index = joinTwins(this.stack, this.chapter.done, { line, marker }, alike);
    const same = index >= 0 ? this.stack[index]! : undefined;
    const strangers = same && takeStrangers(same, marker);
    if (strangers) this.chapter.done.push(strangers);
    if (same !== undefined && (near(same) || marker.ordinal === same.lastOrdinal + 1 || marker.ordinal === 0))
      return this.join(item, index);
    // 一要 二要 三要 四是: the item before it belongs to a sister family
    const top = this.stack.at(-1);
    const drift = this.stack.findLastIndex(
      (o) => near(o) && mayDrift(o, line, marker, o === top) && !followsUnseen(o.members.at(-1)!, paragraph, marker),
    );
    if (drift >= 0) return this.join(item, drift);
    if (marker.family === 'adverb') return;
    // one series of a family at a time: the one before it can have no more members
    if (same !== undefined) this.chapter.done.push(...this.stack.splice(index, 1));
    this.push(item, 'items', this.parentLine(line, marker));
  }

  private join(item: Item, index: number): void {
    const { line, marker } = item;
    const open = index >= 0 ? this.stack[index]! : undefined;
    const kind: SeriesKind = family(marker.family).group === 'level' ? 'headings' : 'items';
    const leaves = open !== undefined && kind === 'headings' && marker.ordinal !== open.lastOrdinal + 1;
    if (leaves && this.resume(marker, index)) {
      const outer = this.stack[index]!;
      this.add(outer, item);
      this.note(item, outer.level);
      return;
    }
    const above = { paragraphs: this.paragraphs, roles: this.roles, start: this.chapter.start };
    const begins = open !== undefined && kind === 'headings' && beganInLine(open, marker, line, above);
    if (open === undefined || begins || (restarts(open, item, kind) && !isAnother(open, line, marker))) {
      if (open && beginsInside(open, marker)) this.popTo(index + 1);
      else if (open !== undefined && kind === 'headings' && !begins && mayGoOn(open, line, above)) {
        this.popTo(index + 1);
        this.suspended.push({ open: this.stack.pop()!, depth: index });
      } else if (open !== undefined) this.popTo(index);
      this.push(item, kind, this.parentLine(line, marker));
      return;
    }
    this.popTo(index + 1);
    this.add(open, item);
    this.note(item, open.level);
  }

  /**
   * Puts the series that the one at `at` interrupts back in its place, when the marker goes on with it: 1. of a list
   * under the first item of 1. 2. 3. Told only where that list began under item one, or a list has done so before.
   */
  private resume(marker: Marker, at: number): boolean {
    const lastSuspended = this.suspended.at(-1);
    if (lastSuspended === undefined) return false;
    const { open, depth } = lastSuspended;
    const above = this.stack[depth - 1]?.lines.at(-1) ?? -1;
    if (depth > at || above !== open.parent) this.chapter.done.push(this.suspended.pop()!.open);
    if (
      depth !== at ||
      above !== open.parent ||
      open.family !== marker.family ||
      open.lastOrdinal + 1 !== marker.ordinal ||
      (open.interrupted === true && marker.ordinal > this.stack[at]!.lastOrdinal)
    )
      return false;
    this.popTo(at);
    this.suspended.pop();
    open.nested = true;
    this.stack.push(open);
    return true;
  }

  private push(item: Item, kind: SeriesKind, parent: number): void {
    const { line, marker } = item;
    if (marker.opensLine && kind === 'headings') this.begin(line);
    const level = 1 + this.stack.filter((o) => o.level > 0).length;
    const open: Open = {
      kind,
      family: marker.family,
      noun: marker.noun,
      members: [],
      lines: [],
      parent,
      level: marker.opensLine ? level : 0,
      lastOrdinal: 0,
    };
    this.stack.push(open);
    this.add(open, item);
    this.note(item, open.level);
  }

  private note({ line, marker, heading }: Item, level: number): void {
    if (marker.opensLine && heading?.marker === marker)
      this.chapter.outlined.push({ line, level: Math.max(writtenLevel(this.paragraphs[line]!), level), heading });
  }

  private add(open: Open, { line, paragraph, marker, standalone }: Item): void {
    open.members.push(memberOf(paragraph, marker, standalone ? this.headings[line] : undefined));
    open.lines.push(line);
    open.lastOrdinal = marker.ordinal;
  }

  private parentLine(line: number, marker: Marker): number {
    const top = this.stack.at(-1);
    return marker.opensLine ? (top?.lines.at(-1) ?? -1) : line;
  }

  private popTo(depth: number): void {
    if (depth < 0) return;
    while (this.stack.length > depth) this.chapter.done.push(this.stack.pop()!);
  }

  /** Runs of —— paragraphs and of unnumbered paragraphs with a short topic sentence. */
  private readRun(line: number, paragraph: Paragraph, role: Role): void {
    const kind = runKind(paragraph, role);
    if (kind === undefined && role === 'paragraph' && this.run.spans(line)) return;
    if (kind !== this.run.kind) this.closeRun(kind);
    if (kind !== undefined) this.run.lines.push(line);
  }

  private closeRun(next?: RunKind): void {
    const above = this.stack.filter((o) => o.level > 0);
    const parent = above.at(-1)?.lines.at(-1) ?? -1;
    const placed = this.run.close(this.paragraphs, parent);
    if (placed) this.chapter.loose.push(placed);
    if (placed?.series.kind === 'dashes')
      for (const line of placed.lines) {
        const heading = this.headings[line];
        if (heading) this.chapter.outlined.push({ line, level: above.length + 1, heading });
      }
    this.run = new Run(next);
  }
}
