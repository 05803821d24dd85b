import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { bodyAt, kindsAt, snippetsAt } from '../../server/src/features/snippets';
import { createSnippets } from '../../server/src/node/snippets';
import { createSpeechService } from '../../server/src/service';

const service = createSpeechService();
const snippets = createSnippets(path.resolve(import.meta.dirname, '../../snippets'))();

/** The draft without the caret `│`, and the line it stands in. */
function at(text: string) {
  const line = text.slice(0, text.indexOf('│')).split('\n').length - 1;
  return { draft: service.parse(text.replace('│', '')), line };
}

const HEAD = '在全县工作会议上的讲话\n同志们：\n今天召开会议，部署工作。\n';

describe('snippets know their place', () => {
  it.each([
    ['an empty draft', '│', ['speeches', 'titles']],
    ['above everything', '│\n同志们：\n今天召开会议。', ['titles']],
    ['below the title', '在全县工作会议上的讲话\n│', ['salutations']],
    ['below the salutation', '在全县工作会议上的讲话\n同志们：\n│', ['openings', 'hosting']],
    ['below the opening', `${HEAD}│`, ['headings', 'sections', 'parallels', 'transitions', 'hosting', 'closings']],
    [
      'between two sections',
      `${HEAD}一、抓学习\n要学懂。\n│\n二、抓落实\n要见效。`,
      ['sections', 'parallels', 'transitions', 'hosting'],
    ],
    [
      'below the last section',
      `${HEAD}一、抓学习\n要学懂。\n二、抓落实\n要见效。\n│`,
      ['sections', 'parallels', 'transitions', 'hosting', 'closings'],
    ],
  ] as const)('%s', (_, text, kinds) => {
    const { draft, line } = at(text);
    expect(kindsAt(draft, line)).toEqual(kinds);
    const offered = snippetsAt(snippets, draft, line, '');
    expect(new Set(offered.map((p) => p.kind))).toEqual(new Set(kinds));
  });

  it('what is typed narrows the offer', () => {
    const { draft, line } = at('在全县工作会议上的讲话\n同志们：\n│');
    expect(snippetsAt(snippets, draft, line, 'hyk').map((p) => p.prefixes)).toEqual([['会议开头', 'hykt']]);
    expect(snippetsAt(snippets, draft, line, '号召')).toEqual([]);
  });

  it('a section takes the next number of its level', () => {
    const { draft, line } = at(`${HEAD}一、抓学习\n要学懂。\n二、抓落实\n要见效。\n│`);
    const section = snippets.find((p) => p.prefixes.includes('部分第一'))!;
    expect(bodyAt(section, draft, line)).toMatch(/^三、\$\{2:/);
    const first = at(`${HEAD}│`);
    expect(bodyAt(section, first.draft, first.line)).toMatch(/^一、\$\{2:/);
  });

  it('every snippet of the library is offered somewhere', () => {
    const offered = new Set(
      ['│', '在全县工作会议上的讲话\n│', '在全县工作会议上的讲话\n同志们：\n│', `${HEAD}│`].flatMap((text) => {
        const { draft, line } = at(text);
        return snippetsAt(snippets, draft, line, '').map((p) => p.name);
      }),
    );
    expect(snippets.filter((p) => !offered.has(p.name)).map((p) => p.name)).toEqual([]);
  });
});
