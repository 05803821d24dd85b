import { draftRule, type Report } from '../../contract/rule';
import { dateEvidence, isSurelySince, sinceMeeting, sureDate, type DateEvidence } from '../../facts/draft-date';
import { latestMeetingNamed } from '../../facts/named-meetings';
import { lawNamed, lawReshaped, lawsNear, lawTurned, type Law, type ReshapedLaw } from '../../lexicon/laws';
import type { Month } from '../../lexicon/period';
import { sayKnownUntil, sayMonth } from '../../lexicon/pack-dates';
import { sentenceAt } from '../../syntax/within';
import type { Paragraph } from '../../syntax/types';
import { activityTitles, sayActivity, type ActivityTitle } from './activity-titles';
import { isHistory, isInForceSinceItsEnd, STATE } from './cited-past';
import { sayAttribution, wrongAttributions, type WrongAttribution } from './attributions';
import { wrongTimes } from './writers-times';
import { quotedTitles, sayQuotedTitle, type QuotedTitle } from './quoted-titles';
import { NONE } from '../../text/none';
import { replacedBy } from '../../contract/replacement';

/** A cited title, without its marks, that is no name of the pack or that of a law which has ended. */
interface Cited {
  readonly start: number;
  readonly end: number;
  readonly title: string;
  readonly ended?: Law;
  /** Whether it is said to be in force since a day on which it was no longer. */
  readonly isSurelyEnded?: boolean;
  readonly near?: readonly Law[];
  readonly reshaped?: ReshapedLaw;
}

interface Summary {
  readonly date: DateEvidence | undefined;
  /** Month of the latest meeting that the line looks back at: an undated draft that names it is no older. */
  readonly since: Month | undefined;
  readonly cited: readonly Cited[];
  readonly activities: readonly ActivityTitle[];
  readonly attributions: readonly WrongAttribution[];
  readonly quoted: readonly QuotedTitle[];
}

/** Longest title that may be a law's. */
const LONGEST_TITLE = 45;
/** Of a law by its stem the draft may cite its bill. */
const BILL = /草案|征求意见|修正案|建议稿|讲话|解读|释义|讲义|读本/;

