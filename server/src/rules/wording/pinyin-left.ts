import wordingTable from '../../../data/kept/pinyin-left-wordings.tsv';
import { paragraphRule } from '../../contract/rule';
import { wordingsOf } from '../../text/alternation';
import { once } from '../../text/once';
import { fixedTextOf } from '../../facts/fixed-text';
import { isPinyin, staysInLetters } from '../../lexicon/pinyin-letters';
import type { Paragraph } from '../../syntax/types';
import { Digit, Han, HalfMark, Letter, classOf } from '../../text/chars';
import type { Span } from '../../text/span';

/** Letters of one word at most: an input method is not asked for more at once. */
const LONGEST_WORD = 40;

/** 旧版ga也要停用: behind a word of two letters these make it a name. */
const BEHIND_A_NAME = '也和的与及是在、，。；';
/** 词根meta · 以ake结尾: the letters themselves are spoken of. */
const TELLS_OF_LETTERS_BEFORE = /(?:词根|前缀|后缀|单词|字母|拼音)$/;
const TELLS_OF_LETTERS_BEHIND = /^(?:结尾|开头|打头|字母|词根|一词)/;

/** Whose name the letters are, says or thinks: 小编elitena认为. */
const IS_A_PERSON = /^(?:认为|表示|说|指出|觉得|写道|介绍|回忆)/;
const wordings = wordingsOf(wordingTable, 'pinyin-left-wordings.tsv');

const callsUser = once(
  () => new RegExp(`(?:${wordings('calls a user')}\\p{Script=Han}{0,3}|(?<![为给向让帮替])用户)$`, 'u'),
);
const userDoes = once(() => new RegExp(`^${wordings('user does')}`));
const LONGEST_CALL = 6;

/** aaaaaa is a cry. */
const CRY = /([a-z])\1{2}/;

