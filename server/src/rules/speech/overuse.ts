import wordingTable from '../../../data/kept/overuse-wordings.tsv';
import { wordingsFor } from '../../text/alternation';
import { draftRule, type Report } from '../../contract/rule';

/** Connectives that wear out; 要, 是 and the like are the genre's own. */
const OPENINGS = new RegExp(`^(?:${wordingsFor(wordingTable, 'overuse-wordings.tsv', 'openings')})`);

/** Units with which these begin: most sentences need no look at more. */
const FIRST = new Set(OPENINGS.source.match(/(?<=[:|])./gu)!.map((c) => c.charCodeAt(0)));

/** Characters within which a listener still has the earlier ones in the ear: a quarter of an hour. */
const HEARD = 3000;

interface Opening {
  readonly word: string;
  readonly start: number;
}

export const rule = draftRule<
  readonly Opening[],
  {
    readonly most: {
      readonly type: 'number';
      readonly default: 5;
      readonly minimum: 2;
      readonly maximum: 50;
      readonly description: string;
    };
  }
>({
  id: 'speech/overuse',
  severity: 'hint',
  title: '句首用词重复',
  what: '同一个连接词开头的句子太多（默认三千字里超过 5 句）：同时、此外、特别是。',
  why: '听的人会先记住口头禅。',
  source: '写作惯例；公开稿件实测',
  sureness: '惯例',
  since: '0.1.0',
  fix: 'none',
  roles: ['paragraph'],
  options: {
    most: { type: 'number', default: 5, minimum: 2, maximum: 50, description: '同一个词最多开头几句' },
  },
  examples: {
    bad: [
      {
        text: '同时，要抓学习。同时，要抓作风。\n⟦同时⟧，要抓项目。',
        options: { most: 2 },
      },
      {
        text: '此外，要抓环保。此外，要抓安全。此外，要抓稳定。\n⟦此外⟧，还要抓宣传。',
        options: { most: 3 },
      },
    ],
    good: [
      '同时要抓学习，同时要抓作风，同时要抓项目。',
      '同时，要抓学习。此外，要抓作风。特别是，要抓项目。',
      '要抓学习。要抓作风。要抓项目。要抓民生。要抓党建。要抓安全。',
    ],
  },
  collect({ text, sentences }) {
    let openings: Opening[] | undefined;
    for (let k = 0; k < sentences.length; k++) {
      const { start, end } = sentences[k]!;
      if (!FIRST.has(text.charCodeAt(start))) continue;
      const m = OPENINGS.exec(text.slice(start, Math.min(end, start + 8)));
      if (m) (openings ??= []).push({ word: m[0], start });
    }
    return openings;
  },
  conclude(draft, collected, { options }) {
    /** Offsets of the sentences that begin with a word, and the first of them that is near the newest; told once. */
    const heard = new Map<string, { readonly offsets: number[]; near: number; isTold: boolean }>();
    const reports: Report[] = [];
    const { starts } = draft;
    for (const { line, summary } of collected)
      for (const { word, start } of summary) {
        const offset = starts[line]! + start;
        let sentences = heard.get(word);
        if (!sentences) heard.set(word, (sentences = { offsets: [], near: 0, isTold: false }));
        if (sentences.isTold) continue;
        const { offsets } = sentences;
        offsets.push(offset);
        while (offset - offsets[sentences.near]! > HEARD) sentences.near++;
        const count = offsets.length - sentences.near;
        if (count <= options.most) continue;
        sentences.isTold = true;
        reports.push({
          at: line,
          start,
          end: start + word.length,
          message: `近 ${HEARD} 字里，以“${word}”开头的句子到这里已有 ${count} 句，可换一种说法。`,
        });
      }
    return reports;
  },
});
