import { describe, expect, it } from 'vitest';
import { continueLine } from '../../server/src/features/restructure/continue-line';
import { conversions } from '../../server/src/features/restructure/convert';
import { insertBelow } from '../../server/src/features/restructure/insert';
import { demote, promote } from '../../server/src/features/restructure/level';
import { moveSection } from '../../server/src/features/restructure/move';
import { renumberAround, renumberDraft, renumberSeries } from '../../server/src/features/restructure/renumber';
import { sectionAt, type SectionAt } from '../../server/src/features/restructure/sections';
import { memberAt } from '../../server/src/features/series-at';
import { parse } from '../../server/src/syntax/parse';
import type { Draft } from '../../server/src/syntax/types';
import { lineOf } from '../../server/src/text/line-index';
import { applyEdits, type TextEdit } from '../../server/src/text/span';

/** A draft with its caret, which the text marks with ‸. */
function at(marked: string): { readonly draft: Draft; readonly offset: number } {
  const offset = marked.indexOf('‸');
  return { draft: parse(marked.replace('‸', '')), offset };
}

type Change = (draft: Draft, section: SectionAt) => readonly TextEdit[] | undefined;

function onSection(marked: string, change: Change): string | undefined {
  const { draft, offset } = at(marked);
  const edits = change(draft, sectionAt(draft, lineOf(draft.starts, offset))!);
  return edits && applyEdits(draft.text, edits);
}

const HEAD = '在推进会上的讲话\n同志们：\n';
const END = '同志们，让我们共同努力！\n';

describe('moving a section', () => {
  const up: Change = (draft, section) => moveSection(draft, section, -1);
  const down: Change = (draft, section) => moveSection(draft, section, 1);

  it('takes the whole subtree along and numbers the siblings anew', () => {
    expect(
      onSection(
        `${HEAD}一、提高认识\n要学习。\n（一）学理论\n要深。\n二、‸压实责任\n要负责。\n（一）明责任\n要细。\n（二）严追责\n要硬。\n三、强化保障\n要有力。\n${END}`,
        up,
      ),
    ).toBe(
      `${HEAD}一、压实责任\n要负责。\n（一）明责任\n要细。\n（二）严追责\n要硬。\n二、提高认识\n要学习。\n（一）学理论\n要深。\n三、强化保障\n要有力。\n${END}`,
    );
  });

  it('leaves blank lines, CRLF and a last line without line end where they are', () => {
    expect(onSection('一、‸甲在前\r\n甲文在此。\r\n\r\n二、乙在后\r\n乙文在此。', down)).toBe(
      '一、乙在后\r\n乙文在此。\r\n\r\n二、甲在前\r\n甲文在此。',
    );
  });

  it('moves marked paragraphs too, 最后 stays the last', () => {
    expect(onSection('首先，要统一思想。\n其次，‸要明确任务。\n最后，要抓好落实。\n', down)).toBe(
      '首先，要统一思想。\n其次，要抓好落实。\n最后，要明确任务。\n',
    );
    expect(onSection('第一，抓学习，要学深。\n第二，‸抓作风，要过硬。\n', up)).toBe(
      '第一，抓作风，要过硬。\n第二，抓学习，要学深。\n',
    );
  });

  it('goes on from where an excerpt begins', () => {
    expect(onSection('三、抓落实\n要实。\n四、‸抓保障\n要稳。\n', up)).toBe('三、抓保障\n要稳。\n四、抓落实\n要实。\n');
  });

  it('stops at the ends', () => {
    expect(onSection('一、‸甲在前\n甲文在此。\n二、乙在后\n乙文在此。', up)).toBeUndefined();
    expect(onSection('一、甲在前\n甲文在此。\n二、乙‸在后\n乙文在此。', down)).toBeUndefined();
  });

  it('touches the caret’s section in its numeral alone', () => {
    const { draft, offset } = at('一、甲在前\n甲文在此。\n二、乙‸在后\n乙文在此。\n');
    const edits = moveSection(draft, sectionAt(draft, lineOf(draft.starts, offset))!, -1)!;
    expect(edits.map((e) => [draft.text.slice(e.start, e.end), e.newText])).toEqual([
      ['一、甲在前\n甲文在此。\n二', '一'],
      ['', '\n二、甲在前\n甲文在此。'],
    ]);
  });
});

