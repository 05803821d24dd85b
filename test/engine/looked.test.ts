import { describe, expect, it } from 'vitest';
import { draftRule, type Report } from '../../server/src/contract/rule';
import { createSpeechService } from '../../server/src/service';
import type { Draft } from '../../server/src/syntax/types';
import { RULE_META } from '../support/rule-meta';

const long = (about: string): string => `${about}${'要抓好落实，要见到成效'.repeat(12)}。`;
const TEXT = [
  '在会上的讲话',
  '同志们：',
  long('第一段'),
  '一、提高认识',
  long('第二段'),
  long('第三段'),
  long('各地'),
].join('\n');
const offsetOf = (wording: string): number => TEXT.indexOf(wording);

/** A rule that says how long the text of some line is: its conclusions are counted. */
function session(look: (draft: Draft) => string) {
  let conclusions = 0;
  const rule = draftRule({
    ...RULE_META,
    id: 'structure/title',
    conclude(draft): readonly Report[] {
      conclusions++;
      return [{ at: 0, start: 0, end: 1, message: look(draft) }];
    },
  });
  const service = createSpeechService({ rules: [rule] });
  const { configuration } = service.configure([]);
  let draft = service.parse(TEXT);
  const check = (): string => service.check(draft, configuration).findings[0]!.message;
  check();
  return {
    /** Types a character behind a wording; what the rule says then, and how often it has concluded since. */
    type(wording: string): readonly [message: string, conclusions: number] {
      conclusions = 0;
      const at = offsetOf(wording) + wording.length;
      draft = service.edit(draft, [{ start: at, end: at, newText: '都' }]);
      const message = check();
      const fresh = createSpeechService({ rules: [rule] });
      const again = fresh.check(fresh.parse(draft.text), fresh.configure([]).configuration).findings[0]!.message;
      expect(message).toBe(again);
      return [message, conclusions - 1];
    },
  };
}

describe('what a rule of the whole draft concluded', () => {
  it('is kept while what it looked at stands as it did', () => {
    const { type } = session((draft) => draft.paragraphs[2]!.text.slice(0, 4));
    // the first conclusion after a check is watched, those after it are not needed
    expect(type('第三段要抓好')).toEqual(['第一段要', 1]);
    expect(type('第三段要抓好')).toEqual(['第一段要', 0]);
    expect(type('第二段要抓好')).toEqual(['第一段要', 0]);
    expect(type('第一段')).toEqual(['第一段都', 1]);
  });

  it('is made anew where it looked at all paragraphs, or at the text itself', () => {
    for (const look of [
      (draft: Draft): string => String(draft.paragraphs.reduce((sum, { text }) => sum + text.length, 0)),
      (draft: Draft): string => String(draft.text.length),
      (draft: Draft): string => String(draft.starts.at(-1)),
    ]) {
      const { type } = session(look);
      const lengths = Array.from({ length: 6 }, () => type('第二段要抓好')).map(([message]) => Number(message));
      expect(lengths).toEqual(lengths.map((_, i) => lengths[0]! + i));
    }
  });

  it('is made anew where lines come or go, or play another part', () => {
    // what opens a paragraph may close a section, and what a numbered one begins with is a heading
    const behindOpening = long('各地').slice(0, 60);
    const { type } = session((draft) => draft.sections.map(({ line }) => line).join());
    expect(type(behindOpening)).toEqual(['3', 1]);
    expect(type(behindOpening)).toEqual(['3', 0]);
    const moved = session((draft) => draft.roles.join());
    expect(moved.type(behindOpening)[1]).toBe(1);
    expect(moved.type(behindOpening)[1]).toBe(0);
    expect(moved.type('同志们：\n')[1]).toBe(1);
  });
});
