import characterRows from '../../data/kept/doubled-characters.tsv';
import doubledRows from '../../data/kept/doubled-words.tsv';
import formalRows from '../../data/kept/formal-verbs.tsv';
import rightRows from '../../data/kept/right-doublings.tsv';
import wrongRows from '../../data/kept/wrong-doublings.tsv';
import objectRows from '../../data/kept/verbs-with-objects.tsv';
import { tableRows } from '../text/table';
import type { PairSet } from './pair-set';
import { commonWordSet } from './word-sets';

/** What characters do where they stand twice, and words that are rightly said twice. */
export interface Doublings {
  /** Stand alone behind a word that ends with them, and before others: 现在|在|这里. */
  readonly behind: ReadonlySet<string>;
  /** The same of verbs, which have an object or a particle behind them: 大学|学|工科, 大学|学|的. */
  readonly verb: ReadonlySet<string>;
  /** The same of what stands before a noun or a verb: 安全|全|靠. */
  readonly quality: ReadonlySet<string>;
  /** May end a clause also behind a word that ends with them: 为了共同的目的|的，. */
  readonly particle: ReadonlySet<string>;
  /** Stand alone before a word that begins with them: 和|和平. */
  readonly before: ReadonlySet<string>;
  /** Stand alone, and never twice: 的的. */
  readonly never: ReadonlySet<string>;
  /** End a name or begin one, whatever stands beside them: 执行局|局长. */
  readonly name: ReadonlySet<string>;
  /** Stand behind the last character of a name and make a new word with it: 海关|关长. */
  readonly member: ReadonlySet<string>;
  /** Mean each of many where they stand twice: 人人, 村村. */
  readonly distributive: ReadonlySet<string>;
  /** Verbs that are said twice for “a little”: 看看, 跑跑. */
  readonly repeated: ReadonlySet<string>;
  /** Count: 3月月. */
  readonly measure: ReadonlySet<string>;
  /** End a word for how a thing looks or feels: 滑溜溜, 绿油油. */
  readonly echo: ReadonlySet<string>;
  readonly grammar: ReadonlySet<string>;
  /** 立法法 */
  readonly right: readonly string[];
  /** 为为了: a small word once more in front of a word that begins with it. */
  readonly wrong: ReadonlySet<string>;
  /** 散步: 散散步. */
  readonly objects: ReadonlySet<string>;
  /** 加强: never said twice. */
  readonly formal: ReadonlySet<string>;
  /** 非常: said twice for emphasis. */
  readonly doubled: ReadonlySet<string>;
  /** Common words of two characters. */
  readonly common: PairSet;
}

let made: Doublings | undefined;

/** The lists, read when they are first asked for. */
export function doublings(): Doublings {
  return (made ??= readDoublings());
}

function readDoublings(): Doublings {
  const rows = tableRows(characterRows, 'doubled-characters.tsv', ['use', 'characters']);
  const charactersOf = (use: string): ReadonlySet<string> =>
    new Set(rows.filter((row) => row.use === use).flatMap((row) => Array.from(row.characters)));
  return {
    behind: charactersOf('behind'),
    verb: charactersOf('verb'),
    quality: charactersOf('quality'),
    particle: charactersOf('particle'),
    before: charactersOf('before'),
    never: charactersOf('never'),
    name: charactersOf('name'),
    member: charactersOf('member'),
    distributive: charactersOf('distributive'),
    repeated: charactersOf('repeated'),
    measure: charactersOf('measure'),
    echo: charactersOf('echo'),
    grammar: charactersOf('grammar'),
    right: tableRows(rightRows, 'right-doublings.tsv', ['form']).map(({ form }) => form),
    wrong: new Set(tableRows(wrongRows, 'wrong-doublings.tsv', ['form']).map(({ form }) => form)),
    objects: new Set(tableRows(objectRows, 'verbs-with-objects.tsv', ['word']).map(({ word }) => word)),
    formal: new Set(tableRows(formalRows, 'formal-verbs.tsv', ['word']).map(({ word }) => word)),
    doubled: new Set(tableRows(doubledRows, 'doubled-words.tsv', ['word']).map(({ word }) => word)),
    common: commonWordSet(),
  };
}