describe('levels', () => {
  const DOWN = `${HEAD}一、提高认识\n要学习。\n二、压‸实责任\n要负责。\n（一）明责任\n要细。\n1.列清单\n要全。\n三、强化保障\n要有力。\n${END}`;
  const demoted = `${HEAD}一、提高认识\n要学习。\n（一）压实责任\n要负责。\n1.明责任\n要细。\n（1）列清单\n要全。\n二、强化保障\n要有力。\n${END}`;

  it('demotes with the subtree, the siblings behind close up', () => {
    expect(onSection(DOWN, (d, s) => demote(d, s)?.edits)).toBe(demoted);
  });
  it('promotes it back', () => {
    expect(onSection(demoted.replace('压实', '压‸实'), (d, s) => promote(d, s)?.edits)).toBe(DOWN.replace('‸', ''));
  });
  it('goes on where the section before has children', () => {
    expect(
      onSection(
        '一、甲在前\n（一）子一\n文一。\n（二）子二\n文二。\n二、‸乙在后\n乙文在此。\n',
        (d, s) => demote(d, s)?.edits,
      ),
    ).toBe('一、甲在前\n（一）子一\n文一。\n（二）子二\n文二。\n（三）乙在后\n乙文在此。\n');
  });
  it('takes the siblings behind a promoted section as its children', () => {
    expect(
      onSection(
        '一、甲在前\n（一）子一\n文一。\n（二）‸子二\n文二。\n（三）子三\n文三。\n二、乙在后\n乙文在此。\n',
        (d, s) => promote(d, s)?.edits,
      ),
    ).toBe('一、甲在前\n（一）子一\n文一。\n二、子二\n文二。\n（一）子三\n文三。\n三、乙在后\n乙文在此。\n');
  });
  it('does neither at the ends of the levels', () => {
    expect(onSection('一、‸甲在前\n甲文在此。\n二、乙在后\n乙文在此。', (d, s) => demote(d, s)?.edits)).toBeUndefined();
    expect(
      onSection('一、‸甲在前\n甲文在此。\n二、乙在后\n乙文在此。', (d, s) => promote(d, s)?.edits),
    ).toBeUndefined();
    expect(onSection('①甲在前。甲文在此。\n②‸乙在后。乙文在此。', (d, s) => demote(d, s)?.edits)).toBeUndefined();
  });
});

describe('other markers for a series', () => {
  const ways = (marked: string): string[] => {
    const { draft, offset } = at(marked);
    return conversions(draft, memberAt(draft, offset)!.placed).map(({ edits }) => applyEdits(draft.text, edits));
  };
  it('converts paragraphs, with the 要 of 一要', () => {
    expect(
      ways('第一‸，要统一思想。思想是先导。\n第二，要明确任务。任务是关键。\n第三，抓好落实。落实是根本。\n'),
    ).toEqual([
      '一是要统一思想。思想是先导。\n二是要明确任务。任务是关键。\n三是抓好落实。落实是根本。\n',
      '一要统一思想。思想是先导。\n二要明确任务。任务是关键。\n三要抓好落实。落实是根本。\n',
      '其一，要统一思想。思想是先导。\n其二，要明确任务。任务是关键。\n其三，抓好落实。落实是根本。\n',
      '首先，要统一思想。思想是先导。\n其次，要明确任务。任务是关键。\n最后，抓好落实。落实是根本。\n',
    ]);
  });
  it('converts items inside a paragraph, and back', () => {
    const [di, yao] = ways('要做到：一‸是抓早。防患未然。二是抓小。动辄则咎。');
    expect([di, yao]).toEqual([
      '要做到：第一，抓早。防患未然。第二，抓小。动辄则咎。',
      '要做到：一要抓早。防患未然。二要抓小。动辄则咎。',
    ]);
    expect(ways(di!.replace('第一', '第‸一'))[0]).toBe('要做到：一是抓早。防患未然。二是抓小。动辄则咎。');
  });
  it('mends a drift on the way', () => {
    expect(ways('一‸要抓早。防患未然。二要抓小。动辄则咎。三是抓实。久久为功。')[1]).toBe(
      '一是抓早。防患未然。二是抓小。动辄则咎。三是抓实。久久为功。',
    );
  });
  it('offers 首先 to four members at most', () => {
    const five = ['一‸', '二', '三', '四', '五'].map((n) => `${n}是抓好这件事。`).join('');
    expect(ways(five)).toHaveLength(3);
  });
  it('leaves headings alone', () => {
    const { draft, offset } = at('一‸、甲在前\n甲文在此。\n二、乙在后\n乙文在此。');
    expect(conversions(draft, memberAt(draft, offset)!.placed)).toEqual([]);
  });
});

