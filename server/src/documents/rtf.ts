import iconv from 'iconv-lite';
import type { Imported } from '../docx/import';
import { saysMoreThanPage } from '../docx/leftovers';
import { DocxError } from '../docx/problem';
import { FIELD_BEGIN, FIELD_END, FIELD_RESULT } from './field-reader';
import { RtfMargin } from './rtf-margin';
import { RtfOutput } from './rtf-output';
import { rtfTokens, type RtfToken } from './rtf-tokens';
import {
  RTF_CODE_PAGES,
  OUTERMOST_GROUP,
  RTF_DESTINATIONS,
  RTF_ENCODINGS,
  RTF_MARGIN,
  RTF_SIGNS,
  RTF_SKIPPED,
  narrowEncoding,
  type Destination,
  type Group,
} from './rtf-vocabulary';

const MAX_DEPTH = 1000;
const MAX_FONTS = 10_000;

const CUT_OFF = '文件末尾缺少结束标记，可能没有存全：请核对结尾';

/**
 * Reads an RTF file as a draft. One whose last braces are missing is read as far as it goes, as by Word, and it is told.
 * Throws `DocxError` where it is cut off before its text, or nested without end.
 */
export function readRtf(bytes: Uint8Array): Imported {
  const reading = new RtfReading();
  for (const token of rtfTokens(bytes)) {
    reading.take(token);
    if (reading.ended) break;
  }
  const draft = reading.finish(reading.ended ? [] : [CUT_OFF]);
  if (!reading.ended && draft.text === '') throw new DocxError('damaged');
  return draft;
}

class RtfReading {
  readonly #output = new RtfOutput();
  readonly #groups: Group[] = [];
  readonly #charsets = new Map<number, number>();
  readonly #titles = new Set<number>();
  #style: number | undefined;
  #styleName = '';
  #codePage = 1252;
  #standardFont = 0;
  /** First byte of a character of two. */
  #lead: { readonly value: number; readonly encoding: string } | undefined;
  /** Units still to be passed over behind a character that was told by its number. */
  #pass = 0;
  /** Whether the control word that comes is the first of its group, behind {\*. */
  #starred = false;
  /** Whether nothing has come yet of the group that was opened last. */
  #atStart = false;
  #fontOfTable: number | undefined;
  ended = false;

  take(token: RtfToken): void {
    const atStart = this.#atStart;
    this.#atStart = token.kind === 'open';
    if (token.kind === 'open') return this.#open();
    const group = this.#groups.at(-1);
    if (!group) throw new DocxError('damaged');
    if (token.kind === 'close') return this.#close(group);
    if (group.skipped && token.kind !== 'word') {
      if (token.kind === 'byte') group.margin?.byte(token.value);
      return;
    }
    if (token.kind === 'byte') this.#byte(token.value, group);
    else if (token.kind === 'symbol' && token.name === '*') this.#starred = atStart;
    else if (token.kind === 'symbol') this.#symbol(token.name, group);
    else this.#word(token.name, token.value, group);
  }

  finish(more: readonly string[]): Imported {
    return this.#output.finish(more);
  }

