const TITLE = /(?:讲话|致辞|发言|主持词|述职(?:述廉)?报告|动员会|表态|工作报告|部署会|座谈会|推进会|开班|结业)/;
const SALUTATION =
  /^\s*(?:同志们|朋友们|各位|尊敬的|女士们|老师们|同学们|战友们|代表们|[^，。；：:]{0,30}(?:同志|领导|委员|来宾|代表|书记|主任))[^。；]{0,60}[：:]\s*$/m;
const LEVELS = /^\s*(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|第[一二三四五六七八九十]，)/gm;
const FORMAL = /同志们|讲[一二两三四五六七八九几]+点意见|党委|党组|党建|贯彻落实|习近平/g;
const NOT = /^\s*第[一二三四五六七八九十百千]+(?:条|章|回)/gm;

/** Lines and characters at the head of a text that are looked at. */
const LINES = 200;
const CHARACTERS = 20_000;

/**
 * Whether a plain text looks like a Chinese speech draft, from its first 200 lines. Pure and quick; false for the empty
 * text, for laws (第X条), novels, code and other languages.
 */
export function looksLikeSpeech(text: string): boolean {
  const lines = text.slice(0, CHARACTERS).split(/\r\n?|\n/, LINES);
  const head = lines.join('\n');
  const han = head.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (han < 30 || han < head.length * 0.5) return false;
  if ((head.match(NOT)?.length ?? 0) >= 3) return false;
  const top = lines.filter((l) => l.trim() !== '').slice(0, 12);
  const titled = top.slice(0, 6).some((l) => l.length <= 60 && TITLE.test(l) && !/[。；]$/.test(l.trim()));
  const greeted = SALUTATION.test(top.join('\n'));
  const levels = head.match(LEVELS)?.length ?? 0;
  const formal = head.match(FORMAL)?.length ?? 0;
  let score = 0;
  if (titled) score += 2;
  if (greeted) score += 3;
  if (levels >= 2) score += 2;
  if (formal >= 3) score += 2;
  else if (formal > 0) score += 1;
  return score >= 4;
}