describe('inserting below', () => {
  const inserted = (marked: string): string | undefined => {
    const { draft, offset } = at(marked);
    const insertion = insertBelow(draft, offset);
    if (!insertion) return undefined;
    const text = applyEdits(draft.text, insertion.edits);
    expect(text.slice(insertion.place.start, insertion.place.end)).toBe('××××');
    return text;
  };
  it('puts a heading behind the subtree, with the blank lines of its siblings', () => {
    expect(inserted('一、甲‸在前\n\n甲文在此。\n\n二、乙在后\n\n乙文在此。\n')).toBe(
      '一、甲在前\n\n甲文在此。\n\n二、××××\n\n三、乙在后\n\n乙文在此。\n',
    );
    expect(inserted('一、甲在前\r\n甲文在此。\r\n二、乙‸在后\r\n乙文在此。')).toBe(
      '一、甲在前\r\n甲文在此。\r\n二、乙在后\r\n乙文在此。\r\n三、××××',
    );
  });
  it('puts an item on its own line as its siblings are', () => {
    expect(inserted('　　第一，要‸统一思想。\n　　第二，要抓好落实。\n')).toBe(
      '　　第一，要统一思想。\n　　第二，××××。\n　　第三，要抓好落实。\n',
    );
  });
  it('puts an item into a paragraph', () => {
    expect(inserted('要做到：一是抓‸早；二是抓小。大家要记住。')).toBe(
      '要做到：一是抓早；二是××××；三是抓小。大家要记住。',
    );
    expect(inserted('要做到：一是抓早；二是抓‸小。大家要记住。')).toBe(
      '要做到：一是抓早；二是抓小；三是××××。大家要记住。',
    );
  });
  it('has nothing to go on behind 最后 and outside of sections', () => {
    expect(inserted('首先，要统一思想。\n最后，要‸抓好落实。\n')).toBeUndefined();
    expect(inserted('在会‸上的讲话\n同志们：\n今天开会。\n')).toBeUndefined();
  });
});

describe('renumbering', () => {
  const all = (text: string): string => applyEdits(text, renumberDraft(parse(text)));
  it('numbers every series of the draft', () => {
    expect(
      all('一、甲在前\n一是抓早。要早。三是抓小。要小。\n三、乙在后\n（二）子一\n文一。\n（二）子二\n文二。\n'),
    ).toBe('一、甲在前\n一是抓早。要早。二是抓小。要小。\n二、乙在后\n（一）子一\n文一。\n（二）子二\n文二。\n');
  });
  it('numbers the series at the caret alone', () => {
    const { draft, offset } = at('一、甲在前\n一‸是抓早。要早。三是抓小。要小。\n三、乙在后\n乙文在此。\n');
    expect(applyEdits(draft.text, renumberSeries(draft, memberAt(draft, offset)!.placed))).toBe(
      '一、甲在前\n一是抓早。要早。二是抓小。要小。\n三、乙在后\n乙文在此。\n',
    );
  });
  it('begins at one, half-width brackets stay', () => {
    expect(all('三、甲在前\n甲文在此。\n四、乙在后\n乙文在此。\n')).toBe(
      '一、甲在前\n甲文在此。\n二、乙在后\n乙文在此。\n',
    );
    expect(all('(一)甲在前\n甲文在此。\n(三)乙在后\n乙文在此。\n')).toBe(
      '(一)甲在前\n甲文在此。\n(二)乙在后\n乙文在此。\n',
    );
  });
});

