// Slips of fixed formulations and of words that are advised against. The formulations come from a table of public texts
// beside the corpora (name, members in their order), the words from style lists: nothing here knows what the checker knows.
import fs from 'node:fs';
import { replacing, type Slip } from './slip';

type Random = () => number;
const pick = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)]!;
/** A clause end, so that a clause can be put in. */
const CLAUSE = /(?<=\p{Script=Han}{4})，(?=\p{Script=Han}{4})/gu;
/** A sentence end, so that a sentence can be put in. */
const SENTENCE = /(?<=\p{Script=Han}{4})。(?=\p{Script=Han}{4})/gu;
/** Names of the table that only count its members: no text quotes them. */
const LABELS = new Set(['政治三力', '三不', '获得感三感']);
/** Words that stand in no formulation's member. */
const STRANGERS = '责任 国家 战略 环保 法律 人才 品牌 数字 商业 科技'.split(' ');
const NUMERALS = '一两三四五六七八九';

interface Formulation {
  readonly name: string;
  readonly members: readonly string[];
}

/** Rows of the table whose members are short, three or more, and were read in public texts. Empty where there is no table. */
function readFormulations(file: string): readonly Formulation[] {
  if (!fs.existsSync(file)) return [];
  return fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .filter((row) => row.length > 4 && !row[0]!.startsWith('#') && !row[4]!.includes('unverified'))
    .flatMap(([name, members]) => {
      const all = members!.split('|');
      // the table joins two lists of three: 严以修身… and 谋事要实…
      return name === '三严三实'
        ? [
            { name, members: all.slice(0, 3) },
            { name, members: all.slice(3) },
          ]
        : [{ name: name!, members: all }];
    })
    .filter(
      ({ name, members }) =>
        members.length >= 3 && name !== '中央八项规定' && members.every((m) => m.length < 18 && !/[、，（]/.test(m)),
    );
}

/** A clause that names a formulation and lists its members. */
function told(name: string, list: string, random: Random): string {
  return pick([`，牢牢把握“${name}”，即${list}，`, `，坚持“${name}”（${list}），`, `，围绕${list}“${name}”，`], random);
}

/** Slips of the formulations of a table (see `readFormulations`). */
export function formulationSlips(file: string): readonly Slip[] {
  const all = readFormulations(file);
  const named = all.filter((f) => !LABELS.has(f.name));
  const of = (
    name: string,
    among: readonly Formulation[],
    change: (members: string[], random: Random) => string[] | undefined,
  ): Slip =>
    replacing('wording/fixed-expression', name, CLAUSE, (_, random) => {
      const formulation = pick(among, random);
      const changed = change([...formulation.members], random);
      if (!changed) return undefined;
      const list = changed.join('、');
      return LABELS.has(formulation.name) ? `，不断提升${list}，` : told(formulation.name, list, random);
    });
  return [
    of('member lost', named, (members, random) => {
      members.splice(Math.floor(random() * members.length), 1);
      return members;
    }),
    of('two members swapped', all, (members, random) => {
      const k = Math.floor(random() * (members.length - 1));
      [members[k], members[k + 1]] = [members[k + 1]!, members[k]!];
      return members;
    }),
    of('a member’s word is another', all, (members, random) => {
      const k = Math.floor(random() * members.length);
      const member = members[k]!;
      const stranger = pick(STRANGERS, random);
      if (member.length < 3 || member.startsWith(stranger)) return undefined;
      members[k] = stranger + member.slice(2);
      return members;
    }),
    replacing('wording/fixed-expression', 'another number', CLAUSE, (_, random) => {
      const name = pick(
        '四个意识 四个自信 两个维护 两个确立 四个全面 四大考验 四种危险 四种形态 四个伟大'.split(' '),
        random,
      );
      // 三个意识, 三个自信: other texts have them
      const other = pick(
        [...NUMERALS].filter((n) => n !== name[0] && n !== '一' && n !== '三'),
        random,
      );
      return `，自觉落实“${other}${name.slice(1)}”要求，`;
    }),
    replacing('wording/fixed-expression', 'digits', CLAUSE, (_, random) => {
      const name = pick(
        '四个意识 四个自信 两个维护 两个确立 四个全面 五位一体 四大考验 四种危险 四种形态 三严三实 三会一课 三重一大 一岗双责 两个责任 六稳 六保 四风'.split(
          ' ',
        ),
        random,
      );
      return `，自觉落实“${name.replace(/[一二两三四五六]/g, (n) => String('〇一二三四五六'.indexOf(n.replace('两', '二'))))}”要求，`;
    }),
    replacing('wording/fixed-expression', 'layout for layout', CLAUSE, (_, random) =>
      pick(['，推进“五位一体”战略布局，', '，推进“四个全面”总体布局，', '，推进五位一体的战略布局，'], random),
    ),
    replacing('wording/fixed-expression', '腐 lost', CLAUSE, (_, random) => {
      const list = ['不敢腐', '不能腐', '不想腐'];
      const k = Math.floor(random() * 2);
      return `，一体推进${pick([list.map((m) => m.slice(0, 2)), list.with(k, list[k]!.slice(0, 2))], random).join('、')}，`;
    }),
  ];
}

