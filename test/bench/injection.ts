// Takes clean published text, injects one slip a paragraph, and counts what is found: `npm run bench:injection`.
// The generator knows Chinese, not our rules: it imports neither rules/ nor lexicon/.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createSpeechService } from '../../server/src/service';
import { shippedModel, shippedSegmenter } from './shipped';
import { PARAGRAPH_SLIPS } from './injection/paragraphs';
import { replacing, type Slip } from './injection/slip';
import { random as randomFrom } from './text';
import { STRUCTURE } from './injection/structure';
import { needCorpora } from '../support/corpora';

const { values } = parseArgs({
  options: {
    corpora: { type: 'string', default: path.resolve('../shared/corpora') },
    each: { type: 'string', default: '150' },
    rule: { type: 'string' },
    misses: { type: 'string', default: '3' },
  },
});

const HAN = '\\p{Script=Han}';
const between = (mark: string): RegExp => new RegExp(`(?<=${HAN})${mark}(?=${HAN})`, 'gu');
const gap = new RegExp(`(?<=${HAN}${HAN}${HAN}${HAN}${HAN}${HAN}${HAN}${HAN}${HAN})(?=${HAN}${HAN}${HAN}${HAN})`, 'gu');
const DIGITS = '一二三四五六七八九';

const SLIPS: readonly Slip[] = [
  ...[
    ['，', ','],
    ['；', ';'],
    ['：', ':'],
  ].map(([full, half]) => replacing('punctuation/half-width', `${full!} → ${half!}`, between(full!), () => half)),
  replacing('punctuation/repeated', '，，', between('，'), () => '，，'),
  replacing('punctuation/repeated', '、、', between('、'), () => '、、'),
  replacing('punctuation/repeated', '，。', between('。'), () => '，。'),
  replacing('punctuation/space', 'blank between characters', gap, () => ' '),
  replacing('punctuation/space', 'full-width blank', gap, () => '　'),
  replacing('punctuation/space', 'blank behind 。', between('。'), () => '。 '),
  replacing('punctuation/unpaired', '” lost', /”/gu, () => ''),
  replacing('punctuation/unpaired', '“ lost', /(?<=.)“/gu, () => ''),
  replacing('punctuation/unpaired', '》 lost', /》/gu, () => ''),
  replacing('punctuation/unpaired', '） lost', /(?<=（[^（）]{2,20})）/gu, () => ''),
  replacing(
    'punctuation/nesting',
    '《…《…》…》',
    new RegExp(`《(${HAN}{2})(${HAN}{2,8})》`, 'gu'),
    (m) => `《${m[1]!}《${m[2]!}》条例》`,
  ),
  replacing('punctuation/ellipsis', '...', between('，'), () => '...'),
  replacing('punctuation/ellipsis', '。。。', between('。'), () => '。。。'),
  replacing('punctuation/ellipsis', '…', between('，'), () => '…'),
  replacing('punctuation/dash', '— for ——', /(?<!—)——(?!—)/gu, () => '—'),
  // a list of — at the heads of lines is easy: where the words on both sides decide
  replacing('punctuation/dash', '— for —— inside a line', /(?<=\S.*)(?<!—)——(?!—)/gu, () => '—'),
  replacing('punctuation/dash', '--', /(?<!—)——(?!—)/gu, () => '--'),
  replacing('punctuation/paste-residue', 'zero-width', gap, () => '\u200b'),
  replacing('punctuation/paste-residue', 'Kangxi radical', /[一人大工力心方文日月水火生用立]/gu, (m) => KANGXI[m[0]]),
  replacing('punctuation/paste-residue', 'full-width digits', /(?<=\p{Script=Han})\d{1,4}(?=\p{Script=Han})/gu, (m) =>
    m[0].replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0)),
  ),
  replacing(
    'wording/duplicate',
    'doubled word',
    new RegExp(`(?<=[，。、])(加强|推动|坚持|全面|积极|进一步|深入|健全|完善|建设)(?=${HAN})`, 'gu'),
    (m) => (m[0] === '坚持' || m[0] === '积极' ? undefined : m[0] + m[0]),
  ),
  replacing(
    'wording/duplicate',
    'character doubled',
    new RegExp(`(${HAN})(?!\\1)(?<!\\1\\1)`, 'gu'),
    (m) => m[0] + m[0],
  ),
  replacing('wording/duplicate', '的的', new RegExp(`(?<=${HAN}${HAN})的(?=${HAN}${HAN})`, 'gu'), () => '的的'),
  replacing('placeholder/unfilled', 'XX for a figure', /(?<=\p{Script=Han})\d+(?=[个项家户人件万亿])/gu, () => 'XX'),
  replacing('placeholder/unfilled', '×× for a figure', /(?<=\p{Script=Han})\d+(?=[个项家户人件万亿])/gu, () => '××'),
  replacing(
    'numbering/marker-punctuation',
    '（一）、',
    /^（[一二三四五六七八九十]+）(?=\p{Script=Han})/gu,
    (m) => `${m[0]}、`,
  ),
  replacing(
    'numbering/marker-punctuation',
    '(一)',
    /^（([一二三四五六七八九十]+)）(?=\p{Script=Han})/gu,
    (m) => `(${m[1]!})`,
  ),
  replacing(
    'numbering/marker-punctuation',
    '一. for 一、',
    /^([一二三四五六七八九十]+)、(?=\p{Script=Han})/gu,
    (m) => `${m[1]!}.`,
  ),
  replacing(
    'numbering/marker-punctuation',
    '一是，',
    /(?<=[。；：])([一二三四五六])是(?=\p{Script=Han})/gu,
    (m) => `${m[0]}，`,
  ),
  replacing(
    'numbering/sequence',
    'item skipped',
    /(?<=[。；])([二三四])是(?=\p{Script=Han})/gu,
    (m) => `${DIGITS[DIGITS.indexOf(m[1]!) + 2]!}是`,
  ),
  replacing('numbering/marker-drift', '要 for 是', /(?<=[。；])([三四])是(?=\p{Script=Han})/gu, (m) => `${m[1]!}要`),
  replacing(
    'numeral/range',
    'unit lost',
    /(\d+(?:\.\d+)?)%([—～-])(\d+(?:\.\d+)?)%/gu,
    (m) => `${m[1]!}${m[2]!}${m[3]!}%`,
  ),
  replacing('numeral/approximate', '近…余', /(?<![接附邻])近(\d+)(?=[万个家项人户])/gu, (m) => `近${m[1]!}余`),
  replacing(
    'numeral/document-number',
    '（2020）5号',
    /(?<=\p{Script=Han})〔(20\d\d)〕(\d+)号/gu,
    (m) => `（${m[1]!}）${m[2]!}号`,
  ),
  replacing('numeral/date', '32日', /(?<=\d月)\d{1,2}(?=日)/gu, () => '32'),
  replacing('wording/fixed-expression', '战略布局', /“五位一体”总体布局/gu, () => '“五位一体”战略布局'),
  replacing('wording/fixed-expression', '4个意识', /四个意识(?=”)/gu, () => '4个意识'),
  replacing(
    'wording/typo',
    'sound and shape',
    /部署|贯彻|务必|艰巨|攻坚克难|竞争|候选人|一如既往|以身作则|驰而不息|再接再厉|赋予|覆盖|安排|(?<!党风)廉政建设|纪律/gu,
    (m) => CONFUSED[m[0]],
  ),
  // a fixed name with a character mistaken is another rule's, and told once
  replacing('wording/fixed-expression', 'a character of a fixed name', /党风廉政建设/g, () => '党风廉正建设'),
  ...PARAGRAPH_SLIPS,
];

