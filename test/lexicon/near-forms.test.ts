import { pinyin } from 'pinyin-pro';
import { describe, expect, it } from 'vitest';
import { mistaken } from '../../server/src/lexicon/confusable';
import { formSet, packForms } from '../../server/src/lexicon/form-set';
import { homophoneFinder, packHomophones } from '../../server/src/lexicon/homophone-index';
import { packIntMap } from '../../server/src/lexicon/int-map';
import { packPairs } from '../../server/src/lexicon/pair-set';
import { nearPairFinder, packNearPairs } from '../../server/src/lexicon/pair-index';
import { packPhrases, phraseFinder } from '../../server/src/lexicon/phrase-index';
import * as lists from '../../server/src/lexicon/word-lists';
import shapeTable from '../../server/data/kept/look-alikes.tsv';
import soundTable from '../../server/data/made/sounds.tsv';
import { tableColumn } from '../../server/src/text/table';

const sounds = tableColumn(soundTable, 'sounds.tsv', 'characters');
const shapes = tableColumn(shapeTable, 'look-alikes.tsv', 'characters');
const unit = (c: string): number => c.charCodeAt(0);

describe('mistaken', () => {
  it.each([
    ['部', '布', 'sound'],
    ['中', '宗', 'sound'],
    ['进', '劲', 'sound'],
    ['彻', '砌', 'shape'],
    ['己', '已', 'shape'],
    ['行', '航', 'sound'],
    ['部', '天', undefined],
    ['部', 'x', undefined],
  ])('%s for %s: %s', (a, b, how) => {
    expect(mistaken(unit(a), unit(b))).toBe(how);
    expect(mistaken(unit(b), unit(a))).toBe(how);
  });

  it('reads each group of sounds as pinyin-pro does', () => {
    const sound = (s: string): string => s.replace(/^([zcs])h/, '$1').replace(/([iea])ng$/, '$1n');
    for (const group of sounds) {
      const readings = [...group].map(
        (c) => new Set(pinyin(c, { toneType: 'none', multiple: true, type: 'array' }).map(sound)),
      );
      const common = [...readings[0]!].filter((r) => readings.every((others) => others.has(r)));
      expect(common.length, group).toBeGreaterThan(0);
    }
  });
});

describe('phraseFinder', () => {
  const { find } = phraseFinder(
    packPhrases(['脚踏实地', '人类命运共同体', '国务院', '形势逼人']),
    new Set(['脚踏时地', '脚踏实地', '人类命运共同体', '国务院', '形势逼人']),
  );
  it.each([
    ['要脚踏是地干', [[1, 5, 3, '脚踏实地']]],
    ['交踏实地', [[0, 4, 0, '脚踏实地']]],
    ['脚塔实地', [[0, 4, 1, '脚踏实地']]],
    ['脚踏实的', [[0, 4, 3, '脚踏实地']]],
    ['人类名运共同体', [[0, 7, 2, '人类命运共同体']]],
    ['人类命运共同题', [[0, 7, 6, '人类命运共同体']]],
    ['国务源', [[0, 3, 2, '国务院']]],
    ['果务院', [[0, 3, 0, '国务院']]],
    // right, two odd characters, no likeness, a form that is right too, cut by the end
    ['脚踏实地', []],
    ['脚塔是地', []],
    ['脚踏天地', []],
    ['脚踏时地', []],
    ['脚踏是', []],
    ['', []],
  ])('%s', (text, expected) => {
    const forms = find(text) ?? [];
    expect(forms.map((f) => [f.start, f.end, f.odd, f.right])).toEqual(expected);
  });
});

describe('nearPairFinder', () => {
  const { find } = nearPairFinder(
    packNearPairs({ words: ['部署', '推进'], real: ['捕鼠'], free: '布推', grammar: '的' }),
  );
  it.each([
    ['要埠署', [[1, 3, 1, ['部署']]]],
    ['部暑', [[0, 2, 1, ['部署']]]],
    ['推劲', [[0, 2, 1, ['推进']]]],
    // right words, no likeness, beside grammar
    ['部署推进捕鼠', []],
    ['天署', []],
    ['的署', []],
    ['署', []],
  ])('%s', (text, expected) => {
    expect((find(text) ?? []).map((f) => [f.start, f.end, f.odd, f.rights])).toEqual(expected);
  });
});

