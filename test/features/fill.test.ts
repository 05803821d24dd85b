import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { allPlaceholders, fillAt, placeholderAt } from '../../server/src/features/fill';
import { blankTable, fillFromTable, readTable, TableError } from '../../server/src/features/fill-table';
import { parse } from '../../server/src/syntax/parse';
import { applyEdits } from '../../server/src/text/span';
import { draftText } from '../support/random-drafts';

/** The text after filling the place at the mark ‸. */
function filled(marked: string, value: string, everywhere?: boolean): string {
  const offset = marked.indexOf('‸');
  const text = marked.replace('‸', '');
  return applyEdits(text, fillAt(parse(text), offset, value, { everywhere }));
}

describe('filling a place', () => {
  const cases: readonly (readonly [marked: string, value: string, expected: string])[] = [
    // a name goes everywhere, also behind 全; what only looks open stays
    ['X‸X县的会，全XX县落实“1+5+N”，“数据要素×”，2×66万。', '清河', '清河县的会，全清河县落实“1+5+N”，“数据要素×”，2×66万。'],
    ['X‸X县的会，全XX县落实。', '清河县', '清河县的会，全清河县落实。'],
    ['XX县‸委的会，XX县落实。', '清河', '清河县委的会，清河县落实。'],
    ['我‸XX实际，全XX上下，XX党组。', '局', '我局实际，全局上下，XX党组。'],
    ['我‸XX实际，全XX上下。', '我局', '我局实际，全局上下。'],
    // a whole name takes the place of the general word as well; a place alone and a field of work do not
    ['X‸X部门牵头，XX部门配合。', '县水利局', '县水利局牵头，县水利局配合。'],
    ['X‸X部门牵头。', '水利', '水利部门牵头。'],
    ['‸××单位的同志。', '甲县第一中学', '甲县第一中学的同志。'],
    ['请‸××部门牵头。', '县妇联', '请县妇联牵头。'],
    ['请‸××部门牵头。', '干部', '请干部部门牵头。'],
    ['代表‸××党委讲话。', '清河县委', '代表清河县委讲话。'],
    ['代表‸××党委讲话。', '清河', '代表清河党委讲话。'],
    ['在‸××活动开幕式上，祝××活动圆满。', '龙舟文化节', '在龙舟文化节开幕式上，祝龙舟文化节圆满。'],
    ['在‸××警示教育大会上', '全县领导干部会议', '在全县领导干部会议上'],
    ['在‸××培训班上', '中青年干部研修班', '在中青年干部研修班上'],
    ['任‸××职务，不再担任××职务。', '副局长', '任副局长，不再担任副局长。'],
    // the title and the text mean the same
    ['在‸××工作动员会上\n对××工作进行部署。', '河湖长制', '在河湖长制工作动员会上\n对河湖长制工作进行部署。'],
    ['庆祝校庆‸×周年大会\n今天庆祝×周年。', '70', '庆祝校庆70周年大会\n今天庆祝70周年。'],
    // members of a list each want their own
    ['盯住‸××、××等重点领域。', '招标', '盯住招标、××等重点领域。'],
    ['‸××机关的同志。', '县纪委', '县纪委机关的同志。'],
    // numbers and persons each want their own
    ['开会X‸X次，调研XX次。', '5', '开会5次，调研XX次。'],
    ['开会X‸X次，调研XX次。', '5次', '开会5次，调研XX次。'],
    ['‸X同志通报，X同志发言。', '李明', '李明同志通报，X同志发言。'],
    ['2‸0XX年以来，20XX年之前。', '24', '2024年以来，20XX年之前。'],
    ['由‸【单位】牵头，【单位】配合。', '水利局', '由水利局牵头，水利局配合。'],
    ['X‸X县。', '清河\n县', '清河县。'],
    ['没有‸待填。', '清河', '没有待填。'],
  ]; // prettier-ignore
  it.each(cases)('%s ← %s', (marked, value, expected) => expect(filled(marked, value)).toBe(expected));

  it('fills this place alone, or all, where one asks for it', () => {
    expect(filled('X‸X县和XX县。', '清河', false)).toBe('清河县和XX县。');
    expect(filled('‸X同志，X同志。', '李明', true)).toBe('李明同志，李明同志。');
  });
  it('takes the place of the word behind, or leaves it, where one asks for it', () => {
    const fill = (value: string, whole: boolean): string => {
      const text = '请XX部门牵头。';
      return applyEdits(text, fillAt(parse(text), 1, value, { whole }));
    };
    expect(fill('县数据中心站', false)).toBe('请县数据中心站部门牵头。');
    expect(fill('网信', true)).toBe('请网信牵头。');
  });
});

test('filling changes nothing but places of one group, and a target is where it says', () => {
  fc.assert(
    fc.property(draftText(), fc.double({ min: 0, max: 1, noNaN: true }), (text, at) => {
      const draft = parse(text);
      const offset = Math.floor(at * text.length);
      const target = placeholderAt(draft, offset);
      const edits = fillAt(draft, offset, '甲');
      expect(edits.length > 0).toBe(target !== undefined);
      if (!target) return;
      expect(text.slice(target.start, target.end)).toBe(target.text);
      // each edit covers a place of this key, whole; together they are all of them, or this one
      const group = allPlaceholders(draft)
        .filter(({ placeholder }) => placeholder.key === target.key)
        .map(({ line, placeholder }) => draft.starts[line]! + placeholder.place.start);
      expect(edits.map((e) => e.start)).toEqual(target.shared ? group : [target.start]);
      for (const e of edits) expect(text.slice(e.start, e.end)).toBe(target.text);
    }),
  );
});

