import { paragraphRule, type Report } from '../../engine/rule';
import { allMatches } from '../../text/matches';

/** Adverbials that take 地 before a verb. */
const ADVERBIALS =
  '旗帜鲜明|坚定不移|毫不动摇|持之以恒|锲而不舍|驰而不息|扎扎实实|实实在在|认认真真|原原本本|全心全意|一心一意|真心实意|始终如一|有的放矢|循序渐进|义无反顾|不折不扣|千方百计|想方设法|理直气壮|雷厉风行|脚踏实地|一如既往|积极主动|精力集中|毫不犹豫|毫不留情|毫不松懈|坚持不懈|坚决彻底|切切实实|踏踏实实|兢兢业业|清清白白|堂堂正正|争分夺秒|夜以继日|全力以赴|创造性|因地制宜|持续不断|最大限度';
const VERBS =
  '坚持|推进|推动|开展|落实|贯彻|维护|执行|履行|履职|支持|加强|抓好|抓(?!手|劲)|做好|做(?!法|派|工)|干|完成|投入|参与|服务|学习|宣传|反对|惩治|查处|整治|解决|改进|改革|发展|建设|保护|保障|投身|走|把|为|同|与|向|制定|实施|推行|提高|提升|增强|改善|促进|满足|调动|激发|减少|防范|化解|打击|查处|维护|帮助|解放|(?:将(?!来|军|领|士))';
/** Adverbs of two characters before a verb that takes an object: 要认真的落实各项部署. */
const SHORT =
  /(?:要|须|应|更加|不断|进一步)(紧密|自觉|切实|认真|积极|主动|坚决|严格|扎实|深入|有效|及时)(的)(?=(?:团结在|加强[\u4e00-\u9fff]|推进[\u4e00-\u9fff]|落实[\u4e00-\u9fff]|贯彻[\u4e00-\u9fff]|执行[\u4e00-\u9fff]|开展[\u4e00-\u9fff]|抓好|做好|维护[\u4e00-\u9fff]|履行|遵守|解决[\u4e00-\u9fff]|改进[\u4e00-\u9fff]|防范[\u4e00-\u9fff]))/g;
/** 把工作做的更好: what follows says how it is done. */
const RESULT =
  /(做|干|办|抓|搞|管|建|学|讲|说|写|跑|过|变|生活|发展|进展)(的)(?=(?:(?:更加?|越来越|很|不够|非常|十分|特别)(?:好|实|细|严|深|透|快|稳|远|扎实|到位|漂亮|精彩|深刻|出色|理想|顺利|幸福|美好|红火)|过[宽严死多细松紧]|过于[\u4e00-\u9fff]{2})[、，。；！])/g;
/** Adverbs before 把 or 将: 要及时的把情况报上来. */
const BEFORE_BA =
  /(?<![最更])(快速|迅速|及时|认真|切实|主动|尽快|自觉|牢牢|紧紧|稳稳|充分|全面|准确)(的)(?=把(?!握|关|控|脉|手|柄|门)|将(?!来|军|领|士|要|会|是|被|有|在|成|能|更))/g;
const FORM = new RegExp(`(?:${ADVERBIALS})(的)(?=(?:${VERBS})[^的是者。，、；：！？\\s])`, 'g');
const ADVERBIAL_SET = new Set(ADVERBIALS.split('|'));

/** Whether some 的 stands behind an adverbial (of three or four characters): cheaper than the pattern, and nearly never. */
function hasAdverbial(text: string): boolean {
  for (let at = text.indexOf('的', 3); at >= 0; at = text.indexOf('的', at + 1))
    if (ADVERBIAL_SET.has(text.slice(at - 4, at)) || ADVERBIAL_SET.has(text.slice(at - 3, at))) return true;
  return false;
}
/** Before these the phrase is what is given or had: 给予坚定不移的支持. */
const NOUN =
  /(?:给予|得到|提供|表示|进行|有着|需要|离不开|来自|保持|赢得|获得|是|有|以|靠|凭|这种|那种|一种|这样|应有)(?:了|着|过)?$/;

export const rule = paragraphRule({
  id: 'wording/de-particle',
  severity: 'warning',
  title: '“的”“地”误用',
  what: '状语后面、动词前面用了“的”（旗帜鲜明的坚持），或补语前面用了“的”（做的更好）。',
  why: '修饰动词用“地”，修饰名词用“的”，补语前用“得”。',
  source: '现代汉语规范用法；讲话稿实例，公开稿件实测误报为 0',
  fix: 'suggest',
  examples: {
    bad: [
      {
        text: '要旗帜鲜明⟦的⟧坚持党的领导，坚定不移⟦的⟧推进改革。',
        suggested: '要旗帜鲜明地坚持党的领导，坚定不移地推进改革。',
      },
      { text: '要认真⟦的⟧落实各项部署，把工作做⟦的⟧更好。', suggested: '要认真地落实各项部署，把工作做得更好。' },
      {
        text: '要及时⟦的⟧把情况报上来，因地制宜⟦的⟧制定政策，不能管⟦的⟧过宽，让群众生活⟦的⟧越来越好。',
        suggested: '要及时地把情况报上来，因地制宜地制定政策，不能管得过宽，让群众生活得越来越好。',
      },
      { text: '要精力集中⟦的⟧履职尽责。', suggested: '要精力集中地履职尽责。' },
    ],
    good: [
      '改革受益最充分的将是基层群众，影响最全面的将是教育领域。',
      '要给予坚定不移的支持，保持一如既往的发展势头。',
      '坚定不移地推进改革，旗帜鲜明反对腐败。',
      '以持之以恒的抓劲、脚踏实地的做法赢得人心。',
      '这是坚定不移的发展方向。',
      '要有认真的态度、扎实的作风，做好该做的工作，把要做的更多好事办实。',
      '要全面准确的把握，有实实在在的提高和改善，因地制宜的制度办法，让生活的越来越多方面向好，充分的将来打算。',
    ],
  },
  check({ text }) {
    if (!text.includes('的')) return undefined;
    let reports: Report[] | undefined;
    const add = (at: number, message: string, right: string): void => {
      (reports ??= []).push({
        at: 0,
        start: at,
        end: at + 1,
        message,
        suggestions: [{ title: `改为“${right}”`, edits: [{ at: 0, start: at, end: at + 1, newText: right }] }],
      });
    };
    for (const m of allMatches(text, SHORT))
      add(m.index + m[0].length - 1, `“${m[1]!}”修饰后面的动词，应用“地”。`, '地');
    for (const m of allMatches(text, BEFORE_BA)) add(m.index + 2, `“${m[1]!}”修饰后面的动词，应用“地”。`, '地');
    for (const m of allMatches(text, RESULT))
      add(m.index + m[1]!.length, `“${m[1]!}”后面说的是程度或结果，应用“得”。`, '得');
    for (const m of hasAdverbial(text) ? allMatches(text, FORM) : []) {
      if (NOUN.test(text.slice(Math.max(0, m.index - 5), m.index))) continue;
      // …的发展势头 · …的服务意识: the verb is part of a noun
      if (
        /^.{2,4}(?:势头|方向|意识|作风|精神|态度|做法|道路|决心|信心|理念|局面|能力|水平|劲头|干劲|力度|措施|办法|成效)/.test(
          text.slice(m.index + m[0].length),
        )
      )
        continue;
      add(m.index + m[0].length - 1, `“${m[0].slice(0, -1)}”修饰后面的动词，应用“地”。`, '地');
    }
    return reports?.sort((a, b) => a.start - b.start);
  },
});
