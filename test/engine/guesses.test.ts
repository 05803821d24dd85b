import { expect, it } from 'vitest';
import { forProof, type Layer } from '../../server/src/configuration/resolve';
import { createSpeechService } from '../../server/src/service';
import type { Draft } from '../../server/src/syntax/types';
import { judgeOf } from '../support/typo-judge';

const judge = judgeOf({
  防训: ['防汛', 'warning'],
  春更: ['春耕', 'information'],
  备根: ['备耕', 'proof'],
  布署: ['部署', 'warning'],
});
const service = createSpeechService();
service.useTypoJudge(judge);

async function read(draft: Draft | string, layer: Layer = {}, closer = false): Promise<string[]> {
  const { configuration } = service.configure([layer]);
  const { findings } = await service.checkWithWords(
    typeof draft === 'string' ? service.parse(draft) : draft,
    closer ? forProof(configuration) : configuration,
  );
  return findings.filter((f) => f.rule === 'wording/typo').map((f) => `${f.severity} ${f.text}`);
}

it('tells what the model suspects as the score is, without a segmenter too', async () => {
  expect(await read('要抓好防训工作。\n要抓好春更生产。\n要抓好备根工作。')).toEqual([
    'warning 防训',
    'information 春更',
  ]);
});

it('tells what is less sure in a closer read alone, or where it is asked for', async () => {
  expect(await read('要抓好备根工作。')).toEqual([]);
  expect(await read('要抓好备根工作。', {}, true)).toEqual(['information 备根']);
  expect(await read('要抓好备根工作。', { rules: { 'wording/typo': { options: { guess: true } } } })).toEqual([
    'information 备根',
  ]);
});

it('gives way to the lists, says nothing twice, and can be turned off', async () => {
  expect(await read('要全面布署，抓好防训。')).toEqual(['error 布署', 'warning 防训']);
  expect(await read('要抓好防训工作。', { rules: { 'wording/typo': { options: { model: false } } } })).toEqual([]);
});

it('says nothing of titles of works, short quotations, names, links, and what the writer allows', async () => {
  expect(await read('认真学习《防训手册》。')).toEqual([]);
  expect(await read('开展“防训”活动。')).toEqual([]);
  expect(await read('他说：“今年全镇的防训任务比哪一年都重，大家要早作准备。”')).toEqual(['warning 防训']);
  expect(await read('见 https://example.com/防训/index.html 的说明。')).toEqual([]);
  expect(await read('要抓好防训工作。', { allow: ['防训'] })).toEqual([]);
});

it('takes a wording for meant that the draft has twice, and keeps count while the draft is edited', async () => {
  const first = service.parse('要抓好防训工作。\n中间一段。\n今年的好防训工早部署。');
  expect(await read(first)).toEqual([]);
  const at = first.text.lastIndexOf('防训');
  const second = service.edit(first, [{ start: at, end: at + 2, newText: '防汛' }]);
  expect(await read(second)).toEqual(['warning 防训']);
  const third = service.edit(second, [{ start: at, end: at + 2, newText: '防训' }]);
  expect(await read(third)).toEqual([]);
});

it('reads only the sentence again that was edited', async () => {
  const first = service.parse('今天开会很重要。大家要认真听。会后抓落实。\n第二段也不短。');
  await read(first);
  judge.read.length = 0;
  const second = service.edit(first, [
    { start: first.text.indexOf('认真'), end: first.text.indexOf('认真') + 2, newText: '用心' },
  ]);
  await read(second);
  expect(judge.read).toEqual(['大家要用心听。']);
});
