import { describe, expect, it } from 'vitest';
import { forProof } from '../../../server/src/configuration/resolve';
import { createSpeechService } from '../../../server/src/service';
import { applyEdits } from '../../../server/src/text/span';
import { shippedJudge } from '../../support/typo-judge';

const service = createSpeechService();
service.useTypoJudge(shippedJudge());
const { configuration } = service.configure([]);

const findings = async (text: string, read = configuration) =>
  (await service.checkWithWords(service.parse(text), read)).findings.filter((f) => f.rule === 'wording/typo');

/** Everyday words with one character mistaken, which leaves no word. What stands in brackets is meant. */
const SLIPS = `
他在邻居家借了一架梯[仔→子]。
球队的队长受伤了，替[朴→补]队员上场。
大家在会上热烈讨[伦→论]起来。
村里请来了省城的戏[巨→剧]团。
`;

describe('an everyday word with a wrong character', () => {
  it.each(SLIPS.trim().split('\n'))('%s', async (marked) => {
    const [, head, wrong, right, tail] = /^(.*)\[(.*)→(.*)\](.*)$/.exec(marked)!;
    const text = `${head}${wrong}${tail}`;
    const [finding, ...others] = await findings(text);
    expect(others).toEqual([]);
    expect(['warning', 'information']).toContain(finding?.severity);
    expect(applyEdits(text, finding!.suggestions![0]!.edits)).toBe(`${head}${right}${tail}`);
  });
});

/** The same where the counts alone are not sure enough, for a closer read: the two were never counted side by side. */
const UNSEEN = `
护士给老人量了体[瘟→温]，又换了药。
雨大路滑，请大家路上注意平[按→安]。
经理要求财务科严格控制差旅开[肢→支]。
孩子们在操场上奔跑，一片欢[藤→腾]。
厂长在会上通[抱→报]了事故原因。
`;

describe('two characters that nobody writes side by side', () => {
  it.each(UNSEEN.trim().split('\n'))('%s', async (marked) => {
    const [, head, wrong, right, tail] = /^(.*)\[(.*)→(.*)\](.*)$/.exec(marked)!;
    const text = `${head}${wrong}${tail}`;
    const [finding, ...others] = await findings(text, forProof(configuration));
    expect(others).toEqual([]);
    expect(finding?.severity).toBe('information');
    expect(applyEdits(text, finding!.suggestions![0]!.edits)).toBe(`${head}${right}${tail}`);
  });

  it('are told for a closer read alone', async () => {
    expect(await findings('孩子们在操场上奔跑，一片欢藤。')).toEqual([]);
  });

  it('says nothing of what the draft says twice', async () => {
    const texts = ['我们把它叫作平按。', '平按以后再竖切。'];
    expect((await findings(texts.join('\n'), forProof(configuration))).map((f) => f.text)).toEqual([]);
  });
});

/** A character lost from a word: what is left of it stands alone, or the counts leave no doubt. */
const LOST = `
要进一步完善监[督]机制，堵住漏洞。
要切实保[障]妇女儿童合法权益。
`;

describe('a word that has lost a character', () => {
  it.each(LOST.trim().split('\n'))('%s', (marked) => {
    const [, head, lost, tail] = /^(.*)\[(.*)\](.*)$/.exec(marked)!;
    const text = head! + tail!;
    expect(shippedJudge().sentence(text, 0, text.length)).toMatchObject([
      { kind: 'missing', right: lost, start: head!.length, level: 'information' },
    ]);
  });
});

/** Names, verbs of one character with what follows them, and words that writers coin: one character away from a common word. */
const RIGHT = `
怡心街道和临水社区签了协议，小潢河治理同步推进。
没有比脚更长的路，没有比人更高的山。
这一棒打到了要害，这趟货赶到了码头。
孩子们蹲在地上看蚂蚁，老人们挤在门口晒太阳。
8点多，张佳已经到了单位，李沁还在路上。
田里的玉米正在拔节，大豆正在鼓荚，抗旱保灌不能松。
孩子蹲在门口剥毛豆，奶奶在灶前添柴。
老街口的铺面租给了做糖画的师傅。
散会后，几位老同事凑了份子去看望老厂长。
收入翻了番，外资向中西部转移，中国人民正致力于建设美好家园。
同事在微信群里打卡，书记的话在大家心里烙下了印记，耳石从半规管里移出来了。
我咋过来的，大家都清楚；根在哪呢，根在群众中。
`;

it.each(RIGHT.trim().split('\n'))('says nothing of %s', async (text) => {
  expect((await findings(text)).map((f) => `${f.text}: ${f.message}`)).toEqual([]);
});
