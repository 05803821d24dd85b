import { doublings } from '../lexicon/doublings';
import { commonWordSet, knownWords } from '../lexicon/word-sets';
import { isPhrase } from './near-forms';

/** Small words in front of which a word may begin with the same character: 对|对口支援地区, 以|以旧换新为抓手. */
const LEADS = '对以向在把与从给由被让和将';
/** 以租代购, 以案促改, 由浅入深: phrases that are made anew every year. */
const MADE_LIKE = /^(?:以\p{Script=Han}[代促换带养补治为]\p{Script=Han}|由\p{Script=Han}[入到及]\p{Script=Han})/u;
/** 向前村, 向阳小学: a name that is made of a word. */
const OF_PLACE = /^(?:[村镇乡屯湾桥]|社区|街道|小学|中学|水库|大队|农场)/;
/** 向前 is no word of the lists, which have 向前进 and 向前走 apart. */
const NAMES_PLACE = /^(?:向[前阳东南西北荣上红]|和[平谐睦顺美])/;
/** 在在岗职工中开展: who is there, and not 坚持在在岗. */
const OF_PEOPLE = /^在[岗场编校职册读](?:职工|人员|教[师工]|干部|学生|员工|党员|医护|民警|领导|生)/;
/** Characters of the shortest and of the longest phrase that is asked for. */
const SHORTEST = 4;
const LONGEST = 6;

/**
 * Whether the second of two begins a word or a phrase of its own behind a small word. Where the next two characters are a
 * word as well, the first one may be cut from it (在在|建设中), and the phrase alone tells.
 */
export function isBeforeWordAlike(text: string, first: number): boolean {
  if (!LEADS.includes(text[first]!)) return false;
  const rest = text.slice(first + 1, first + 1 + LONGEST);
  const begins = knownWords().standsAt(rest, 0);
  if ((begins || NAMES_PLACE.test(rest)) && OF_PLACE.test(rest.slice(2))) return true;
  if (OF_PEOPLE.test(rest)) return true;
  // 向向前迈进, 由由于, 以以及
  if (doublings().wrong.has(text.slice(first, first + 3))) return false;
  if (MADE_LIKE.test(rest)) return true;
  // 从|根本上, 以|实际行动: the phrase begins with the same small word
  const cut = commonWordSet().has(rest.charCodeAt(1), rest.charCodeAt(2));
  if (!cut && begins) return true;
  if (cut && !begins) return false;
  for (let length = SHORTEST; length <= rest.length; length++) if (isPhrase(rest.slice(0, length))) return true;
  return false;
}
