import wordingTable from '../../../data/kept/title-wordings.tsv';
import { wordingsFor } from '../../text/alternation';
import { draftRule, type PlacedEdit, type Report } from '../../contract/rule';
import type { FamilyId } from '../../syntax/families';
import type { Draft } from '../../syntax/types';
import { otherCeremony } from './ceremony';
import { otherMeeting } from './meeting-kind';
import { otherTopic } from './meeting-topic';
import { eventOfOtherYear } from './event-year';
import { headingOfOtherYear } from './headings-of-year';
import { otherYear } from './report-year';
import { contentOf, LEAST_PARAGRAPHS, titleLines } from './speech';
import { replacedBy } from '../../contract/replacement';

/** What one gives a speech at. */
const MEETING = `(?:${wordingsFor(wordingTable, 'title-wordings.tsv', 'meeting')})`;
/** Meetings whose speeches are always headed 在……上的讲话; celebrations and rites are headed more freely. */
const SURE = new RegExp(
  `(?:会议|大会|全会|(?:${wordingsFor(wordingTable, 'title-wordings.tsv', 'sure')})会)(?:[）)》”]|(?:暨|开幕|闭幕).{0,20})?上的?[^上]*$|时的?[^时]*$`,
);
const KIND = '(?:重要|主旨|动员|总结|表态|交流|主持|辅导|即席|工作)?(?:讲话|发言|致辞|致词|演讲|报告|谈话)(?:稿|提纲)?';
const AT = new RegExp(`${MEETING}(?:[）)》”]|(?:暨|开幕|闭幕).{0,20})?(上|中|时)的?${KIND}(?:[（(].{1,14}[）)])?$`);
const WITHOUT_ON = new RegExp(`(?<=${MEETING})的${KIND}(?:[（(].{1,14}[）)])?$`);

/** What is held, or of which year it is, told in two ways; those that need a title tell nothing without one. */
const OF_DRAFTS: readonly ((draft: Draft) => Report | undefined)[] = [
  otherMeeting,
  otherYear,
  eventOfOtherYear,
  headingOfOtherYear,
  otherTopic,
  otherCeremony,
];

