import fs from 'node:fs';
import path from 'node:path';
import { pinyin } from 'pinyin-pro';
import { describe, expect, it } from 'vitest';
import { createSpeechService } from '../../server/src/service';
import { expandSnippet, type Pick } from '../support/expand-snippet';
import { testSegmenter } from '../support/segmenter';

interface Snippet {
  readonly name: string;
  readonly file: string;
  readonly prefix: readonly string[];
  readonly body: readonly string[];
  readonly description: string;
}

const root = path.resolve(import.meta.dirname, '../..');
const files = fs.readdirSync(path.join(root, 'snippets'));
const snippets: Snippet[] = files.flatMap((file) =>
  Object.entries(
    JSON.parse(fs.readFileSync(path.join(root, 'snippets', file), 'utf8')) as Record<
      string,
      Omit<Snippet, 'name' | 'file'>
    >,
  ).map(([name, s]) => ({ name, file, ...s })),
);
const wholes = snippets.filter((s) => s.file.startsWith('speeches-'));
const parts = snippets.filter((s) => !s.file.startsWith('speeches-'));
const rows = snippets.map((s) => [s.name, s] as const);

const OPENING = '今天召开会议，研究近期工作，大家要认真领会。';
const CLOSING = '同志们，让我们团结奋斗，共同开创美好未来！';

/** Where a part stands in a small draft: what is around it is no slip of its own. */
const FRAMES: Record<string, (part: string) => string> = {
  titles: (part) =>
    /单位.*\n.*日$/.test(part)
      ? `在工作会议上的讲话\n\n同志们：\n\n${OPENING}\n\n${CLOSING}\n\n${part}\n`
      : `${/^×××\n/.test(part) ? '在工作会议上的讲话\n' : ''}${part}\n\n同志们：\n\n${OPENING}\n\n${CLOSING}\n`,
  salutations: (part) => {
    const body = part.trimEnd();
    const spoken = body.endsWith('。') ? `同志们：\n\n${OPENING}\n\n${body}` : `${body}\n\n${OPENING}`;
    return `在工作会议上的讲话\n\n${spoken}\n\n${CLOSING}\n`;
  },
  closings: (part) => `在工作会议上的讲话\n\n同志们：\n\n${OPENING}\n\n${part}\n`,
};
const inside = (part: string): string => `在工作会议上的讲话\n\n同志们：\n\n${part}\n\n${CLOSING}\n`;

/** The draft that shows a snippet in its place; a section that is not the first follows others. */
function settle(snippet: Snippet, pick?: Pick): string {
  const { text } = expandSnippet(snippet.body, pick);
  if (wholes.includes(snippet)) return text;
  const number = '一二三四五'.indexOf(/^([一二三四五])、/.exec(text)?.[1] ?? '一');
  const before = [
    '一、学习\n要学深悟透。\n',
    '二、作风\n要真抓实干。\n',
    '三、项目\n要攻坚克难。\n',
    '四、民生\n要尽心竭力。\n',
  ];
  return (FRAMES[path.basename(snippet.file, '.code-snippets')] ?? inside)(before.slice(0, number).join('') + text);
}

const segmenter = await testSegmenter();
const service = createSpeechService();
service.useSegmenter(segmenter);
const plain = createSpeechService();
const { configuration } = service.configure([]);

async function slips(text: string): Promise<string[]> {
  const findings = [
    ...plain.check(plain.parse(text), configuration).findings,
    ...(await service.checkWithWords(service.parse(text), configuration)).findings,
    ...(await service.checkWithWords(service.parse(text, 'markdown'), configuration)).findings,
  ];
  return findings.filter((f) => !f.rule.startsWith('placeholder/')).map((f) => `${f.rule} ${f.text} ${f.message}`);
}

