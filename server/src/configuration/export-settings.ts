import type { Choice, SettingRow, Words } from './setting-row';

/** What a setting of the export may hold. */
export interface ExportSpec {
  readonly type: 'string' | 'number' | 'boolean';
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  /** What it is as a key of `export` in `.biganzi.json`, in Chinese. */
  readonly description: string;
  /** What it is as a setting of the editor. */
  readonly text: Words;
  readonly choices?: readonly Choice[];
  /** In the editor; left out, the setting is empty there until it is set: as the layout has it. */
  readonly default?: string | boolean;
}

const font = (what: string, text: Words): ExportSpec & { readonly type: 'string' } => ({
  type: 'string',
  description: `${what}的字体，如“仿宋”。不写则依版式。`,
  text,
});
const millimetres = (what: string, text: Words): ExportSpec & { readonly type: 'number' } => ({
  type: 'number',
  minimum: 5,
  maximum: 80,
  description: `${what}，毫米。不写则依版式。`,
  text,
});
const points = (what: string, text: Words): ExportSpec & { readonly type: 'number' } => ({
  type: 'number',
  minimum: 6,
  maximum: 72,
  description: `${what}的字号，磅：小一 24、二号 22、小二 18、三号 16、小三 15、四号 14。不写则依版式。`,
  text,
});

/**
 * How a draft is made a Word file: keys of `export` in `.biganzi.json` and, behind `biganzi.export.`, of the editor's
 * settings. `preset` names the layout, the others change it (自定义); what is left out stays as the preset has it.
 */
export const EXPORT_SPECS = {
  preset: {
    type: 'string',
    enum: ['公文', '讲话'],
    description: '版式。公文：GB/T 9704—2012；讲话：字大，便于念，翻页不断句。',
    choices: [
      {
        value: '公文',
        id: 'official',
        label: { en: 'Official paper (GB/T 9704)', zh: '公文（GB/T 9704）' },
        text: {
          en: '公文: GB/T 9704—2012, 16 pt type, 22 lines of 28 characters.',
          zh: '公文：GB/T 9704—2012，3号字，每页 22 行、每行 28 字。',
        },
      },
      {
        value: '讲话',
        id: 'speech',
        label: { en: 'Speech for reading aloud', zh: '讲话（便于念）' },
        text: {
          en: '讲话: larger type for reading aloud; no page turn inside a sentence.',
          zh: '讲话：字号放大，便于念；翻页不断句。',
        },
      },
    ],
    default: '公文',
    text: {
      en: 'Layout of Word export and preview; the settings below change it. `export` in `.biganzi.json` wins over them.',
      zh: '导出 Word 和预览的版式；下面各项在它之上改动。`.biganzi.json` 里的 `export` 优先于此处。',
    },
  },
  titleFont: font('标题', {
    en: 'Typeface of the title. Empty: as the layout has it.',
    zh: '标题的字体，如“小标宋体”。空为版式所定。',
  }),
  heading1Font: font('一级小标题（一、）', {
    en: 'Typeface of headings 一、. Empty: as the layout has it (黑体).',
    zh: '一级小标题（一、）的字体。空为版式所定（黑体）。',
  }),
  heading2Font: font('二级小标题（（一））', {
    en: 'Typeface of headings （一）. Empty: as the layout has it (楷体_GB2312).',
    zh: '二级小标题（（一））的字体。空为版式所定（楷体_GB2312）。',
  }),
  bodyFont: font('正文', {
    en: 'Typeface of the text. Empty: as the layout has it (仿宋_GB2312).',
    zh: '正文的字体，如“仿宋”。空为版式所定（仿宋_GB2312）。',
  }),
  latinFont: font('数字和西文', {
    en: 'Typeface of digits and Western letters. Empty: Times New Roman.',
    zh: '数字和西文的字体。空为 Times New Roman。',
  }),
  titleSize: points('标题', {
    en: 'Size of the title in points. Empty: as the layout has it.',
    zh: '标题字号，磅：小一 24、二号 22、小二 18。空为版式所定。',
  }),
  bodySize: points('正文和小标题', {
    en: 'Size of text and headings in points. Empty: as the layout has it.',
    zh: '正文和小标题字号，磅：小二 18、三号 16、小三 15、四号 14。空为版式所定。',
  }),
  marginTop: millimetres('上边距（天头）', {
    en: 'Top margin in millimetres. Empty: as the layout has it.',
    zh: '上边距（天头），毫米。空为版式所定。',
  }),
  marginBottom: millimetres('下边距', {
    en: 'Bottom margin in millimetres. Empty: as the layout has it.',
    zh: '下边距，毫米。空为版式所定。',
  }),
  marginLeft: millimetres('左边距（订口）', {
    en: 'Left margin in millimetres. Empty: as the layout has it.',
    zh: '左边距（订口），毫米。空为版式所定。',
  }),
  marginRight: millimetres('右边距', {
    en: 'Right margin in millimetres. Empty: as the layout has it.',
    zh: '右边距，毫米。空为版式所定。',
  }),
  charactersPerLine: {
    type: 'number',
    minimum: 10,
    maximum: 60,
    description: '每行字数。不写则依版式；改了字号或边距而不写此项，按字号排满。',
    text: {
      en: 'Characters a line. Empty: as the layout has it, or as many as fit where type or margins are changed.',
      zh: '每行字数。空为版式所定；改了字号或边距则按字号排满。',
    },
  },
  linesPerPage: {
    type: 'number',
    minimum: 8,
    maximum: 60,
    description: '每页行数，行距由此算出。不写则依版式。写了 linePitch 时以 linePitch 为准。',
    text: {
      en: 'Lines a page; the line pitch follows. Empty: as the layout has it.',
      zh: '每页行数，行距由此算出。空为版式所定。',
    },
  },
  linePitch: {
    type: 'number',
    minimum: 8,
    maximum: 120,
    description: '固定行距，磅，如 28。不写则按每页行数排满。',
    text: {
      en: 'Fixed line pitch in points, such as 28; wins over lines a page. Empty: the lines fill the page.',
      zh: '固定行距，磅，如 28；写了它就不看每页行数。空为按每页行数排满。',
    },
  },
  pageNumber: {
    type: 'string',
    enum: ['外侧', '居中', '居中数字', '无'],
    description: '页码。外侧：— 1 —，单页居右、双页居左；居中：— 1 — 居中；居中数字：1 居中；无：不加。',
    choices: [
      {
        value: '外侧',
        id: 'outer',
        label: { en: 'Outer edge', zh: '外侧' },
        text: { en: '外侧: — 1 —, right on odd pages, left on even ones.', zh: '— 1 —，单页居右、双页居左。' },
      },
      {
        value: '居中',
        id: 'centred',
        label: { en: 'Centred', zh: '居中' },
        text: { en: '居中: — 1 —, centred.', zh: '— 1 —，居中。' },
      },
      {
        value: '居中数字',
        id: 'plain',
        label: { en: 'Centred, no dashes', zh: '居中，不带横线' },
        text: { en: '居中数字: 1, centred.', zh: '1，居中，不带横线。' },
      },
      {
        value: '无',
        id: 'none',
        label: { en: 'None', zh: '无' },
        text: { en: '无: no page number.', zh: '不加页码。' },
      },
    ],
    default: '外侧',
    text: { en: 'Page numbers of Word export.', zh: '导出 Word 的页码。' },
  },
  wholeSentences: {
    type: 'boolean',
    description: '翻页不断句：一句话不跨两页。不写则依版式（讲话为是）。',
    text: {
      en: 'No page is turned inside a sentence. Empty: as the layout has it (讲话 does).',
      zh: '翻页不断句：一句话不跨两页。空为版式所定（讲话为是）。',
    },
  },
  markOpen: {
    type: 'boolean',
    description: '待填项标黄。',
    default: false,
    text: { en: 'Mark places left open in yellow.', zh: '待填项标黄。' },
  },
  pinyin: {
    type: 'boolean',
    description: '生僻字上方注音。',
    default: false,
    text: { en: 'Readings above rare characters.', zh: '生僻字上方注音。' },
  },
  speakingTime: {
    type: 'boolean',
    description: '页边注各部分的用时。',
    default: false,
    text: { en: 'Speaking time of each section in the margin.', zh: '页边注各部分的用时。' },
  },
} as const satisfies Readonly<Record<string, ExportSpec>>;

