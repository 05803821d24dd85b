import wordingTable from '../../../data/kept/named-lists-wordings.tsv';
import type { Report } from '../../contract/rule';
import { isSurname } from '../../lexicon/surnames';
import type { Paragraph } from '../../syntax/types';
import { wordingsFor } from '../../text/alternation';
import { allMatches } from '../../text/matches';
import { NONE } from '../../text/none';

/** 决定对以上同志予以表彰：陈桂香、罗永强: what is named behind the colon stands below, and nothing above. */
const ABOVE_BEFORE_LIST = new RegExp(
  `(以上|上述)((?:\\d{1,3}|[一二两三四五六七八九十]{1,2})?[名位个家]?(?:先进|优秀|获奖|受表彰的?)?(?:${wordingsFor(wordingTable, 'named-lists-wordings.tsv', 'listed below')})(?:名单)?)([^，。；：！？、]{0,24})：([^。；！？\\n]{4,120})`,
  'g',
);
/** 大河乡, 一车间, 财政局 */
const BODY =
  /^[\p{Script=Han}“”（）\d]{2,14}(?:[局委办厅部处科室队站所院校司厂店社村镇乡班组级区县市园会]|街道|社区|车间|中心|公司|集团|合作社|支部|家庭)$/u;
const NAME = /^\p{Script=Han}{2,4}$/u;
/** Members of a row behind its first one, which the words in front of it run into. */
const MEMBER = /(?<=\p{Script=Han}、)\p{Script=Han}+/gu;
/** 民主推荐、组织考察: what was done before somebody was chosen, and nobody's name. */
const PROCEDURE = /推荐|考察|公示|研究|审[核议查批]|评[议选审]|表决|讨论|投票|征求/;
/** 张伟任车间主任 */
const APPOINTED = /^\p{Script=Han}{2,4}(?:同志)?任\p{Script=Han}{2,16}$/u;

/** 以上 for what is listed below it, and nowhere before it in its paragraph. */
export function listedBelow({ text }: Paragraph): readonly Report[] {
  if (!/以上|上述/.test(text) || !text.includes('：')) return NONE;
  return allMatches(text, ABOVE_BEFORE_LIST).flatMap((m): readonly Report[] => {
    const [, word, , , told] = m as unknown as [string, string, string, string, string];
    const before = text.slice(0, m.index);
    if (isRowOfNames(before) || before.includes('名单') || before.trim() === '') return NONE;
    const names = told.split('、');
    const isList = names.length > 1 && (names.every(isName) || names.every((name) => BODY.test(name)));
    const appointed = told.split('，');
    if (!isList && !(appointed.length > 1 && appointed.every((one) => APPOINTED.test(one) && isSurname(one[0]))))
      return NONE;
    const place = { at: 0, start: m.index, end: m.index + word.length };
    return [
      {
        ...place,
        severity: 'warning',
        message: `名单列在后面，应说“以下”，此处写作“${word}”。`,
        suggestions: [{ title: '改为“以下”', edits: [{ ...place, newText: '以下' }] }],
      },
    ];
  });
}

/** Whether names are listed there, which 以上 takes up. */
const isRowOfNames = (text: string): boolean =>
  allMatches(text, MEMBER).some(([member]) => !PROCEDURE.test(member) && (isSurname(member[0]) || BODY.test(member)));

const isName = (name: string): boolean => NAME.test(name) && isSurname(name[0]);
