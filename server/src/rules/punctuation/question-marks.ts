import wordingTable from '../../../data/kept/asking-wordings.tsv';
import type { Report } from '../../contract/rule';
import { wordingsOf } from '../../text/alternation';
import type { Paragraph, Sentence } from '../../syntax/types';
import { NONE } from '../../text/none';

const wordings = wordingsOf(wordingTable, 'asking-wordings.tsv');

/** 要看群众满意不满意: the question is what the sentence speaks of, and asks nobody. */
const GOVERNS = new RegExp(wordings('governs'));
const ASKS = new RegExp(wordings('asks'));
/** 我不知道大家有没有想过: a question that the speaker does not ask, in one clause with his not knowing. */
const NOT_KNOWN = new RegExp(
  `^(?:\\p{Script=Han}{2,5}，)?(?:我|我们|谁)(?:也|还|并|真|真的|实在|其实|到现在)?${wordings('does not know')}(?=[^，；：“]*${wordings('asks')})[^，；：“”]+(?<![吗呢吧么啊])$`,
  'u',
);
/** 要认真研究: what somebody is to study, at the head of a clause. */
const STUDIES = `^(?:[^，；：“”]{2,8}，)?[^，；：“”问想请]{0,12}(?:要|应当|应该|必须|需要)${wordings('studied how')}?${wordings('studies')}(?:好|清楚|明白)?`;
/** 要认真研究如何提高质量: what is to be studied, in one clause. */
const TO_BE_STUDIED = new RegExp(`${STUDIES}(?:如何|怎样|怎么)[^，；：“”]{2,30}(?<![呢吗吧])$`);
/** 都要认真研究这些问题怎么解决、由谁解决、何时解决: questions between 、 that are the object of what is to be studied. */
const QUESTIONS_TO_BE_STUDIED = new RegExp(
  `${STUDIES}(?:[^，、；：“”问想您你]|问题){0,20}(?:怎么|怎样|如何|谁来|由谁|何时|什么)[^，、；：“”]{1,12}(?:、(?:怎么|怎样|如何|谁来|由谁|何时|什么时候|靠谁|哪里|什么)[^，、；：“”]{1,12})+(?<![呢吗吧])$`,
);
/** 请各乡镇书面报告问题是否整改到位: what is to be told to whoever gives out the work, in one clause. */
const TO_BE_REPORTED = new RegExp(
  `^(?!.*(?:大家|自己|我们|咱们|同志|同学|朋友))(?:[^，；：“”]{2,20}，)*?(?!请[问您])(?:请|由|要|务必|必须|须|各[^，；：“”]{1,14}?(?:要|应|须|务必|必须))(?:[^，；：“”问想您你]|问题){0,30}?${wordings('reported')}(?:[^，；：“”问想]|问题){0,16}?(?:是否|有没有|有无|能否)[^，；：“”]{2,30}(?<![呢吗吧啊])$`,
);
/** 由谁来检查整改是否到位 · 要不要再核实: the sentence asks itself, whatever is to be reported in it. */
const ASKS_ITSELF = /谁|哪|要不要|该不该|能不能|可不可以|怎样|怎么|如何/;
const ASKS_WHETHER_TO = /要不要|该不该/;
/** 要逐条线路摸清楚，哪些路段容易结冰: what is to be found out, in the clause before. */
const TO_BE_FOUND_OUT = new RegExp(
  `(?:要|应当|应该|必须|需要|务必)[^。？！“”问想请]{0,16}${wordings('found out')}，(?:到底|究竟)?[^，；：“”]{0,12}${wordings('what is found out')}[^；：“”]{2,40}(?<![呢吗吧])$`,
);
/** 我看，一是……: the speaker answers himself, or asks on. */
const GOES_ON = /^(?:我看|我想|我认为|我觉得|首先|关键|一是|第一|就是|这[就正]?是)|^[^。！？]*(?:？|作答|答案)/;
/** 让我们携手前进: a wish asks nothing. */
const WISHES = new RegExp(`^${wordings('wishes')}`);
const TOLD_TO_THINK = new RegExp(`${wordings('told to think')}$`);
const ANSWERS = new RegExp(`^${wordings('answers')}`);