/** A foreign word beside a point: 、burp. */
const IN_A_ROW_BEHIND = /^、[A-Za-z][A-Za-z0-9.+#-]*(?![A-Za-z])/;
const IN_A_ROW_BEFORE = /(?<![A-Za-z])[A-Za-z][A-Za-z0-9.+#-]*、$/;

export const rule = paragraphRule({
  id: 'wording/pinyin-left',
  severity: 'warning',
  title: '残留拼音',
  what: '汉字之间残留的输入法拼音（加qiang领导、jian chi统一领导）。英文词、缩写、产品名、单位和引号里的字母不报。',
  why: '选字没有完成，拼音留在了正文里，听的人和看的人都读不通。',
  source: '讲话稿实例',
  sureness: '惯例',
  since: '0.2.0',
  judgesCells: true,
  allows: 'word',
  fix: 'none',
  examples: {
    bad: [
      '要加⟦qiang⟧领导，压实责任。',
      '必须⟦jian chi⟧统一领导，做到令行禁止。',
      '各单位要认真⟦luoshi⟧。',
      '会议强调，要把民生⟦gongcheng⟧抓细抓实，不断提升群众的⟦huo de gan⟧。',
      '老师们要关心每一个⟦xuesheng⟧的成长。',
      '⟦zhe⟧项工作由办公室牵头。',
      '要为用户⟦tigong⟧优质服务。',
      '公司的⟦lirun⟧同比增长8%，要⟦ji xu⟧保持。',
    ].map((text) => ({ text })),
    good: [
      '日前，网民崔勤malisha 以此造句，网友xiaoming留言，用户wangwei反馈，博主lili：这里的米好吃。',
      '值守时要用好kali、burp、xray，熟悉nmap、kali等工具。',
      '读者milan认为票价偏高，小编anan说展馆值得一看，终于放假啦aaaa！',
      '队里养的警犬叫huihui，huihui立过功。',
      '旧版ga也要停用，词根meta源于希腊语，以ake结尾的单词很多。',
      '全县GDP增长6%，用好手机APP，完善OA系统，办好VIP窗口，KTV要整治。',
      '公共场所wifi全覆盖，用e-mail报送，K歌、T台、e路通、新e站、5G网络、PPP项目。',
      '产量达到300kg，浓度低于50ppm，每亩500 kg。',
      '关注weibo账号，建好logo和demo，做好online服务，打造mini公园。',
      '用“jia”作拼音，登录www.tongyi.cn查询，文件名为renwu.docx，发到xuexi@example.com。',
      '学习强国xuexi2024账号，路径为/home/wang，变量user_xuexi不变。',
      '讲了html的知识， meta标签怎么用，在biee上完成报表，数据用informatica抽取。',
      '这个音读作（qiang），注音qiáng。',
      '系统升级了支付模块，api的回调已经改好。',
      'Li Ming同志介绍了made in China的情况，管理人员称之为lean manage方法。',
      '面积50 mu以上，约3 li地。',
      'Beijing Daxue的英文名称。',
    ],
  },
  check(paragraph) {
    if (!(paragraph.classes & Letter) || !(paragraph.classes & Han)) return undefined;
    const groups = letterGroups(paragraph);
    const left = groups.filter((span) => isLeftOver(paragraph, span));
    // a text about programs is full of words that only look like pinyin: html的知识，meta标签
    if (left.length === 0 || groups.some(({ start, end }) => isForeign(paragraph.text.slice(start, end))))
      return undefined;
    return left.map((span) => {
      const letters = paragraph.text.slice(span.start, span.end);
      const message = `“${letters}”像是输入法没有选字留下的拼音，请改成汉字或删去。`;
      return { at: 0, ...span, message, meant: { wording: letters, times: 2 } };
    });
  },
});

/** A word in small letters that is no pinyin. */
const isForeign = (letters: string): boolean => /^[a-z]{4,}$/.test(letters) && !isPinyin(letters);

/** Runs of letters and digits with single blanks or apostrophes between them: jian chi, xi'an. */
function letterGroups({ text, alnums }: Paragraph): Span[] {
  const groups: Span[] = [];
  for (const { start, end } of alnums) {
    const before = groups.at(-1);
    const joint = before && start - before.end === 1 ? text[before.end]! : '';
    if (before && " '’".includes(joint) && joint !== '') groups[groups.length - 1] = { start: before.start, end };
    else groups.push({ start, end });
  }
  return groups;
}

/** Whether letters are pinyin that was to become Chinese: whole syllables in small letters, close to a Chinese character. */
function isLeftOver(paragraph: Paragraph, { start, end }: Span): boolean {
  const { text } = paragraph;
  const before = classOf(text.charCodeAt(start - 1));
  const after = classOf(text.charCodeAt(end));
  const [left, right] = [(before & Han) !== 0, (after & Han) !== 0];
  // a blank on either side is how a foreign word is set; marks of ASCII make addresses, names of files and code
  if (!left && !right) return false;
  if ((start > 0 && before & HalfMark) || (end < text.length && after & HalfMark)) return false;
  const words = text.slice(start, end).split(/[ '’]/);
  if (words.some((w) => w.length > LONGEST_WORD || !/^[a-z]+$/.test(w) || !isPinyin(w))) return false;
  // 熟悉kali、burp、xray: one of several names of tools
  if (
    IN_A_ROW_BEHIND.test(text.slice(end, end + LONGEST_WORD)) ||
    IN_A_ROW_BEFORE.test(text.slice(Math.max(0, start - LONGEST_WORD), start))
  )
    return false;
  // among several words one of two letters is a syllable (huo de gan); alone it may be anything
  if (words.some((w) => (words.length === 1 || w.length > 2) && staysInLetters(w))) return false;
  // two letters may be an abbreviation or a unit: only in the middle of words
  if (end - start < 2 || (end - start < 3 && !(left && right && !BEHIND_A_NAME.includes(text[end]!)))) return false;
  if (IS_A_PERSON.test(text.slice(end, end + 2)) || CRY.test(text.slice(start, end))) return false;
  if (isUser(text, start, end)) return false;
  if (TELLS_OF_LETTERS_BEFORE.test(text.slice(Math.max(0, start - 2), start))) return false;
  if (TELLS_OF_LETTERS_BEHIND.test(text.slice(end, end + 2))) return false;
  if (classOf(text.slice(0, start).trimEnd().slice(-1).charCodeAt(0)) & Digit) return false;
  return !fixedTextOf(paragraph).some((f) => f.kind !== 'foreign' && f.start < end && f.end > start);
}

/**
 * 网民崔勤malisha 以此造句, 用户wangwei反馈: what somebody is called on a platform, where a blank sets it off or the user does
 * something. Users in general may be served or asked, so that nothing else may stand between (为用户解决wenti).
 */
function isUser(text: string, start: number, end: number): boolean {
  return (
    callsUser().test(text.slice(Math.max(0, start - LONGEST_CALL), start)) && userDoes().test(text.slice(end, end + 3))
  );
}
