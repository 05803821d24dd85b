import { draftRule, type Report } from '../../contract/rule';
import { clausePrints, type ClausePrint } from '../../house/clauses';
import type { HouseMemory } from '../../house/memory';
import type { PassagePlace } from '../../house/passages';

/** A clause that stood in an earlier speech. */
interface Known extends ClausePrint {
  /** Its number among the clauses of the line. */
  readonly clause: number;
  readonly places: readonly PassagePlace[];
}

interface Summary {
  readonly clauses: number;
  readonly knownClauses: readonly Known[];
}

/** Clauses and characters of a passage. */
const LEAST_CLAUSES = 2;
const LEAST_CHARACTERS = 16;
/** Clauses, and share of a draft, that an earlier one holds where the two are versions of one. */
const CLAUSES_OF_A_VERSION = 4;
const SHARE_OF_A_VERSION = 0.4;

/** What is kept up over the lines of a draft: clauses in all, and those that each earlier file holds as well. */
interface Common {
  clauses: number;
  readonly byFile: Map<number, number>;
  /** The files that are versions of the draft, and the passages of its lines without them. */
  versions: ReadonlySet<number>;
  passages: WeakMap<Summary, readonly Passage[]>;
}

export const rule = draftRule<Summary, Record<string, never>, Common>({
  id: 'wording/recycled',
  severity: 'hint',
  title: '以前讲过的话',
  what: '学习过本单位的稿件之后，连着两个分句以上与以前某篇稿件相同的话，并说出是哪一篇、第几行。四篇以上都有的套话不算，同一篇稿件的另一版本不算。起草中不查；没有学习过稿件时不查。',
  why: '整段照搬去年的话，听的人听得出来；数字和提法也可能已经过时。',
  source: '本单位的稿件',
  sureness: '惯例',
  since: '0.2.0',
  fix: 'none',
  quietWhileDrafting: true,
  roles: ['paragraph'],
  examples: {
    learned: [
      '去年的雨下得特别大，仓库的屋顶也漏了三回，好在货物都抢了出来。\n新来的同事先在车间站三个月。\n质量是做出来的。',
      '食堂的饭菜要办得热乎一些。\n夜班的同事下了班能吃上一碗面，比发多少补贴都强。',
    ],
    bad: [
      {
        text: '说到仓库，⟦去年的雨下得特别大，仓库的屋顶也漏了三回⟧，今年要早做准备。\n防汛的物资要在五月以前备齐。\n各库点要有人值守。',
      },
      {
        text: '今年冬天要把班车开起来。\n后勤部门要多想办法。\n⟦夜班的同事下了班能吃上一碗面，比发多少补贴都强⟧。\n这件事年底以前办好。\n办好了再谈别的事情。',
      },
    ],
    good: [
      '新来的同事先在车间站三个月，再谈别的安排。\n防汛的物资要在五月以前备齐。',
      '去年的雨下得特别大，今年的雨下得也不小。\n各库点要有人值守。',
      '去年的雨下得特别大，仓库的屋顶也漏了三回，好在货物都抢了出来。\n新来的同事先在车间站三个月。',
    ],
  },
  reads: [],
  collect({ text }, { house: { memory } }) {
    if (!memory) return undefined;
    const prints = clausePrints(text);
    if (prints.length === 0) return undefined;
    const knownClauses = prints.flatMap((print, clause): Known[] => {
      const places = memory.passages.placesOf(print.print);
      return places.length === 0 ? [] : [{ ...print, clause, places }];
    });
    return { clauses: prints.length, knownClauses };
  },
  index: {
    create: () => ({ clauses: 0, byFile: new Map(), versions: new Set(), passages: new WeakMap() }),
    add: (common, summary) => count(common, summary, 1),
    remove: (common, summary) => count(common, summary, -1),
  },
  conclude(_, collected, { house: { memory } }, common) {
    if (!memory) return [];
    renewVersions(common);
    const reports: Report[] = [];
    for (const { line, summary } of collected) {
      if (summary.knownClauses.length === 0) continue;
      let passages = common.passages.get(summary);
      if (!passages) common.passages.set(summary, (passages = passagesIn(summary.knownClauses, common.versions)));
      for (const passage of passages) reports.push(reportOf(line, passage, memory));
    }
    return reports;
  },
});

function count(common: Common, { clauses, knownClauses }: Summary, sign: 1 | -1): void {
  common.clauses += sign * clauses;
  for (const { places } of knownClauses)
    for (const file of new Set(places.map((place) => place.file)))
      common.byFile.set(file, (common.byFile.get(file) ?? 0) + sign);
}

/** Files that hold so much of the draft that they are the draft itself, or a version of it. */
function renewVersions(common: Common): void {
  const least = Math.max(CLAUSES_OF_A_VERSION, common.clauses * SHARE_OF_A_VERSION);
  const versions = [...common.byFile].flatMap(([file, held]) => (held >= least ? [file] : []));
  if (versions.length === common.versions.size && versions.every((file) => common.versions.has(file))) return;
  common.versions = new Set(versions);
  common.passages = new WeakMap();
}

interface Passage {
  readonly firstClause: Known;
  readonly lastClause: Known;
  readonly place: PassagePlace;
}

/** Runs of clauses that stood in one line of one earlier draft. */
function passagesIn(knownClauses: readonly Known[], versions: ReadonlySet<number>): Passage[] {
  const passages: Passage[] = [];
  for (let index = 0; index < knownClauses.length;) {
    let longest: { readonly length: number; readonly place: PassagePlace } | undefined;
    for (const place of knownClauses[index]!.places) {
      if (versions.has(place.file)) continue;
      const length = runOf(knownClauses, index, place);
      if (!longest || length > longest.length) longest = { length, place };
    }
    const run = longest ? knownClauses.slice(index, index + longest.length) : [];
    const characters = run.reduce((sum, clause) => sum + clause.characters, 0);
    if (longest && run.length >= LEAST_CLAUSES && characters >= LEAST_CHARACTERS)
      passages.push({ firstClause: run[0]!, lastClause: run.at(-1)!, place: longest.place });
    index += Math.max(1, run.length);
  }
  return passages;
}

/** How many clauses from one on stand side by side and stood in this line. */
function runOf(knownClauses: readonly Known[], from: number, { file, line }: PassagePlace): number {
  let length = 0;
  for (let index = from; index < knownClauses.length; index++, length++) {
    const { clause, places } = knownClauses[index]!;
    if (clause !== knownClauses[from]!.clause + length) break;
    if (!places.some((place) => place.file === file && place.line === line)) break;
  }
  return length;
}

function reportOf(line: number, { firstClause, lastClause, place }: Passage, { summary }: HouseMemory): Report {
  const name = summary.files[place.file]?.file.split('/').at(-1) ?? '';
  const clauses = lastClause.clause - firstClause.clause + 1;
  return {
    at: line,
    start: firstClause.start,
    end: lastClause.end,
    message: `这里连着 ${clauses} 个分句，与“${name}”第 ${place.line} 行相同，是以前讲过的话。`,
  };
}
