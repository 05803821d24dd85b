import { describe, expect, it } from 'vitest';
import { beginnings } from '../../server/src/features/complete/typed';
import { draftTerms } from '../../server/src/features/complete/draft-terms';
import { fits } from '../../server/src/features/complete/fits';
import { wordsAt, type WordOffer } from '../../server/src/features/complete/words';
import { parse } from '../../server/src/syntax/parse';

const offers = (marked: string): WordOffer[] => wordsAt(parse(marked.replace('‸', '')), marked.indexOf('‸'));

describe('words at the caret', () => {
  it('completes a fixed formulation by its name or by its members', () => {
    const offered = offers('要增强“四个意‸');
    expect(offered.map((o) => [o.text, o.typed, o.kind])).toEqual([
      ['四个意识', 3, 'formula'],
      ['政治意识、大局意识、核心意识、看齐意识', 3, 'members'],
    ]);
    expect(offers('四个意识‸').map((o) => o.text)).toEqual(['政治意识、大局意识、核心意识、看齐意识']);
  });

  it('completes what the draft says already, as far as its places agree', () => {
    const text = '反腐败协调领导小组要发挥作用。各成员单位要向反腐败协调领导小组报告。要支持反腐‸';
    const fromDraft = offers(text).filter((o) => o.detail !== '常用提法');
    expect(fromDraft.map((o) => [o.text, o.detail])).toEqual([['反腐败协调领导小组', '本稿已用 2 次']]);
  });

  it('completes a name in quotation marks that stands once', () => {
    expect(offers('要开展“清风行动”，深化‘清风’建设。继续清风‸').map((o) => o.text)).toEqual(['清风行动']);
  });

  it('offers transitions where a sentence begins, and nowhere else', () => {
    expect(offers('成绩来之不易。与此‸').map((o) => o.text)).toEqual(['与此同时，']);
    expect(offers('成绩来之不易，与此‸')).toEqual([]);
    expect(offers('‸').some((o) => o.text === '总之，')).toBe(true);
    expect(offers('成绩很大，‸')).toEqual([]);
  });

  it('completes terms of the lexicon from two characters on', () => {
    expect(offers('要坚决做到“两个‸').map((o) => o.text)).toEqual(expect.arrayContaining(['两个确立', '两个维护']));
    expect(
      offers('严格落实中央八‸')
        .slice(0, 3)
        .map((o) => [o.text, o.typed]),
    ).toEqual([
      ['中央八项规定', 3],
      ['中央八项规定精神', 3],
      ['中央八项规定及其实施细则精神', 3],
    ]);
    expect(offers('两‸').map((o) => o.text)).not.toContain('两个维护');
  });

  it('completes formulations and terms from the initials of their pinyin', () => {
    expect(offers('要做到lgwh‸')[0]).toMatchObject({ text: '两个维护', typed: 4, filter: 'lgwh' });
    // which the library of readings has as chóng
    expect(offers('要执行szyd‸')[0]).toMatchObject({ text: '三重一大', filter: 'szyd' });
    expect(offers('要增强sgys‸')[0]).toMatchObject({ text: '四个意识', kind: 'formula' });
    expect(offers('GDP增长，用好wif‸').filter((o) => o.filter === 'wif')).toEqual([]);
    expect(offers('要l‸')).toEqual([]);
  });

  it('does not offer what stands at the caret alone', () => {
    expect(offers('要抓好粮食生产。要抓好粮‸食生产。').map((o) => o.text)).toEqual([]);
  });
});

it('a term does not end with a word that wants another', () => {
  const draft = parse('全面深化改革的成果要巩固。全面深化改革的任务很重。全面深');
  expect(draftTerms(draft, '全面深', draft.text.length).map((t) => t.text)).toEqual(['全面深化改革']);
});

it('the beginnings of a word are the ends of what was typed, longest first', () => {
  expect(beginnings('要增强“四个')).toEqual(['四个', '个']);
  expect(beginnings('落实。')).toEqual([]);
  expect(beginnings('一二三四五六七八九十百千')[0]).toBe('三四五六七八九十百千');
});

it.each([
  ['', '二、', true],
  ['一、', '三、', true],
  ['一', '三、', true],
  ['（', '（二）', true],
  ['第', '第二，', true],
  ['第一，', '第二，', true],
  ['一是', '三、', false],
  ['同', '三、', false],
])('%j fits %j: %s', (typed, marker, expected) => {
  expect(fits(typed, marker)).toBe(expected);
});
