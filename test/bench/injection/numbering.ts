// Slips of numbering, put into synthetic speeches.
import { changing, seriesOf, type DraftSlip } from './draft-slip';
import { pick, write, type Family } from './speech';

const FAMILIES: readonly Family[] = ['comma', 'paren', 'dot', 'digit', 'circled', 'di', 'qi', 'shi', 'yao'];
const ITEM_FAMILIES: readonly Family[] = ['di', 'qi', 'shi', 'yao'];

const sequence = FAMILIES.flatMap((family): DraftSlip[] => [
  changing('numbering/sequence', `${write(family, 1)} gap`, (speech, random) => {
    const series = seriesOf(speech, family, 3, random);
    if (!series) return false;
    const from = 1 + Math.floor(random() * (series.members.length - 1));
    series.members.forEach((m, i) => i >= from && m.ordinal++);
    return true;
  }),
  changing('numbering/sequence', `${write(family, 1)} repeat`, (speech, random) => {
    const series = seriesOf(speech, family, 3, random);
    if (!series) return false;
    const from = 2 + Math.floor(random() * (series.members.length - 2));
    series.members.forEach((m, i) => i >= from && m.ordinal--);
    return true;
  }),
  changing('numbering/sequence', `${write(family, 1)} inversion`, (speech, random) => {
    const series = seriesOf(speech, family, 3, random);
    if (!series) return false;
    const at = 1 + Math.floor(random() * (series.members.length - 2));
    series.members[at]!.ordinal++;
    series.members[at + 1]!.ordinal--;
    return true;
  }),
]);

const SISTERS: readonly (readonly [Family, Family])[] = [
  ['shi', 'yao'],
  ['yao', 'shi'],
  ['di', 'qi'],
  ['qi', 'di'],
  ['adverb', 'di'],
  ['di', 'adverb'],
  ['adverb', 'shi'],
];
const drift = SISTERS.map(([from, to]) =>
  changing('numbering/marker-drift', `${write(from, 1)} … ${write(to, 3)}`, (speech, random) => {
    const series = seriesOf(speech, from, 3, random);
    if (!series) return false;
    // 首先 takes no 四
    const member = series.members[1 + Math.floor(random() * 2)]!;
    if (to === 'adverb' && member.ordinal > 3) return false;
    member.written = write(to, member.ordinal);
    return true;
  }),
);

/** Wrong points behind a marker: what is written, and the family. */
const POINTS: readonly (readonly [Family, (n: number) => string])[] = [
  ...['．', '.', '，', '：', ':', ','].map((p): readonly [Family, (n: number) => string] => [
    'comma',
    (n) => write('comma', n).slice(0, -1) + p,
  ]),
  ...['、', '，', '.', ',', '：'].map((p): readonly [Family, (n: number) => string] => [
    'paren',
    (n) => write('paren', n) + p,
  ]),
  ['paren', (n) => write('paren', n).replace('（', '(').replace('）', ')')],
  ['paren', (n) => write('paren', n).replace('（', '(')],
  ['paren', (n) => `${write('paren', n).replace('（', '(').replace('）', ')')}、`],
  ...['、', '，', ','].map((p): readonly [Family, (n: number) => string] => ['dot', (n) => `${n}${p}`]),
  ['digit', (n) => `（${n}）、`],
  ['digit', (n) => `(${n})`],
  ['circled', (n) => `${write('circled', n)}、`],
  ...['、', '.', ',', '．'].map((p): readonly [Family, (n: number) => string] => [
    'di',
    (n) => write('di', n).slice(0, -1) + p,
  ]),
  ['qi', (n) => write('qi', n).replace('，', '、')],
  ['adverb', (n) => write('adverb', n).replace('，', '、')],
  ['shi', (n) => `${write('shi', n)}，`],
  ['shi', (n) => `${write('shi', n)}、`],
  ['yao', (n) => `${write('yao', n)}，`],
];
const points = POINTS.map(([family, wrong]) =>
  changing('numbering/marker-punctuation', wrong(1), (speech, random) => {
    const series = seriesOf(speech, family, 2, random);
    if (!series) return false;
    const member = pick(series.members, random);
    member.written = wrong(member.ordinal);
    return true;
  }),
);

const single = ITEM_FAMILIES.map((family) =>
  changing('numbering/single-item', `only ${write(family, 1)}`, (speech, random) => {
    const series = seriesOf(speech, family, 2, random);
    // the parts themselves are told by their count
    if (!series || series === speech.parts) return false;
    series.members.splice(1);
    return true;
  }),
);

export const NUMBERING: readonly DraftSlip[] = [...sequence, ...drift, ...points, ...single];
