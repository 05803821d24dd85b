import signTable from '../../data/kept/festival-signs.tsv';
import table from '../../data/kept/festivals.tsv';
import termTable from '../../data/kept/solar-terms.tsv';
import { alternation } from '../text/alternation';
import { once } from '../text/once';
import { tableRows } from '../text/table';

/** A festival or a day that speeches greet. */
export interface Festival {
  readonly name: string;
  readonly called: readonly string[];
  readonly month: number;
  /** 0 where it is another in each year. */
  readonly day: number;
  /** Words that tell of those whom it honours; undefined where everybody is greeted. */
  readonly honours: RegExp | undefined;
  /** As whom these are greeted. */
  readonly greeted: readonly string[];
  /** 三八: its day in two characters; empty where nobody says so. */
  readonly short: string;
}

const cells = (cell: string): readonly string[] => (cell === '' ? [] : cell.split(' '));

const rows = once((): readonly Festival[] =>
  tableRows(table, 'festivals.tsv', ['name', 'called', 'day', 'honours', 'greeted', 'inShort']).map((row): Festival => {
    const [month, day] = row.day.split('-').map(Number);
    return {
      name: row.name,
      called: cells(row.called),
      month: month!,
      day: day!,
      honours: row.honours === '' ? undefined : new RegExp(row.honours),
      greeted: cells(row.greeted),
      short: row.inShort,
    };
  }),
);

/** All festivals, in the order of their table. */
export const festivals = (): readonly Festival[] => rows();

const byName = once(
  (): ReadonlyMap<string, Festival> =>
    new Map(rows().flatMap((festival) => festival.called.map((called) => [called, festival]))),
);

/** The festival of one of the names that are said of it. */
export const festivalCalled = (called: string): Festival => byName().get(called)!;

/** The alternatives of a pattern that finds the name of a festival. */
export const festivalNames = once((): string => alternation([...byName().keys()]));

/** What is done or seen at festivals, by pattern: the names of those at which it is at home. */
export const festivalSigns = once((): readonly { readonly form: string; readonly home: ReadonlySet<string> }[] =>
  tableRows(signTable, 'festival-signs.tsv', ['wording', 'festivals']).map((row) => ({
    form: row.wording,
    home: new Set(cells(row.festivals)),
  })),
);

/** The months in which the solar terms begin. */
export const solarTerms = once(
  (): ReadonlyMap<string, number> =>
    new Map(
      tableRows(termTable, 'solar-terms.tsv', ['name', 'day']).map(({ name, day }) => [name, Number.parseInt(day, 10)]),
    ),
);
