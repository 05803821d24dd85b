const ADDRESSEE =
  '同志们|同志|朋友们|代表|委员|来宾|嘉宾|女士们?|先生们?|领导|老师们?|同学们?|战友们?|乡亲们?|专家|学者|家长|员工|干部|学员|同事们?|主席|书记|总统|总理|阁下|议长|首相|市长|省长|县长|校长|会长|秘书长|部长|大使|同仁|企业家|父老|工友们?|青年朋友们?|各位|大家';
const HEAD = new RegExp(
  `^(?:尊敬的|亲爱的|敬爱的|各位|全体|同志们|女士们|先生们|朋友们|老师们|同学们|乡亲们|战友们|大家好).*?|^(?:${ADDRESSEE})`,
);
/** Addressees that count only at the end: a line that begins with them is about them (职工……). */
const ALSO =
  '战士|英雄|模范|功臣|官兵|民警|职工|工作者|运动员|教练员|裁判员|选手|校友|新生|毕业生|青年|少先队员|团员|党员|居民|村民|市民|乡亲|同胞|医护人员|志愿者|媒体记者|合作伙伴|理事|会员|股东|常委|院士|教授|评委|前辈';
const TAIL = new RegExp(`(?:${ADDRESSEE}|${ALSO}|们)$`);

/** How far a line is a 称谓: 'part' ends in ， and goes on in the next line, 'bare' has no mark at all. */
export type SalutationForm = 'no' | 'part' | 'whole' | 'bare';

/**
 * Form of a line, given without blanks around it, as the address to an audience on a line of its own (同志们： · 各位代表，).
 * 'no' for the empty text and for one that goes on after the address.
 */
export function salutationForm(text: string): SalutationForm {
  const final = text.at(-1) ?? '';
  // 同志们; is 同志们: typed without the shift key
  const body = '：:，,！!；;'.includes(final) ? text.slice(0, -1) : text;
  if (/[。；！？;]/.test(body) || !HEAD.test(body) || !TAIL.test(body)) return 'no';
  if (final === '：' || final === ':' || final === '！' || final === '!') return 'whole';
  if (final === '，' || final === ',') return 'part';
  return body.length <= 24 ? 'bare' : 'no';
}