export const rule = draftRule({
  id: 'structure/title',
  severity: 'information',
  title: '标题',
  what: '称谓之上没有标题；标题写“……会议上的讲话”而缺“在”，或写“在……会议的讲话”而缺“上”；标题说的会与开头说的不是一个（动员会、总结会），开头说的是一个工作会议而后面说“这次”另一个工作会议，述职、总结、典礼的年份前后不一，回顾和打算是同一年；开工仪式上宣布“竣工”；标题末尾有句号。',
  why: '讲话稿标题通行“在……上的讲话”，“在”与“上”成对使用。',
  source: '起草惯例；讲话稿实例',
  sureness: '惯例',
  since: '0.1.0',
  fix: 'suggest',
  examples: {
    bad: [
      {
        text: '在2025年秋季运动会开幕仪式上的致辞\n老师们、同学们：\n今天，我们在这里隆重举行⟦2024年⟧秋季运动会开幕仪式。',
      },
      {
        text: '在春季运动会上的致辞\n（2025年4月18日）\n同学们：\n今天，我们隆重举行⟦2024年⟧春季运动会，共享运动的快乐。',
      },
      {
        text: '在全县水利工作会议上的讲话\n同志们：\n今天，县政府召开全县水利工作会议，很及时。\n各乡镇要把这次⟦残联工作会议⟧的精神传达到村。',
      },
      {
        text: '全县工作汇报\n同志们：\n下面报告工作。\n一、⟦2024年⟧工作回顾\n项目推进有力。\n二、2026年工作打算\n抓好开局。',
      },
      {
        text: '全县工作汇报\n同志们：\n下面报告工作。\n一、⟦2024年⟧工作回顾\n2025年，我们修通了三条路。\n二、几点体会\n体会很多。',
      },
      { text: '2025年度述职报告\n各位领导：\n按照安排，我把⟦2024年⟧抓党建的情况报告一下，请大家评议。' },
      { text: '2025年度述职报告\n各位领导、同志们：\n⟦2024年⟧，在党组的领导下，我较好完成了各项任务。' },
      { text: '在全县秋冬水利建设动员会上的讲话\n同志们：\n今天召开全县秋冬水利建设⟦总结⟧会，安排今冬明春的任务。' },
      {
        text: '⟦全县农业农村工作会议上的讲话⟧\n同志们：\n今天召开会议，部署农业农村工作。',
        suggested: '在全县农业农村工作会议上的讲话\n同志们：\n今天召开会议，部署农业农村工作。',
      },
      {
        text: '在全县农业农村工作会议⟦的⟧讲话\n同志们：\n今天召开会议，部署农业农村工作。',
        suggested: '在全县农业农村工作会议上的讲话\n同志们：\n今天召开会议，部署农业农村工作。',
      },
      {
        text: '⟦听取全县项目建设情况汇报时的讲话⟧\n同志们：\n刚才听了汇报，总的感到工作很实。',
        suggested: '在听取全县项目建设情况汇报时的讲话\n同志们：\n刚才听了汇报，总的感到工作很实。',
      },
      {
        text: '⟦全县深化作风建设⟧\n暨优化营商环境推进会上的讲话\n同志们：\n今天召开会议，部署作风建设。',
        suggested: '在全县深化作风建设\n暨优化营商环境推进会上的讲话\n同志们：\n今天召开会议，部署作风建设。',
      },
      { text: '⟦同志们：⟧\n今天召开会议，部署农业农村工作。\n一、提高认识\n要学习。\n二、狠抓落实\n要实干。' },
      {
        text: '⟦同志们：⟧\n我竞聘办公室主任一职。\n一、基本情况\n从事文秘工作十年。\n二、工作设想\n服务好领导，服务好群众。',
      },
      {
        text: '关于做好冬季道路交通安全工作的通知⟦。⟧\n各中队：\n入冬以来，雨雪增多，现通知如下。',
        suggested: '关于做好冬季道路交通安全工作的通知\n各中队：\n入冬以来，雨雪增多，现通知如下。',
      },
      {
        text: '一、2024年工作回顾\n新建公厕14座。\n二、⟦2024年⟧工作打算\n加快推进垃圾分类工作。',
        suggested: '一、2024年工作回顾\n新建公厕14座。\n二、2025年工作打算\n加快推进垃圾分类工作。',
      },
      {
        text: '在全县农业农村工作会议上的讲话⟦。⟧\n同志们：\n今天召开会议，部署农业农村工作。',
        suggested: '在全县农业农村工作会议上的讲话\n同志们：\n今天召开会议，部署农业农村工作。',
      },
      {
        text: '在全县农业农村工作会议上的⟦讲⟧\n同志们：\n今天召开会议，部署农业农村工作。',
        suggested: '在全县农业农村工作会议上的讲话\n同志们：\n今天召开会议，部署农业农村工作。',
      },
      {
        text: '在全县2025年征兵工作动员部署会上的讲话\n同志们：\n今天，我们召开⟦2024年⟧征兵工作动员部署会，主要任务是安排征兵工作。\n各单位要抓紧。',
      },
      {
        text: '同志们，今天的全市森林防灭火工作会议议程已全部进行完毕。会后，各地要传达贯彻本次⟦防汛抗旱工作会议⟧精神。',
      },
      {
        text: '今天，我们举行产业园开工仪式，预祝工程早日建成投产。\n现在我宣布：产业园项目正式⟦竣工⟧！',
        severity: 'warning',
      },
      {
        text: '在运动会闭幕式上的讲话\n同志们：\n三天的比赛就要结束了。现在，我宣布，第二届运动会胜利⟦开幕⟧！',
        severity: 'warning',
      },
      { text: '今天，我们举行奠基仪式，标志着项目正式竣工⟦投产⟧。', severity: 'warning' },
    ],
    good: [
      '今天，我们隆重举行产业园一期竣工仪式。一期的建成，标志着二期工程全面开工！',
      '今天，我们举行一期竣工仪式，标志着一期建成投产、二期全面开工。',
      '今天，我们举行一期竣工暨二期开工仪式。现在我宣布：二期项目正式开工！',
      '今天，我们举行大桥通车仪式。两年前，我们在这里举行了开工仪式。现在我宣布：大桥正式通车！',
      '今天，我们举行运动会开幕式。我宣布，运动会开幕！三天后，闭幕式将在这里举行。',
      '今天，我们举行开工仪式。我宣布，产业园项目开工！预祝早日竣工。',
      '今天的全市森林防灭火工作会议很重要。本次森林防灭火工作会议之后，省里召开防汛抗旱工作会议。',
      '今天的全市防汛抗旱工作会议开得很好。各地要贯彻落实本次防汛工作会议精神。',
      '在全县2025年征兵工作动员部署会上的讲话\n同志们：\n今天，我们召开2025年征兵工作动员部署会，总结2024年征兵工作。\n各单位要抓紧。',
      '全县工作汇报\n同志们：\n下面报告工作。\n一、2024年工作回顾\n2023年，我们修路；2024年，我们架桥。\n二、2025年工作打算\n抓好开局。',
      '全县工作汇报\n同志们：\n下面报告工作。\n一、2024年工作情况\n项目推进有力。\n二、2024年几点体会\n体会很多。\n三、2025年工作计划\n要早谋划。',
      '一、2024年工作回顾\n新建公厕14座。\n二、2024年最后两个月工作打算\n加快推进垃圾分类工作。',
      '一、2024年工作回顾\n上半年，新建公厕14座。\n二、2024年工作打算\n加快推进垃圾分类工作。',
      '一、2024年工作总结\n新建公厕14座。\n二、2024年下一步工作安排\n加快推进垃圾分类工作。',
      '我们学习了关于做好安全工作的通知。\n各单位反应如下：\n很好。',
      '在春季运动会上的致辞\n（2025年4月18日）\n同学们：\n今天，我们举行2025年春季运动会。去年此时，我们举行2024年春季运动会。',
      '在总结表彰大会上的讲话\n（2025年1月18日）\n同志们：\n今天，我们召开2024年度总结表彰大会，表彰先进。',
      '在2025届毕业典礼上的致辞\n同学们：\n今天，我们举行2025届毕业典礼。去年，我们举行了2024届毕业典礼。',
      '在2025年度总结表彰大会上的讲话\n同志们：\n今天，我们召开2025年度总结表彰大会。上月召开2024年度民主生活会。',
      '在全县水利工作会议上的讲话\n同志们：\n今天召开全县水利工作会议。昨天召开了残联工作会议，这次水利工作会议、这次全县农田水利工作会议都很重要。',
      '在全县水利工作会议上的讲话\n同志们：\n今天召开全县水利工作会议，前不久，省里召开残联工作会议，这次残联工作会议提出了要求。',
      '敬爱的党组织：\n我志愿加入组织，愿意为大家的事情多出一份力。\n参加工作三年来，我一直在车间一线。\n我深知自己还有很多不足。\n请组织在实践中考验我。\n此致\n敬礼！',
      '尊敬的公司领导：\n您好！\n我自今年六月入职以来，一直在研发部门工作，现在提出转正申请。\n一、工作情况\n完成了三个项目。\n二、今后打算\n继续努力。\n申请人：何大川',
      '尊敬的招聘经理：\n您好！我应聘贵公司的质检岗位。\n一、学习情况\n成绩优良。\n二、实习情况\n在车间实习半年。\n期待您的回音。',
      '尊敬的评审老师：\n这是我的个人陈述。\n一、学习情况\n成绩优良。\n二、科研情况\n做过两个课题。\n恳请指正。',
      '尊敬的各位评委：\n这封信写给将要来校的你们。\n一、校园\n四季如画。\n二、课堂\n师生同乐。\n期待相见。',
      '尊敬的校领导：\n我自荐担任班主任。\n一、基本情况\n任教十年。\n二、带班设想\n以生为本。\n恳请批准。',
      '尊敬的张老师：\n您好！\n感谢您抽出时间读我的来信。我是数学系大四的学生。\n一、学习情况\n成绩优良。\n二、科研情况\n做过两个课题。',
      '尊敬的各位邻居：\n下个月小区要更换水管。\n一、停水时间\n每天上午。\n二、注意事项\n提前储水。\n给大家添麻烦了，请多包涵。\n此致\n敬礼！\n物业服务中心',
      '2025年度述职报告\n各位领导、同志们：\n2025年，我较好完成了各项任务。2024年的遗留问题已经解决。',
      '2025年度述职报告\n各位领导、同志们：\n我于2019年到任。2025年，我较好完成了各项任务。',
      '在全县秋冬水利建设动员会上的讲话\n同志们：\n今天召开全县秋冬水利建设动员部署会。上月我们召开了总结会。',
      '在全县总结表彰大会上的讲话\n同志们：\n今天召开表彰大会。',
      '在全县农业农村工作会议上的讲话\n同志们：\n今天召开会议，部署农业农村工作。',
      '坚持以人民为中心\n——在全县宣传思想工作会议上的讲话\n同志们：\n今天召开会议。',
      '全县农业农村工作会议讲话稿\n同志们：\n今天召开会议，部署农业农村工作。',
      '县长在全县项目推进会上的讲话\n同志们：\n今天召开会议。',
      '在全县深化作风建设\n暨优化营商环境推进会上的讲话\n同志们：\n今天召开会议。',
      '关于2024年工作情况的报告\n各位代表：\n现在，我报告工作。',
      '清明祭扫活动上的讲话\n同志们：\n今天我们来到烈士陵园。',
      '村民议事协商会上的讲话\n乡亲们：\n今天议三件事。',
      '春节团拜会致辞\n同志们、朋友们：\n大家好！',
      '在秘鲁国会的演讲\n议长先生，各位议员：\n很高兴来到这里。',
      // a part pasted alone has neither title nor salutation
      '一、提高认识\n要学习。\n二、狠抓落实\n要实干。',
      '同志们，让我们共同努力。',
      // so has a part with its salutation
      '同志们：\n春耕已经开始。\n第一，要备足种子。\n第二，要修好水渠。\n第三，要查清墒情。\n让我们早早动手！',
    ],
  },
  conclude(draft) {
    const cut = badlyEnded(draft);
    if (cut) return [cut];
    const lines = titleLines(draft);
    const ofTitle =
      lines.length === 0
        ? missing(draft)
        : [
            onAndAt(
              draft,
              lines.filter((l) => !/^(?:——|--)/.test(l.text)).map((l) => l.line),
              lines.map((l) => l.text).join(''),
            ),
          ];
    return [...ofTitle, ...OF_DRAFTS.map((find) => find(draft))].filter((report) => report !== undefined);
  },
});

