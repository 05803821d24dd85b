import { doublings } from '../lexicon/doublings';
import { isSurname } from '../lexicon/surnames';
import { isHan } from '../text/chars';
import { isBeforeWordAlike } from './doubled-before-alike';
import { isSpanBehindArrival } from './doubled-ends';
import { isOfBody } from './doubled-in-bodies';
import { isSideOfName } from './doubled-in-frames';
import { isEchoed } from './doubled-verses';
import { isTakenUp } from './doubled-when-taken-up';

/** Behind these a figure follows, and the word in front may end with the same character: 节约|约8万度. */
const BEFORE_FIGURE = '约达近超共逾仅每满长高';
const FIGURE = /[\d０-９一二三四五六七八九十百千万几数两]/;
/** Verbs that end with 为, behind which an aim may begin with it: 转化为|为国担当. */
const ENDS_WITH_AIM = '化成作视变转因认称定列改升';
/** 文化馆的|的士, and not 前线的的士兵. */
const CAB = /^的士(?![兵气官卒])/;
/** 名将卡卡、…: a name of two characters that are the same. */
const CALLS_A_PLAYER = /(?:名将|球星|明星|歌手|队员|球员|外援)$/;
/** 擦擦亮, 扫扫净 */
const COMES_OUT = '亮净干齐直平';
/** 清楚明了|了: 明了 is a word, but for where 明 ends a verb (说明了, 证明了). */
const CLEAR = /(?<![说证表阐声指标查写讲点摸言申辨探挑判注载鉴弄问照发分])明$/;
/** What each of many does: 年年均有, 人人都学, 分分必争. */
const OF_EACH = '均都皆各有必';
/** 今年|年底, 2025年|年中: of a year and the year alike. */
const YEAR_BEFORE = '今去前明后本当每近翌全昨0123456789';
const OF_YEAR = '底初末中均度终关';
const EACH_PLACE = '省市州县区旗镇乡村寨屯组户家岛港';
/** 县县通高铁, 村村通油路: each of many, whatever stands before them; not 全县县通过. */
const REACHES_EACH = /^通(?![过知报告常行信用讯顺俗缉])/;
/** 铁铁联运, 水水中转: from one of the kind to the other. */
const TO_ITS_LIKE = /^(?:联运|中转|换装|直达|接驳)/;
/** 第十三周周二 */
const DAYS = '一二三四五六日末';

/** Whether the form alone says that both are meant: 特派团|团长, 节约|约8万度, 年年均有, 滑溜溜的. */
export function isRightByForm(text: string, first: number): boolean {
  const { distributive, echo, objects, repeated } = doublings();
  const character = text[first]!;
  const behind = text[first + 2] ?? ' ';
  return (
    isOfBody(text, first) ||
    (BEFORE_FIGURE.includes(character) && FIGURE.test(behind)) ||
    (character === '的' && CAB.test(text.slice(first + 1, first + 4))) ||
    (character === '为' && text[first - 1] === '行' && '“《'.includes(behind)) ||
    (repeated.has(character) && COMES_OUT.includes(behind) && !isHan(text.charCodeAt(first + 3))) ||
    (CALLS_A_PLAYER.test(text.slice(Math.max(0, first - 2), first)) && '、和'.includes(behind)) ||
    (character === '了' && !isHan(behind.charCodeAt(0)) && CLEAR.test(text.slice(Math.max(0, first - 2), first))) ||
    (character === '周' && DAYS.includes(behind)) ||
    (character === '为' && ENDS_WITH_AIM.includes(text[first - 1] ?? ' ') && isHan(behind.charCodeAt(0))) ||
    (distributive.has(character) && OF_EACH.includes(behind)) ||
    (character === '年' && YEAR_BEFORE.includes(text[first - 1] ?? ' ') && OF_YEAR.includes(behind)) ||
    isGivenName(text, first) ||
    (EACH_PLACE.includes(character) && REACHES_EACH.test(text.slice(first + 2, first + 4))) ||
    // 表表决心: the object has two characters
    objects.has(text.slice(first + 1, first + 4)) ||
    TO_ITS_LIKE.test(text.slice(first + 2, first + 4)) ||
    (echo.has(character) && '的地'.includes(behind)) ||
    isEchoed(text, first) ||
    isSideOfName(text, first) ||
    isBeforeWordAlike(text, first) ||
    isSpanBehindArrival(text, first) ||
    isTakenUp(text, first)
  );
}

/** What posts end with in front of a name. */
const ENDS_POST = '长席记任理裁师员授士';

/** 副委员长沈跃跃、: a given name of two that are the same, between a post and a mark. */
const isGivenName = (text: string, first: number): boolean =>
  ENDS_POST.includes(text[first - 2] ?? ' ') && isSurname(text[first - 1]) && !isHan(text.charCodeAt(first + 2));
