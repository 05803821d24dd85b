import type { ExportSettings } from '../configuration/export-settings';

/** A page and its type, in millimetres and points. Line and character pitch follow from the counts. */
export interface Layout {
  /** Paper and the margins around the text area (版心), in millimetres. */
  readonly paper: { readonly width: number; readonly height: number };
  readonly margin: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  /** How far the dashes of the page number stand below the text area, in millimetres. */
  readonly pageNumberDrop: number;
  readonly charactersPerLine: number;
  readonly linesPerPage: number;
  /** Type sizes in points. */
  readonly size: { readonly title: number; readonly body: number; readonly pageNumber: number };
  readonly font: Readonly<Record<FontRole, Font>>;
  /** Height of a line in points where it is set; else the lines fill the text area. */
  readonly linePitch: number | undefined;
  /** Whether pages are turned between sentences only. */
  readonly wholeSentences: boolean;
  readonly pageNumber: PageNumberStyle;
}

/** 外侧 as GB/T 9704-2012 7.5 has it. */
export type PageNumberStyle = NonNullable<ExportSettings['pageNumber']>;

/** What a typeface is for (GB/T 9704-2012, 7.3). */
export type FontRole = 'title' | 'heading1' | 'heading2' | 'body' | 'pageNumber';

export interface Font {
  readonly eastAsia: string;
  /** For Western letters and digits. */
  readonly latin: string;
  /** What Word takes where the computer lacks the first, best first. */
  readonly fallbacks: readonly string[];
}

/**
 * GB/T 9704-2012: A4, 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm (5.2.1, 5.2.2), 22 lines of 28 characters (5.2.3),
 * 3号仿宋 (5.2.2), title 2号小标宋 (7.3.1), 一、黑体 （一）楷体 1. （1）仿宋 (7.3.3), page number 4号宋体 7 mm below
 * the text area (7.5). 2号 = 22 pt, 3号 = 16 pt, 4号 = 14 pt.
 */
const OFFICIAL: Layout = {
  paper: { width: 210, height: 297 },
  margin: { top: 37, right: 26, bottom: 35, left: 28 },
  pageNumberDrop: 7,
  charactersPerLine: 28,
  linesPerPage: 22,
  size: { title: 22, body: 16, pageNumber: 14 },
  font: {
    title: {
      eastAsia: '方正小标宋简体',
      latin: 'Times New Roman',
      fallbacks: ['方正小标宋_GBK', '小标宋体', '华文中宋', '宋体', 'SimSun', 'Songti SC', 'Noto Serif CJK SC'],
    },
    heading1: {
      eastAsia: '黑体',
      latin: 'Times New Roman',
      fallbacks: ['SimHei', '华文黑体', 'Heiti SC', 'Noto Sans CJK SC'],
    },
    heading2: {
      eastAsia: '楷体_GB2312',
      latin: 'Times New Roman',
      fallbacks: ['楷体', 'KaiTi', '华文楷体', 'Kaiti SC', 'AR PL UKai CN'],
    },
    body: {
      eastAsia: '仿宋_GB2312',
      latin: 'Times New Roman',
      fallbacks: ['仿宋', 'FangSong', '华文仿宋', 'STFangsong', 'Noto Serif CJK SC'],
    },
    pageNumber: { eastAsia: '宋体', latin: '宋体', fallbacks: ['SimSun', 'Songti SC', 'Noto Serif CJK SC'] },
  },
  linePitch: undefined,
  wholeSentences: false,
  pageNumber: '外侧',
};

/** Larger type for reading aloud (小二 body, 小一 title), on the same paper; no page turn inside a sentence. */
const SPOKEN: Layout = {
  ...OFFICIAL,
  charactersPerLine: 24,
  linesPerPage: 18,
  size: { title: 24, body: 18, pageNumber: 14 },
  wholeSentences: true,
};

