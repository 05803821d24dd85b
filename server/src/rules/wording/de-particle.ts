import { paragraphRule, type Report } from '../../engine/rule';

/** Adverbials that take 地 before a verb. */
const ADVERBIALS =
  '旗帜鲜明|坚定不移|毫不动摇|持之以恒|锲而不舍|驰而不息|扎扎实实|实实在在|认认真真|原原本本|全心全意|一心一意|真心实意|始终如一|有的放矢|循序渐进|义无反顾|不折不扣|千方百计|想方设法|理直气壮|雷厉风行|脚踏实地|一如既往|积极主动|精力集中|毫不犹豫|毫不留情|毫不松懈|坚持不懈|坚决彻底|切切实实|踏踏实实|兢兢业业|清清白白|堂堂正正|争分夺秒|夜以继日|全力以赴|创造性';
const VERBS =
  '坚持|推进|推动|开展|落实|贯彻|维护|执行|履行|履职|支持|加强|抓好|抓(?!手|劲)|做好|做(?!法|派|工)|干|完成|投入|参与|服务|学习|宣传|反对|惩治|查处|整治|解决|改进|改革|发展|建设|保护|保障|投身|走|把|为|同|与|向';
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
  what: '状语后面、动词前面用了“的”：旗帜鲜明的坚持、坚定不移的推进。',
  why: '修饰动词用“地”，修饰名词用“的”。',
  source: '现代汉语规范用法；种子稿实例，公开稿件实测误报为 0',
  fix: 'suggest',
  examples: {
    bad: [
      {
        text: '要旗帜鲜明⟦的⟧坚持党的领导，坚定不移⟦的⟧推进改革。',
        suggested: '要旗帜鲜明地坚持党的领导，坚定不移地推进改革。',
      },
      { text: '要精力集中⟦的⟧履职尽责。', suggested: '要精力集中地履职尽责。' },
    ],
    good: [
      '要给予坚定不移的支持，保持一如既往的发展势头。',
      '坚定不移地推进改革，旗帜鲜明反对腐败。',
      '以持之以恒的抓劲、脚踏实地的做法赢得人心。',
      '这是坚定不移的发展方向。',
    ],
  },
  check({ text }) {
    if (!hasAdverbial(text)) return undefined;
    let reports: Report[] | undefined;
    for (const m of text.matchAll(FORM)) {
      if (NOUN.test(text.slice(Math.max(0, m.index - 5), m.index))) continue;
      // …的发展势头 · …的服务意识: the verb is part of a noun
      if (
        /^.{2,4}(?:势头|方向|意识|作风|精神|态度|做法|道路|决心|信心|理念|局面|能力|水平|劲头|干劲|力度|措施|办法|成效)/.test(
          text.slice(m.index + m[0].length),
        )
      )
        continue;
      const start = m.index + m[0].length - 1;
      (reports ??= []).push({
        at: 0,
        start,
        end: start + 1,
        message: `“${m[0].slice(0, -1)}”修饰后面的动词，应用“地”。`,
        suggestions: [{ title: '改为“地”', edits: [{ at: 0, start, end: start + 1, newText: '地' }] }],
      });
    }
    return reports;
  },
});