/** A title that stops within 讲话, or ends in a full stop. */
const CUT = new RegExp(`^在.{2,40}${MEETING}上的(讲|发|致)$`);
const STOPPED = new RegExp(`^在.{2,40}${MEETING}上的${KIND}([。，；])$`);
/** 关于做好冬季交通安全工作的通知。: the title of a paper, with a line below that calls on somebody. */
const PAPER_STOPPED =
  /^(?:[^，。；：！？“”]{1,24}(?:[委府局办厅院会司校部室处队所厂]|中心|集团))?关于[^。；：！？]{4,50}的(?:通知|通报|意见|报告|请示|函|批复|决定|公告|通告|汇报)[。，；]$/;

function isPaperStopped({ roles, paragraphs }: Draft, line: number, text: string): boolean {
  if (!PAPER_STOPPED.test(text)) return false;
  const below = roles.findIndex((role, k) => k > line && role !== 'blank');
  return below > 0 && paragraphs[below]!.text.trim().endsWith('：');
}

/** What is wrong with the end of the first line, where it is a title. */
function badlyEnded(draft: Draft): Report | undefined {
  const line = draft.roles.findIndex((role) => role !== 'blank' && role !== 'boilerplate' && role !== 'markup');
  if (line < 0) return undefined;
  const text = contentOf(draft, line);
  const end = draft.paragraphs[line]!.content.end;
  const place = { at: line, start: end - 1, end };
  const cut = CUT.exec(text);
  if (cut) {
    const right = { 讲: '讲话', 发: '发言', 致: '致辞' }[cut[1]!]!;
    return {
      ...place,
      message: `标题没有写完，多半是“${right}”。`,
      suggestions: [replacedBy(place, right)],
    };
  }
  if (!STOPPED.test(text) && !isPaperStopped(draft, line, text)) return undefined;
  return {
    ...place,
    message: '标题末尾不用标点，应删去。',
    suggestions: [{ title: '删去标点', edits: [{ ...place, newText: '' }] }],
  };
}

