import { PRESETS } from '../configuration/resolve';
import { LEVELS } from '../configuration/layer';
import { EXPORT_SPECS } from '../configuration/export-settings';
import { SEVERITIES } from '../contract/rule';

export const FORMATS = ['text', 'json', 'sarif', 'github'] as const;
export const FAIL_LEVELS = [...SEVERITIES, 'never'] as const;
/** How a comparison is printed. */
export const COMPARE_FORMATS = ['text', 'json'] as const;
export const COMMANDS = [
  'check',
  'compare',
  'export',
  'fix',
  'format',
  'learn',
  'mcp',
  'server',
  'revisions',
  'text',
  'print-config',
] as const;
export type Command = (typeof COMMANDS)[number];

/** Where the help lists an option: with those of a file that is made, or with those of a check. */
export type OptionGroup = '导出与批注' | '选项';

/** What an option means to some of the commands. */
export interface OptionUse {
  readonly commands: readonly Command[];
  readonly group: OptionGroup;
  /** What stands for its value in the help; a flag has none. */
  readonly value?: string;
  /** Where it is left out; for people to read. */
  readonly default?: string;
  /** Chinese, one entry a line of the help; the README joins them. */
  readonly help: readonly string[];
}

/** An option of the command line: how it is read, and each thing that it means. */
export interface OptionRow {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  readonly uses: readonly OptionUse[];
}

const checking = ['check'] as const;
const making = ['export', 'fix', 'format'] as const;
const examining = ['check', 'export', 'fix'] as const;
const judging = [...examining, 'print-config'] as const;
const configured = [...judging, 'format'] as const;

const flag = (group: OptionGroup, commands: readonly Command[], ...help: readonly string[]) =>
  ({ type: 'boolean', uses: [{ commands, group, help }] }) as const;

/**
 * The options of the command line, one a row: `parseCommandLine` reads them by it, each command refuses what is not its
 * own by it, the help and the README list them in its order.
 */
