/** What a setting of the export may hold. */
export interface ExportSpec {
  readonly type: 'string' | 'number' | 'boolean';
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  /** Chinese, for schema and messages. */
  readonly description: string;
}

const font = (what: string): ExportSpec & { readonly type: 'string' } => ({
  type: 'string',
  description: `${what}的字体，如“仿宋”。不写则依版式。`,
});
const millimetres = (what: string): ExportSpec & { readonly type: 'number' } => ({
  type: 'number',
  minimum: 5,
  maximum: 80,
  description: `${what}，毫米。不写则依版式。`,
});
const points = (what: string): ExportSpec & { readonly type: 'number' } => ({
  type: 'number',
  minimum: 6,
  maximum: 72,
  description: `${what}的字号，磅：小一 24、二号 22、小二 18、三号 16、小三 15、四号 14。不写则依版式。`,
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
  },
  titleFont: font('标题'),
  heading1Font: font('一级小标题（一、）'),
  heading2Font: font('二级小标题（（一））'),
  bodyFont: font('正文'),
  latinFont: font('数字和西文'),
  titleSize: points('标题'),
  bodySize: points('正文和小标题'),
  marginTop: millimetres('上边距（天头）'),
  marginBottom: millimetres('下边距'),
  marginLeft: millimetres('左边距（订口）'),
  marginRight: millimetres('右边距'),
  charactersPerLine: {
    type: 'number',
    minimum: 10,
    maximum: 60,
    description: '每行字数。不写则依版式；改了字号或边距而不写此项，按字号排满。',
  },
  linesPerPage: {
    type: 'number',
    minimum: 8,
    maximum: 60,
    description: '每页行数，行距由此算出。不写则依版式。写了 linePitch 时以 linePitch 为准。',
  },
  linePitch: { type: 'number', minimum: 8, maximum: 120, description: '固定行距，磅，如 28。不写则按每页行数排满。' },
  wholeSentences: { type: 'boolean', description: '翻页不断句：一句话不跨两页。不写则依版式（讲话为是）。' },
  markOpen: { type: 'boolean', description: '待填项标黄。' },
  pinyin: { type: 'boolean', description: '生僻字上方注音。' },
  speakingTime: { type: 'boolean', description: '页边注各部分的用时。' },
} as const satisfies Readonly<Record<string, ExportSpec>>;

export type ExportKey = keyof typeof EXPORT_SPECS;
type ValueOf<S extends ExportSpec> = S extends { readonly enum: readonly (infer V)[] }
  ? V
  : { string: string; number: number; boolean: boolean }[S['type']];

/** Settings of the export, each optional. */
export type ExportSettings = { readonly [K in ExportKey]?: ValueOf<(typeof EXPORT_SPECS)[K]> };

/** Names of the keys in the order in which they are documented. */
export const EXPORT_KEYS = Object.keys(EXPORT_SPECS) as readonly ExportKey[];

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