export const rule = draftRule<Summary>({
  id: 'wording/citation',
  severity: 'warning',
  title: '引用的法规和名句',
  what: `书名号里的法律、行政法规、党内法规：名称与通行名称只差一个字（《妇女权益保护法》），或者在成稿时已经废止、更名（《合同法》《信访条例》）。是否废止按稿件自身的日期（落款、题注，或者“今年是某年”）判断，没有日期、又没有提到此后党的会议的稿子不报；讲历史沿革的句子不报。活动、行动、项目、荣誉的名称用了书名号（《青春向党》主题团日活动、《文明单位》称号）的，法规文件和作品的名称用了引号（学习“安全生产法”）的也报。名句、名篇的作者或出处写成别人的、别处的也报（杜甫在《岳阳楼记》中写下……），人物的朝代说错的也报（唐代诗人陆游）。${sayKnownUntil('laws')}，此后的变化不作判断。`,
  why: '法规改了名、废了止，稿子沿用旧称，听的人会以为是抄来的。',
  source:
    'GB/T 15834—2011 4.15；国家法律法规数据库（2025年4月）；各法规附则的废止条款；中共中央、中共中央办公厅公开印发的党内法规',
  sureness: '条例',
  since: '0.1.0',
  judgesCells: true,
  allows: 'word',
  fix: 'suggest',
  silences: ['wording/typo', 'wording/variant', 'wording/fixed-expression'],
  examples: {
    bad: [
      {
        text: '⟦杜甫⟧在《岳阳楼记》中写下“先天下之忧而忧，后天下之乐而乐”。范仲淹在《⟦醉翁亭记⟧》中写道：“不以物喜，不以己悲。”',
        suggested:
          '范仲淹在《岳阳楼记》中写下“先天下之忧而忧，后天下之乐而乐”。范仲淹在《岳阳楼记》中写道：“不以物喜，不以己悲。”',
      },
      {
        text: '正如⟦李白⟧所说：“会当凌绝顶，一览众山小。”⟦苏洵⟧的《醉翁亭记》写得好。⟦老子⟧曾说：“己所不欲，勿施于人。”',
        suggested:
          '正如杜甫所说：“会当凌绝顶，一览众山小。”欧阳修的《醉翁亭记》写得好。孔子曾说：“己所不欲，勿施于人。”',
      },
      {
        text: '⟦唐代⟧诗人陆游说过：“古人学问无遗力。”⟦唐代⟧范仲淹写下名篇。⟦北宋⟧爱国词人辛弃疾、⟦清代⟧医药学家李时珍都值得学。',
        suggested:
          '宋代诗人陆游说过：“古人学问无遗力。”宋代范仲淹写下名篇。南宋爱国词人辛弃疾、明代医药学家李时珍都值得学。',
      },
      {
        text: '要认真学习⟦“安全生产法”⟧和⟦“中国共产党支部工作条例”⟧，请欣赏小品⟦“回家过年”⟧。',
        suggested: '要认真学习《安全生产法》和《中国共产党支部工作条例》，请欣赏小品《回家过年》。',
        severity: 'information',
      },
      {
        text: '要认真执行《中华人民共和国⟦乡村振兴法⟧》《⟦民营企业促进法⟧》《⟦中共中央关于全面深化改革、推进中国式现代化的决定⟧》《⟦妇女权益保护法⟧》和《⟦中国共产党纪律处份条例⟧》。',
        suggested:
          '要认真执行《中华人民共和国乡村振兴促进法》《民营经济促进法》《中共中央关于进一步全面深化改革、推进中国式现代化的决定》《妇女权益保障法》和《中国共产党纪律处分条例》。',
      },
      {
        text: '在全市法治工作会议上的讲话\n（2024年3月5日）\n同志们：\n要依照《⟦合同法⟧》《中华人民共和国⟦物权法⟧》办事，群众来访按《⟦信访条例⟧》处理，医师管理按《⟦执业医师法⟧》。',
        suggested:
          '在全市法治工作会议上的讲话\n（2024年3月5日）\n同志们：\n要依照《民法典》《中华人民共和国民法典》办事，群众来访按《信访工作条例》处理，医师管理按《医师法》。',
      },
      { text: '同志们：\n学习党的二十大精神。\n要严格执行《⟦信访条例⟧》。' },
      {
        text: '同志们：\n今年是2023年。企业登记要严格按照《⟦公司登记管理条例⟧》，依法征收按《⟦社会抚养费征收管理办法⟧》。',
        suggested:
          '同志们：\n今年是2023年。企业登记要严格按照《市场主体登记管理条例》，依法征收按《社会抚养费征收管理办法》。',
      },
      {
        text: '学习《⟦中国共产党和国家机关基层组织工作条例⟧》，落实《⟦安全产生法⟧》《⟦劳动合法⟧》。',
        suggested: '学习《中国共产党党和国家机关基层组织工作条例》，落实《安全生产法》《劳动合同法》。',
      },
      {
        text: '学习《⟦网络安全发⟧》，执行《⟦中国共产党组织工作条列⟧》和《⟦营商环境优化条例⟧》。',
        suggested: '学习《网络安全法》，执行《中国共产党组织工作条例》和《优化营商环境条例》。',
      },
      {
        text: '学习自2022年3月1日起施行的《中华人民共和国⟦执业医师法⟧》和《⟦中国共产党纪律处分条令⟧》。',
        suggested: '学习自2022年3月1日起施行的《中华人民共和国医师法》和《中国共产党纪律处分条例》。',
      },
      {
        text: '宣传《⟦农村土地经营承包法⟧》《⟦未成年人权益保护法⟧》《⟦农村集体组织法⟧》。',
        suggested: '宣传《农村土地承包法》《未成年人保护法》《农村集体经济组织法》。',
      },
      {
        text: '执行《⟦保障农民工工资支付办法⟧》。',
        suggested: '执行《保障农民工工资支付条例》。',
        severity: 'information',
      },
      {
        text: '学院举办了⟦《青春向党》⟧主题团日活动，启动⟦《清风行动》⟧专项整治行动，执行⟦《一岗双责》⟧制度，深化⟦《放管服》⟧改革，坚持⟦《三重一大》⟧集体决策制度。',
        suggested:
          '学院举办了“青春向党”主题团日活动，启动“清风行动”专项整治行动，执行“一岗双责”制度，深化“放管服”改革，坚持“三重一大”集体决策制度。',
        severity: 'information',
      },
      {
        text: '去年荣获⟦《全省文明村镇》⟧称号，她被评为⟦《最美乡村教师》⟧，厂里获得⟦《工人先锋号》⟧等荣誉。',
        suggested: '去年荣获“全省文明村镇”称号，她被评为“最美乡村教师”，厂里获得“工人先锋号”等荣誉。',
        severity: 'information',
      },
      {
        text: '唐代诗人⟦苏轼⟧说：“海内存知己，天涯若比邻。”宋代⟦李白⟧在《岳阳楼记》中写道：“先天下之忧而忧。”',
        suggested: '唐代诗人王勃说：“海内存知己，天涯若比邻。”宋代范仲淹在《岳阳楼记》中写道：“先天下之忧而忧。”',
      },
    ],
    good: [
      '《妇女权益保护法释义》和《合同法讲义》摆在案头，《妇女权益保护法修正案》提请审议。',
      '学校召开“一准则一条例”学习教育动员会，提出制定《乡村振兴法》的建议，学习《中华人民共和国乡村振兴促进法》，学习《中共中央关于进一步全面深化改革 推进中国式现代化的决定》《中共中央关于全面深化改革若干重大问题的决定》，宣传《中华人民共和国民营经济促进法》《中小企业促进法》，起草《海洋经济促进法》。',
      '守好“十条准则”，开展“民法典”宣传，抓好电影“下乡”和小品“进校园”，落实“谁执法谁普法”，立下“军中规则”，看了小说“热”背后的问题。',
      '话剧《母亲》荣获“文华大奖”，小说《平凡的世界》获得茅盾文学奖，《示范村》一文被评为优秀，颁发《荣誉证书》，通过《关于建设文明城市》的议案。',
      '范仲淹在《岳阳楼记》中写下“先天下之忧而忧，后天下之乐而乐”，周恩来同志常用“鞠躬尽瘁，死而后已”勉励自己，毛泽东同志说过“知己知彼，百战不殆”。',
      '诸葛亮在《三国演义》中是智慧的化身，杜甫与李白同游，李白曾说“天生我材必有用”；孟子引用《诗经》里的“周虽旧邦，其命维新”。',
      '鲁迅先生评价司马迁的《史记》是“史家之绝唱”，郑板桥的“咬定青山不放松”、郑燮《竹石》都是一首诗。苏轼书写的《醉翁亭记》刻石传世。',
      '宋代诗人陆游、北宋名臣范仲淹、南宋词人辛弃疾、东汉末年的华佗、三国时期的诸葛亮、明代施耐庵、明末清初思想家顾炎武、晋代陶渊明、南北朝祖冲之，都在课本里。',
      '战国末期的屈原，春秋战国时期的孔子，魏晋时期的陶渊明，司马迁说“仓廪实而知礼节，衣食足而知荣辱”。',
      '从唐代到宋代苏轼，从汉代到唐代，唐代之后王安石变法；他把唐代诗人的诗和宋代苏轼的词放在一起讲。唐代李白露宿街头。',
      '1999年10月1日起施行的《中华人民共和国合同法》影响深远；自2022年3月1日起施行的《中华人民共和国医师法》要学好；学习《中国人民解放军纪律条令》《公安机关人民警察内务条令》。',
      '观看《网络安全》宣传片，编写《网络安全课》教案，填写《组织工作条目》。',
      '在全市法治工作会议上的讲话\n（2024年3月5日）\n同志们：\n我上大学的时候，背的是《婚姻法》；案子由《行政监察法》变为由《监察法》来管。',
      '收看纪录片《一带一路》活动报道，读《一路一歌》，印发《两优一先》表彰办法，学习《双减》政策解读，《十送红军》活动现场，编排《三个和尚》活动剧，重读《三大战役》战略思想，唱响《三大纪律八项注意》活动，省政府出台《保障农民工工资支付办法》，开展《民法典》宣讲活动、《论语》主题班会，印发《护航行动》专项行动方案，举办“青春向党”主题团日活动，演出话剧《青春》。',
      '要落实《安全生产法》《中华人民共和国劳动合同法》《中国共产党支部工作条例》《河南省安全生产条例》。',
      '同志们：\n要依照《合同法》《物权法》办事，认真学习党的十九大精神。',
      '同志们：\n我们要以实际行动迎接党的二十大。\n信访部门要严格执行《信访条例》。',
      '在全市法治工作会议上的讲话\n（2018年3月5日）\n同志们：\n要依照《合同法》《物权法》办事。',
      '在全市法治工作会议上的讲话\n（2024年3月5日）\n同志们：\n1986年通过的《民法通则》影响深远，从《合同法》到《民法典》，原《婚姻法》已经废止。',
      '在2021年全市法治工作会议上的讲话\n同志们：\n要依照《合同法》办事。',
      '在全市法治工作会议上的讲话\n（2024年3月5日）\n同志们：\n改革开放之初，国家先后制定了《中外合资经营企业法》等法律。',
      '执行《湖南省未成年人保护办法》《未成年人学校保护规定》《退役军人保障法实施办法》《城市房屋安全管理办法》《农村道路交通安全法规读本》《河南省优化营商环境条例》。',
      '学习《食品安全》杂志，参加《消防法规》考试，观看《新公司法》解读，研究《数据产权法（草案）》。',
      '在全市法治工作会议上的讲话\n（2025年3月5日）\n同志们：\n《增值税暂行条例》《中医药条例》要学好。',
    ],
  },
  collect(paragraph, { role, house }) {
    const date = dateEvidence(paragraph, role);
    const cited = paragraph.text.includes('《') ? citedIn(paragraph, house.laws) : NONE;
    const activities = activityTitles(paragraph.text);
    const attributions = attributionsIn(paragraph);
    const quoted = paragraph.text.includes('“') ? quotedTitles(paragraph, house.laws) : NONE;
    const since = latestMeetingNamed(paragraph.text);
    return date || since !== undefined || cited.length + activities.length + attributions.length + quoted.length > 0
      ? { date, since, cited, activities, attributions, quoted }
      : undefined;
  },
  reads: [],
  conclude(_draft, collected) {
    const isCited = collected.some(
      ({ summary: { cited, activities, attributions, quoted } }) =>
        cited.length + activities.length + attributions.length + quoted.length > 0,
    );
    if (!isCited) return [];
    const date =
      sureDate(collected.map(({ summary }) => summary.date)) ??
      sinceMeeting(collected.map(({ summary }) => summary.since));
    return collected.flatMap(({ line, summary }) => [
      ...summary.cited.flatMap((cited): Report[] => {
        const { near, ended, reshaped, isSurelyEnded } = cited;
        if (reshaped) return [misshaped(line, cited, reshaped)];
        if (near) return [misnamed(line, cited, near)];
        if (!ended || !(isSurelyEnded || (date && isSurelySince(ended.endedIn!, date)))) return [];
        return [hasEnded(line, cited, ended)];
      }),
      ...summary.activities.map((activity) => sayActivity(line, activity)),
      ...summary.attributions.map((attribution) => sayAttribution(line, attribution)),
      ...summary.quoted.map((title) => sayQuotedTitle(line, title)),
    ]);
  },
});

