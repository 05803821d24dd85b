import { describe, expect, it } from 'vitest';
import { clausesOf } from '../../server/src/house/clauses';
import { copiesAmong } from '../../server/src/house/copies';
import type { Configuration } from '../../server/src/configuration/resolve';
import { openHouse, type HouseMemory } from '../../server/src/house/memory';
import { readCounts, readSummary, writeCounts, writeSummary } from '../../server/src/house/store';
import { lowerBound } from '../../server/src/house/surely';
import { createSpeechService } from '../../server/src/service';
import { learnedFrom } from '../support/house';
import { shippedJudge } from '../support/typo-judge';

const DRAFTS = [
  '各位同事：\n今年要坚持末位淘汰。\n基层的末位淘汰由各部自己定，张小明同志负责。\n谢谢大家！',
  '各位同事：\n一说末位淘汰，大家都紧张。\n干部的末位淘汰，要讲清道理。\n谢谢大家！',
  '各位同事：\n实行末位淘汰以来，风气好了。\n怎样看末位淘汰？张小明同志讲过。\n谢谢大家！',
];

describe('learning a house', () => {
  it('finds terms and names with the drafts that hold them and where they stand', async () => {
    const { rarer } = (await learnedFrom(DRAFTS)).summary;
    expect(rarer.map(({ term, kind, drafts, times }) => [term, kind, drafts, times])).toEqual([
      ['末位淘汰', '用语', 3, 6],
      ['张小明', '人名', 2, 2],
    ]);
    expect(rarer[0]!.examples).toEqual([
      [0, 2],
      [1, 2],
      [2, 2],
    ]);
  });

  it('counts versions of one draft once', () => {
    const one = [
      '去年的雨下得特别大，仓库的屋顶漏了三回，',
      '新来的同事先在车间站三个月，质量是做出来的不是查出来的。',
    ];
    const drafts = [one, [...one, '食堂的饭菜要办得热乎一些。'], ['夜班的同事下了班能吃上一碗面。']];
    expect(copiesAmong(drafts.map((lines) => clausesOf(lines).map(({ print }) => print)))).toEqual([1, -1, -1]);
  });

  it('keeps no sentence: no clause of a draft stands in either file', async () => {
    const data = await learnedFrom(DRAFTS);
    const bin = writeCounts(data);
    const json = writeSummary(data.summary, bin);
    const kept =
      json + new TextDecoder('utf-16le').decode(bin.subarray(bin.length % 2)) + new TextDecoder().decode(bin);
    for (const clause of ['大家都紧张', '要讲清道理', '风气好了', '由各部自己定']) expect(kept).not.toContain(clause);
  });

  it('reads back what it has written', async () => {
    const data = await learnedFrom(DRAFTS, { 末位淘汰: '总是' });
    const bin = writeCounts(data);
    const read = readSummary(writeSummary(data.summary, bin));
    if ('message' in read) throw new Error(read.message);
    expect(read.summary).toMatchObject(data.summary);
    expect(readCounts(bin, read.checksum)).toEqual({ counts: data.counts, passages: data.passages });
  });

  it.each([
    ['{"kind": "biganzi-house", "version": 1, "learned"', true],
    ['{"kind": "biganzi-house", "version": 9}', false],
    ['{"kind": "biganzi-house", "version": 0}', true],
    ['{"kind": "biganzi-house", "version": 1, "counts": 3}', true],
    ['{"name": "another program"}', false],
    ['采购清单', false],
  ])('says what is wrong with %s, and whether it is ours', (text, ours) => {
    expect(readSummary(text)).toMatchObject({ ours });
  });

  it('refuses counts that were cut short or written another time', async () => {
    const bin = writeCounts(await learnedFrom(DRAFTS));
    const checksum = new DataView(bin.buffer).getUint32(12, true);
    expect(readCounts(bin.slice(0, bin.length - 8), checksum)).toBeUndefined();
    expect(readCounts(bin, checksum + 1)).toBeUndefined();
    expect(readCounts(new Uint8Array(64), 0)).toBeUndefined();
  });

  it('is not sure of what it has seen a few times', () => {
    expect(lowerBound(37, 37)).toBeCloseTo(0.906, 3);
    expect(lowerBound(189, 189)).toBeGreaterThan(0.98);
  });
});

describe('a house that has learned', () => {
  it('no longer tells a near miss that a person has ruled out', async () => {
    const text = '实行末尾淘汰。';
    expect(openHouse(await learnedFrom(DRAFTS)).nearTerms(text)).toHaveLength(1);
    expect(openHouse(await learnedFrom(DRAFTS, { 末位淘汰: '不采纳' })).nearTerms(text)).toEqual([]);
  });

  it('finds a slip beside what it writes often, which the model alone lets pass', async () => {
    const drafts = Array.from(
      { length: 6 },
      (_, draft) => `第${'一二三四五六'[draft]!}次例会\n各库点的通风笼每周校准一次。\n通风笼的记录要存好。`,
    );
    const memory = openHouse(await learnedFrom(drafts));
    const service = createSpeechService();
    service.useTypoJudge(shippedJudge());
    const findingsWith = async (house: typeof memory | undefined): Promise<string[]> => {
      const { configuration } = service.configure([], house);
      const { findings } = await service.checkWithWords(service.parse('各库点的通风垄每周校准一次。'), configuration);
      return findings.filter((f) => f.rule.startsWith('wording/')).map((f) => f.text);
    };
    expect(await findingsWith(undefined)).toEqual([]);
    expect(await findingsWith(memory)).toEqual(['垄']);
  });
});

describe('a house without drafts', () => {
  it('changes not one finding of all examples of all rules', async () => {
    const service = createSpeechService();
    const configurationOf = (memory: HouseMemory | undefined): Configuration =>
      service.configure([], memory).configuration;
    const without = configurationOf(undefined);
    const empty = configurationOf(openHouse(await learnedFrom([])));
    let compared = 0;
    for (const { examples } of service.rules)
      for (const { text } of examples.bad) {
        const [one, other] = [without, empty].map(
          (configuration) => service.check(service.parse(text), configuration).findings,
        );
        expect(other).toEqual(one);
        compared += one!.length;
      }
    expect(compared).toBeGreaterThan(300);
  });
});
