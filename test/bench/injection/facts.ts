// Injects public facts that are wrong into published paragraphs and counts what is found:
// `node test/bench/run.mjs injection/facts.ts [--each N] [--misses N]`.
// The generator imports neither rules/ nor lexicon/: laws and places come from the raw lists beside the corpora.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createSpeechService } from '../../../server/src/service';
import { needCorpora } from '../../support/corpora';
import { random as randomFrom } from '../text';

const { values } = parseArgs({
  options: {
    corpora: { type: 'string', default: path.resolve('../shared/corpora') },
    each: { type: 'string', default: '300' },
    misses: { type: 'string', default: '5' },
  },
});
needCorpora(path.join(values.corpora, 'clean'), path.join(values.corpora, '../data'));

type Random = () => number;
const pick = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)]!;
const table = (name: string, separator: string): string[][] =>
  fs
    .readFileSync(path.join(values.corpora, '../data', name), 'utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => line.split(separator));

const laws = table('laws.tsv', '\t');
const LAW_NAMES = laws
  .filter(
    ([kind, name, , , expired]) =>
      /^(?:法律|行政法规)$/.test(kind!) && expired === '0' && /^\p{Script=Han}{5,24}$/u.test(name!),
  )
  .map(([, name]) => name!);
const ALL_NAMES = new Set(laws.map(([, name]) => name!));
const REPEALED =
  '婚姻法 继承法 民法通则 收养法 担保法 合同法 物权法 侵权责任法 民法总则 中外合资经营企业法 外资企业法 行政监察法 执业医师法 学位条例 环境噪声污染防治法 信访条例 公司登记管理条例 契税暂行条例 资源税暂行条例 化妆品卫生监督条例 社会抚养费征收管理办法 退役士兵安置条例 个体工商户条例 人体器官移植条例 档案法实施办法 中国共产党党内监督条例（试行） 推进领导干部能上能下若干规定（试行）'.split(
    ' ',
  );
const areas = table('areas.csv', ',');
const PRESENT = new Set(areas.filter(([, , , , , state]) => state === '在用').map(([, , , name]) => name!));
const GONE = areas.filter(
  ([, , , name, level, state, , year]) =>
    state !== '在用' &&
    level === '县级' &&
    year! >= '2000' &&
    year! <= '2023' &&
    !PRESENT.has(name!) &&
    name!.length >= 3 &&
    !/[市新城郊]区$|[东西南北中]市区$|群岛|海域/.test(name!),
);

const MEETINGS: readonly (readonly [string, number])[] = [
  ['党的十八大', 2012],
  ['党的十九大', 2017],
  ['党的二十大', 2022],
  ['党的十八届三中全会', 2013],
  ['党的十九届四中全会', 2019],
  ['党的十九届六中全会', 2021],
  ['党的二十届二中全会', 2023],
  ['党的二十届三中全会', 2024],
  ['二十届中央纪委三次全会', 2024],
  ['十四届全国人大二次会议', 2024],
];
const PLANS: readonly (readonly [string, number])[] = [
  ['十二五', 2011],
  ['十三五', 2016],
  ['十四五', 2021],
  ['十五五', 2026],
];
const ANNIVERSARIES: readonly (readonly [string, number])[] = [
  ['中国共产党成立', 1921],
  ['建党', 1921],
  ['新中国成立', 1949],
  ['中华人民共和国成立', 1949],
  ['改革开放', 1978],
  ['中国人民抗日战争胜利', 1945],
  ['五四运动', 1919],
  ['澳门回归祖国', 1999],
];
const DAYS =
  '9月10日教师节 10月1日国庆节 7月1日建党节 8月1日建军节 5月1日劳动节 12月4日国家宪法日 11月8日记者节 5月12日国际护士节'.split(
    ' ',
  );
/** Festivals by the moon and the sun, with their days from 2021 on. */
const FESTIVALS =
  '中秋节 9-21 9-10 9-29 9-17 10-6;端午节 6-14 6-3 6-22 6-10 5-31;春节 2-12 2-1 1-22 2-10 1-29;清明节 4-4 4-5 4-5 4-4 4-4'
    .split(';')
    .map((row) => row.split(' '));
/** Days that are counted, and the year of the first one. */
const COUNTED: readonly (readonly [string, number])[] = [
  ['教师节', 1985],
  ['记者节', 2000],
  ['中国医师节', 2018],
  ['中国农民丰收节', 2018],
  ['全国助残日', 1991],
];
const PARTS = '城关镇 柳林乡 石桥村 工业 农业 东校区 西校区 一车间 二车间 机关 基层'.split(' ');
const WEEK = '日一二三四五六';
const off = (random: Random): number => (random() < 0.5 ? -1 : 1) * (1 + Math.floor(random() * 2));

function misnamed(random: Random): string | undefined {
  const name = pick(LAW_NAMES, random);
  const k = Math.floor(random() * (name.length - 1));
  const other = pick([...pick(LAW_NAMES, random)], random);
  const wrong = pick(
    [
      name.slice(0, k) + other + name.slice(k + 1),
      name.slice(0, k) + name.slice(k + 1),
      name.slice(0, k) + name[k]! + name.slice(k),
      k + 2 < name.length ? name.slice(0, k) + name[k + 1]! + name[k]! + name.slice(k + 2) : name,
    ],
    random,
  );
  if (ALL_NAMES.has(wrong) || wrong === name) return undefined;
  return pick([`要严格执行《${wrong}》`, `认真落实《中华人民共和国${wrong}》`, `《${wrong}》明确规定`], random);
}

/** A clause that is wrong in a draft of March 2025, by kind. */
const KINDS: Readonly<Record<string, (random: Random) => string | undefined>> = {
  'wording/citation one character': misnamed,
  'wording/citation repealed': (random) =>
    pick(['依照《#》办理', '认真贯彻《#》', '根据《中华人民共和国#》的规定', '按《#》处理'], random).replace(
      '#',
      pick(REPEALED, random),
    ),
  'wording/outdated place behind its city': (random) => {
    const [, province, city, name] = pick(GONE, random);
    const above = city === '直辖' || city!.includes('直辖') ? province! : city!;
    return pick([`到${above}${name!}考察`, `${above}${name!}的做法值得学习`, `支援${above}${name!}建设`], random);
  },
  'wording/outdated place unmistakable': (random) => {
    const name = pick(
      GONE.filter((area) => /[县市]$/.test(area[3]!)),
      random,
    )[3]!;
    return pick([`要学习${name}的做法`, `${name}已经走在前面`, `组织干部到${name}学习`], random);
  },
  'wording/period meeting': (random) => {
    const [name, year] = pick(MEETINGS, random);
    const wrong = year + off(random);
    return pick(
      [`${wrong}年召开的${name}，作出全面部署`, `${name}于${wrong}年召开`, `${wrong}年，${name}胜利召开`],
      random,
    );
  },
  'wording/period plan': (random) => {
    const [name, first] = pick(PLANS, random);
    const [stage, year] = pick(
      [
        ['开局之年', first],
        ['收官之年', first + 4],
        ['第三年', first + 2],
      ] as const,
      random,
    );
    return pick(
      [`#年是“${name}”规划${stage}`, `#年是“${name}”${stage}`, `#年是实施“${name}”规划的${stage}`],
      random,
    ).replace('#', String(year + off(random)));
  },
  'wording/period anniversary': (random) => {
    const [name, since] = pick(ANNIVERSARIES, random);
    const year = 2019 + Math.floor(random() * 7);
    return pick(
      [
        `${year}年是${name}${year - since + off(random)}周年`,
        `${year}年，我们迎来${name}${year - since + off(random)}周年`,
      ],
      random,
    );
  },
  'numeral/date weekday': (random) => {
    const [year, month, day] = [
      2020 + Math.floor(random() * 6),
      1 + Math.floor(random() * 12),
      1 + Math.floor(random() * 28),
    ];
    const right = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
    return `会议定于${year}年${month}月${day}日（星期${WEEK[(right + 1 + Math.floor(random() * 6)) % 7]!}）召开`;
  },
  'wording/period weekday of this year': (random) => {
    const [month, day] = [3 + Math.floor(random() * 3), 1 + Math.floor(random() * 28)];
    const right = new Date(Date.UTC(2025, month - 1, day)).getUTCDay();
    return `${month}月${day}日（星期${WEEK[(right + 1 + Math.floor(random() * 6)) % 7]!}）召开推进会`;
  },
  'wording/period numbered day': (random) => {
    const [name, first] = pick(COUNTED, random);
    const year = 2021 + Math.floor(random() * 5);
    return pick([`${year}年我们迎来第#个${name}`, `${year}年的第#个${name}`], random).replace(
      '#',
      String(year - first + 1 + off(random)),
    );
  },
  'numeral/date moving festival': (random) => {
    const [name, ...days] = pick(FESTIVALS, random);
    const k = Math.floor(random() * days.length);
    const [month, day] = days[k]!.split('-').map(Number);
    const wrong = `${month!}月${day! + 1}日`;
    return pick([`${2021 + k}年${wrong}是${name!}`, `${2021 + k}年${name!}是${wrong}`], random);
  },
  'numeral/sum': (random) => {
    const counts = Array.from({ length: 3 }, () => 5 + Math.floor(random() * 40));
    const start = Math.floor(random() * (PARTS.length - 2));
    const list = counts.map((value, k) => `${PARTS[start + k]!}${value}个`).join('、');
    const total = counts.reduce((a, b) => a + b, 0) + off(random);
    return pick(
      [`实施项目${total}个，其中${list}`, `实施项目${total}个，分别为${list}`, `${list}，共计${total}个`],
      random,
    );
  },
  'numeral/date named day': (random) => {
    const [, month, day, name] = /^(\d+)月(\d+)日(.+)$/.exec(pick(DAYS, random))!;
    return pick(['#是%', '#（%）前', '%（#）前后'], random)
      .replace('#', `${month!}月${Number(day) + 1}日`)
      .replace('%', name!);
  },
};

const paragraphs = ['gwr-provincial-2025', 'xi-speeches', 'gwr-central'].flatMap((set) =>
  fs
    .readdirSync(path.join(values.corpora, 'clean', set))
    .sort()
    .flatMap((name) => fs.readFileSync(path.join(values.corpora, 'clean', set, name), 'utf8').split(/\r?\n/))
    .filter((line) => /[\p{Script=Han}]{4}。(?=[\p{Script=Han}]{4})/u.test(line)),
);
const service = createSpeechService();
const { configuration } = service.configure([]);
for (const [kind, make] of Object.entries(KINDS)) {
  const rule = kind.split(' ')[0]!;
  const random = randomFrom(kind.length * 7919);
  let tried = 0;
  const misses: string[] = [];
  while (tried < Number(values.each)) {
    const clause = make(random);
    if (clause === undefined) continue;
    const line = pick(paragraphs, random);
    const ends = [...line.matchAll(/(?<=[\p{Script=Han}]{4})。(?=[\p{Script=Han}]{4})/gu)];
    const at = pick(ends, random).index + 1;
    const head = '在全市工作会议上的讲话\n（2025年3月5日）\n同志们：\n';
    const text = `${head}${line.slice(0, at)}${clause}。${line.slice(at)}`;
    const [from, to] = [head.length + at, head.length + at + clause.length];
    tried++;
    const findings = service
      .check(service.parse(text), configuration)
      .findings.some((f) => f.rule === rule && f.start >= from && f.end <= to);
    if (!findings) misses.push(clause);
  }
  console.log(
    `${kind.padEnd(44)} ${tried - misses.length} of ${tried}  ${(((tried - misses.length) / tried) * 100).toFixed(1)} %`,
  );
  for (const miss of misses.slice(0, Number(values.misses))) console.log(`    missed: ${miss}`);
}
