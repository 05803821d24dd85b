// Slips that only a whole draft shows: two forms of one word, and names left over from another place's draft. The drafts
// are made of published paragraphs; nothing here knows what the checker knows.
type Random = () => number;
const pick = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)]!;

export interface WordDraft {
  readonly before: string;
  readonly after: string;
}

export interface WordDraftSlip {
  readonly rule: string;
  readonly name: string;
  make(paragraphs: readonly string[], random: Random): WordDraft | undefined;
}

/** The preferred form and its variant (第一批异形词整理表 and organ names that drift), each with what makes a clause of it. */
const FORMS: readonly (readonly [a: string, b: string, ...clauses: string[]])[] = [
  ['决不', '绝不', '对此，我们#允许', '对顶风违纪的，#姑息', '该查处的，#手软'],
  ['明察暗访', '明查暗访', '要组织#', '#要形成常态', '通过#发现问题'],
  ['作出', '做出', '为发展#更大贡献', '市委已经#部署', '会议#决定'],
  ['中央纪委', '中纪委', '要落实#部署', '#多次强调', '按照#要求'],
  ['反腐败协调小组', '反腐败协调领导小组', '要发挥#作用', '#要定期研究', '由#牵头'],
  ['其他', '其它', '#部门要配合', '还有#方面', '不能影响#工作'],
  ['当作', '当做', '要把群众#亲人', '把企业的事#自己的事', '把信访#镜子'],
  ['违纪违法', '违法违纪', '要严查#行为', '#问题必须处理', '对#零容忍'],
  ['唯一', '惟一', '这是#出路', '发展是#选择', '实践是检验真理的#标准'],
  ['人才', '人材', '要引进高层次#', '#是第一资源', '要用好各类#'],
  ['思维', '思惟', '要树牢底线#', '要转变#方式', '要增强法治#'],
  ['订单', '定单', '企业#饱满', '要帮助企业拿#', '#增长较快'],
  ['分量', '份量', '这项工作#很重', '话说得有#', '掂一掂肩上的#'],
  ['执着', '执著', '要有#的追求', '#于事业', '以#的精神抓落实'],
  ['坐落', '座落', '园区#在城东', '项目#于开发区', '学校#在山脚下'],
];

/** The paragraphs with clauses put in as sentences of their own, one a paragraph. */
function withSentences(paragraphs: readonly string[], sentences: readonly string[]): string[] | undefined {
  if (paragraphs.length < sentences.length) return undefined;
  return paragraphs.map((p, i) => (sentences[i] === undefined ? p : `${p}${sentences[i]}。`));
}

const SPEECH = (title: string, lines: readonly string[]): string => [title, '同志们：', ...lines].join('\n');

/** Places by their full names; the short one is without the last character. */
const PLACES =
  '庐江县 沛县 安吉县 德清县 昆山市 晋江市 浏阳市 漯河市 兰考县 林州市 寿光市 荣成市 迁安市 平山县 右玉县 海城市 敦化市 泰来县 桐乡市 婺源县 上杭县 秭归县 阳朔县 博罗县 文昌市 江油市 仁怀市 腾冲市 韩城市 延川县 民勤县 中卫市'.split(
    ' ',
  );
const short = (place: string): string => (place.length > 2 ? place.slice(0, -1) : place);

/** Clean paragraphs of a province made a county's: a speech whose own place is told by its title. */
function county(
  paragraphs: readonly string[],
  random: Random,
): { readonly title: string; readonly lines: string[]; readonly other: string; readonly unit: string } | undefined {
  const [home, other] = [pick(PLACES, random), pick(PLACES, random)];
  if (home === other || home.at(-1) !== other.at(-1) || home.length < 3 || other.length < 3) return undefined;
  const unit = home.at(-1)!;
  const lines = paragraphs
    .filter((p) => /全省|我省/.test(p))
    .slice(0, 8)
    .map((p, i) => p.replace(/我省|全省/g, i % 2 === 0 ? `我${unit}` : `全${unit}`));
  if (lines.length < 6) return undefined;
  return { title: `在${home}经济工作会议上的讲话`, lines, other, unit };
}

const leftover = (
  name: string,
  change: (speech: NonNullable<ReturnType<typeof county>>, random: Random) => WordDraft | undefined,
): WordDraftSlip => ({
  rule: 'wording/leftover-name',
  name,
  make(paragraphs, random) {
    const speech = county(paragraphs, random);
    return speech && change(speech, random);
  },
});

/** A sentence put behind one of the last paragraphs. */
function added({ title, lines }: NonNullable<ReturnType<typeof county>>, sentence: string, random: Random): WordDraft {
  const at = lines.length - 1 - Math.floor(random() * 3);
  return { before: SPEECH(title, lines), after: SPEECH(title, lines.with(at, `${lines[at]!}${sentence}`)) };
}