/** Right forms and what style lists advise against in their place (新华社 2016, 党政机关公文用语). */
const ADVISED: readonly (readonly [right: RegExp, wrong: string])[] = [
  [/新中国成立以来/gu, '建国以来'],
  [/新中国成立后/gu, '建国后'],
  [/新中国成立初期/gu, '建国初期'],
  [/新中国成立前/gu, '解放前'],
  [/残疾人/gu, '残废人'],
  [/(?:共建)?“一带一路”(?:倡议|建设)/gu, '“一带一路”战略'],
  [/村干部|驻村干部/gu, '村官'],
  [/香港特别行政区政府/gu, '香港政府'],
  [/苏联/gu, '前苏联'],
];
/** Sentences that hold such a word, where clean text seldom holds the right one. */
const SENTENCES = [
  '建国以来，我们走过了不平凡的道路',
  '解放前，这里交通闭塞',
  '解放后，群众生活逐步改善',
  '会上，12名大学生村官作了交流',
  '要帮助残废人就业创业',
  '要关心弱智儿童的学习生活',
  '要积极融入一带一路战略',
  '各村村长要带头落实',
  '前苏联解体的教训十分深刻',
  '会前拜会了香港政府有关部门',
  '与澳门政府签订了合作协议',
  '大会隆重召开，盛况空前',
];

export const DISCOURAGED_SLIPS: readonly Slip[] = [
  replacing(
    'wording/discouraged',
    'in place of the right word',
    new RegExp(ADVISED.map(([r]) => `(?:${r.source})`).join('|'), 'gu'),
    (m) => {
      for (const [right, wrong] of ADVISED) if (new RegExp(`^(?:${right.source})$`, 'u').test(m[0])) return wrong;
      return undefined;
    },
  ),
  replacing('wording/discouraged', 'in a sentence', SENTENCE, (_, random) => `。${pick(SENTENCES, random)}。`),
];

/** Names that the reforms of 2018 and 2023 ended, and the year. */
const ENDED = (
  '2018:监察部 监察厅 监察局 预防腐败局 工商总局 工商局 质检总局 质监局 食药监局 国土资源部 国土资源厅 国土资源局 国土局 环保部 环保厅 环保局 ' +
  '农业部 农业厅 农业局 文化部 国家旅游局 旅游局 卫生计生委 卫计委 安监总局 安监局 法制办 国税局 地税局 物价局 粮食局 公务员局 综治办 维稳办 银监会 保监会 ' +
  '2021:扶贫办 2023:银保监会 银保监局 乡村振兴局'
).split(/ (?=\d)/);

export const OUTDATED_SLIPS: readonly Slip[] = [
  replacing('wording/outdated', 'an organ that is no more', SENTENCE, (_, random) => {
    const [year, names] = pick(ENDED, random).split(':');
    const now = Math.max(Number(year) + 1, 2024 + Math.floor(random() * 3));
    const organ = pick(names!.split(' '), random);
    return pick(
      [
        `。${now}年，${organ}要会同有关部门抓好落实。`,
        `。${now}年，由${organ}牵头开展专项检查。`,
        `。各级各部门、${organ}要在${now}年底前完成任务。`,
      ],
      random,
    );
  }),
];
