const ADDRESSEE =
  '同志们|同志|朋友们|代表|委员|来宾|嘉宾|女士们?|先生们?|领导|老师们?|同学们?|战友们?|乡亲们?|专家|学者|家长|员工|干部|学员|同事们?|主席|书记|总统|总理|阁下|议长|首相|市长|省长|县长|校长|会长|秘书长|部长|大使|同仁|企业家|父老|工友们?|青年朋友们?|各位|大家';
/** Words that turn to an audience, whoever is named behind them. */
const OPENERS = '尊敬的|亲爱的|敬爱的|可爱的|各位|诸位|列位|全体';
const WIDELY = new RegExp(`^(?:${OPENERS}|广大|各界|各(?![项类种自])|全(?:[国省市县区镇乡村校厂院军厅局]|公司|集团))`);
const HEAD = new RegExp(
  `^(?:${OPENERS}|同志们|女士们|先生们|朋友们|老师们|同学们|乡亲们|战友们|大家好).*?|^(?:${ADDRESSEE})`,
);
/** Addressees that count only at the end: a line that begins with them is about them (职工……). */
const ALSO =
  '战士|英雄|模范|功臣|官兵|民警|职工|工作者|运动员|教练员|裁判员|选手|校友|新生|毕业生|青年|少先队员|团员|党员|居民|村民|市民|乡亲|同胞|医护人员|志愿者|媒体记者|合作伙伴|理事|会员|股东|常委|院士|教授|评委|前辈';
const TAIL = new RegExp(`(?:${ADDRESSEE}|${ALSO}|们)$`);

const OPENS = new RegExp(`^(?:${OPENERS})`);
/** 李县长, 张总, 王博士, 主席女士: a post or a title, with or without a name. */
const TITLED =
  /^.{0,12}(?:长|书记|主任|主席|总|董|总?经理|教授|院士|博士|先生|女士|小姐|夫人|老师|医生|陛下|殿下|阁下|政委)$/;
/** How a line begins that says something about people and does not call them: 感谢各位领导, 让我们…… */
const SAYS =
  /^(?:请|让|要|把|使|给|致|做|为|感谢|谢谢|献给|欢迎|恭|希望|相信|拜托|再见|祝(?=[愿福贺各大你您同全在])|[当像](?!地)|对(?![口外面])|向(?=[各全广英奋在你大所]))|[我你您他她咱](?![县市省校厂院司村镇乡区局行会国])|^人们$/;
/** Last characters of words for people, save those that end other words as well. */
const PEOPLE =
  /(?:[们长者员师友士兵官宾委授仁胞亲属众民东商星贤娘郎妹弟姐兄爷健将警]|健儿|裁判|[员职民义技矿]工|[同董理监干参领]事|(?<![民卫发产养共])生|(?<![为育用选待])人|(?<!国)家|干部|代表|领导|书记|主席|主任|总|副总|经理|选手|助手|伙伴|前辈|长辈|朋友|老师|同志|同学|孩子|父母|一行|[陛殿阁]下)$/;
const NO_PERSON = /(?:增|特|成|擅|专|延|加|生|见|深|声|绵)长$|小康之家$|之家$/;
/** 各单位、各部门: what orders and notices are sent to is called as people are. */
const BODIES =
  /^各.*(?:单位|部门|支部|总支|党委|党组|[局办委镇乡村队团组班校所站区县市院]|街道|社区|公司|政府|企业|机构|科室|处室)$/;
/** Parts of a sentence, and what a label says. */
const SENTENCE =
  /如下|以下|下面|今天|现将|主要(?!负责|领导)|认为|指出|强调|提出|包括|围绕|通过|[几一二两三四五六七八九十\d](?:点|个方面|项|条)|^(?:会议|本次|这次|其中|责任|存在)/;
const LABEL =
  /^.{0,6}(?:主持|主讲|讲话|发言|报告|汇报|致辞|演讲|述职|宣讲|联系|负责|责任|出席|参会|参加|列席|到会|记录|撰稿|起草|审核|采访|朗诵|领誓)(?:人|者|人员|领导|嘉宾|同志)?$|^.{0,4}[编作记]者$/;

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
  if (body.length < 2 || body.length > 80 || /[。；！？;：:“”《》【】[\]…]|\d{4}年\d/.test(body)) return 'no';
  const items = itemsOf(body);
  const last = items.at(-1);
  if (last === undefined || items.some((item) => SAYS.test(item) || SENTENCE.test(item))) return 'no';
  if (items.length === 1 && LABEL.test(last)) return 'no';
  const people = (item: string): boolean => (PEOPLE.test(item) || TAIL.test(item)) && !NO_PERSON.test(item);
  if ('：:'.includes(text.at(-1)!))
    return people(last) || items.some((item) => OPENS.test(item)) || items.every((item) => BODIES.test(item))
      ? form
      : 'no';
  const listed = OPENS.test(items[0]!) && items.length > 1;
  if (!listed && !items.every((item) => people(item) || OPENS.test(item) || BODIES.test(item))) return 'no';
  const opens = items.some((item) => WIDELY.test(item) || calls(item));
  if (form === 'bare')
    return opens && (people(last) || /^(?:各位|诸位|尊敬的|亲爱的)/.test(last)) && body.length <= LONGEST_BARE
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
