import type { Rule } from '../contract/rule';
import { TOOLS, type Tool, type ToolInput } from './tools';

/** A tool in the manifest, as VS Code 1.100 has it. */
export interface LanguageModelTool {
  readonly name: string;
  readonly toolReferenceName: string;
  readonly displayName: string;
  readonly userDescription: string;
  readonly modelDescription: string;
  readonly canBeReferencedInPrompt: true;
  readonly icon: string;
  readonly tags: readonly string[];
  readonly inputSchema: ToolInput;
}

/** package.json, contributes.languageModelTools: in the editor the draft that is open is meant where none is named. */
export const toolsContribution: readonly LanguageModelTool[] = TOOLS.map((tool) => ({
  name: `biganzi_${tool.name}`,
  toolReferenceName: `biganzi_${tool.name}`,
  displayName: tool.title,
  userDescription: tool.description,
  modelDescription: descriptionOf(tool),
  canBeReferencedInPrompt: true,
  icon: '$(checklist)',
  tags: ['biganzi', '讲话稿'],
  inputSchema: tool.input,
}));

function descriptionOf({ description, input }: Tool): string {
  return 'path' in input.properties ? `${description}不写 path 和 text 时，指当前打开的稿件。` : description;
}

/** How to write so that the checks pass, and what never to invent: for an assistant, made of the rules' own texts. */
export function skillText(rules: readonly Rule[]): string {
  const lines = rules
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ id, title, what }) => `- **${title}**（\`${id}\`）：${what.split('\n')[0]!}`);
  return `---
name: biganzi
description: 起草、改写、校对中文讲话稿时使用：怎样写才合乎惯例，什么绝不能编造，怎样用 biganzi 的工具自查。
---

# 写讲话稿

## 绝不能做

- 不编造事实：没有给出的数字、日期、人名、职务、机构、地名、文号、引文，写成待填项（XX、××），由人填写。
- 不代填、不删去稿中的待填项。
- 改写时不改动任何事实：数字和单位、增与降、日期、人名和职务、机构、地名、引文、《》、文号、固定表述、点数、必须与力争、全部与部分、肯定与否定。改完用 compare 核对，除要求改的以外应为空。
- 不关掉规则，不忽略问题；拿不准的留给人看。

## 步骤

1. 写完用 check 检查；有把握之处用 apply_safe_fixes 改好。
2. 其余的逐条看说明，能改的改，要人决定的列出来。
3. 改写过的稿子用 compare 与原稿核对。
4. 用 list_placeholders 列出待填项，交给人填。

## 会被指出的毛病

${lines.join('\n')}

每条规则的说明和正反例：rules 工具，写上规则编号。
`;
}
