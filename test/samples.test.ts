import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createSpeechService } from '../server/src/service';
import { testSegmenter } from './support/segmenter';

// what a careful reader finds in each sample, in order of place: rule, one-based line, the text that is marked
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  '1-动员部署.txt': [
    'numbering/declared-count 6 三',
    'punctuation/half-width 8 ,',
    'numbering/sequence 11 四要',
    'numbering/sequence 12 三',
    'punctuation/repeated 13 ，、',
    'placeholder/unfilled 13 XX',
  ],
  '2-工作会议.txt': ['parallel/headings 15 提高效率', 'placeholder/unfilled 23 ××'],
  '3-党风廉政.txt': [
    'placeholder/unfilled 2 XX',
    'punctuation/half-width 4 :',
    'punctuation/half-width 5 ,',
    'punctuation/half-width 5 ,',
    'punctuation/half-width 5 ,',
    'numbering/marker-punctuation 9 (三)',
    'parallel/items 11 做到早提醒、早纠正',
    'numbering/sequence 11 第四',
    'wording/repeated-passage 13 党组要负总责，班子成员要各负其责，各科室要守土尽责，形成一级抓一级、层层抓落实的格局',
    'structure/boilerplate 14 本文来源于网络，仅供学习参考，请勿用于商业用途',
  ],
  '4-表彰大会.jhg': ['placeholder/unfilled 7 ×', 'numbering/declared-count 7 四'],
  '5-述职报告.md': [
    'placeholder/unfilled 9 XX',
    'numbering/sequence 13 四',
    'numbering/sequence 17 四是',
    'parallel/items 17 工作创新不够',
  ],
  '6-座谈发言.txt': [
    'placeholder/unfilled 5 【单位名称】',
    'numbering/declared-count 5 四',
    'placeholder/unfilled 9 ××',
    'punctuation/repeated 11 。。',
    'punctuation/half-width 13 ,',
  ],
  '7-致辞（无误）.txt': [],
};

describe('sample drafts', () => {
  const folder = path.resolve(import.meta.dirname, 'samples');
  it.each(fs.readdirSync(folder))('%s', async (name) => {
    const service = createSpeechService();
    service.useSegmenter(await testSegmenter());
    const draft = service.parse(
      fs.readFileSync(path.join(folder, name), 'utf8'),
      name.endsWith('.md') ? 'markdown' : 'plain',
    );
    const { findings } = await service.checkWithWords(draft, service.configure([]).configuration);
    const line = (offset: number): number => draft.starts.findLastIndex((start) => start <= offset) + 1;
    expect(findings.map((f) => `${f.rule} ${line(f.start)} ${f.text}`)).toEqual(EXPECTED[name]);
  });
});
