import partRows from '../../data/kept/parts-of-bodies.tsv';
import { isGrammarCharacter } from '../lexicon/word-lists';
import { alternation } from '../text/alternation';
import { isHan } from '../text/chars';
import { tableColumn } from '../text/table';

/** Posts and things that are called by the last character of a body: 团长, 班主任, 队员, 校团委, 院领导, 校医院. */
const OF_BODY = new RegExp(
  `^(?:[长委员歌旗服部内外级史庆友]|${alternation(tableColumn(partRows, 'parts-of-bodies.tsv', 'word'))})`,
);
/** Last characters of bodies that have such posts. */
export const BODIES = '团班队会院校厂司社组部局处科室所站馆园村镇乡县市区省连营排委舰艇船';
/** Whether the first of the two closes the name of a body, or of one's own, and the second begins what belongs to it. */
export function isOfBody(text: string, first: number): boolean {
  const [before, character] = [text[first - 1] ?? '', text[first]!];
  if (!BODIES.includes(character) || !isHan(before.charCodeAt(0))) return false;
  const behind = text.slice(first + 2, first + 5);
  // 我校|校团委
  if ('我本该'.includes(before)) return isHan(behind.charCodeAt(0)) && !isGrammarCharacter(behind[0]!);
  return OF_BODY.test(behind) && !isGrammarCharacter(before);
}