const KANGXI: Readonly<Record<string, string>> = {
  一: '⼀',
  人: '⼈',
  大: '⼤',
  工: '⼯',
  力: '⼒',
  心: '⼼',
  方: '⽅',
  文: '⽂',
  日: '⽇',
  月: '⽉',
  水: '⽔',
  火: '⽕',
  生: '⽣',
  用: '⽤',
  立: '⽴',
};
const CONFUSED: Readonly<Record<string, string>> = {
  部署: '布署',
  贯彻: '贯切',
  务必: '勿必',
  艰巨: '坚巨',
  攻坚克难: '攻艰克难',
  竞争: '竟争',
  候选人: '侯选人',
  一如既往: '一如即往',
  以身作则: '以身做则',
  驰而不息: '弛而不息',
  再接再厉: '再接再励',
  赋予: '付予',
  覆盖: '复盖',
  安排: '按排',
  廉政建设: '廉正建设',
  纪律: '记律',
};

needCorpora(path.join(values.corpora, 'clean'));
const paragraphsOf = (sets: readonly string[]): string[] =>
  sets.flatMap((set) => {
    const folder = path.join(values.corpora, 'clean', set);
    return fs
      .readdirSync(folder)
      .sort()
      .flatMap((name) => fs.readFileSync(path.join(folder, name), 'utf8').split(/\r?\n/))
      .filter((line) => line.trim().length > 12);
  });