/** Characters of the shortest speech that has no sections. */
const LEAST_UNITS = 220;
/** Markers with which items are spoken, also in a few sentences. */
const SPOKEN: ReadonlySet<string> = new Set<FamilyId>(['di', 'qi', 'adverb', 'shi', 'yao', 'counted']);

function lengthOf(draft: Draft): number {
  return draft.paragraphs.reduce((sum, { text }) => sum + text.length, 0);
}

const LETTER = /党组织[：:]?$/;
/** Lines behind the salutation in which a letter says what it is for, and lines in which it ends. */
const LINES_OF_PURPOSE = 4;
const LINES_OF_END = 6;
const PURPOSE = /申请|自荐|求职|应聘|转正|来信|这封信|个人陈述/;
const LETTER_END = /^\s*(?:此致(?:\s*敬礼)?|敬礼)[！!。]?\s*$|^\s*(?:申请|自荐|求职|应聘|写信)人[：:]|^\s*学生[：:]/;

/** Whether a draft is a letter or an application, which is read out to nobody, and has no title of a speech. */
function isLetter({ roles, paragraphs }: Draft, salutation: number): boolean {
  const texts = paragraphs
    .slice(salutation + 1)
    .flatMap(({ text }, k) => (roles[salutation + 1 + k] === 'blank' ? [] : [text]));
  return (
    texts.slice(0, LINES_OF_PURPOSE).some((text) => PURPOSE.test(text)) ||
    texts.slice(-LINES_OF_END).some((text) => LETTER_END.test(text))
  );
}

