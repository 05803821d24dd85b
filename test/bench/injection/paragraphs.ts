// Slips of marks and open places, put into single paragraphs of published prose.
import { OPEN_DAYS, OPEN_FIGURES, OPEN_NAMES, OPEN_NOTES, OPEN_PLACES, OPEN_YEARS } from './prose';
import { replacing, type Slip } from './slip';

const HAN = '\\p{Script=Han}';
const between = (mark: string): RegExp => new RegExp(`(?<=${HAN})${mark}(?=${HAN})`, 'gu');
const DOUBLES = [
  '；，',
  '，；',
  '。，',
  '、，',
  '，、',
  '：，',
  '，：',
  '；；',
  '。。',
  '：：',
  '；。',
  '。；',
  '！。',
  '？。',
  '。、',
];

const open = (kind: string, pattern: RegExp, tokens: readonly string[]): Slip[] =>
  tokens.map((token) => replacing('placeholder/unfilled', `${kind} ${token}`, pattern, () => token));

export const PARAGRAPH_SLIPS: readonly Slip[] = [
  replacing('punctuation/half-width', '。 → . at the end', /。$/gu, () => '.'),
  replacing('punctuation/half-width', '。 → . inside', new RegExp(`(?<=${HAN}{4})。(?=${HAN})`, 'gu'), () => '.'),
  replacing('punctuation/half-width', '？ → ?', /？/gu, () => '?'),
  replacing('punctuation/half-width', '！ → !', /！/gu, () => '!'),
  replacing('punctuation/half-width', '（…） → (…)', new RegExp(`(?<=.)（(${HAN}{2,12})）`, 'gu'), (m) => `(${m[1]!})`),
  replacing('punctuation/half-width', '“…” → "…"', /“([^“”]{2,20})”/gu, (m) => `"${m[1]!}"`),
  replacing('punctuation/half-width', "“…” → '…'", new RegExp(`“(${HAN}{2,12})”`, 'gu'), (m) => `'${m[1]!}'`),
  replacing('punctuation/half-width', '， behind a figure', /(?<=\d[%％]?)，(?=\p{Script=Han})/gu, () => ','),
  replacing('punctuation/half-width', '， behind ”', /(?<=”)，/gu, () => ','),
  replacing('punctuation/unpaired', 'one straight quote', /“(?=[^“”]{2,20}”)/gu, () => '"'),
  replacing('punctuation/unpaired', '《 lost', /(?<=.)《/gu, () => ''),
  replacing('punctuation/unpaired', '（ lost', new RegExp(`(?<=${HAN})（(?=${HAN}{2})`, 'gu'), () => ''),
  replacing('punctuation/unpaired', '” twice', /”/gu, () => '””'),
  replacing(
    'punctuation/nesting',
    '“…“…”…”',
    new RegExp(`(?<=[，。])([^，。；：“”‘’]{2,10}“[^“”‘’]{2,8}”[^，。；：“”‘’]{2,12})(?=[，。])`, 'gu'),
    (m) => `“${m[1]!}”`,
  ),
  ...DOUBLES.map((double) =>
    replacing('punctuation/repeated', double, between(double[0] === '，' ? '，' : '[，。；]'), () => double),
  ),
  replacing('punctuation/space', 'blank inside quotation', /“(?=\p{Script=Han}{4})/gu, () => '“ '),
  replacing('punctuation/space', 'blank before ，', between('，'), () => ' ，'),
  replacing('punctuation/space', 'blank before “', new RegExp(`(?<=${HAN})“`, 'gu'), () => ' “'),
  replacing('punctuation/space', 'blank at the end', /。$/gu, () => '。  '),
  replacing(
    'punctuation/paste-residue',
    'no-break space',
    new RegExp(`(?<=${HAN}{3})(?=${HAN}{3})`, 'gu'),
    () => '\u00a0',
  ),
  replacing(
    'wording/duplicate',
    'phrase of four',
    new RegExp(`(?<=[，。])(贯彻落实|全面推进|高度重视|统筹推进|深入实施|加快建设|扎实推进|坚决打好)(?=${HAN})`, 'gu'),
    (m) => m[0] + m[0],
  ),
  ...open('figure', /(?<=\p{Script=Han})\d+(?:\.\d+)?(?=[个项家户人件万亿%])/gu, OPEN_FIGURES),
  ...open(
    'place',
    /(?<=全)[省市县区](?=\p{Script=Han})/gu,
    OPEN_PLACES.map((p) => `${p}县`),
  ),
  ...open(
    'name',
    /(?<=[，。])(?=要\p{Script=Han}{4})/gu,
    OPEN_NAMES.map((p) => `${p}同志讲得很好，`),
  ),
  ...open('year', /20\d\d年/gu, OPEN_YEARS),
  ...open('day', /\d{1,2}月\d{1,2}日/gu, OPEN_DAYS),
  ...open('note', /(?<=。)(?=\p{Script=Han})/gu, OPEN_NOTES),
];
