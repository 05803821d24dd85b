import type { Chance } from './rewrite';

/** A statement put into a draft, and the same with one fact changed. */
export interface Planted {
  readonly kind: string;
  readonly before: string;
  readonly after: string;
}

const pick = <T>(list: readonly T[], chance: Chance): T => list[Math.floor(chance() * list.length)]!;
/** Two different ones. */
function two<T>(list: readonly T[], chance: Chance): [T, T] {
  const first = pick(list, chance);
  let second = pick(list, chance);
  while (second === first) second = pick(list, chance);
  return [first, second];
}

const SUBJECTS = [
  '全县工业园区',
  '城东水厂',
  '三号生产线',
  '教育系统',
  '物流板块',
  '基层卫生院',
  '青年突击队',
  '售后服务团队',
  '冷链项目',
  '老旧管网改造',
  '信息中心',
  '农机合作社',
];
const UNITS = ['家', '户', '名', '万元', '亿元', '吨', '公里', '亩', '台', '万人次'];
const ACTS = ['新增', '完成', '达到', '累计办理', '实际到位', '共建成', '安排', '惠及'];
const SURNAMES = ['王', '李', '张', '刘', '陈', '赵', '周', '吴', '孙', '马'];
const GIVEN = ['海波', '建华', '晓峰', '志远', '丽娟', '文博', '春梅', '国栋', '雪松', '明', '伟', '静'];
const POSTS = ['县委书记', '副县长', '局长', '总经理', '车间主任', '校长', '村党支部书记', '工会主席', '副院长'];
const ORGANS = [
  '市财政局',
  '市审计局',
  '县教育局',
  '县水利局',
  '省交通运输厅',
  '市卫健委',
  '县纪委监委',
  '市委组织部',
  '区应急管理局',
  '县供销社',
  '市总工会',
  '集团人力资源部',
];
const PLACES = [
  '青河县',
  '柳林镇',
  '石桥村',
  '临江市',
  '白云区',
  '望城街道',
  '杨树湾村',
  '清溪镇',
  '合肥',
  '成都',
  '双流区',
];
const TITLES = [
  '关于加强冬季供暖保障的通知',
  '安全生产责任制实施办法',
  '老旧小区改造三年行动方案',
  '职工代表大会条例',
  '学校食堂管理规定',
  '节约用水管理细则',
];
const QUOTES = [
  '把饭碗端在自己手里',
  '小事不出村，大事不出镇',
  '宁可十防九空，不可失防万一',
  '质量是一斤一两干出来的',
  '今天的投入就是明天的底气',
];
const DUTIES = ['完成隐患整改', '报送整改台账', '落实值班制度', '兑现拖欠工资', '封堵排污口', '公开办事流程'];
const GROUPS = ['党员干部', '参训人员', '在建工地', '规上企业', '农村学校', '窗口单位'];
const STARTS = ['据统计，', '需要说明的是，', '从调研情况看，', '', '按照安排，', '目前，'];

const number = (chance: Chance): string => String(2 + Math.floor(chance() * 996));
const decimal = (chance: Chance): string => (1 + chance() * 40).toFixed(1);
const name = (chance: Chance): string => pick(SURNAMES, chance) + pick(GIVEN, chance);

type Planter = (chance: Chance) => readonly [before: string, after: string];

