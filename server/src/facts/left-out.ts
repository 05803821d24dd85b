/** Blanks that may stand for a name or a figure: 由     同志主持 · 全长 米 · 我代表 ，向大家问好. Nothing may close them up. */

/** Who is called by the name in front. */
const CALLED =
  /^(?:同志(?!们)|先生|女士|老师|教授|书记|主任|主席|[省市县区镇乡村局厅处科校院部司队组站所]长|总经理|董事长|代表(?!团|大会))/;
/** What a figure is followed by. */
const COUNTED =
  /^(?:年(?!轻|龄|代|初|底|末)|月(?!光|球)|日(?!常|益|前|子|本|夜)|号(?!召|称|角)|米(?!饭|面)|公里|千米|亩|公顷|平方|立方|元(?!素|件|月|旦|首|帅)|万(?!里|事|物|众|家|户|象|民)|亿|[个名](?!人|体|义|称|字|单|列|优|性|别)|人[次，。、]|次(?!要|数|序|日)|户(?!籍|外)|家[，。、企]|项(?!目)|件|条(?!件|例)|场(?!所|面|景|合|地)|吨|[%％倍]|位(?!置|于)|届|期(?!间|待|望)|小时|分钟|天(?!然|地|空|津|下|气|天)|周[，。、年]|公斤|千瓦)/;
/** What a figure, or a name, is preceded by. */
const COUNTS =
  /(?:全长|[约达近超过计资入为共有增降积期值量额价于至到第自宽高深距等奖]|完成|实现|占地|总数|[年月日]|[：，。、（])$/;
/** Words that want something behind them. */
const WANTS =
  /(?:代表|[由请和与及向对为有从把被给让跟任叫姓住]|(?<!的)是|以及|包括|邀请|感谢|欢迎|分别为|主持人|单位|姓名|电话|地址|时间|地点|[：（“《])$/;
/** What a figure alone is preceded by. */
const FIGURES = /(?:共有|(?:^|[一总，。；、县市省区校镇村])共|约|达到?|超过|每|长达|高达|多达|仅有)$/;
/** What comes last in a list. */
const LAST = /^(?:[和与及等]|以及)/;
const AND_OTHERS = /^等[ \u3000，。、]/;
/** A measure word that ends a clause has its figure in front of it. */
const COUNTED_LAST = /^(?:[年月日米亩元万亿个名户家项件吨天倍座辆台套艘%％]|公里|万元|亿元|人次|小时)[，。、；：）]/;
/** What somebody does at a meeting, or what is done in a place. */
const DOES =
  /^(?:召开|举行|举办|开幕|闭幕|主持|负责|牵头|承办|传达|通报|宣读|讲话|作|介绍|致|发言|总结|汇报|带队|陪同|出席|领学|宣布)/;
const PAUSE = '，。、；：！？）”》';
const PAUSE_BEFORE = '，、；：（“《';

/** Blanks in a row from which a gap is meant, not a slip of the thumb. */
const WIDE = 3;
const WIDEST_BLANK = /\u3000{2}/;

/** Whether something may have been left out, or is still to be filled in, where a run of blanks stands within a text. */
export function mayBeLeftOut(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 4), start);
  const after = text.slice(end, end + 6);
  const wide = end - start >= WIDE || WIDEST_BLANK.test(text.slice(start, end));
  // behind a stop and before a sentence a wide gap is an indent that has lost its line
  if (wide && !'。！？'.includes(before.at(-1) ?? ' ')) return true;
  const pause = PAUSE.includes(after[0] ?? ' ');
  if (pause && (WANTS.test(before) || (PAUSE_BEFORE.includes(before.at(-1) ?? ' ') && after[0] !== '”'))) return true;
  if (CALLED.test(after) && (wide || after.startsWith('同志') || /[由请和与向对、，。：]$/.test(before))) return true;
  if ((COUNTED.test(after) && COUNTS.test(before)) || COUNTED_LAST.test(after)) return true;
  if (AND_OTHERS.test(after) || /(?:[我他她]是|[叫由请])$/.test(before)) return true;
  if (FIGURES.test(before) || (before.endsWith('、') && LAST.test(after))) return true;
  return DOES.test(after) && /[由请在于，。、：]$/.test(before);
}