describe('homophoneFinder', () => {
  const rows = ['盛产\t生产', '指斥\t质询 支持'].join('\n');
  const { find } = homophoneFinder(rows, packHomophones(rows), new Set(['安全生产', '支持企业']));
  it.each([
    ['抓安全盛产', [[3, 5, ['生产']]]],
    ['要指斥企业', [[1, 3, ['支持']]]],
    // without a neighbour that tells
    ['盛产茶叶', []],
    ['指斥', []],
  ])('%s', (text, expected) => {
    expect((find(text) ?? []).map((f) => [f.start, f.end, f.rights])).toEqual(expected);
  });
});

it('formSet has its words alone, whole', () => {
  const forms = formSet(packForms(new Set(['部署', '部署工作', '推进', '安全生产', ''])));
  const asked = ['部署', '部署工作', '推进', '安全生产', '', '部署工', '进', '署推', '安全生产。'];
  expect(asked.map((form) => forms.has(form))).toEqual([true, true, true, true, true, false, false, false, false]);
});

it('packPairs has its words alone', () => {
  const words = packPairs(['部署', '推进'], ['捕鼠']);
  const has = (word: string): boolean => words.has(word.charCodeAt(0), word.charCodeAt(1));
  expect(['部署', '推进', '捕鼠', '署推', 'ab', '进'].map(has)).toEqual([true, true, true, false, false, false]);
});

it('packIntMap answers as a map does', () => {
  const map = new Map([...Array(500).keys()].map((i) => [(i * 7919) % 100_003, i]));
  const packed = packIntMap(map);
  for (let key = 0; key < 100_003; key += 3) expect(packed.get(key)).toBe(map.get(key) ?? -1);
  expect(packIntMap(new Map()).get(5)).toBe(-1);
});

describe('the lists', () => {
  it.each([
    ['common words', lists.commonWords()],
    ['rare words', lists.rareWords()],
    ['coined words', lists.coinedWords()],
    ['words at seams', lists.seamWords()],
    ['free characters', lists.freeCharacters()],
    ['idioms', lists.idioms()],
    ['fixed words', lists.fixedWords()],
    ['neighbours', lists.neighbouringWords()],
    ['homophones', lists.homophoneRows().split('\n')],
    ['sounds', sounds],
  ])('%s: Chinese only, nothing twice', (name, rows) => {
    expect(rows.length).toBeGreaterThan(30);
    expect(new Set(rows).size).toBe(rows.length);
    expect(
      rows.filter((row) => !/^[\u4e00-\u9fff]+(?:\t[\u4e00-\u9fff]{2}(?: [\u4e00-\u9fff]{2})*)?$/.test(row)),
      name,
    ).toEqual([]);
  });

  it.each([lists.commonWords, lists.rareWords, lists.coinedWords, lists.seamWords])(
    'words of two characters are no longer',
    (words) => {
      expect(words().filter((word) => word.length !== 2)).toEqual([]);
    },
  );

  it('common words are neither rare nor coined', () => {
    const common = new Set(lists.commonWords());
    expect([...lists.rareWords(), ...lists.coinedWords()].filter((w) => common.has(w))).toEqual([]);
  });

  it('no homophone is a common word', () => {
    const common = new Set(lists.commonWords());
    expect(
      lists
        .homophoneRows()
        .split('\n')
        .filter((row) => common.has(row.slice(0, 2))),
    ).toEqual([]);
  });

  it('forms that are right need saying: each is near a phrase, a name or a word', () => {
    const { find } = phraseFinder(
      packPhrases([
        ...lists.idioms(),
        ...lists.fixedNames(),
        ...lists.fixedWords(),
        ...lists.setPhrases(),
        ...lists.neighbouringWords(),
      ]),
      new Set(),
    );
    const idle = lists.rightForms().filter((form) => form.length > 3 && !find(form));
    expect(idle).toEqual([]);
  });

  it('look-alikes are groups of two or more', () => {
    expect(shapes.filter((group) => new Set(group).size < 2 || new Set(group).size !== group.length)).toEqual([]);
  });
});
