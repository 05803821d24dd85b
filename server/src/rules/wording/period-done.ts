import wordingTable from '../../../data/kept/period-wordings.tsv';
import { wordingsFor } from '../../text/alternation';
import { allMatches } from '../../text/matches';
import type { PeriodSlip } from './period-claim';

/** 2025年的医保征缴任务已经圆满完成，做好2025年的征缴工作: what is done is not still to be done. */
const DONE_THEN_DO =
  /(?<!\d)(20\d\d)年度?的?(\p{Script=Han}{2,12}?)(?:任务|工作|目标)(?:已经|已)(?:圆满|顺利|全面|全部|如期|胜利)*(?:完成|结束|收官)[^。！？；\d]{0,20}?[，；。](?:下一步，?|接下来，?)?(?:要)?(?:做好|抓好|启动|谋划好?|部署|推进)(?<year>\1年)度?的?(\p{Script=Han}{2,12}?)(?:工作|任务)(?=[，。；！])/gu;
/** A part of the year's work, or what follows on it, is done apart. */
const PART_OF_IT = new RegExp(wordingsFor(wordingTable, 'period-wordings.tsv', 'part of a work'));
/** Characters of the name of a work that tell that it is the same. */
const MIN_ALIKE = 2;

/** Work that was done in a year, and is to be done in the same year a clause further on. */
export function yearsDone(text: string): readonly PeriodSlip[] {
  if (!/年.{2,20}已经?.{0,4}(?:完成|结束|收官)/.test(text)) return [];
  return allMatches(text, DONE_THEN_DO).flatMap((m): readonly PeriodSlip[] => {
    const [written, year, work, , again] = m as unknown as [string, string, string, string, string];
    if (PART_OF_IT.test(written) || !work.includes(again.slice(-MIN_ALIKE))) return [];
    const start = m.index + written.lastIndexOf(`${year}年`);
    const right = `${Number(year) + 1}年`;
    const message = `前面说${year}年的已经完成，这里又说要做${year}年的，请核对。`;
    return [{ start, end: start + right.length, message, right, isUnsure: true }];
  });
}
