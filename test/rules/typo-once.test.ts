import { expect, it } from 'vitest';
import { createSpeechService } from '../../server/src/service';
import { testSegmenter } from '../support/segmenter';

it('tells a slip of the lists once, where a turned word further on is told as well', async () => {
  const service = createSpeechService();
  service.useSegmenter(await testSegmenter());
  const { configuration } = service.configure([{}]);
  const { findings } = await service.checkWithWords(
    service.parse('要教育党员千部，全体医护人员坚守位岗。'),
    configuration,
  );
  expect(findings.map(({ rule, text }) => `${rule} ${text}`)).toEqual(['wording/typo 党员千部', 'wording/typo 位岗']);
});
