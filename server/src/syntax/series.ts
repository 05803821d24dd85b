import { family, type FamilyId } from './families';
import { followsUnseen, isTopic, mainFamily, memberOf, startOf } from './members';
import type { Heading, Marker, Member, Paragraph, PlacedSeries, Role, SeriesKind } from './types';

/** A series while it is being read. */
interface Open {
  readonly kind: SeriesKind;
  readonly family: FamilyId;
  readonly members: Member[];
  readonly lines: number[];
  readonly parent: number;
  /** Depth in the section tree of its members. */
  readonly level: number;
  last: number;
  /** A list of its own family stood under one of its items: 1. … 1. 2. 3. … 2. … */
  nested?: boolean;
}

/** A heading line at its depth, the raw material of the section tree. */
export interface Outlined {
  readonly line: number;
  readonly level: number;
  readonly heading: Heading;
}

export interface Grouped {
  readonly series: readonly PlacedSeries[];
  readonly outlined: readonly Outlined[];
}

/**
 * Groups the markers of a draft into series and finds the depth of its headings. A family on the stack goes on or, at
 * its ordinal 1, starts again; one that is not there opens a level below. Linear in markers and lines.
 */
export function groupSeries(
  paragraphs: readonly Paragraph[],
  roles: readonly Role[],
  headings: readonly (Heading | undefined)[],
): Grouped {
  const builder = new Builder(paragraphs, roles, headings);
  for (let line = 0; line < paragraphs.length; line++) builder.read(line);
  return builder.finish();
}

class Builder {
  private readonly stack: Open[] = [];
  private readonly done: Open[] = [];
  /** Series that a list of their own family interrupts, and where they stood on the stack. */
  private readonly suspended: { readonly open: Open; readonly depth: number }[] = [];
  private readonly outlined: Outlined[] = [];
  private readonly loose: PlacedSeries[] = [];
  private run: number[] = [];
  private runKind: 'dashes' | 'topics' | undefined;

  constructor(
    private readonly paragraphs: readonly Paragraph[],
    private readonly roles: readonly Role[],
    private readonly headings: readonly (Heading | undefined)[],
  ) {}

  read(line: number): void {
    const role = this.roles[line]!;
    if (role !== 'heading' && role !== 'paragraph') return;
    const paragraph = this.paragraphs[line]!;
    const heading = this.headings[line];
    this.readRun(line, paragraph, role);
    // what is numbered inside a paragraph ends with it
    this.popTo(this.stack.findIndex((o) => o.kind === 'items' && family(o.family).group === 'level'));
    if (heading && heading.marker === undefined) {
      this.popTo(this.stack.findIndex((o) => family(o.family).place === 'clause'));
      this.outlined.push({ line, level: 1, heading });
      return;
    }
    for (const marker of paragraph.markers) this.readMarker(line, paragraph, marker, heading);
  }

  finish(): Grouped {
    this.closeRun();
    this.popTo(0);
    this.done.push(...this.suspended.map((s) => s.open));
    const placed = this.done.map(toSeries).concat(this.loose);
    placed.sort((a, b) => a.lines[0]! - b.lines[0]! || startOf(a) - startOf(b));
    return { series: placed, outlined: this.outlined };
  }