export type ExportKey = keyof typeof EXPORT_SPECS;
type ValueOf<S extends ExportSpec> = S extends { readonly enum: readonly (infer V)[] }
  ? V
  : { string: string; number: number; boolean: boolean }[S['type']];

/** Settings of the export, each optional. */
export type ExportSettings = { readonly [K in ExportKey]?: ValueOf<(typeof EXPORT_SPECS)[K]> };

/** Names of the keys in the order in which they are documented. */
export const EXPORT_KEYS = Object.keys(EXPORT_SPECS) as readonly ExportKey[];

/** A setting of the export as a row of the settings page, where one that is left out is empty. */
export function exportRow(key: ExportKey): SettingRow {
  const { type, choices, default: preset, minimum, maximum, text }: ExportSpec = EXPORT_SPECS[key];
  const kinds = { string: choices ? 'choice' : 'text', number: 'number', boolean: 'flag' } as const;
  return {
    group: 'export',
    type: kinds[type],
    ...(choices && { choices }),
    default: preset ?? (type === 'string' ? '' : null),
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
    readBy: ['export'],
    text,
  };
}

/** What a value must be, in Chinese; undefined where it is right. A font's name is one line of at most 40 characters. */
export function exportProblem(key: ExportKey, value: unknown): string | undefined {
  const spec: ExportSpec = EXPORT_SPECS[key];
  if (spec.type === 'boolean') return typeof value === 'boolean' ? undefined : ' true 或 false';
  if (spec.enum) return spec.enum.includes(value as string) ? undefined : spec.enum.join('、');
  if (spec.type === 'string')
    return typeof value === 'string' && /^[^\r\n]{1,40}$/.test(value) && value.trim() !== '' ? undefined : '字体名称';
  const { minimum = -Infinity, maximum = Infinity } = spec;
  return typeof value === 'number' && value >= minimum && value <= maximum
    ? undefined
    : `${minimum} 到 ${maximum} 的数`;
}