  #open(): void {
    this.#pass = 0;
    this.#lead = undefined;
    const outer = this.#groups.at(-1);
    if (this.#groups.length >= MAX_DEPTH) throw new DocxError('damaged');
    this.#groups.push(
      outer
        ? { ...outer, ends: outer.ends === 'font' || outer.ends === 'style' ? outer.ends : 'nothing' }
        : { ...OUTERMOST_GROUP },
    );
  }

  #close({ ends, margin }: Group): void {
    this.#pass = 0;
    this.#lead = undefined;
    this.#groups.pop();
    if (margin && !this.#groups.at(-1)?.margin && saysMoreThanPage(margin.text)) this.#output.leftovers.margins++;
    if (ends === 'code') this.#output.sign(FIELD_RESULT);
    else if (ends === 'field') this.#output.sign(FIELD_END);
    else if (ends === 'style') this.#endStyle();
    else this.#output.end(ends);
    if (this.#groups.length === 0) this.ended = true;
  }

  #endStyle(): void {
    if (this.#style !== undefined && /^title;?$/i.test(this.#styleName.trim())) this.#titles.add(this.#style);
    this.#style = undefined;
    this.#styleName = '';
  }

  #byte(value: number, group: Group): void {
    if (this.#pass > 0) {
      this.#pass--;
      return;
    }
    if (group.ends === 'font') return;
    if (group.ends === 'style') {
      this.#styleName += String.fromCharCode(value);
      return;
    }
    const lead = this.#lead;
    if (lead) {
      this.#lead = undefined;
      this.#output.say(iconv.decode(Uint8Array.of(lead.value, value), lead.encoding), group);
      return;
    }
    if (value < 0x80) return this.#output.say(String.fromCharCode(value), group);
    const page = this.#pageOf(group);
    const encoding = RTF_ENCODINGS.get(page);
    if (encoding === undefined || (page === 936 && value === 0x80))
      this.#output.say(iconv.decode(Uint8Array.of(value), narrowEncoding(page)), group);
    else this.#lead = { value, encoding };
  }

  /** The code page of bytes: that of the typeface, of the one for Chinese beside it, of the file. */
  #pageOf({ font, wideFont, readsWide }: Group): number {
    const fonts = readsWide ? [wideFont, font] : [font, wideFont];
    for (const number of [...fonts, this.#standardFont]) {
      const page = RTF_CODE_PAGES.get(this.#charsets.get(number) ?? 0);
      if (page !== undefined) return page;
    }
    return this.#codePage;
  }

  #symbol(name: string, group: Group): void {
    if (this.#pass > 0) {
      this.#pass--;
      return;
    }
    if (this.#lead && /[\\{}]/.test(name)) return this.#byte(name.charCodeAt(0), group);
    if (name === '\\' || name === '{' || name === '}') this.#output.say(name, group);
    else if (name === '~') this.#output.say('\u00a0', group);
    else if (name === '_') this.#output.say('-', group);
    else if (name === '\r' || name === '\n') this.#output.endParagraph(group);
  }

  #word(name: string, value: number | undefined, group: Group): void {
    const starred = this.#starred;
    this.#starred = false;
    if (this.#pass > 0 && name !== 'u') this.#pass--;
    if (RTF_SKIPPED.has(name)) {
      if (name === 'pict' && !group.skipped) this.#output.leftovers.pictures++;
      if (name === 'annotation' && !group.skipped) this.#output.leftovers.comments++;
      group.margin = RTF_MARGIN.test(name) && !group.skipped ? new RtfMargin() : undefined;
      group.skipped = true;
      return;
    }
    const opens = RTF_DESTINATIONS.get(name);
    if (opens) {
      if (opens === 'code') group.margin = undefined;
      if (!group.skipped || opens === 'ud') this.#openDestination(group, opens);
      return;
    }
    if (starred) {
      group.margin = undefined;
      group.skipped = true;
      return;
    }
    if (group.skipped) return void (name === 'u' && group.margin?.character(value ?? 0, group.fallback));
    if (group.ends === 'font') return this.#fontWord(name, value);
    if (group.ends === 'style') {
      if (name === 's') this.#style = value;
      return;
    }
    this.#textWord(name, value, group);
  }

  #openDestination(group: Group, ends: Destination): void {
    if (ends === 'ud') {
      if (group.twice) group.skipped = false;
      return;
    }
    if (ends === 'twice') {
      group.skipped = true;
      group.twice = true;
      return;
    }
    group.ends = ends;
    if (ends === 'code') this.#output.sign(FIELD_BEGIN);
    else this.#output.begin(ends);
  }

  #fontWord(name: string, value: number | undefined): void {
    if (name === 'f') this.#fontOfTable = value;
    else if (name === 'fcharset' && this.#fontOfTable !== undefined && this.#charsets.size < MAX_FONTS)
      this.#charsets.set(this.#fontOfTable, value ?? 0);
  }

  #textWord(name: string, value: number | undefined, group: Group): void {
    const sign = RTF_SIGNS.get(name);
    if (sign !== undefined) return this.#output.say(sign, group);
    switch (name) {
      case 'u':
        this.#lead = undefined;
        this.#output.say(String.fromCharCode(((value ?? 0) + 0x10000) & 0xffff), group);
        this.#pass = group.fallback;
        return;
      case 'uc':
        group.fallback = Math.min(Math.max(value ?? 1, 0), 8);
        return;
      case 'ansicpg':
        this.#codePage = value ?? 1252;
        return;
      case 'mac':
        this.#codePage = 10000;
        return;
      case 'deff':
        this.#standardFont = value ?? 0;
        return;
      case 'f':
        group.font = value ?? -1;
        return;
      case 's':
        group.isTitle = this.#titles.has(value ?? -1);
        return;
      case 'af':
        if (group.readsWide) group.wideFont = value ?? -1;
        return;
      case 'dbch':
        group.readsWide = true;
        return;
      case 'loch':
      case 'hich':
        group.readsWide = false;
        return;
      case 'plain':
        group.font = -1;
        group.hidden = false;
        group.deleted = false;
        return;
      case 'v':
        group.hidden = value !== 0;
        if (group.hidden) this.#output.leftovers.hidden++;
        return;
      case 'deleted':
        group.deleted = value !== 0;
        if (group.deleted) this.#output.leftovers.deletions++;
        return;
      case 'revised':
        if (value !== 0) this.#output.leftovers.insertions++;
        return;
      default:
        this.#structureWord(name, group);
    }
  }

  #structureWord(name: string, group: Group): void {
    switch (name) {
      case 'par':
      case 'sect':
        return this.#output.endParagraph(group);
      case 'pard':
        group.inTable = false;
        group.breaksPage = false;
        group.isTitle = false;
        return;
      case 'pagebb':
        group.breaksPage = true;
        return;
      case 'intbl':
        group.inTable = true;
        return;
      case 'cell':
      case 'nestcell':
        return this.#output.endCell();
      case 'row':
      case 'nestrow':
        return this.#output.endRow();
    }
  }
}
