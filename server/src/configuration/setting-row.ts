/** A text of the window in both languages. */
export interface Words {
  readonly en: string;
  readonly zh: string;
}

/** Groups of the settings page, in the order in which a writer meets them. */
export const SETTING_GROUPS = {
  check: { en: 'Checking', zh: '检查' },
  write: { en: 'Writing', zh: '写作' },
  show: { en: 'Display', zh: '显示' },
  export: { en: 'Word Export', zh: '导出 Word' },
  service: { en: 'Service', zh: '检查服务' },
} as const satisfies Readonly<Record<string, Words>>;
export type SettingGroup = keyof typeof SETTING_GROUPS;

/** One of the values of a setting; `id` names it where the value itself cannot, as a key of a text. */
export interface Choice {
  readonly value: string;
  readonly id: string;
  readonly label: Words;
  readonly text: Words;
}

/**
 * Who reads a setting: the language server (`settingOf`), the client (`setting`), the layers of configuration that the
 * command line has as well, or the making of a Word file. A test looks whether they do.
 */
export type SettingReader = 'server' | 'client' | 'layer' | 'export';

/** A setting of the editor: all that is said of it stands here. */
export interface SettingRow {
  readonly group: SettingGroup;
  /** What it holds; the last five are those of a layer: levels and options by rule, own words, lists of texts. */
  readonly type:
    'choice' | 'flag' | 'number' | 'integer' | 'text' | 'levels' | 'options' | 'pairs' | 'formulas' | 'literals';
  readonly choices?: readonly Choice[];
  /** Null: as the layout of the Word file has it. */
  readonly default: string | number | boolean | null | readonly string[] | Readonly<Record<string, never>>;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly scope?: 'window';
  readonly readBy: readonly SettingReader[];
  /** What it is as a key of `.biganzi.json`, in Chinese; left out, it is none. */
  readonly inFile?: string;
  /** What it does, for the settings page and, in Chinese, the README. */
  readonly text: Words;
}