/** Characters between a time and the name of whom it is said of. */
const MAX_UNITS_TO_NAME = 10;

/** 唐代诗人苏轼说：“海内存知己……”: where the name is another’s, its time may be the right one’s. */
function attributionsIn(paragraph: Paragraph): readonly WrongAttribution[] {
  const wrong = wrongAttributions(paragraph);
  const times = wrongTimes(paragraph.text).filter(
    ({ end }) => !wrong.some(({ start }) => start >= end && start - end <= MAX_UNITS_TO_NAME),
  );
  return [...wrong, ...times];
}

function citedIn(paragraph: Paragraph, houseLaws: readonly Law[]): readonly Cited[] {
  const { text, pairs } = paragraph;
  let citations: Cited[] | undefined;
  for (const { kind, open, close } of pairs) {
    if (kind !== '《' || close - open > LONGEST_TITLE || close <= open) continue;
    const title = text.slice(open + 1, close);
    if (BILL.test(title)) continue;
    const law = lawNamed(title, houseLaws);
    const place = { start: close - nameLength(title), end: close, title };
    if (law?.endedIn !== undefined) {
      const isSurelyEnded = isInForceSinceItsEnd(text, open, law);
      if (isSurelyEnded || !isHistory(paragraph, open, close, law))
        (citations ??= []).push({ ...place, ended: law, isSurelyEnded });
    } else if (!law) {
      const near = lawsNear(title, houseLaws);
      const turned = near.length > 0 ? undefined : lawTurned(title, houseLaws);
      const reshaped =
        near.length > 0 || turned || isOfPlace(paragraph, open, title) ? undefined : lawReshaped(title, houseLaws);
      if (near.length > 0 || turned) (citations ??= []).push({ ...place, near: turned ? [turned] : near });
      else if (reshaped) (citations ??= []).push({ ...place, reshaped });
    }
  }
  return citations ?? NONE;
}