describe('renumbering around a line', () => {
  const around = (text: string, line: number): string => applyEdits(text, renumberAround(parse(text), line));
  it('closes the gap that a line has left', () => {
    expect(around('第一，抓学习。\n第三，抓落实。\n', 1)).toBe('第一，抓学习。\n第二，抓落实。\n');
    expect(around('要抓两件事。\n第二，抓学习。\n第三，抓落实。\n', 1)).toBe(
      '要抓两件事。\n第一，抓学习。\n第二，抓落实。\n',
    );
  });
  it('leaves other series alone, and an excerpt to begin where it does', () => {
    expect(around('一是抓早。要早。\n三是抓小。要小。\n今天开会。\n今天散会。\n', 3)).toContain('三是');
    expect(around('三、甲在前\n甲文在此。\n四、乙在后\n乙文在此。\n', 1)).toContain('三、甲');
  });
});

describe('Enter', () => {
  const enter = (marked: string, renumbers = false): string | undefined => {
    const { draft, offset } = at(marked);
    const edits = continueLine(draft, lineOf(draft.starts, offset), renumbers);
    return edits && applyEdits(draft.text, edits);
  };
  it.each([
    ['第一，要统一思想。\n‸', '第一，要统一思想。\n第二，'],
    ['　　第一，要统一思想。\n‸\n', '　　第一，要统一思想。\n　　第二，\n'],
    ['一是要统一思想。\r\n‸', '一是要统一思想。\r\n二是'],
    ['首先，要统一思想。\n其次，要明确任务。\n‸', '首先，要统一思想。\n其次，要明确任务。\n再次，'],
    ['——要统一思想。\n‸', '——要统一思想。\n——'],
    ['（一）抓产业。要做强龙头。\n‸', '（一）抓产业。要做强龙头。\n（二）'],
    ['1. 抓产业，要做强龙头；\n‸', '1. 抓产业，要做强龙头；\n2. '],
    ['1.抓源头\n2.抓过程\n‸', '1.抓源头\n2.抓过程\n3.'],
    ['第一，要统一思想。\n\n第二，要明确任务。\n‸', '第一，要统一思想。\n\n第二，要明确任务。\n\n第三，'],
    ['第一，要学。\n‸\n\n第二，要做。\n', '第一，要学。\n\n第二，\n\n第二，要做。\n'],
  ])('goes on: %j', (before, after) => {
    expect(enter(before)).toBe(after);
  });
  it.each([
    ['第一，要统一思想。\n第二，\n‸', '第一，要统一思想。\n'],
    ['第一，要统一思想。\n\n第二，要明确任务。\n\n第三，\n‸', '第一，要统一思想。\n\n第二，要明确任务。\n\n'],
    ['——要统一思想。\n——\n‸\n同志们，努力！\n', '——要统一思想。\n\n同志们，努力！\n'],
  ])('an empty item ends the series: %j', (before, after) => {
    expect(enter(before)).toBe(after);
  });
  it.each([
    '一、提高认识\n‸', // its text comes now
    '今天的会议很重要。\n‸',
    '要做到：一是抓早。二是抓小。\n‸', // a whole series in one paragraph
    '一是抓早。二是抓小。\n‸',
    '第一，要统一‸\n思想。\n',
    '‸\n第一，要统一思想。\n',
    '最后，要抓好落实。\n‸',
    '第一书记要负总责。\n‸',
    '一、\n‸',
  ])('stays out of %j', (before) => {
    expect(enter(before)).toBeUndefined();
  });
  it('numbers the items behind anew where the writer wants it', () => {
    expect(enter('第一，要统一思想。\n‸\n第二，要抓好落实。\n')).toBe(
      '第一，要统一思想。\n第二，\n第二，要抓好落实。\n',
    );
    expect(enter('第一，要统一思想。\n‸\n第二，要抓好落实。\n', true)).toBe(
      '第一，要统一思想。\n第二，\n第三，要抓好落实。\n',
    );
  });
});
