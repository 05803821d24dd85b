import type { Report } from '../../contract/rule';
import type { Draft } from '../../syntax/types';

/** 二）between （一） and （三）: an item of such a list whose number has lost its first bracket. */
export function lostBrackets({ series }: Draft): readonly Report[] {
  return series.flatMap(({ series: { family, members }, lines }): readonly Report[] => {
    if (family !== 'paren') return [];
    return members.flatMap(({ marker, paragraph: { text } }, k): readonly Report[] => {
      if (!marker || marker.family !== 'paren' || '（('.includes(text[marker.start]!)) return [];
      const written = text.slice(marker.numeral.start, marker.numeral.end);
      // ㈠ is one character with brackets of its own
      if (!/[）)]$/.test(written)) return [];
      const right = `（${written.slice(0, -1)}）`;
      const place = { at: lines[k]!, start: marker.numeral.start, end: marker.numeral.end };
      const message = `序号“${written}”少了前括号，应为“${right}”。`;
      return [{ ...place, message, suggestions: [{ title: `改为“${right}”`, edits: [{ ...place, newText: right }] }] }];
    });
  });
}