/** Ten kinds of facts and more, each in a sentence of its own making. */
const PLANTERS: Readonly<Record<string, Planter>> = {
  number: (chance) => {
    const [a, b] = two([number(chance), number(chance), number(chance)], () => chance());
    const say = (figure: string, subject: string, act: string, unit: string): string =>
      `${subject}${act}${figure}${unit}`;
    const [subject, act, unit] = [pick(SUBJECTS, chance), pick(ACTS, chance), pick(UNITS, chance)];
    return [say(a, subject, act, unit), say(a === b ? `${b}1` : b, subject, act, unit)];
  },
  'lost figure': (chance) => {
    const [subject, other] = two(SUBJECTS, chance);
    const kept = `${subject}${pick(ACTS, chance)}${number(chance)}${pick(UNITS, chance)}`;
    return [`${kept}，${other}投入${number(chance)}${pick(UNITS, chance)}`, kept];
  },
  'new figure': (chance) => {
    const [subject, other] = two(SUBJECTS, chance);
    const kept = `${subject}${pick(ACTS, chance)}${number(chance)}${pick(UNITS, chance)}`;
    return [kept, `${kept}，${other}节省${number(chance)}${pick(UNITS, chance)}`];
  },
  share: (chance) => {
    const [a, b] = two([decimal(chance), decimal(chance), decimal(chance)], () => chance());
    const subject = pick(SUBJECTS, chance);
    const frame = pick(['的合格率为', '的占比达到', '同比增长', '的到位率是'], chance);
    return [`${subject}${frame}${a}%`, `${subject}${frame}${a === b ? `1${b}` : b}%`];
  },
  direction: (chance) => {
    const [subject, share] = [pick(SUBJECTS, chance), decimal(chance)];
    const [up, down] = [pick(['增长', '上升', '提高', '增加'], chance), pick(['下降', '减少', '降低', '回落'], chance)];
    const said = (word: string): string => `${subject}的产值同比${word}${share}%`;
    return chance() < 0.5 ? [said(up), said(down)] : [said(down), said(up)];
  },
  date: (chance) => {
    const [a, b] = two([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], chance);
    const day = 1 + Math.floor(chance() * 28);
    const [subject, year] = [pick(SUBJECTS, chance), 2019 + Math.floor(chance() * 7)];
    const form = pick([0, 1, 2, 3], chance);
    const dates = [
      [`${year}年${a}月${day}日`, `${year}年${b}月${day}日`],
      [`${a}月${day}日`, `${a}月${day === 28 ? 1 : day + 1}日`],
      [`${year}年`, `${year + 1}年`],
      [`${a}月底前`, `${b}月底前`],
    ][form]!;
    return [`${subject}在${dates[0]}投入运行`, `${subject}在${dates[1]}投入运行`];
  },
  name: (chance) => {
    const [a, b] = two([name(chance), name(chance), name(chance), '周大川'], () => chance());
    const post = pick(POSTS, chance);
    const duty = pick(DUTIES, chance);
    const other = a === b ? '郑克明' : b;
    return chance() < 0.5
      ? [`由${post}${a}牵头${duty}`, `由${post}${other}牵头${duty}`]
      : [`${a}同志负责${duty}`, `${other}同志负责${duty}`];
  },
  post: (chance) => {
    const [a, b] = two(POSTS, chance);
    const who = name(chance);
    return [`${a}${who}到会讲话`, `${b}${who}到会讲话`];
  },
  organ: (chance) => {
    const [a, b] = two(ORGANS, chance);
    const duty = pick(DUTIES, chance);
    return chance() < 0.5
      ? [`由${a}督促各方${duty}`, `由${b}督促各方${duty}`]
      : [`${a}会同有关方面${duty}`, `${b}会同有关方面${duty}`];
  },
  place: (chance) => {
    const [a, b] = two(PLACES, chance);
    const subject = pick(SUBJECTS, chance);
    return [`${subject}在${a}召开了现场会`, `${subject}在${b}召开了现场会`];
  },
  title: (chance) => {
    const [a, b] = two(TITLES, chance);
    return [`严格执行《${a}》的各项要求`, `严格执行《${b}》的各项要求`];
  },
  quotation: (chance) => {
    const [a, b] = two(QUOTES, chance);
    return [`老支书常说“${a}”`, `老支书常说“${b}”`];
  },
  'document number': (chance) => {
    const [a, b] = two([3, 12, 27, 41, 58], chance);
    return [`有关要求见青政办发〔2024〕${a}号文件`, `有关要求见青政办发〔2024〕${b}号文件`];
  },
  obligation: (chance) => {
    const strong = pick(['必须', '务必', '应当'], chance);
    const weak = pick(['力争', '尽量', '可以'], chance);
    const [group, duty] = [pick(GROUPS, chance), pick(DUTIES, chance)];
    return [`${group}${strong}按期${duty}`, `${group}${weak}按期${duty}`];
  },
  scope: (chance) => {
    const [group, duty] = [pick(GROUPS, chance), pick(DUTIES, chance)];
    const [all, part] = [pick(['全部', '所有'], chance), pick(['部分', '多数', '个别'], chance)];
    return [`${all}${group}已经${duty}`, `${part}${group}已经${duty}`];
  },
  negation: (chance) => {
    const [group, duty] = [pick(GROUPS, chance), pick(DUTIES, chance)];
    return chance() < 0.5
      ? [`${group}没有按期${duty}`, `${group}按期${duty}`]
      : [`${group}按期${duty}`, `${group}未按期${duty}`];
  },
  moved: (chance) => {
    const [one, other] = two(SUBJECTS, chance);
    const [a, b] = two(['128', '245', '367', '412', '590'], chance);
    const [unit, act] = [pick(UNITS, chance), pick(ACTS, chance)];
    const said = (x: string, y: string): string => `${one}${act}${x}${unit}，${other}${act}${y}${unit}`;
    return [said(a, b), said(b, a)];
  },
};

export const KINDS = Object.keys(PLANTERS);

/** A sentence with a fact of the kind, and the same sentence with the fact changed. */
export function plant(kind: string, chance: Chance): Planted {
  const [before, after] = PLANTERS[kind]!(chance);
  const start = pick(STARTS, chance);
  return { kind, before: `${start}${before}。`, after: `${start}${after}。` };
}