  private readMarker(line: number, paragraph: Paragraph, marker: Marker, heading: Heading | undefined): void {
    const row = family(marker.family);
    if (row.group === 'dash' || this.isStray(line, marker)) return;
    const opens = marker.opensLine && heading?.marker === marker;
    const standalone = opens && !heading.runIn;
    const at = this.stack.findLastIndex((o) => o.family === marker.family);
    if (row.group === 'level') {
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
    at: number,
    standalone: boolean,
    heading: Heading | undefined,
  ): void {
    const row = family(marker.family);
    const near = (o: Open): boolean => marker.opensLine || o.lines.at(-1) === line;
    if (marker.ordinal === 1) return this.join(line, paragraph, marker, at, standalone, heading);
    const same = at >= 0 ? this.stack[at]! : undefined;
    if (same !== undefined && (near(same) || marker.ordinal === same.last + 1 || marker.ordinal === 0))
      return this.join(line, paragraph, marker, at, standalone, heading);
    // 一要 二要 三要 四是: the item before it belongs to a sister family
    const drift = this.stack.findLastIndex(
      (o) =>
        (family(o.family).group === row.group || o.lines.at(-1) === line || this.goesOnByLines(o, marker)) &&
        family(o.family).group !== 'level' &&
        o.family !== marker.family &&
        near(o) &&
        marker.ordinal !== 0 &&
        o.last === marker.ordinal - 1 &&
        !followsUnseen(o.members.at(-1)!, paragraph, marker),
    );
    if (drift >= 0) return this.join(line, paragraph, marker, drift, standalone, heading);
    if (marker.family === 'adverb') return;
    // one series of a family at a time: the one before it can have no more members
    if (same !== undefined) this.done.push(...this.stack.splice(at, 1));
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
    if (open === undefined || restarts) {
      if (open !== undefined && kind === 'headings' && (open.last === 1 || open.nested)) {
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
    if (depth > at || above !== open.parent) this.done.push(this.suspended.pop()!.open);
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
    const level = 1 + this.stack.filter((o) => o.level > 0).length;
    const open: Open = {
      kind,
      family: marker.family,
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
      this.outlined.push({ line, level: Math.max(1, level), heading });
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
      (o) => family(o.family).place === 'clause' && (standalone || !o.members.at(-1)!.marker!.opensLine),
    );
    return at < 0 ? this.stack.length : at;
  }

  /** 首先，…… / 二是……: paragraph after paragraph, with nothing open in between. */
  private goesOnByLines(open: Open, marker: Marker): boolean {
    return marker.opensLine && open === this.stack.at(-1) && open.members.at(-1)!.marker!.opensLine;
  }

  /** 最后 and 再次 alone number nothing. */
  private isStray(line: number, marker: Marker): boolean {
    if (marker.family !== 'adverb' || marker.ordinal === 1) return false;
    const open = this.stack.findLast(
      (o) =>
        o.family === 'adverb' ||
        (family(o.family).group === 'ordinal' &&
          (marker.ordinal === 2 || (marker.point !== '' && o.last === marker.ordinal - 1))),
    );
    return open === undefined || !(marker.opensLine || open.lines.at(-1) === line);
  }

  private popTo(depth: number): void {
    if (depth < 0) return;
    while (this.stack.length > depth) this.done.push(this.stack.pop()!);
  }

  /** Runs of —— paragraphs and of unnumbered paragraphs with a short topic sentence. */
  private readRun(line: number, paragraph: Paragraph, role: Role): void {
    const first = paragraph.markers[0];
    const dash = role === 'paragraph' && first?.family === 'dash' && first.opensLine;
    const topic = role === 'paragraph' && !(first?.opensLine ?? false) && isTopic(paragraph);
    const kind = dash ? 'dashes' : topic ? 'topics' : undefined;
    if (kind === undefined && role === 'paragraph' && this.runKind === 'dashes' && line - this.run.at(-1)! <= 2) return;
    if (kind !== this.runKind) this.closeRun();
    this.runKind = kind;
    if (kind !== undefined) this.run.push(line);
  }

  private closeRun(): void {
    const least = this.runKind === 'dashes' ? 2 : 3;
    if (this.runKind !== undefined && this.run.length >= least) {
      const members = this.run.map((line): Member => {
        const paragraph = this.paragraphs[line]!;
        return memberOf(paragraph, this.runKind === 'dashes' ? paragraph.markers[0] : undefined, undefined);
      });
      const parent = this.stack.findLast((o) => o.level > 0)?.lines.at(-1) ?? -1;
      this.loose.push({
        series: { kind: this.runKind, family: this.runKind === 'dashes' ? 'dash' : undefined, members },
        lines: this.run,
        parent,
      });
    }
    this.run = [];
    this.runKind = undefined;
  }
}

function toSeries({ kind, family: first, members, lines, parent }: Open): PlacedSeries {
  return { series: { kind, family: mainFamily(members, first), members }, lines, parent };
}