/** 等得起吗 — but 是吗 may be said in wonder, and 干吗 is a verb. */
const ENDS_IN_MA = /[^干是]吗$/;
/** 这样下去行不行 · 同意不同意: the two halves of a choice at the end of a clause. */
const ENDS_IN_CHOICE =
  /(?:(\p{Script=Han})不\1|(\p{Script=Han}{2})不\2|是不是这样|是不是这个(?:道?理|样子)|能不能行)$/u;
/** 该怎么办 · 这是为什么 */
const ENDS_IN_WORD =
  /(?:^(?:那么?)?(?:我们|咱们|大家|你们)?(?:又|到底|究竟)?(?:应?该|应当)怎么办|^这(?:又)?是(?:为什么|为何|凭什么))$/;
/** 同志们想过没有，钱从哪里来 */
const ASKS_OUTRIGHT = new RegExp(`${wordings('asks outright')}，`);
/** 工作还怎么干 */
const ENDS_IN_HOW = /(?:还|又)(?:怎么|如何|怎能)\p{Script=Han}{1,4}$/u;
/** 还有什么理由不努力呢 — but 还早着呢; looked for apart, as one pattern for both starts anew at each word that asks. */
const ENDS_IN_NE = /(?<!着)呢$/;
const ASKS_WITH_NE = /什么|怎么|怎能|何(?!况)|哪|谁|难道|岂/;
/** 什么都能造呢: whatever it is. */
const ANY = /(?:什么|谁|哪\p{Script=Han}?)[都也]/u;
/** 我们还有什么理由安于现状: nobody tells a reason so. */
const WHAT_REASON = /^(?:我们|咱们|大家|你们|我)?(?:又|还)有什么(?:理由|资格|借口)(?!.*[都也是])\p{Script=Han}{2,14}$/u;
const endsInAsking = (clause: string): boolean =>
  ENDS_IN_HOW.test(clause) ||
  WHAT_REASON.test(clause) ||
  (ENDS_IN_NE.test(clause) && ASKS_WITH_NE.test(clause.replace(ANY, '')));
/** 我正想着怎么办呢 · 我还以为是谁呢: the question behind is what somebody thinks of. */
const THINKS = /(?<!想)想(?!想|一想)|以为|知道|愁|琢磨|纳闷/;
const isThoughtOf = (clause: string): boolean => {
  const offset = clause.search(THINKS);
  return offset >= 0 && ASKS_WITH_NE.test(clause.slice(offset));
};
/** 有多少人读过一本书 · 究竟是什么原因造成的 · 谁来养活我们: a question where nothing follows. */
const OPENS_ASKING =
  /^(?:有(?:多少|谁|哪个|几个)(?!.*[就把献])|(?:究竟|到底)(?:是|有|该|要|为)?(?:什么|谁|哪|怎么|怎样|何)|谁(?:来|能|会|敢|愿|该)(?!.*[谁都也]))/;
/** 他问我来吗: asked by another. */
const ASKED_BY_ANOTHER = /[问喊叫]|说(?!明)/;
/** 难道我们还要等下去 · 为什么要办这个班: words that ask where they open what is said. */
const OPENS = /^(?:那么?，?)?(?:我们|咱们|你们|大家)?(?:难道|岂能|怎能不|何尝不是)/;
/** 能不能打硬仗 · 为什么要办: a question if an answer follows. */
const MAY_ASK = new RegExp(wordings('may ask'));

/** 为什么有的项目签约时热热闹闹，签约后迟迟落不了地: why, in a sentence of several clauses that gives no reason itself. */
const ASKS_WHY = new RegExp(
  `^(?:那么?，?|[可但而]，?)?(?:为什么|为何|凭什么)(?!人、)(?!.*${wordings('why is told')})[^：；“”…]{6,80}$`,
);
const ANSWERS_WHY = new RegExp(`^${wordings('answers why')}`);

/** 我们究竟解决了多少 · 大家到底缺什么: who does what, and how much of it, in one clause — but 账本上记着到底收了多少. */
const ENDS_IN_AFTER_ALL =
  /^((?:那么)?(?:我|我们|咱们|你们|大家|同志们|干部|群众)?(?:今天|这些年|平时|心里|又)?)(?:究竟|到底)[^究到底]{1,12}(?:多少|几(?:[个件次趟分成家户回]|\p{Script=Han}{2})?|什么|怎样|怎么样|如何|哪里|谁)$/u;