export const OPTION_ROWS = {
  output: {
    type: 'string',
    short: 'o',
    uses: [
      {
        commands: making,
        group: '导出与批注',
        value: '文件',
        help: [
          '写到这个文件；默认写在原文件旁边（讲话.txt → 讲话.docx，',
          '稿.docx → 稿.排版.docx、稿.批注.docx）。export、format 可写成 .pdf、.odt、',
          '.doc、.wps（内容同 .doc），由本机的 LibreOffice 转换',
        ],
      },
      {
        commands: ['text'],
        group: '导出与批注',
        value: '文件',
        help: ['text 把文字写到这个文件；默认写到标准输出'],
      },
      {
        commands: ['learn'],
        group: '选项',
        value: '文件',
        help: [
          '学到的东西写到这里，旁边另有同名的 .bin 和 .cache（后者只为下次学得快，',
          '不必一起放，可不入 git）；默认为当前文件夹的 .biganzi/house.json',
        ],
      },
    ],
  },
  force: flag('导出与批注', [...making, 'text'], '覆盖已有的文件'),
  preset: {
    type: 'string',
    uses: [
      {
        commands: ['export', 'format'],
        group: '导出与批注',
        value: EXPORT_SPECS.preset.enum.join('|'),
        help: [
          'export、format 的版式。公文：3号仿宋，每页22行、每行28字；讲话：字大，便于念，',
          '导出时翻页不断句。字体、字号、边距、行距写在配置的 export 里',
        ],
      },
      {
        commands: ['check', 'fix', 'print-config'],
        group: '选项',
        value: PRESETS.join('|'),
        help: ['起草中：少打扰；定稿：从严，待填项为必错；全部：各规则按自身级别'],
      },
    ],
  },
  like: {
    type: 'string',
    uses: [
      {
        commands: ['format'],
        group: '导出与批注',
        value: '样稿.docx',
        help: ['format 照样稿的字体、字号、边距、行距和页码排版'],
      },
    ],
  },
  strict: flag('导出与批注', ['export'], 'export 遇到必错之处或待填项即停，退出码为 1；不加时列出来再问'),
  'mark-open': flag('导出与批注', ['export'], 'export 把待填项标成黄色'),
  pinyin: flag('导出与批注', ['export'], 'export 给生僻字注音'),
  'speaking-time': flag('导出与批注', ['export'], 'export 在页边注明各部分的用时'),
  revisions: flag(
    '导出与批注',
    ['fix'],
    'fix 把有把握的修改写成修订（可逐条接受、拒绝），其余仍写成批注，另存 稿.修订.docx',
  ),
  rule: {
    type: 'string',
    uses: [
      {
        commands: judging,
        group: '选项',
        value: '规则=级别',
        help: [`改一条规则的级别，可多次写；级别为 ${LEVELS.join(' ')}`],
      },
    ],
  },
  config: {
    type: 'string',
    uses: [{ commands: configured, group: '选项', value: '文件', help: ['用这一份配置，不再查找 .biganzi.json'] }],
  },
  root: {
    type: 'string',
    uses: [
      {
        commands: ['mcp'],
        group: '选项',
        value: '文件夹',
        help: ['mcp 只读写这些文件夹里的文件，可多次写；默认为当前文件夹'],
      },
    ],
  },
  house: {
    type: 'string',
    uses: [
      {
        commands: checking,
        group: '选项',
        value: '文件',
        help: ['用这一份本单位记忆，不再查找 .biganzi/house.json'],
      },
    ],
  },
  'fail-on': {
    type: 'string',
    uses: [
      {
        commands: checking,
        group: '选项',
        value: '级别',
        default: 'error',
        help: ['出现此级别及以上的问题时退出码为 1：', choices(FAIL_LEVELS, 'error')],
      },
    ],
  },
  format: {
    type: 'string',
    uses: [
      { commands: checking, group: '选项', value: '格式', default: 'text', help: [choices(FORMATS, 'text')] },
      {
        commands: ['compare'],
        group: '选项',
        value: '格式',
        default: 'text',
        help: [`compare 的输出：${choices(COMPARE_FORMATS, 'text')}`],
      },
      {
        commands: ['revisions'],
        group: '选项',
        value: '格式',
        default: 'text',
        help: [`revisions 的输出：${choices(COMPARE_FORMATS, 'text')}`],
      },
    ],
  },
  with: {
    type: 'string',
    uses: [
      {
        commands: ['revisions'],
        group: '选项',
        value: '文件',
        help: [
          'revisions 逐条对照这一份：稿件（哪些稿中已改），或当初送出的',
          '稿.修订.docx（哪些被接受、被拒绝，哪些改了没留痕）',
        ],
      },
    ],
  },
  proof: flag('选项', checking, '细查：没有词表可依、模型把握较小的疑似错字也列出，每百句一两处，多数不是错'),
  fix: flag('选项', checking, '写回有把握的修改；保持编码、BOM 和换行；文件中途被改动则不写'),
  stdin: flag('选项', checking, '检查标准输入；与 --fix 同用时，改好的文本写到标准输出，问题写到标准错误'),
  'stdin-filename': {
    type: 'string',
    uses: [{ commands: checking, group: '选项', value: '名称', help: ['标准输入按此名称查找配置、判断是否 Markdown'] }],
  },
  'unused-ignores': flag(
    '选项',
    checking,
    '列出忽略清单中已用不到的行；有多余行且 --fail-on 为 warning 及以下时退出码为 1',
  ),
  verbose: flag('选项', examining, '多说一些：略过的文件、没有分词时少了哪些规则'),
  help: { type: 'boolean', short: 'h', uses: [] },
  version: { type: 'boolean', uses: [] },
} as const satisfies Readonly<Record<string, OptionRow>>;

export type OptionName = keyof typeof OPTION_ROWS;
export const OPTION_NAMES = Object.keys(OPTION_ROWS) as readonly OptionName[];

/** The commands that an option means something to. */
export function commandsOf(name: OptionName): readonly Command[] {
  const { uses }: OptionRow = OPTION_ROWS[name];
  return uses.flatMap(({ commands }) => commands);
}

/** Whether a name is that of an option. */
export function isOptionName(name: string): name is OptionName {
  return Object.hasOwn(OPTION_ROWS, name);
}

/** An option as it is typed, with what stands for its value: `-o, --output 文件`. */
export function typed(name: OptionName, { value }: OptionUse): string {
  const { short }: OptionRow = OPTION_ROWS[name];
  return `${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`;
}

/** Values to choose from, the one that holds by default marked. */
function choices(values: readonly string[], preset: string): string {
  return values
    .map((value) => (value === preset ? `${value}（默认）` : value))
    .join(' ')
    .replace('） ', '）');
}
