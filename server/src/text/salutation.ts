import wordingTable from '../../data/kept/salutation-wordings.tsv';
import { wordingsFor } from './alternation';
const ADDRESSEE = wordingsFor(wordingTable, 'salutation-wordings.tsv', 'addressee');
/** Words that turn to an audience, whoever is named behind them. */
const OPENERS = '尊敬的|亲爱的|敬爱的|可爱的|各位|诸位|列位|全体';
const WIDELY = new RegExp(`^(?:${OPENERS}|广大|各界|各(?![项类种自])|全(?:[国省市县区镇乡村校厂院军厅局]|公司|集团))`);
const HEAD = new RegExp(
  `^(?:${OPENERS}|同志们|女士们|先生们|朋友们|老师们|同学们|乡亲们|战友们|大家好).*?|^(?:${ADDRESSEE})`,
);
/** Addressees that count only at the end: a line that begins with them is about them (职工……). */
const ALSO = wordingsFor(wordingTable, 'salutation-wordings.tsv', 'addressee at the end');
const TAIL = new RegExp(`(?:${ADDRESSEE}|${ALSO}|们)$`);

const OPENS = new RegExp(`^(?:${OPENERS})`);
/** 李县长, 张总, 王博士, 主席女士: a post or a title, with or without a name. */
const TITLED = new RegExp(`^.{0,12}(?:${wordingsFor(wordingTable, 'salutation-wordings.tsv', 'titled')})$`);
/** How a line begins that says something about people and does not call them: 感谢各位领导, 让我们…… */
const SAYS = new RegExp(
  `^(?:${wordingsFor(wordingTable, 'salutation-wordings.tsv', 'said to someone')})|[我你您他她咱](?![县市省校厂院司村镇乡区局行会国])|^人们$`,
);
/** Last characters of words for people, save those that end other words as well. */
const PEOPLE = new RegExp(`(?:${wordingsFor(wordingTable, 'salutation-wordings.tsv', 'people')})$`);
const NO_PERSON = new RegExp(
  `(?:${wordingsFor(wordingTable, 'salutation-wordings.tsv', 'no person')})长$|小康之家$|之家$`,
);
/** 各单位、各部门: what orders and notices are sent to is called as people are. */
const BODIES = new RegExp(`^各.*(?:${wordingsFor(wordingTable, 'salutation-wordings.tsv', 'bodies')})$`);
/** 县委常委会： · 区督导组：, to whom a report is made. */
const SITTING = new RegExp(`^.{0,12}(?:${wordingsFor(wordingTable, 'salutation-wordings.tsv', 'sitting body')})$`);
/** Parts of a sentence, and what a label says. */
const SENTENCE = new RegExp(wordingsFor(wordingTable, 'salutation-wordings.tsv', 'sentence'));
const LABEL = new RegExp(
  `^.{0,6}(?:${wordingsFor(wordingTable, 'salutation-wordings.tsv', 'label of a person')})(?:人|者|人员|领导|嘉宾|同志)?$|^.{0,4}[编作记]者$`,
);

/** How far a line is a 称谓: 'part' ends in ， and goes on in the next line, 'bare' has no mark at all. */
export type SalutationForm = 'no' | 'part' | 'whole' | 'bare';

/**
 * Form of a line, given without blanks around it, as the address to an audience on a line of its own (同志们： · 各位代表，).
 * 'no' for the empty text and for one that goes on after the address.
 */
export function salutationForm(text: string): SalutationForm {
  const { body, form } = markOf(text);
  if (!addresses(body)) return 'no';
  // without a mark, 县委书记、县长 is who speaks
  if (form === 'bare') return body.length <= LONGEST_BARE && (OPENS.test(body) || /们$|^同志/.test(body)) ? form : 'no';
  return form;
}

/**
 * Form of a line, given without blanks around it, where a 称谓 stands: under the title, above the text. There words for
 * people with a colon are enough, whoever they are (广大干部群众：); with another mark, or none, they must open as an
 * address does.
 */
export function addressForm(text: string): SalutationForm {
  const { body, form } = markOf(text);
  if (body.length < 2 || body.length > 80 || /[。；！？;：:“”《》【】[\]…]|\d{4}年\d|\d[万亿余]{0,2}[人名]$/.test(body))
    return 'no';
  const items = itemsOf(body);
  const lastItem = items.at(-1);
  if (lastItem === undefined || items.some((item) => SAYS.test(item) || SENTENCE.test(item))) return 'no';
  if (items.length === 1 && LABEL.test(lastItem)) return 'no';
  const people = (item: string): boolean => (PEOPLE.test(item) || TAIL.test(item)) && !NO_PERSON.test(item);
  if ('：:'.includes(text.at(-1)!))
    return people(lastItem) ||
      items.some((item) => OPENS.test(item)) ||
      items.every((item) => BODIES.test(item) || SITTING.test(item))
      ? form
      : 'no';
  const listed = OPENS.test(items[0]!) && items.length > 1;
  if (!listed && !items.every((item) => people(item) || OPENS.test(item) || BODIES.test(item))) return 'no';
  const opens = items.some((item) => WIDELY.test(item) || calls(item));
  if (form === 'bare')
    return opens && (people(lastItem) || /^(?:各位|诸位|尊敬的|亲爱的)/.test(lastItem)) && body.length <= LONGEST_BARE
      ? form
      : 'no';
  return opens || items.length > 1 ? form : 'no';
}

const LONGEST_BARE = 24;

/** A line without its final mark, and how that mark ends it. 同志们; is 同志们: typed without the shift key. */
function markOf(text: string): { readonly body: string; readonly form: 'part' | 'whole' | 'bare' } {
  const final = text.at(-1) ?? '';
  if (final === '') return { body: '', form: 'bare' };
  if ('：:！!'.includes(final)) return { body: text.slice(0, -1).trimEnd(), form: 'whole' };
  if ('，,'.includes(final)) return { body: text.slice(0, -1).trimEnd(), form: 'part' };
  return { body: '；;'.includes(final) ? text.slice(0, -1) : text, form: 'bare' };
}

/** Whether a text without final mark calls people and says nothing else, wherever it stands: 李县长、各位领导、同志们. */
export function addresses(text: string): boolean {
  if (/[。；！？;：“”《》]/.test(text)) return false;
  if (HEAD.test(text) && TAIL.test(text)) return true;
  const items = itemsOf(text);
  return items.length > 0 && items.every(isPersonal) && items.some(calls);
}

function itemsOf(text: string): string[] {
  return text.split(/[、，,\s\u3000]+/).filter((item) => item !== '');
}

function isPersonal(item: string): boolean {
  if (SAYS.test(item)) return false;
  return OPENS.test(item) ? PEOPLE.test(item) || TAIL.test(item) : TAIL.test(item) || TITLED.test(item);
}

/** Whether an item calls people and does not only name them. */
function calls(item: string): boolean {
  return /们$|(?:先生|女士)$|各位.{1,8}$/.test(item) || OPENS.test(/[和与及暨](.{2,})$/.exec(item)?.[1] ?? item);
}