describe('snippet files', () => {
  it('are all contributed, for speech drafts and Markdown', () => {
    const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as {
      contributes: { snippets: { language: string; path: string }[] };
    };
    const expected = files.flatMap((f) => ['speech-draft', 'markdown'].map((l) => `${l} ./snippets/${f}`));
    expect(manifest.contributes.snippets.map((s) => `${s.language} ${s.path}`).sort()).toEqual(expected.sort());
  });

  it('hold at least fifteen genres and sixty parts', () => {
    expect(wholes.length).toBeGreaterThanOrEqual(15);
    expect(parts.length).toBeGreaterThanOrEqual(60);
    const names = wholes.map((s) => s.name + s.description).join('\n');
    const genres =
      '动员部署 工作会议 总结 表彰 纪委 廉政 表态发言 主持词 致辞 述职述廉 庆祝 纪念 开班 结业 座谈会 任职 巡察 开学典礼 年会 对照检查 大会主持词';
    expect(genres.split(' ').filter((g) => !names.includes(g))).toEqual([]);
  });

  it('have no prefix twice', () => {
    const all = snippets.flatMap((s) => s.prefix);
    expect(all.filter((p, i) => all.indexOf(p) !== i)).toEqual([]);
  });

  it.each(rows)('%s: a Chinese prefix and its initials', (_, { prefix, description }) => {
    const chinese = prefix.filter((p) => /^\p{Script=Han}{2,}$/u.test(p));
    const latin = prefix.filter((p) => /^[a-z]{2,}$/.test(p));
    expect(chinese.length + latin.length).toBe(prefix.length);
    const initials = chinese.map((p) => pinyin(p, { pattern: 'first', toneType: 'none', type: 'array' }).join(''));
    expect(initials).not.toEqual([]);
    expect(latin).toEqual(expect.arrayContaining(initials));
    expect(description).toMatch(/\p{Script=Han}/u);
  });
});

describe('expanded snippets', () => {
  it.each(rows)('%s: stops in order, none empty but the last', (_, { body }) => {
    const { stops } = expandSnippet(body);
    expect(stops.map((s) => s.number)).toEqual([...stops.slice(0, -1).map((_s, i) => i + 1), 0]);
    expect(stops.filter((s) => s.wordings.length === 0).map((s) => s.number)).toEqual([0]);
  });

  it.each(rows)('%s: every default is a placeholder that the rule sees', (_, snippet) => {
    const { text, stops } = expandSnippet(snippet.body);
    const frame = settle(snippet);
    const offset = frame.indexOf(text.trimEnd());
    const { findings } = plain.check(plain.parse(frame), configuration);
    const seen = findings.filter((f) => f.rule === 'placeholder/unfilled');
    const unseen = stops
      .filter((s) => s.wordings.length === 1)
      .filter((s) => {
        const start = offset + s.start;
        return !seen.some((f) => f.start < start + s.wordings[0]!.length && f.end > start);
      });
    expect(unseen.map((s) => s.wordings[0])).toEqual([]);
  });

  it.each(rows)('%s: nothing found but placeholders', async (_, snippet) => {
    expect(await slips(settle(snippet))).toEqual([]);
  });

  it('nothing found with any other choice', async () => {
    const problems: string[] = [];
    for (const snippet of snippets) {
      const most = Math.max(1, ...expandSnippet(snippet.body).stops.map((s) => s.wordings.length));
      for (let nth = 1; nth < most; nth++) {
        const text = settle(snippet, (choices) => choices[nth % choices.length]!);
        problems.push(...(await slips(text)).map((s) => `${snippet.name}: ${s}`));
      }
    }
    expect(problems).toEqual([]);
  });
});

describe('whole speeches', () => {
  it.each(wholes.map((s) => [s.name, s] as const))('%s: at least 300 characters of its own wording', (_, { body }) => {
    expect(expandSnippet(body).fixed.match(/\p{Script=Han}/gu)!.length).toBeGreaterThanOrEqual(300);
  });

  it('share at most half of their sentences', () => {
    const sentences = (s: Snippet): string[] => [
      ...new Set(
        expandSnippet(s.body)
          .fixed.split(/[。！？\n]/)
          .filter((t) => t.length >= 6),
      ),
    ];
    for (const a of wholes)
      for (const b of wholes) {
        if (a === b) continue;
        const others = new Set(sentences(b));
        const ownSentences = sentences(a);
        const shared = ownSentences.filter((t) => others.has(t)).length;
        expect(shared / ownSentences.length, `${a.name} / ${b.name}`).toBeLessThanOrEqual(0.5);
      }
  });
});
