import wordingTable from '../../data/kept/references-wordings.tsv';
import { wordingsFor } from '../text/alternation';
/** Units behind a number in brackets that tell whether it is only referred to. */
const MAX_UNITS_BEHIND = 8;
/** （一）（二）两项 · （1）、（2） · （一）至（三）: another number of the same kind follows at once. */
const ANOTHER: Readonly<Record<'paren' | 'digit-paren' | 'circle', RegExp>> = {
  paren: /^[、和与及或至到—～-]?[（(][一二三四五六七八九十]{1,3}[）)]/,
  'digit-paren': /^[、和与及或至到—～-]?[（(]\d{1,2}[）)]/,
  circle: /^[、和与及或至到—～-]?[①-⑳❶-❿⑴-⒇]/,
};
/**
 * What is counted by such a number, and goes on as the subject of a sentence: （三）项还在推进, ④处正在抢修. A heading may
 * begin with the same characters (项目建设, 处理信访), so only what can be nothing else counts.
 */
const COUNTED = new RegExp(
  `^[两三四五六七八九]?(?:(?:[项条款目类处栋幢班组档]|标段|地块|单元)(?:[，、。；：的已未还正先均都由也仍将暂最全尚]|[至和与]第?[（(])|类(?:企业|人员|项目|单位|问题|情形|对象|家庭|产品)|号(?:${wordingsFor(wordingTable, 'references-wordings.tsv', 'behind a number')})|标段(?:工程|中标|施工|开工|完工))`,
);

/** (02)2345-6789: the code of an area in front of a telephone number. */
const AREA_CODE = /[（(]0\d{1,3}[）)]\d/;
const MAX_UNITS_OF_CODE = 6;

/** Whether the number in brackets or in a circle that ends at `end` is referred to in a sentence and opens nothing. */
export function isReference(text: string, end: number, kind: 'paren' | 'digit-paren' | 'circle'): boolean {
  const behind = text.slice(end, end + MAX_UNITS_BEHIND);
  if (ANOTHER[kind].test(behind) || COUNTED.test(behind)) return true;
  return kind === 'digit-paren' && AREA_CODE.test(text.slice(Math.max(0, end - MAX_UNITS_OF_CODE), end + 1));
}
