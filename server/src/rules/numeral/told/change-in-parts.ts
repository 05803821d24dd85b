import type { ToldChange } from './change-judged';
import type { ToldFigure } from './figures-told';

interface Told {
  readonly from: ToldChange['from'];
  readonly lead: string;
  readonly between: string;
}

/** 新增6家企业、2家合作社: a change that is told in parts, or of a part alone, is not the whole of it. */
export function isToldInParts(text: string, pair: Told, stated: ToldFigure, next?: ToldFigure): boolean {
  if (stated.measure !== pair.from.measure) return false;
  const [tail] = /^[^，。；、（）\d]{0,12}/.exec(text.slice(stated.end, stated.end + 12))!;
  const named = tail.replace(/^的/, '').slice(0, 2);
  if (named !== '' && !(pair.lead + pair.between).includes(named)) return true;
  const gap = next && text.slice(stated.end, next.start);
  return next?.measure === stated.measure && /^[^。；，]{0,12}[、和及与加，][^，。；]{0,6}$/.test(gap!);
}
