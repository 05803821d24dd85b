import fs from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CompletionItem, CompletionList } from 'vscode-languageserver';
import { createWorkspace, type Workspace } from '../support/workspace';

const OWN = `{
  // kept by the writer
  "表态": { "scope": "speech-draft,markdown", "prefix": "表态", "body": ["请\${1:县委}放心，", "坚决完成任务。"] },
  "别的语言": { "scope": "javascript", "prefix": "表功", "body": "x" },
  "没有前缀": { "body": "x" },
  "两个前缀": { "prefix": ["鸣谢", "xiexie"], "body": "谢谢大家！", "description": "结尾" },
}`;

let workspace: Workspace;
beforeEach(() => {
  workspace = createWorkspace();
  fs.mkdirSync(workspace.at('.vscode'));
  fs.mkdirSync(workspace.at('七月'));
  fs.writeFileSync(workspace.at('.vscode', '讲话稿.code-snippets'), OWN);
  fs.writeFileSync(workspace.at('.vscode', '坏.code-snippets'), '{ "半个": ');
});
afterEach(() => workspace.dispose());

/** What is offered of the writer's own at the end of a draft: label, what it takes the place of, what it puts in. */
async function offered(text: string, languageId = 'speech-draft'): Promise<string[]> {
  const client = await workspace.start();
  const uri = workspace.uriOf('七月', 'a.jhg');
  const draft = `在推进会上的讲话\n\n同志们：\n一、提高认识\n${text}`;
  await client.open(uri, draft, languageId);
  const line = draft.split('\n').length - 1;
  const answer = await client.connection.sendRequest<CompletionItem[] | CompletionList>('textDocument/completion', {
    textDocument: { uri },
    position: { line, character: text.length },
  });
  return (Array.isArray(answer) ? answer : answer.items)
    .filter((i) => ['表态', '鸣谢', 'xiexie', '表功'].includes(i.label))
    .map(({ label, textEdit, detail }) => {
      const { range, newText } = textEdit as { range: { start: { character: number } }; newText: string };
      return `${label} (${detail}) ${range.start.character}: ${newText}`;
    });
}

describe('snippets that the writer has kept in the folder of the draft', () => {
  const PLEDGE = (at: number): string => `表态 (表态) ${at}: 请\${1:县委}放心，\n坚决完成任务。`;

  it('are offered by what is typed of their prefix', async () => {
    expect(await offered('表')).toEqual([PLEDGE(0)]);
    expect(await offered('我代表')).toEqual([PLEDGE(2)]);
    expect(await offered('xiex')).toEqual(['xiexie (结尾) 0: 谢谢大家！']);
  });
  it('are offered all where no word is begun, none in the middle of another', async () => {
    expect(await offered('')).toEqual([PLEDGE(0), '鸣谢 (结尾) 0: 谢谢大家！']);
    expect(await offered('要抓实。')).toEqual([PLEDGE(4), '鸣谢 (结尾) 4: 谢谢大家！']);
    expect(await offered('要抓实')).toEqual([]);
  });
  it('are left to the editor in Markdown', async () => {
    expect(await offered('表', 'markdown')).toEqual([]);
  });
});