/** Whether a clause asks what a thing is after all, and a second question follows. */
const asksAfterAll = (clause: string, behind: string | undefined): boolean => {
  const who = behind?.endsWith('？') ? ENDS_IN_AFTER_ALL.exec(clause)?.[1] : undefined;
  return who !== undefined && !GOVERNS.test(who) && !/[要须应把将]|[问说讲]$/.test(who);
};

/** 什么是担当 · 何为初心 */
const WHAT_IS = /^(?:那么)?(?:什么是|何为|何谓|什么叫)(\p{Script=Han}{2,8})$/u;

/** 这些数据说明了什么 · 我们靠什么 */
const ENDS_IN_WHAT = /(说明|证明|意味着|靠|凭|图|缺)(?:的是|了)?什么$/;

/** 在座的家长，有多少人……: who is asked, or when. */
const ADDRESSES = /^[^，。；：]{2,12}，$/;

/** Characters by which a question is known at all: most sentences have none. */
const ASKING = /[吗不么何岂凭靠谁哪]|难道|有没有|多少|几个|究竟|到底/;

/** ？ behind what asks nothing, and 。 behind what asks. */
export function questionMarks(paragraph: Paragraph): readonly Report[] {
  const { text, sentences } = paragraph;
  let reports: Report[] | undefined;
  for (let k = 0; k < sentences.length; k++) {
    const sentence = sentences[k]!;
    const mark = text[sentence.end - 1];
    if (mark !== '？' && mark !== '。') continue;
    const said = text.slice(sentence.start, sentence.end - 1);
    if (mark === '？') {
      if (isNamedBehind(text, sentence)) {
        (reports ??= []).push(say(sentence, '，', '这里的问句是后面“问题”的内容，中间不用问号。'));
        continue;
      }
      if (
        NOT_KNOWN.test(said) ||
        (!ASKS_ITSELF.test(said) && TO_BE_REPORTED.test(said)) ||
        (!ASKS.test(said) && (WISHES.test(said) || states(said, text, sentences[k - 1])))
      )
        (reports ??= []).push(say(sentence, '。', '这句话没有发问，句末不用问号。'));
      else if (isToBeStudied(said, text.slice(sentence.end)))
        (reports ??= []).push({
          ...say(sentence, '。', '这句话说的是要研究、要思考的事，没有发问，句末宜用句号。'),
          severity: 'information',
        });
      continue;
    }
    if (!ASKING.test(said) || !asks(paragraph, sentence, { before: sentences[k - 1], behind: sentences[k + 1] }))
      continue;
    (reports ??= []).push(say(sentence, '？', '这句话是在发问，句末应为问号。'));
  }
  return reports ?? NONE;
}

/** 我常常想，我们能留下些什么？这样一个问题。 — the question is what is thought of. */
const THOUGHT_OF = /(?:想|思考|琢磨|面对|回答|提出|考虑)[^。！？]{0,40}$/;
const NAMES_QUESTION = /^(?:这样)?的?(?:一[个些])?(?:问题|疑问|困惑|话题)。/;
/** 研究如何提高效率？如何降低成本等问题: questions in a row that are discussed. */
const DISCUSSED = new RegExp(`${wordings('discussed')}[^。！？“”：]{2,30}$`);
const NAMES_QUESTIONS =
  /^[^。！？“”：]{3,24}(?:等|的|这些|这几个)(?:一系列|方面|几个|具体|重大|关键|现实|实际|深层次)?的?(?:问题|课题|话题|议题|难题)[，。；]/;

/** Whether a ？ closes a question that the sentence goes on to name. */
function isNamedBehind(text: string, { start, end }: Sentence): boolean {
  const said = text.slice(start, end - 1);
  const behind = text.slice(end, end + REACH_BEHIND);
  if (!/[题问惑]/.test(behind)) return false;
  if (NAMES_QUESTION.test(behind)) return THOUGHT_OF.test(said) && ASKS.test(said);
  return DISCUSSED.test(said) && ASKS.test(said) && NAMES_QUESTIONS.test(behind) && ASKS.test(behind);
}

/** Characters behind a question that may name it. */
const REACH_BEHIND = 36;

/** 怎样破题？破题之道……: what takes the last word of a question up answers it. */
const takesUp = (said: string, behind: string): boolean => /^[^，。！？；]*/.exec(behind)![0].includes(said.slice(-2));