export const WORD_DRAFT_SLIPS: readonly WordDraftSlip[] = [
  {
    rule: 'wording/variant',
    name: 'one place has the other form',
    make(paragraphs, random) {
      const [a, b, ...clauses] = pick(FORMS, random);
      const order = clauses.sort(() => random() - 0.5);
      const right = withSentences(
        paragraphs,
        order.map((c) => c.replace('#', a)),
      );
      const wrong = withSentences(
        paragraphs,
        order.map((c, i) => c.replace('#', i === 1 ? b : a)),
      );
      return (
        right &&
        wrong && { before: SPEECH('在全省工作会议上的讲话', right), after: SPEECH('在全省工作会议上的讲话', wrong) }
      );
    },
  },
  {
    rule: 'wording/variant',
    name: 'an organ’s name drifts',
    make(paragraphs, random) {
      const what = pick(['反腐败', '扫黑除恶', '安全生产', '信访维稳', '禁毒工作', '乡村振兴'], random);
      const [a, b] = [`${what}协调小组`, `${what}协调领导小组`].sort(() => random() - 0.5);
      const clauses = [`要发挥${a}作用`, `${b}要定期研究`, `由${a}牵头负责`];
      const lines = withSentences(paragraphs, clauses);
      return (
        lines && {
          before: SPEECH('在全省工作会议上的讲话', paragraphs),
          after: SPEECH('在全省工作会议上的讲话', lines),
        }
      );
    },
  },
  leftover('建设美丽X', (speech, random) =>
    added(
      speech,
      `为建设${pick(['平安', '美丽', '幸福', '法治', '活力', '现代化'], random)}${short(speech.other)}而努力奋斗！`,
      random,
    ),
  ),
  leftover('X县委、县政府', (speech, random) =>
    added(
      speech,
      `${pick([speech.other, short(speech.other) + speech.unit], random)}委、${speech.unit}政府对此高度重视，专门作了部署。`,
      random,
    ),
  ),
  leftover('X广大干部群众', (speech, random) =>
    added(speech, `${short(speech.other)}广大干部群众要鼓足干劲，再创佳绩。`, random),
  ),
  leftover('全X上下', (speech, random) => added(speech, `全${short(speech.other)}上下要坚定信心，接续奋斗。`, random)),
  leftover('a lower level of one’s own', (speech, random) => {
    const { title, lines, unit } = speech;
    const homeLines = lines.map((l, i) => (i < 5 ? `${l}这是我${unit}的优势。` : l));
    const other = unit === '县' ? '镇' : '县';
    const at = 2 + Math.floor(random() * 3);
    return {
      before: SPEECH(title, homeLines),
      after: SPEECH(title, homeLines.with(at, `${homeLines[at]!}我${other}的工作还有差距。`)),
    };
  }),
  {
    rule: 'wording/leftover-name',
    name: 'a name beside a gap',
    make(paragraphs, random) {
      const gap = pick(['×', 'XX', '××'], random);
      const name = short(pick(PLACES, random));
      const sentences = [`${gap}机关要走在前`, `${gap}部门要抓落实`, `${gap}单位要跟上`, `${gap}干部要带好头`];
      const before = withSentences(paragraphs, sentences);
      const after = withSentences(paragraphs, sentences.with(3, name + sentences[3]!));
      const title = `在全${gap}工作会议上的讲话`;
      return before && after && { before: SPEECH(title, before), after: SPEECH(title, after) };
    },
  },
  {
    rule: 'wording/leftover-name',
    name: 'no place in the title',
    make(paragraphs, random) {
      const speech = county(paragraphs, random);
      if (!speech) return undefined;
      const homeName = speech.title.slice(1).split('经济')[0]!;
      const lines = withSentences(speech.lines, [
        `${homeName}发展势头很好`,
        `${short(homeName)}各级党组织要扛起责任`,
        `${homeName}广大干部要担当作为`,
        `建设美丽${short(homeName)}`,
      ]);
      if (!lines) return undefined;
      return added({ ...speech, lines, title: '在经济工作会议上的讲话' }, `建设平安${short(speech.other)}。`, random);
    },
  },
  {
    rule: 'wording/leftover-name',
    name: 'this year’s title, last year’s text',
    make(paragraphs, random) {
      const year = 2021 + Math.floor(random() * 6);
      const bare = paragraphs.filter((p) => !/20\d\d年/.test(p)).slice(0, 6);
      const text = (y: number): string[] | undefined =>
        withSentences(bare, [`${y}年要抓好开局`, `${y}年的任务很重`, `${y}年要见到成效`, `这是${y}年的大事`]);
      const [before, after] = [text(year), text(year - 1)];
      const title = `在${year}年全省工作会议上的讲话`;
      return before && after && { before: SPEECH(title, before), after: SPEECH(title, after) };
    },
  },
];
