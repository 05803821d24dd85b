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
  /** Whether a paragraph of at most half a page stays on one page, so that no page is turned inside it. */
  readonly keepTogether: boolean;
}

/** What a typeface is for (GB/T 9704-2012, 7.3). */
export type FontRole = 'title' | 'heading1' | 'heading2' | 'body' | 'pageNumber';

export interface Font {
  readonly eastAsia: string;
  /** For Western letters and digits. */
  readonly latin: string;
  /** What Word takes where the computer lacks the first, best first. */
  readonly fallbacks: readonly string[];
}

export const LAYOUT_PRESETS = ['公文', '讲话'] as const;
export type LayoutPreset = (typeof LAYOUT_PRESETS)[number];

/** What a user's settings may change in a preset (自定义). */
export type LayoutChanges = {
  readonly [K in keyof Layout]?: Layout[K] extends object ? Partial<Layout[K]> : Layout[K];
};

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
  keepTogether: false,
};

/** Larger type for reading aloud (小二 body, 小一 title), on the same paper; no page turn inside a short paragraph. */
const SPOKEN: Layout = {
  ...OFFICIAL,
  charactersPerLine: 24,
  linesPerPage: 18,
  size: { title: 24, body: 18, pageNumber: 14 },
  keepTogether: true,
};

/** The layout of a preset with a user's changes. Numbers that make no page are held within bounds. */
export function layoutOf(preset: LayoutPreset, changes: LayoutChanges = {}): Layout {
  const base = preset === '讲话' ? SPOKEN : OFFICIAL;
  const size = { ...base.size, ...changes.size };
  const merged: Layout = {
    ...base,
    ...changes,
    paper: { ...base.paper, ...changes.paper },
    margin: { ...base.margin, ...changes.margin },
    size: {
      title: within(size.title, 6, 72),
      body: within(size.body, 6, 72),
      pageNumber: within(size.pageNumber, 6, 36),
    },
    font: { ...base.font, ...changes.font },
  };
  return {
    ...merged,
    charactersPerLine: Math.round(within(merged.charactersPerLine, 10, 60)),
    linesPerPage: Math.round(within(merged.linesPerPage, 8, 60)),
  };
}

function within(value: number, least: number, most: number): number {
  return Number.isFinite(value) ? Math.min(most, Math.max(least, value)) : least;
}

/** Twentieths of a point, Word's unit of length. */
export function twips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}

/** Height of a line in twips, so that the lines fill the text area and no further one fits. */
export function linePitch({ paper, margin, linesPerPage }: Layout): number {
  return Math.floor(twips(paper.height - margin.top - margin.bottom) / linesPerPage);
}

/** Width of a character in twips, a fraction, so that a line of the given count fills the text area. */
export function characterPitch({ paper, margin, charactersPerLine }: Layout): number {
  return twips(paper.width - margin.left - margin.right) / charactersPerLine;
}
