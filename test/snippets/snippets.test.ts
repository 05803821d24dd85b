import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createSpeechService } from '../../server/src/service';
import { expandSnippet } from '../support/expand-snippet';
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
const wholes = snippets.filter((s) => s.file.startsWith('speeches'));
const parts = snippets.filter((s) => !s.file.startsWith('speeches'));

/** A part in a small draft: what stands around it is no slip of its own. */
function settle(snippet: Snippet): string {
  const text = expandSnippet(snippet.body);
  if (wholes.includes(snippet) || /^在.*讲话/.test(text)) return text;
  return `在全县工作会议上的讲话\n\n同志们：\n\n${text}\n`;
}

describe('snippet files', () => {
  it('are all contributed, for speech drafts and Markdown', () => {
    const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as {
      contributes: { snippets: { language: string; path: string }[] };
    };
    const expected = files.flatMap((f) => ['speech-draft', 'markdown'].map((l) => `${l} ./snippets/${f}`));
    expect(manifest.contributes.snippets.map((s) => `${s.language} ${s.path}`).sort()).toEqual(expected.sort());
  });

  it('hold at least six speeches and twenty parts', () => {
    expect(wholes.length).toBeGreaterThanOrEqual(6);
    expect(parts.length).toBeGreaterThanOrEqual(20);
  });

  it('have a Chinese and a pinyin prefix each, none twice', () => {
    const seen = new Set<string>();
    for (const { name, prefix, description } of snippets) {
      expect(prefix, name).toHaveLength(2);
      expect(prefix[0], name).toMatch(/^\p{Script=Han}{2,}$/u);
      expect(prefix[1], name).toMatch(/^[a-z]{3,}$/);
      expect(description, name).toMatch(/\p{Script=Han}/u);
      for (const p of prefix) {
        expect(seen.has(p), `${p} of ${name}`).toBe(false);
        seen.add(p);
      }
    }
  });

  it.each(snippets.map((s) => [s.name, s] as const))(
    '%s: numbered stops in order, text without a finding',
    async (_, snippet) => {
      const stops = [
        ...new Set(
          snippet.body
            .join('\n')
            .match(/\$\{?(\d+)/g)!
            .map((m) => Number(m.replace(/\D/g, ''))),
        ),
      ];
      const counted = stops.filter((n) => n > 0);
      expect(counted).toEqual(counted.map((_n, i) => i + 1));
      const service = createSpeechService();
      service.useSegmenter(await testSegmenter());
      const draft = service.parse(settle(snippet));
      const { findings } = await service.checkWithWords(draft, service.configure([]).configuration);
      expect(
        findings.filter((f) => !f.rule.startsWith('placeholder/')).map((f) => `${f.rule} ${f.text} ${f.message}`),
      ).toEqual([]);
    },
  );
});

describe('whole speeches', () => {
  const fixed = (s: Snippet): string => s.body.join('').replace(/\$\{\d+[:|][^}]*\}|\$\{?\d+\}?/g, '');

  it.each(wholes.map((s) => [s.name, s] as const))('%s: at least 300 characters of its own wording', (_, snippet) => {
    expect(fixed(snippet).match(/\p{Script=Han}/gu)!.length).toBeGreaterThanOrEqual(300);
  });

  it('share at most half of their sentences', () => {
    const sentences = (s: Snippet): Set<string> =>
      new Set(
        fixed(s)
          .split(/[。！？]/)
          .filter((t) => t.length >= 6),
      );
    for (const a of wholes)
      for (const b of wholes) {
        if (a === b) continue;
        const own = sentences(a);
        const shared = [...sentences(b)].filter((t) => own.has(t)).length;
        expect(shared / own.size, `${a.name} / ${b.name}`).toBeLessThanOrEqual(0.5);
      }
  });
});
