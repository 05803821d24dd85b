import table from '../../../data/kept/rivers.tsv';
import type { OtherBody } from '../../facts/own-body';
import { alternation } from '../../text/alternation';
import { allMatches } from '../../text/matches';
import { once } from '../../text/once';
import { tableRows } from '../../text/table';
import { NONE } from '../../text/none';

/** Read with the first line that tells where a river goes or comes from. */
const reading = once(() => {
  const rows = tableRows(table, 'rivers.tsv', ['river', 'flowsInto', 'risesIn']);
  const split = (cell: string): readonly string[] => cell.split(' ').filter((word) => word !== '');
  const river = `(?<river>${alternation(rows.map((row) => row.river))})(?![省市县区畔边口岸沿])`;
  const seas = alternation([...new Set(rows.flatMap((row) => split(row.flowsInto)))]);
  const mountains = alternation([...new Set(rows.flatMap((row) => split(row.risesIn)))]);
  return {
    rivers: new Map(rows.map((row) => [row.river, { into: split(row.flowsInto), from: split(row.risesIn) }])),
    mouth: new RegExp(
      `(?<![、\\p{Script=Han}])${river}(?<between>[^。！？；]{0,60}?)(?:汇入|注入|流入|奔入|奔向|流向|直奔|归入)了?(?:浩瀚的|蔚蓝的|辽阔的)?(?<other>${seas})`,
      'gu',
    ),
    source: new RegExp(
      `(?<![、\\p{Script=Han}])${river}(?<between>)(?:发源于|发源自|源于|源自|源出|起源于)[^，。；、]{0,8}?(?<other>${mountains})`,
      'gu',
    ),
  };
});
/** Words of another time or another water, which may flow elsewhere. */
const ELSEWHERE = /[夺曾古引江河湖溪厂局船轮]|改道|历史|故道|调水|分别|大学|学院|集团|公司/;

/** Seas into which a river does not flow, and mountains in which it does not rise. */
export function otherWaters(text: string): readonly OtherBody[] {
  if (!/[江河]/.test(text) || !/[海洋山]|格拉丹|各拉丹|巴颜|唐古/.test(text)) return NONE;
  if (!/[汇注流奔归]入|[奔流]向|直奔|源/.test(text)) return NONE;
  const { rivers, mouth, source } = reading();
  const wrong = (form: RegExp, told: 'into' | 'from', says: (right: string) => string): readonly OtherBody[] =>
    allMatches(text, form).flatMap((m): readonly OtherBody[] => {
      const { river, between, other } = m.groups as { river: string; between: string; other: string };
      const rights = rivers.get(river)![told];
      const [right] = rights;
      if (right === undefined || rights.includes(other) || ELSEWHERE.test(between)) return NONE;
      const end = m.index + m[0].length;
      return [
        { start: end - other.length, end, right, message: `${river}${says(right)}，这里写的是“${other}”，请核对。` },
      ];
    });
  return [...wrong(mouth, 'into', (right) => `流入${right}`), ...wrong(source, 'from', (right) => `发源于${right}`)];
}