/** A salutation that opens the draft, with text enough below it to be a whole speech. */
function missing(draft: Draft): Report[] {
  const first = draft.roles.findIndex((role) => role !== 'blank' && role !== 'boilerplate' && role !== 'markup');
  if (first < 0 || draft.roles[first] !== 'salutation') return [];
  // 敬爱的党组织：: a letter of application, which is read out to nobody
  if (LETTER.test(contentOf(draft, first)) || isLetter(draft, first)) return [];
  const below = draft.roles.slice(first, first + 40);
  if (below.filter((role) => role === 'paragraph' || role === 'heading').length < LEAST_PARAGRAPHS) return [];
  // a few sentences pasted with the salutation are no whole speech
  const divided = draft.sections.some(({ heading }) => !SPOKEN.has(heading.marker?.family ?? 'di'));
  if (!divided && lengthOf(draft) < LEAST_UNITS) return [];
  const example = draft.paragraphs.slice(first, first + LINES_OF_PURPOSE).some(({ text }) => RUNS_FOR_POST.test(text))
    ? '竞聘……职务的演讲'
    : '在……会议上的讲话';
  return [{ at: first, ...draft.paragraphs[first]!.content, message: `称谓之上没有标题，可补“${example}”。` }];
}

/** Who runs for a post speaks at no meeting of an office. */
const RUNS_FOR_POST = /竞[选聘职]|参选/;

function onAndAt(draft: Draft, lines: readonly number[], whole: string): Report | undefined {
  const first = lines[0];
  const lastTitleLine = lines.at(-1);
  if (first === undefined || lastTitleLine === undefined) return undefined;
  const end = draft.paragraphs[lastTitleLine]!;
  if (AT.test(whole) && SURE.test(whole) && !whole.includes('在') && !/^(?:——|--)/.test(whole)) {
    const { start, end: to } = draft.paragraphs[first]!.content;
    const edit: PlacedEdit = { at: first, start, end: start, newText: '在' };
    return {
      at: first,
      start,
      end: to,
      message: `标题写“……${whole.includes('时的') ? '时' : '上'}的讲话”而缺“在”，两者应成对使用。`,
      suggestions: [{ title: '补上“在”', edits: [edit] }],
    };
  }
  const off = /^(?:.{0,8})在/.test(whole) ? WITHOUT_ON.exec(contentOf(draft, lastTitleLine)) : null;
  if (off === null || /在[^在]{0,40}(?:上|中|期间|时|后|前)/.test(whole)) return undefined;
  const offset = end.content.start + off.index;
  return {
    at: lastTitleLine,
    start: offset,
    end: offset + 1,
    message: '标题用“在”开头，会议名称后应有“上”：“在……会议上的讲话”。',
    suggestions: [{ title: '补上“上”', edits: [{ at: lastTitleLine, start: offset, end: offset, newText: '上' }] }],
  };
}
