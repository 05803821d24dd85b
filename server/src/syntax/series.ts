import { family } from './families';
import {
  beginsInside,
  isAlike,
  isAnother,
  isPart,
  isStray,
  joinTwins,
  mayDrift,
  outermost,
  takeStrangers,
  toSeries,
  type Chapter,
  type Grouped,
  type Open,
  type Outlined,
} from './grouping';
import { writtenLevel } from './headings';
import { hiddenMarker } from './markers';
import { withoutLone } from './lone';
import { followsUnseen, memberOf, startOf } from './members';
import { Run, runKind, type RunKind } from './runs';
import { endsMeeting } from './sections';
import type { Heading, Marker, Paragraph, PlacedSeries, Role, SeriesKind } from './types';

/** Reads the lines of a draft in order and groups their markers, chapter by chapter. */
export class SeriesBuilder {
  private readonly stack: Open[] = [];
  /** Series that a list of their own family interrupts, and where they stood on the stack. */
  private readonly suspended: { readonly open: Open; readonly depth: number }[] = [];
  private readonly chapters: Chapter[] = [];
  private chapter: Chapter;
  private run = new Run();

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
    // what is numbered inside a paragraph ends with it
    this.popTo(this.stack.findIndex((o) => o.kind === 'items' && family(o.family).group === 'level'));
    const hidden = hiddenMarker(paragraph);
    const before = hidden ? this.stack.findLastIndex((o) => o.family === 'dot' && o.last === hidden.ordinal - 1) : -1;
    if (before >= 0) {
      this.popTo(before + 1);
      this.add(this.stack[before]!, line, paragraph, hidden!, false);
    } else if (heading && heading.marker === undefined) {
      this.popTo(this.stack.findIndex((o) => family(o.family).place === 'clause'));
      this.begin(line);
      this.chapter.outlined.push({ line, level: writtenLevel(paragraph), heading });
      return;
    }
    for (const marker of paragraph.markers) this.readMarker(line, paragraph, marker, heading);
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
      const own = done.map(toSeries).concat(loose);
      own.sort((a, b) => a.lines[0]! - b.lines[0]! || startOf(a) - startOf(b));
      for (const placed of own) series.push(placed);
      for (const o of lines) outlined.push(o);
    }
    return { series, outlined, chapters: read.map((c) => c.start) };
  }

  private readMarker(line: number, paragraph: Paragraph, marker: Marker, heading: Heading | undefined): void {
    const row = family(marker.family);
    if (row.group === 'dash' || isStray(this.stack, line, paragraph, marker)) return;
    const opens = marker.opensLine && heading?.marker === marker;
    const standalone = opens && !heading.runIn;
    const at = outermost(
      this.stack,
      marker,
      this.stack.findLastIndex((o) => isAlike(o, marker)),
    );
    if (row.group === 'agenda') {
      // the items that were announced in a list above are over: 1.宣读决定； 2.颁奖。 下面，请……
      this.popTo(at + 1 || this.stack.findIndex((o) => !o.members.at(-1)!.standalone));
      if (at < 0) this.push(line, paragraph, marker, 'items', false, this.parentLine(line, marker), heading);
      else this.join(line, paragraph, marker, at, false, heading);
    } else if (row.group === 'level') {
      if (!marker.opensLine) this.readInline(line, paragraph, marker, at);
      else {
        if (at < 0) this.popTo(this.firstItem(standalone));
        this.join(line, paragraph, marker, at, standalone, heading);
      }
    } else this.readItem(line, paragraph, marker, at, standalone, heading);
  }

  /** ①②③ inside a paragraph: a series of that paragraph only. */
  private readInline(line: number, paragraph: Paragraph, marker: Marker, at: number): void {
    const open = at >= 0 ? this.stack[at]! : undefined;
    if (open !== undefined && open.lines.at(-1) === line && marker.ordinal !== 1) {
      this.popTo(at + 1);
      this.add(open, line, paragraph, marker, false);
    } else if (marker.ordinal === 1) {
      this.popTo(open?.kind === 'items' && open.lines.at(-1) === line ? at : this.stack.length);
      this.push(line, paragraph, marker, 'items', false, line);
    }
  }

  private readItem(
    line: number,
    paragraph: Paragraph,
    marker: Marker,
    alike: number,
    standalone: boolean,
    heading: Heading | undefined,
  ): void {
    const near = (o: Open): boolean => marker.opensLine || o.lines.at(-1) === line;
    if (marker.ordinal === 1) return this.join(line, paragraph, marker, alike, standalone, heading);
    const at = joinTwins(this.stack, this.chapter.done, { line, marker }, alike);
    const same = at >= 0 ? this.stack[at]! : undefined;
    const strangers = same && takeStrangers(same, marker);
    if (strangers) this.chapter.done.push(strangers);
    if (same !== undefined && (near(same) || marker.ordinal === same.last + 1 || marker.ordinal === 0))
      return this.join(line, paragraph, marker, at, standalone, heading);
    // 一要 二要 三要 四是: the item before it belongs to a sister family
    const top = this.stack.at(-1);
    const drift = this.stack.findLastIndex(
      (o) => near(o) && mayDrift(o, line, marker, o === top) && !followsUnseen(o.members.at(-1)!, paragraph, marker),
    );
    if (drift >= 0) return this.join(line, paragraph, marker, drift, standalone, heading);
    if (marker.family === 'adverb') return;
    // one series of a family at a time: the one before it can have no more members
    if (same !== undefined) this.chapter.done.push(...this.stack.splice(at, 1));
    this.push(line, paragraph, marker, 'items', standalone, this.parentLine(line, marker), heading);
  }

  private join(
    line: number,
    paragraph: Paragraph,
    marker: Marker,
    at: number,
    standalone: boolean,
    heading: Heading | undefined,
  ): void {
    const open = at >= 0 ? this.stack[at]! : undefined;
    const kind: SeriesKind = family(marker.family).group === 'level' ? 'headings' : 'items';
    if (open !== undefined && kind === 'headings' && marker.ordinal !== open.last + 1 && this.resume(marker, at)) {
      const outer = this.stack[at]!;
      this.add(outer, line, paragraph, marker, standalone);
      this.note(line, outer.level, marker, heading);
      return;
    }
    const restarts =
      open !== undefined &&
      marker.ordinal === 1 &&
      !(kind === 'headings' && standalone && open.members.length === 1 && open.last <= 2 && marker.family === 'comma');
    if (open === undefined || (restarts && !isAnother(open, line, marker))) {
      if (open && beginsInside(open, marker)) this.popTo(at + 1);
      else if (open !== undefined && kind === 'headings' && (open.last === 1 || open.nested)) {
        this.popTo(at + 1);
        this.suspended.push({ open: this.stack.pop()!, depth: at });
      } else if (open !== undefined) this.popTo(at);
      this.push(line, paragraph, marker, kind, standalone, this.parentLine(line, marker), heading);
      return;
    }
    this.popTo(at + 1);
    this.add(open, line, paragraph, marker, standalone);
    this.note(line, open.level, marker, heading);
  }

  /**
   * Puts the series that the one at `at` interrupts back in its place, when the marker goes on with it: 1. of a list
   * under the first item of 1. 2. 3. Told only where that list began under item one, or a list has done so before.
   */
  private resume(marker: Marker, at: number): boolean {
    const last = this.suspended.at(-1);
    if (last === undefined) return false;
    const { open, depth } = last;
    const above = this.stack[depth - 1]?.lines.at(-1) ?? -1;
    if (depth > at || above !== open.parent) this.chapter.done.push(this.suspended.pop()!.open);
    if (depth !== at || above !== open.parent || open.family !== marker.family || open.last + 1 !== marker.ordinal)
      return false;
    this.popTo(at);
    this.suspended.pop();
    open.nested = true;
    this.stack.push(open);
    return true;
  }

  private push(
    line: number,
    paragraph: Paragraph,
    marker: Marker,
    kind: SeriesKind,
    standalone: boolean,
    parent: number,
    heading?: Heading,
  ): void {
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
      last: 0,
    };
    this.stack.push(open);
    this.add(open, line, paragraph, marker, standalone);
    this.note(line, open.level, marker, heading);
  }

  private note(line: number, level: number, marker: Marker, heading: Heading | undefined): void {
    if (marker.opensLine && heading?.marker === marker)
      this.chapter.outlined.push({ line, level: Math.max(writtenLevel(this.paragraphs[line]!), level), heading });
  }

  private add(open: Open, line: number, paragraph: Paragraph, marker: Marker, standalone: boolean): void {
    open.members.push(memberOf(paragraph, marker, standalone ? this.headings[line] : undefined));
    open.lines.push(line);
    open.last = marker.ordinal;
  }

  private parentLine(line: number, marker: Marker): number {
    const top = this.stack.at(-1);
    return marker.opensLine ? (top?.lines.at(-1) ?? -1) : line;
  }

  /** A new level of headings closes the items of the text before it; a heading on its own line all of them. */
  private firstItem(standalone: boolean): number {
    const at = this.stack.findIndex(
      (o) =>
        o.family === 'agenda' ||
        (family(o.family).place === 'clause' &&
          // 第一部分 on a line of its own stands above 一、
          (standalone ? !isPart(o) : !o.members.at(-1)!.marker!.opensLine)),
    );
    return at < 0 ? this.stack.length : at;
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
