import wordingTable from '../../../../data/kept/told-figures-wordings.tsv';
import { wordingsFor } from '../../../text/alternation';
import { once } from '../../../text/once';

/** What is said of one who is elsewhere: 王老师在休产假, 翻译小陈在机场接人, 副会长没有领票. */
const IS_ELSEWHERE = once(
  () =>
    new RegExp(
      `(?<![现存])在|[赶接送去因正没未缺假病忙陪带值守站岗由另]|主持|记录|不[计含算]|${wordingsFor(wordingTable, 'told-figures-wordings.tsv', 'absent')}`,
    ),
);
const HAS_FIGURE = /\d|[一二两三四五六七八九十百](?![些时起])/;

/** What a clause without a figure says of all: 符合法定人数, 现在开会, 请指示. */
const OF_ALL = once(
  () => new RegExp(`^(?:$|${wordingsFor(wordingTable, 'told-figures-wordings.tsv', 'said of all')})`),
);

/** Whether a clause without a figure may tell of one who did not come, in whatever words. */
export function mayNameOneUncounted(told: string): boolean {
  return told.split(/[，；、：（）]/).some((clause) => !HAS_FIGURE.test(clause) && !OF_ALL().test(clause.trim()));
}

/** Whether a clause without a figure tells of one who did not come, or came later: the figures beside it leave that one out. */
export function tellsOfOneUncounted(told: string): boolean {
  return told.split(/[，；、：（）]/).some((clause) => !HAS_FIGURE.test(clause) && IS_ELSEWHERE().test(clause));
}