describe('reading a table', () => {
  it.each([
    ['csv', 'XX县,清河\nXX次,3,5\n', [['XX县', '清河'], ['XX次', '3', '5']]],
    ['csv', '\uFEFF名称,值\r\nXX县,"清河, 新区"\r\n', [['XX县', '清河, 新区']]],
    ['csv', 'XX县\t清河\nX同志\t\n', [['XX县', '清河']]],
    ['csv', 'XX县，清河\n', [['XX县', '清河']]],
    ['csv', '', []],
    ['json', '{"XX县": "清河", "XX次": [3, 5], "X同志": null}', [['XX县', '清河'], ['XX次', '3', '5']]],
  ] as const)('%s %j', (format, text, expected) => {
    expect(readTable(text, format).map(({ name, values }) => [name, ...values])).toEqual(expected);
  }); // prettier-ignore
  it.each([
    ['json', '{'],
    ['json', '[1]'],
    ['csv', 'XX县,"清河'],
  ] as const)('refuses %s %j', (format, text) => {
    expect(() => readTable(text, format)).toThrow(TableError);
  });
});

describe('filling from a table', () => {
  const fill = (text: string, table: string): { text: string; problems: unknown[] } => {
    const { edits, problems } = fillFromTable(parse(text), readTable(table, 'csv', parse(text)));
    return { text: applyEdits(text, edits), problems: problems.map((p) => [p.name, p.kind, p.places, p.values]) };
  };
  it('takes a name, a word, a piece of the text; the longest has the first choice', () => {
    expect(
      fill(
        'XX县开会XX次，签责任书XX份，办件XX份，由【单位】牵头。',
        '县,清河县\nXX份,9\n责任书XX份,8\n次,3次\n单位,水利局\n',
      ),
    ).toEqual({
      text: '清河县开会3次，签责任书8份，办件9份，由水利局牵头。',
      problems: [],
    });
  });
  it('takes several values in order', () => {
    expect(fill('开会XX次，调研XX次，走访XX次。', 'XX次,3,5\n')).toEqual({
      text: '开会3次，调研5次，走访XX次。',
      problems: [['XX次', 'values', 3, 2]],
    });
  });
  it('guesses nothing: one number for several places stays out, and so does what is not open', () => {
    expect(fill('开会XX次，调研XX次。', 'XX次,3\nXX市,清江\n')).toEqual({
      text: '开会XX次，调研XX次。',
      problems: [
        ['XX次', 'values', 2, 1],
        ['XX市', 'unknown', 0, 1],
      ],
    });
  });
  it('takes a row of names with their values below', () => {
    expect(fill('XX县开会XX次，调研XX次，由XX部门牵头。', '县名,次,部门名称\n清河县,3,县水利局\n,5,\n')).toEqual({
      text: '清河县开会3次，调研5次，由县水利局牵头。',
      problems: [],
    });
  });
  it('takes what is meant for a name, where one thing is meant', () => {
    expect(fill('请XX部门牵头，XX部门配合，XX县实施。', '部门名称,县水利局\n县名,清河县\n').text).toBe(
      '请县水利局牵头，县水利局配合，清河县实施。',
    );
    // ××局 and ××党组 are both a 单位名称, and may be two
    expect(fill('在××局会议上，××党组决定。', '单位名称,水利\n')).toEqual({
      text: '在××局会议上，××党组决定。',
      problems: [['单位名称', 'values', 2, 1]],
    });
  });
  it('makes an empty table that, filled in, fills the draft', () => {
    const text = 'XX县今年开会XX次，调研XX次。\nXX县由X同志牵头。';
    const table = blankTable(parse(text));
    expect(table).toBe('名称,值\nXX县,\n今年开会XX次,\n调研XX次,\n县由X同志,\n');
    expect(fill(text, table.replaceAll(/,$/gm, ',甲')).problems).toEqual([]);
  });
});

test('a name in a table cuts no pair of units', () => {
  expect(blankTable(parse('___\ud842，XX林𠮷，XX𠮷林'))).toBe('名称,值\n___,\nXX林,\nXX,\n');
});

test('a table changes nothing but open places, each at most once, and the empty table of a draft knows all names', () => {
  fc.assert(
    fc.property(draftText(), (text) => {
      const draft = parse(text);
      const rows = readTable(blankTable(draft).replaceAll(/,$/gm, ',甲'), 'csv');
      const { edits, problems } = fillFromTable(draft, rows);
      const open = new Map(
        allPlaceholders(draft).map(({ line, placeholder }) => [
          draft.starts[line]! + placeholder.place.start,
          placeholder,
        ]),
      );
      for (const e of edits) {
        expect(text.slice(e.start, e.end)).toBe(open.get(e.start)?.place.text);
        open.delete(e.start);
      }
      expect(problems.filter((p) => p.kind === 'unknown' && p.name.includes('XX县'))).toEqual([]);
      // names that are shared are filled to the last place
      expect([...open.values()].filter((s) => s.shared)).toEqual([]);
    }),
  );
});
