import { describe, expect, it } from 'vitest';
import { inconsistentPersons } from '../../server/src/facts/name-spellings';
import { namedPersons } from '../../server/src/facts/named-persons';
import { namesLed } from '../../server/src/facts/names-of-two';
import { parse } from '../../server/src/syntax/parse';

const inRows = (text: string): readonly string[] =>
  parse(text).paragraphs.flatMap((paragraph) => namedPersons(paragraph).map(({ name }) => name));

describe('names in a row', () => {
  it('are persons', () => {
    expect(inRows('一等奖：罗思雨、谭家豪、罗子墨。')).toEqual(['罗思雨', '谭家豪', '罗子墨']);
  });

  it('are none where all begin alike', () => {
    expect(inRows('坚持高质量、高水平、高标准。\n要求：高质量、高水平、高标准。')).toEqual([]);
  });

  it('of a long list keep no person called 同志 from being looked at', () => {
    const surnames = ['王', '李', '张', '刘', '陈', '杨', '赵', '黄', '周', '吴', '孙', '胡', '朱'];
    const prizes = ['子轩', '雨涵', '欣怡', '宇航', '梦琪'].map(
      (given) => `一等奖：${surnames.map((surname) => surname + given).join('、')}。`,
    );
    const draft = parse([...prizes, '请徐海波同志通报情况。', '刚才，徐海拨同志作了通报。'].join('\n'));
    const naming = draft.paragraphs.map((paragraph, line) => ({
      line,
      persons: namedPersons(paragraph),
      led: namesLed(paragraph),
    }));
    expect(inconsistentPersons(draft, naming).spellings.map(({ written }) => written)).toEqual(['徐海拨']);
  });
});
