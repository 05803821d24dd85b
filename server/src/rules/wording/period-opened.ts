import wordingTable from '../../../data/kept/period-wordings.tsv';
import { wordingsFor } from '../../text/alternation';
import { allMatches } from '../../text/matches';
import { once } from '../../text/once';
import type { PeriodSlip } from './period-claim';

/** 大会各项议程已全部完成。现在，我宣布，……胜利开幕！ */
const DONE_THEN_OPENED =
  /(?:议程|议题|日程|任务)(?:已经?|都已?|均已?|现已)?(?:全部|圆满|顺利|胜利)*(?:完成|进行完毕|结束)[，。！](?<between>[^\n]{0,30}?宣布[^。！？\n]{2,50}?)(?:胜利|圆满|隆重|正式)?(开幕)(?=[。！])/g;
/** What came before the opening is done: the day before, or another meeting. */
const beforeIt = once(() => new RegExp(wordingsFor(wordingTable, 'period-wordings.tsv', 'opens another event')));

/** Whoever declares a meeting open, all of whose work he says is done, means that it closes. */
export const openedAtEnd = (text: string): readonly PeriodSlip[] =>
  text.includes('开幕')
    ? allMatches(text, DONE_THEN_OPENED).flatMap((m): readonly PeriodSlip[] => {
        const end = m.index + m[0].length;
        if (beforeIt().test(text.slice(0, end))) return [];
        return [{ start: end - 2, end, message: '前面说议程已经完成，这里说“开幕”，请核对。', right: '闭幕' }];
      })
    : [];