const isToBeStudied = (said: string, behind: string): boolean =>
  (((TO_BE_STUDIED.test(said) || QUESTIONS_TO_BE_STUDIED.test(said)) && /^\p{Script=Han}/u.test(behind)) ||
    TO_BE_FOUND_OUT.test(said)) &&
  !ASKS_WHETHER_TO.test(said) &&
  !GOES_ON.test(behind) &&
  !takesUp(said, behind);

/** 一要……, 必须……, 坚持……: a sentence that sets tasks, in many words. */
const SETS_TASKS = new RegExp(`^${wordings('sets tasks')}[^“”]{9,}$`);
/** What one says in wonder, or asks without a word that asks. */
const WONDERS = new RegExp(`[了不成行真对]$|${wordings('wonders')}`);
/** 什么是初心？这就是初心？ */
const ANSWERED = /^(?:什么是|何为|何谓|啥叫|什么叫)[^，。]{1,12}？$/;
const GIVES_ANSWER = /^(?:这|那)(?:就|便|正)是[^“”]{1,16}$/;

/** Whether a sentence without a word that asks plainly states something. */
function states(said: string, text: string, before: Sentence | undefined): boolean {
  if (SETS_TASKS.test(said)) return !WONDERS.test(said);
  return before !== undefined && GIVES_ANSWER.test(said) && ANSWERED.test(text.slice(before.start, before.end));
}

interface Beside {
  readonly before: Sentence | undefined;
  readonly behind: Sentence | undefined;
}

const asksWhy = (text: string, { start, end }: Sentence): boolean => ASKS_WHY.test(text.slice(start, end - 1));

/** Whether a sentence that ends in 。 is a question. */
function asks({ text, clauses }: Paragraph, sentence: Sentence, { before: prior, behind: next }: Beside): boolean {
  // 为什么……迟迟落不了地。说到底，……
  if (next && ANSWERS_WHY.test(text.slice(next.start, next.start + 8)) && asksWhy(text, sentence)) return true;
  const closing = clauses[sentence.lastClause - 1];
  if (!closing || /[“”《》（）]/.test(text.slice(closing.start, closing.end))) return false;
  const clause = text.slice(closing.start, closing.end);
  const before = text.slice(sentence.start, closing.start);
  if (ENDS_IN_MA.test(clause)) return !ASKED_BY_ANOTHER.test(clause);
  if (OPENS.test(clause)) return true;
  if (endsInAsking(clause) && !ASKED_BY_ANOTHER.test(clause)) return !isThoughtOf(clause);
  if (ASKS_OUTRIGHT.test(before) && ASKS.test(clause)) return true;
  const verb = next && before === '' ? ENDS_IN_WHAT.exec(clause)?.[1] : undefined;
  // 有人问我图什么。图名……: asked by another
  if (verb !== undefined && text.startsWith(verb, next!.start)) return !ASKED_BY_ANOTHER.test(clause);
  if (before === '' && asksAfterAll(clause, next && text.slice(next.start, next.end))) return true;
  // what governs may stand further in front: 大家要看清楚，这样行不行
  if (GOVERNS.test(clause) || (GOVERNS.test(before) && !before.endsWith('：'))) return false;
  if (OPENS_ASKING.test(clause)) return before === '' || ADDRESSES.test(before);
  if (ENDS_IN_WORD.test(clause)) return true;
  const isTold = before === '' || before.endsWith('：') || TOLD_TO_THINK.test(before.slice(0, -1));
  if (ENDS_IN_CHOICE.test(clause)) return isTold;
  // 今天的课听懂了吗？今天有没有进步。
  if (prior && text[prior.end - 1] === '？' && before === '' && MAY_ASK.test(clause)) return true;
  if (next === undefined || !isTold) return false;
  // 什么是担当。担当就是敢于负责。
  const whatIs = WHAT_IS.exec(clause);
  if (whatIs)
    return (
      text.startsWith(whatIs[1]!, next.start) && /^(?:，)?[就便正]?是/.test(text.slice(next.start + whatIs[1]!.length))
    );
  return MAY_ASK.test(clause) && ANSWERS.test(text.slice(next.start, next.start + 5));
}

function say({ end }: Sentence, newText: string, message: string): Report {
  const place = { at: 0, start: end - 1, end };
  return { ...place, message, suggestions: [{ title: `改为“${newText}”`, edits: [{ ...place, newText }] }] };
}