/**
 * The layout of a preset with a user's changes. Where type or margins change and a count is not given, as many characters
 * and lines as the preset's proportions allow stand in the text area. Numbers are taken as checked by `exportProblem`.
 */
export function layoutOf(settings: ExportSettings = {}): Layout {
  const base = settings.preset === '讲话' ? SPOKEN : OFFICIAL;
  const margin = {
    top: settings.marginTop ?? base.margin.top,
    right: settings.marginRight ?? base.margin.right,
    bottom: settings.marginBottom ?? base.margin.bottom,
    left: settings.marginLeft ?? base.margin.left,
  };
  const size = {
    ...base.size,
    title: settings.titleSize ?? base.size.title,
    body: settings.bodySize ?? base.size.body,
  };
  const font = (role: 'title' | 'heading1' | 'heading2' | 'body', eastAsia = base.font[role].eastAsia): Font => {
    const { eastAsia: baseFont, fallbacks } = base.font[role];
    const latin = settings.latinFont ?? base.font[role].latin;
    return { eastAsia, latin, fallbacks: [baseFont, ...fallbacks].filter((f) => f !== eastAsia) };
  };
  const width = base.paper.width - margin.left - margin.right;
  const height = base.paper.height - margin.top - margin.bottom;
  // body and both margins as the preset has them keep its counts, which no rounding of ours would give
  const kept = (measure: number, baseMeasure: number): boolean =>
    size.body === base.size.body && measure === baseMeasure;
  const pitch = settings.linePitch ?? (linePitch(base) / 20) * (size.body / base.size.body);
  const fitting = Math.max(1, Math.floor((height * 72) / 25.4 / pitch));
  const sides = base.paper.width - base.margin.left - base.margin.right;
  const heights = base.paper.height - base.margin.top - base.margin.bottom;
  return {
    ...base,
    margin,
    size,
    font: {
      title: font('title', settings.titleFont),
      heading1: font('heading1', settings.heading1Font),
      heading2: font('heading2', settings.heading2Font),
      body: font('body', settings.bodyFont),
      pageNumber: base.font.pageNumber,
    },
    charactersPerLine:
      settings.charactersPerLine ??
      (kept(width, sides) ? base.charactersPerLine : Math.max(1, Math.floor((width * 72) / 25.4 / size.body))),
    linesPerPage:
      settings.linePitch !== undefined
        ? fitting
        : (settings.linesPerPage ?? (kept(height, heights) ? base.linesPerPage : fitting)),
    linePitch: settings.linePitch,
    wholeSentences: settings.wholeSentences ?? base.wholeSentences,
    pageNumber: settings.pageNumber ?? base.pageNumber,
  };
}

/** Twentieths of a point, Word's unit of length. */
export function twips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}

/** Height of a line in twips: as set, else so that the lines fill the text area and no further one fits. */
export function linePitch({ paper, margin, linesPerPage, linePitch: set }: Layout): number {
  if (set !== undefined) return Math.round(set * 20);
  return Math.floor(twips(paper.height - margin.top - margin.bottom) / linesPerPage);
}

/** Width of a character in twips, a fraction, so that a line of the given count fills the text area. */
export function characterPitch({ paper, margin, charactersPerLine }: Layout): number {
  return twips(paper.width - margin.left - margin.right) / charactersPerLine;
}

/** What is set behind each character of the body so that a line fills its count, in twips. */
export function characterSpacing(layout: Layout): number {
  return Math.floor(characterPitch(layout) - layout.size.body * 20);
}

/** Characters of a title that a line holds. */
export function titleCharacters({ paper, margin, size }: Layout): number {
  return Math.floor(twips(paper.width - margin.left - margin.right) / 20 / size.title);
}

/** The dashes stand at half the height of the line, which Word places by its lower edge. */
export function footerDistance({ margin, pageNumberDrop, size }: Layout): number {
  return Math.max(0, twips(margin.bottom - pageNumberDrop) - size.pageNumber * 10);
}