/** 省里印发的《自然灾害救助办法》: a place makes 办法 and 规定 of its own beside a law. */
function isOfPlace(paragraph: Paragraph, open: number, title: string): boolean {
  if (!/(?:办法|规定)$/.test(title)) return false;
  const { start, end } = sentenceAt(paragraph, open) ?? { start: 0, end: paragraph.text.length };
  return /[省市县州]/.test(paragraph.text.slice(start, end));
}

const nameLength = (title: string): number =>
  title.startsWith(STATE) && title.length > STATE.length ? title.length - STATE.length : title.length;

function misnamed(line: number, { start, end, title }: Cited, near: readonly Law[]): Report {
  const names = near.map(({ name }) => (title.endsWith('）') ? name : name.replace(/（[^（）]*）$/, '')));
  const right = names.map((name) => `《${name}》`).join('或');
  return {
    at: line,
    start,
    end,
    message: `没有查到《${title}》，与${right}${isOfSameLetters(title, names) ? '用字相同，字序不同' : '差一字'}，请核对。`,
    suggestions: names.map((name) => replacedBy({ at: line, start, end }, name)),
  };
}

/** 《退役军人权益保障法》: a word lost, put in or other. */
function misshaped(line: number, { start, end, title }: Cited, { law, isStates }: ReshapedLaw): Report {
  return {
    at: line,
    start,
    end,
    message: `没有查到《${title}》，与《${law.name}》差一个词，请核对。`,
    ...(!isStates && { severity: 'information' }),
    suggestions: [replacedBy({ at: line, start, end }, law.name)],
  };
}

/** Whether the characters of a title are those of the only name near it. */
function isOfSameLetters(title: string, names: readonly string[]): boolean {
  const sorted = (name: string): string => Array.from(name.replace(STATE, '')).sort().join('');
  return names.length === 1 && sorted(title) === sorted(names[0]!);
}

function hasEnded(line: number, { start, end, title }: Cited, { endedIn, successor }: Law): Report {
  const now = successor === '' ? '' : `，现为《${successor}》`;
  return {
    at: line,
    start,
    end,
    message: `《${title}》已于${sayMonth(endedIn!)}废止或更名${now}，请核对（${sayKnownUntil('laws')}）。`,
    tags: ['deprecated'],
    ...(successor !== '' && {
      suggestions: [replacedBy({ at: line, start, end }, successor)],
    }),
  };
}
