import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createSpeechService } from '../server/src/service';
import { testSegmenter } from './support/segmenter';

// what a careful reader finds in each sample, in order of place: rule, one-based line, the text that is marked
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  '1-动员部署.txt': [
    'punctuation/half-width 8 ,',
    'numbering/sequence 11 四要',
    'numbering/sequence 12 三',
    'punctuation/repeated 14 ，、',
    'placeholder/unfilled 14 XX',
    'numbering/sequence 15 四是',
  ],
  '2-工作会议.txt': [
    'punctuation/half-width 14 ,',
    'parallel/headings 20 提高效率',
    'placeholder/unfilled 22 ××',
    'placeholder/unfilled 28 ××',
  ],
  '3-党风廉政.txt': [
    'structure/boilerplate 1 本文来源于网络，仅供学习参考，请勿用于商业用途',
    'structure/boilerplate 2 更多材料请加会员群',
    'placeholder/unfilled 5 XX',
    'punctuation/half-width 7 :',
    'punctuation/half-width 8 ,',
    'punctuation/half-width 8 ,',
    'punctuation/half-width 8 ,',
    'numbering/marker-punctuation 12 (三)',
    'numbering/sequence 14 第四',
    'placeholder/mixed 15 ××',
    'placeholder/unfilled 15 ××',
    'punctuation/repeated 15 。、',
    'wording/repeated-passage 17 党组要负总责，班子成员要各负其责，各科室要守土尽责，形成一级抓一级、层层抓落实的格局',
  ],
  '4-表彰大会.jhg': [
    'placeholder/unfilled 7 ×',
    'punctuation/half-width 7 ,',
    'numbering/declared-count 7 四',
    'numbering/marker-drift 15 三是',
  ],
  '5-述职报告.md': [
    'placeholder/unfilled 20 XX',
    'numbering/sequence 24 （四）',
    'numbering/sequence 28 四是',
    'parallel/items 28 工作创新不够',
    'punctuation/half-width 38 ,',
  ],
  '6-座谈发言.txt': [
    'placeholder/unfilled 5 【单位名称】',
    'numbering/declared-count 5 四',
    'placeholder/unfilled 9 ××',
    'numbering/sequence 9 第二',
    'punctuation/repeated 11 。。',
    'numbering/single-item 13 （四）',
    'numbering/marker-punctuation 13 、',
    'numbering/marker-drift 13 第三',
    'punctuation/half-width 15 ,',
  ],
  '7-致辞（无误）.txt': [],
  '8-会议主持词.txt': [],
  '9-述职述廉.txt': [],
  '10-开学典礼.txt': [],
  '11-公司年会.txt': [],
  '12-任职表态.txt': [],
  '13-对照检查.txt': [],
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