const reports = paragraphsOf(['gwr-central', 'gwr-provincial-2025', 'xi-speeches']);
/** Reports hold too few dashes within a line: news has them. */
const withNews = [...reports, ...paragraphsOf(['xwlb'])];
const service = createSpeechService();
service.useSegmenter(await shippedSegmenter());
service.useTypoJudge(await shippedModel());
const { configuration } = service.configure([]);
const check = async (
  text: string,
  rule: string,
  format: 'plain' | 'markdown' = 'plain',
): Promise<readonly { start: number; end: number }[]> =>
  (await service.checkWithWords(service.parse(text, format), configuration)).findings.filter((f) => f.rule === rule);

const most = Number(values.each);
const rows = new Map<string, { tried: number; hits: number }>();

/** Prints what came of one kind of slip. */
function tell({ rule, name }: { rule: string; name: string }, tried: number, misses: readonly string[]): void {
  const hits = tried - misses.length;
  const row = rows.get(rule) ?? { tried: 0, hits: 0 };
  rows.set(rule, { tried: row.tried + tried, hits: row.hits + hits });
  console.log(
    `${rule.padEnd(34)} ${name.padEnd(26)} ${String(hits).padStart(4)} of ${String(tried).padStart(4)}  ${percent(hits, tried)}`,
  );
  for (const miss of misses.slice(0, Number(values.misses))) console.log(`    missed: …${miss}…`);
}

function percent(hits: number, tried: number): string {
  return tried === 0 ? '–' : `${((hits / tried) * 100).toFixed(1)} %`;
}

const wanted = <T extends { rule: string; name: string }>(all: readonly T[]): T[] =>
  all.filter((s) => values.rule === undefined || s.rule === values.rule);
for (const slip of wanted(SLIPS)) {
  const random = randomFrom(slip.name.length * 7919 + slip.rule.length);
  let tried = 0;
  const misses: string[] = [];
  const paragraphs = slip.rule === 'punctuation/dash' ? withNews : reports;
  for (let step = 0; step < 20_000 && tried < most; step++) {
    const before = paragraphs[Math.floor(random() * paragraphs.length)]!;
    const injected = slip.inject(before, random);
    // a paragraph that has a finding of the rule by itself tells nothing
    if (!injected || (await check(before, slip.rule)).length > 0) continue;
    tried++;
    const findings = await check(injected.text, slip.rule);
    if (!findings.some((f) => f.start <= injected.at + 40 && f.end >= injected.at - 40))
      misses.push(injected.text.slice(Math.max(0, injected.at - 20), injected.at + 22));
  }
  tell(slip, tried, misses);
}
// whole drafts: a finding of the rule that the draft did not have before
let unclean = 0;
for (const slip of wanted(STRUCTURE)) {
  const random = randomFrom(slip.name.length * 104729 + slip.rule.length);
  let tried = 0;
  const misses: string[] = [];
  for (let step = 0; step < 1000 && tried < Math.ceil(most / 3); step++) {
    const made = slip.make(random);
    if (!made || made.before === made.after) continue;
    const format = /^#/m.test(made.before) ? 'markdown' : 'plain';
    const beforeFindings = await check(made.before, slip.rule, format);
    if (beforeFindings.length > 0) {
      if (unclean++ < 3) console.log(`    false alarm: …${made.before.replaceAll('\n', '⏎').slice(0, 900)}…`);
      continue;
    }
    tried++;
    if ((await check(made.after, slip.rule, format)).length === 0)
      misses.push(made.after.replaceAll('\n', '⏎').slice(0, 400));
  }
  tell(slip, tried, misses);
}
if (unclean > 0) console.log(`${unclean} right speeches had a finding: false alarms`);
console.log('\nby rule');
for (const [rule, { tried, hits }] of rows)
  console.log(
    `${rule.padEnd(34)} ${String(hits).padStart(4)} of ${String(tried).padStart(4)}  ${percent(hits, tried)}`,
  );
