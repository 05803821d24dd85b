/** What a tool is given, as JSON Schema has it. */
export interface ToolInput {
  readonly type: 'object';
  readonly properties: Readonly<Record<string, ToolProperty>>;
  readonly required?: readonly string[];
  readonly additionalProperties: false;
}

interface ToolProperty {
  readonly type: 'string' | 'boolean' | 'integer' | 'array';
  readonly description: string;
  readonly items?: { readonly type: 'string' };
  readonly minimum?: number;
}

/** A tool for agents: what a model reads before it calls it. */
export interface Tool {
  readonly name: ToolName;
  readonly title: string;
  readonly description: string;
  readonly input: ToolInput;
  /** Whether it may write a file. */
  readonly mayWrite: boolean;
}

const TOOL_NAMES = [
  'check',
  'apply_safe_fixes',
  'list_placeholders',
  'outline',
  'compare',
  'rules',
  'house_profile',
] as const;
export type ToolName = (typeof TOOL_NAMES)[number];

/** Whether a name is that of a tool. */
export const isToolName = (name: string): name is ToolName => (TOOL_NAMES as readonly string[]).includes(name);

const path: ToolProperty = { type: 'string', description: '稿件的路径（.txt .md .docx 等）' };
const text: ToolProperty = { type: 'string', description: '不写路径时，直接给出稿件全文' };
const budget: ToolProperty = {
  type: 'integer',
  minimum: 100,
  description: '回答不超过这么多 token；不写则全部给出',
};

const object = (properties: ToolInput['properties'], required: readonly string[] = []): ToolInput => ({
  type: 'object',
  properties,
  ...(required.length > 0 && { required }),
  additionalProperties: false,
});

/**
 * The tools of both doors for agents, MCP and the language model tools of VS Code. None fills a placeholder, ignores a
 * finding or switches a rule off: these are for a person.
 */
export const TOOLS: readonly Tool[] = [
  {
    name: 'check',
    title: '检查讲话稿',
    description:
      '检查讲话稿，列出问题：规则、级别、说明、位置（零起行列）、改法。与 biganzi check --format json 完全一致。待填项（XX）只能由人填写，不要编造。',
    input: object({ path: { ...path, description: '稿件或文件夹的路径' }, text, budget }),
    mayWrite: false,
  },
  {
    name: 'apply_safe_fixes',
    title: '改好有把握之处',
    description:
      '只做有把握的修改（标点、序号写法等），列出改动了的事实（应为空）。write 为 true 才写回文件，否则只给出改好的全文。',
    input: object({ path, text, write: { type: 'boolean', description: '写回文件' } }),
    mayWrite: true,
  },
  {
    name: 'list_placeholders',
    title: '列出待填项',
    description: '列出稿件中还空着的地方（XX、××、某某等），按意思归类，供人填写。不得代填。',
    input: object({ path, text, budget }),
    mayWrite: false,
  },
  {
    name: 'outline',
    title: '提纲',
    description:
      '稿件的标题、各级小标题和条目（没有序号、成组的段旨句也算），以及结尾从哪里开始（closing），带行号（零起）。',
    input: object({ path, text, budget }),
    mayWrite: false,
  },
  {
    name: 'compare',
    title: '改稿核对',
    description:
      '核对两稿：列出改动、丢失、新增、易主的事实（数字、日期、人名、机构、引文、必须与力争等）。改写之后用它自查：除要求改的以外应为空。',
    input: object({
      old: { type: 'string', description: '原稿的路径' },
      new: { type: 'string', description: '改稿的路径' },
      old_text: { type: 'string', description: '或者原稿全文' },
      new_text: { type: 'string', description: '或者改稿全文' },
      budget,
    }),
    mayWrite: false,
  },
  {
    name: 'rules',
    title: '规则',
    description: '不写 id：全部规则的编号、级别和名称；写 id：这条规则的说明和正反例。',
    input: object({ id: { type: 'string', description: '规则编号，与 check 列出的相同' }, budget }),
    mayWrite: false,
  },
  {
    name: 'house_profile',
    title: '本单位习惯',
    description:
      '从本单位的稿件里学到的习惯（标题序号、称呼、结语、数字写法等）、用语和名称，各有几处几篇；标“不采纳”的不要照写。起草前看一看。',
    input: object({ path: { ...path, description: '稿件的路径：用离它最近的本单位记忆' }, budget }),
    mayWrite: false,
  },
];
