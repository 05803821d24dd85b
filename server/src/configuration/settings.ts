import type { Choice, SettingReader, SettingRow } from './setting-row';

/**
 * The settings behind `biganzi.`, one a row, in the order of the settings page; those of the Word file are the rows of
 * `EXPORT_SPECS`. The manifest and its texts in both languages, the schema of `.biganzi.json`, what reads a setting and
 * the README's table are made from these rows (`npm run generate`).
 */
export const SETTINGS = {
  detect: {
    group: 'check',
    type: 'choice',
    choices: [
      {
        value: 'switch',
        id: 'switch',
        label: { en: 'Make it a speech draft', zh: '转为讲话稿' },
        text: { en: 'Make it a speech draft (讲话稿) when it is opened.', zh: '打开时转为“讲话稿”语言。' },
      },
      {
        value: 'check',
        id: 'check',
        label: { en: 'Check only', zh: '只检查' },
        text: { en: 'Check it, but keep its language.', zh: '检查，但不改变语言。' },
      },
      {
        value: 'off',
        id: 'off',
        label: { en: 'Leave it alone', zh: '不处理' },
        text: { en: 'Leave it alone.', zh: '不处理。' },
      },
    ],
    default: 'switch',
    readBy: ['server', 'client'],
    text: {
      en: 'What to do with a plain text that looks like a Chinese speech.',
      zh: '打开的纯文本像讲话稿时怎么办。',
    },
  },
  preset: {
    group: 'check',
    type: 'choice',
    choices: [
      {
        value: '',
        id: 'none',
        label: { en: 'No preset', zh: '不用预设' },
        text: { en: 'Each rule at its own level.', zh: '各规则按自身级别。' },
      },
      {
        value: '起草中',
        id: 'drafting',
        label: { en: 'While drafting', zh: '起草中' },
        text: { en: '起草中: quiet while drafting.', zh: '起草中：少打扰，待填项和提示不报。' },
      },
      {
        value: '定稿',
        id: 'final',
        label: { en: 'Before handing over', zh: '定稿' },
        text: { en: '定稿: strict, open places are errors.', zh: '定稿：从严，待填项为必错。' },
      },
      {
        value: '全部',
        id: 'all',
        label: { en: 'Everything', zh: '全部' },
        text: { en: '全部: every rule at its own level.', zh: '全部：各规则按自身级别。' },
      },
    ],
    default: '',
    inFile: '预设：起草中（少打扰，待填项和提示不报）、定稿（从严，待填项为必错）、全部（各规则按自身级别）。',
    readBy: ['layer', 'client'],
    text: { en: 'Set of levels.', zh: '级别预设。' },
  },
  rules: {
    group: 'check',
    type: 'levels',
    default: {},
    inFile: '逐条规则的级别，或级别与选项。',
    readBy: ['layer', 'client'],
    text: {
      en: 'Level of a rule by its id. `.biganzi.json` wins over this.',
      zh: '逐条规则的级别。`.biganzi.json` 优先于此处。',
    },
  },
  pairs: {
    group: 'check',
    type: 'pairs',
    default: {},
    inFile: '本单位的易错词：写作 wrong 的应为 right。按原文逐字匹配，可限定前后文。',
    readBy: ['layer'],
    text: {
      en: 'Your own word pairs: the wrong wording (item) and the right one (value), matched literally. Conditions of what stands before or behind go into `.biganzi.json`.',
      zh: '本单位的易错词：“项”写错误写法，“值”写正确写法，逐字匹配。要限定前后文，写进 `.biganzi.json`。',
    },
  },
  formulas: {
    group: 'check',
    type: 'formulas',
    default: {},
    inFile: '本单位的固定提法：名称与依次的各项，稿中次序、数目、用字须一致。',
    readBy: ['layer'],
    text: {
      en: 'Your own fixed formulations: the name (item) and its members in order (value), parted by 、 or, where a member has one itself, by ；.',
      zh: '本单位的固定提法：“项”写名称，“值”依次写各项，用“、”隔开；某一项里有“、”时，各项用“；”隔开。',
    },
  },
  allow: {
    group: 'check',
    type: 'literals',
    default: [],
    inFile: '不再报告的词句：与所报文字完全相同的不报。',
    readBy: ['layer', 'client'],
    text: { en: 'Words and names that are never reported.', zh: '一律不报的词和名称。' },
  },
  ignorePaths: {
    group: 'check',
    type: 'literals',
    default: [],
    inFile: '不检查的路径，写法同 .gitignore（* ? **），相对于本文件所在文件夹。',
    readBy: ['layer'],
    text: { en: 'Paths that are not checked, written as in .gitignore.', zh: '不检查的路径，写法同 .gitignore。' },
  },
  'workspace.check': {
    group: 'check',
    type: 'flag',
    default: false,
    readBy: ['server', 'client'],
    text: {
      en: 'Check the drafts of the workspace that are not open as well: what is wrong in them is listed in Problems.',
      zh: '没有打开的稿件也检查，问题列进“问题”面板。只看文件夹里像讲话稿的文件；打字时让路。',
    },
  },
  ruleOptions: {
    group: 'check',
    type: 'options',
    default: {},
    readBy: ['layer'],
    text: {
      en: 'Options of a rule by its id, written `{ "rule": { "option": value } }`. The page of a rule lists its options.',
      zh: '逐条规则的选项，写作 `{ "规则": { "选项": 值 } }`；有哪些选项，见该规则的说明。',
    },
  },
  renumberOnType: {
    group: 'write',
    type: 'flag',
    default: true,
    readBy: ['server', 'client'],
    text: {
      en: 'When an item is put in or taken out, number those behind it anew at once. When off, wrong numbers are marked and renumbered on request.',
      zh: '插入或删去一条时，后面的序号随即重排。关闭时只提示，由 `Alt+.` 或命令重排。',
    },
  },
  'format.indent': {
    group: 'write',
    type: 'choice',
    choices: [
      {
        value: 'keep',
        id: 'keep',
        label: { en: 'Keep', zh: '原样' },
        text: { en: 'Leave indents as they are.', zh: '保持原样。' },
      },
      {
        value: 'two',
        id: 'two',
        label: { en: 'Two blanks', zh: '空两字' },
        text: { en: 'Two full-width blanks before paragraphs and headings.', zh: '正文和小标题前空两个全角字。' },
      },
      {
        value: 'none',
        id: 'none',
        label: { en: 'None', zh: '不空' },
        text: { en: 'No blanks; indents are left to the page layout.', zh: '段首不空格，缩进留给排版。' },
      },
    ],
    default: 'keep',
    readBy: ['server'],
    text: { en: 'Indents set by Format Document.', zh: '格式化文档时段首的缩进。' },
  },
  maxProblemsOfOneKind: {
    group: 'show',
    type: 'integer',
    default: 5,
    minimum: 0,
    readBy: ['client'],
    text: {
      en: 'Findings of one kind in a draft that stand in the Problems panel; the rest keep their mark in the text and their quick fix. 0 lists all.',
      zh: '一篇稿子里，同一类问题在“问题”面板中最多列几处；其余仍在文中标出，照样可以修改。0 为全部列出。',
    },
  },
  speakingRate: {
    group: 'show',
    type: 'number',
    default: 200,
    minimum: 60,
    maximum: 600,
    readBy: ['server', 'client'],
    text: { en: 'Characters spoken in a minute, for speaking times.', zh: '每分钟念多少字，用于估算时长。' },
  },
  'hints.headings': {
    group: 'show',
    type: 'flag',
    default: false,
    readBy: ['server'],
    text: { en: 'Show characters and speaking time behind each heading.', zh: '在小标题后面显示该部分的字数和时长。' },
  },
  'hints.parallel': {
    group: 'show',
    type: 'flag',
    default: false,
    readBy: ['server'],
    text: {
      en: 'Show clause lengths behind parallel headings and items while they are written.',
      zh: '在并列的小标题、条目后面显示各分句字数，写的时候就知道差几个字。',
    },
  },
  'lens.parallel': {
    group: 'show',
    type: 'flag',
    default: true,
    readBy: ['server'],
    text: {
      en: 'Show the lengths above a parallel set that is out of balance; a click opens it side by side.',
      zh: '一组并列的小标题、条目字数不齐时，在首条上方显示各条字数，点一下并排看。',
    },
  },
  'trace.server': {
    group: 'service',
    type: 'choice',
    choices: [
      { value: 'off', id: 'off', label: { en: 'Off', zh: '不记录' }, text: { en: 'No trace.', zh: '不记录。' } },
      {
        value: 'messages',
        id: 'messages',
        label: { en: 'Messages', zh: '消息' },
        text: { en: 'Names of the messages.', zh: '只记消息的名称。' },
      },
      {
        value: 'verbose',
        id: 'verbose',
        label: { en: 'Verbose', zh: '详细' },
        text: { en: 'Messages with what they carry.', zh: '连同消息的内容。' },
      },
    ],
    default: 'off',
    scope: 'window',
    readBy: ['client'],
    text: { en: 'Trace of the messages between VS Code and the server.', zh: '记录 VS Code 与检查服务之间的消息。' },
  },
} as const satisfies Readonly<Record<string, SettingRow>>;

type Rows = typeof SETTINGS;
export type SettingName = keyof Rows;

type ValueOfRow<R extends SettingRow> = R extends { readonly choices: readonly (infer C extends Choice)[] }
  ? C['value']
  : R['type'] extends 'flag'
    ? boolean
    : R['type'] extends 'number' | 'integer'
      ? number
      : R['type'] extends 'literals'
        ? readonly string[]
        : Readonly<Record<string, unknown>>;
/** What a setting holds. */
export type SettingValue<N extends SettingName> = ValueOfRow<Rows[N]>;
/** Settings that one of the readers reads. */
export type SettingReadBy<R extends SettingReader> = {
  [N in SettingName]: R extends Rows[N]['readBy'][number] ? N : never;
}[SettingName];
/** Settings that are keys of `.biganzi.json`. */
export type FileSetting = { [N in SettingName]: Rows[N] extends { readonly inFile: string } ? N : never }[SettingName];
