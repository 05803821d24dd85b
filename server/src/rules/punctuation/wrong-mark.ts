import { paragraphRule } from '../../contract/rule';
import { listCommas, listCommaWords } from './list-commas';
import { lostListMarks } from './list-marks';
import { nestedColons } from './nested-colons';
import { questionMarks } from './question-marks';

export const rule = paragraphRule({
  id: 'punctuation/wrong-mark',
  severity: 'warning',
  title: '标点用错',
  what: '没有发问的句子用了问号，发问的句子用了句号；并列的几项里，顿号写成了逗号，或者漏了顿号；一句里套用两个冒号。',
  why: '句末点号要看语气：“我不知道他来不来”是陈述，用句号；“这样行吗”是发问，用问号。',
  source: 'GB/T 15834—2011 4.1.3、4.2、4.5、4.7.3.3',
  sureness: '国标',
  since: '0.1.0',
  heldWhile: ['unfinished'],
  formats: true,
  fix: 'suggest',
  silences: ['punctuation/enumeration-comma'],
  examples: {
    bad: [
      {
        text: '会上研究了如何提高效率⟦？⟧如何降低成本等问题。我常常想，我们能留下些什么⟦？⟧这样一个问题。什么是担当⟦。⟧担当就是敢于负责。',
        suggested:
          '会上研究了如何提高效率，如何降低成本等问题。我常常想，我们能留下些什么，这样一个问题。什么是担当？担当就是敢于负责。',
      },
      {
        text: '我不清楚大家有没有翻过那本旧账⟦？⟧账上记得明明白白。',
        suggested: '我不清楚大家有没有翻过那本旧账。账上记得明明白白。',
      },
      { text: '让我们把这盏灯点得更亮⟦？⟧', suggested: '让我们把这盏灯点得更亮。' },
      {
        text: '二是转变作风，每周安排半天到班组走一走，听听工友的心里话⟦？⟧什么是担当？这就是担当⟦？⟧',
        suggested: '二是转变作风，每周安排半天到班组走一走，听听工友的心里话。什么是担当？这就是担当。',
      },
      { text: '水都漫到门口了，我们坐得住吗⟦。⟧', suggested: '水都漫到门口了，我们坐得住吗？' },
      { text: '大家想一想，照这样干行不行⟦。⟧不行！', suggested: '大家想一想，照这样干行不行？不行！' },
      {
        text: '难道我们就这样等下去⟦。⟧我们靠什么打开销路⟦。⟧我看要靠质量。那么我们该怎么办⟦。⟧',
        suggested: '难道我们就这样等下去？我们靠什么打开销路？我看要靠质量。那么我们该怎么办？',
      },
      {
        text: '大家知道这意味着什么吗⟦。⟧究竟是什么原因拖了后腿⟦。⟧同志们想过没有，钱从哪里来⟦。⟧这样的活还怎么干⟦。⟧在座的家长，有多少人陪孩子读过书⟦。⟧',
        suggested:
          '大家知道这意味着什么吗？究竟是什么原因拖了后腿？同志们想过没有，钱从哪里来？这样的活还怎么干？在座的家长，有多少人陪孩子读过书？',
      },
      {
        text: '各部门都要出力，⟦财政局审计局⟧、统计局、税务局派人参加。',
        severity: 'information',
        suggested: '各部门都要出力，财政局、审计局、统计局、税务局派人参加。',
      },
      { text: '今天的课听懂了吗？今天有没有长进⟦。⟧', suggested: '今天的课听懂了吗？今天有没有长进？' },
      {
        text: '民生支出主要用于教育、⟦医疗养老⟧、住房等方面。',
        severity: 'information',
        suggested: '民生支出主要用于教育、医疗、养老、住房等方面。',
      },
      {
        text: '山坡上种着核桃、板栗⟦，⟧柿子、花椒，会场上，红旗⟦，⟧标语、彩球、横幅一样不少。',
        severity: 'information',
        needsWords: true,
        suggested: '山坡上种着核桃、板栗、柿子、花椒，会场上，红旗、标语、彩球、横幅一样不少。',
      },
      {
        text: '到场观礼的教师⟦，⟧学生、家长和校友一起合了影。',
        severity: 'information',
        needsWords: true,
        suggested: '到场观礼的教师、学生、家长和校友一起合了影。',
      },
      {
        text: '会议指出⟦：⟧今年要办好三件事：一是修路，二是架桥，三是通水。',
        severity: 'information',
        suggested: '会议指出，今年要办好三件事：一是修路，二是架桥，三是通水。',
      },
    ],
    good: [
      '钱从哪里来？这样一个问题，摆在我们面前。怎么提高效率？怎么降低成本？这些问题，都要回答。何为初心。这道题，要用一生去答。',
      '我正想着怎么办呢。我还以为是谁呢。我知道你怎么想的呢。我正愁没什么办法呢。何况还有大家呢。',
      '他们都不知道谁是书记呢。有多少人把青春献给了大山。',
      '会议指出：“要办好三件事：修路、架桥、通水。”时间：周一，地点：礼堂。会议强调：要抓好整改。要做到三点：学好、用好、管好。',
      '要抓好教育、医疗卫生、住房，支持农业科技、农村教育、养老托育，办好教育医疗、住房就业、文化体育。',
      '要讲政治、顾大局，守纪律、懂规矩，勤学习、善思考，今天，县委、县政府、县人大都来了。',
      '活干得好不好，要看群众满意不满意。大家心里都清楚该怎么办。我们要弄明白行不行。',
      '我不知道这样做对不对，可是你们知道吗？你知道他为什么来吗？',
      '坚持到底就这么难？这就是初心？我不信。要把好端端的林子砍了？必须这样做才行？一要钱、二要人，哪里来？',
      '让我们等到什么时候？希望大家想一想，这样行吗？',
      '他问我来不来。关键在于敢不敢、能不能。这取决于准备得充分不充分。',
      '谁也说不清，这到底是为什么？我们为什么要办这个班，大家都明白。',
      '有多少汗水，就有多少收获。谁来都一样。天还早着呢。究竟行不行，干了才知道。他问我来了吗。省市县、乡镇村、村委会都派了人。',
      '要时常问一问自己，该做的做了没有。没有什么比这更要紧。',
    ],
  },
  check(paragraph) {
    if (paragraph.sentences.length === 0) return undefined;
    const reports = [...questionMarks(paragraph), ...nestedColons(paragraph), ...lostListMarks(paragraph)];
    return reports.length > 1 ? reports.sort((a, b) => a.start - b.start) : reports;
  },
  withWords: {
    wants: listCommaWords,
    check: (paragraph, { words }) => listCommas(paragraph, words),
  },
});
