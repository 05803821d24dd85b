// Synthetic speeches whose numbering is known, so that a slip can be put where it is wanted.
import { CLOSINGS, HEADINGS, ITEMS, MEETINGS, SENTENCES } from './prose';

export type Family = 'comma' | 'paren' | 'dot' | 'digit' | 'circled' | 'di' | 'adverb' | 'qi' | 'shi' | 'yao';

/** A numbered piece of a speech. */
export interface Member {
  readonly family: Family;
  /** 1-based; slips change it. */
  ordinal: number;
  /** Replaces the marker altogether where a slip wants it. */
  written?: string;
  lead: string;
  /** The mark behind the lead; '' where the lead is a line of its own. */
  mark: string;
  readonly body: string;
  readonly children: Series[];
}

export interface Series {
  members: Member[];
  /** Between items of one paragraph; undefined where each member is a paragraph. */
  separator: string | undefined;
}

export interface Speech {
  outline: string[];
  title: string[];
  salutation: string[];
  opening: string;
  /** The words that announce the parts, with `#` for their number; '' where none. */
  declares: string;
  declared: number;
  parts: Series;
  closing: string;
  readonly markdown: boolean;
}

const NUMERALS = '一二三四五六七八九十';
const ADVERBS = ['首先', '其次', '再次', '最后'];

/** Marker as it is rightly written. */
export function write(family: Family, n: number): string {
  const han = NUMERALS[n - 1]!;
  switch (family) {
    case 'comma':
      return `${han}、`;
    case 'paren':
      return `（${han}）`;
    case 'dot':
      return `${n}.`;
    case 'digit':
      return `（${n}）`;
    case 'circled':
      return String.fromCharCode(0x245f + n);
    case 'di':
      return `第${han}，`;
    case 'adverb':
      return `${ADVERBS[n - 1]!}，`;
    case 'qi':
      return `其${han}，`;
    case 'shi':
      return `${han}是`;
    case 'yao':
      return `${han}要`;
  }
}

export type Random = () => number;

export function pick<T>(list: readonly T[], random: Random): T {
  return list[Math.floor(random() * list.length)]!;
}

/** Families of the parts, of their items and of what stands inside an item; and how heads are set. */
const SHAPES: readonly {
  readonly parts: Family;
  readonly standalone: boolean;
  readonly items?: Family;
  readonly itemsAlone?: boolean;
  readonly inner?: Family;
  readonly markdown?: boolean;
}[] = [
  { parts: 'comma', standalone: true, items: 'paren', itemsAlone: true, inner: 'shi' },
  { parts: 'comma', standalone: true, items: 'paren', itemsAlone: false, inner: 'shi' },
  { parts: 'comma', standalone: true, items: 'di', itemsAlone: false, inner: 'yao' },
  { parts: 'comma', standalone: true, items: 'dot', itemsAlone: false, inner: 'circled' },
  { parts: 'comma', standalone: true, inner: 'shi' },
  { parts: 'comma', standalone: false, inner: 'yao' },
  { parts: 'di', standalone: false, inner: 'shi' },
  { parts: 'paren', standalone: true, items: 'dot', itemsAlone: true, inner: 'digit' },
  { parts: 'adverb', standalone: false },
  { parts: 'qi', standalone: false, inner: 'yao' },
  { parts: 'comma', standalone: true, items: 'paren', itemsAlone: true, inner: 'yao', markdown: true },
  { parts: 'dot', standalone: false, inner: 'digit' },
];
export const SHAPE_COUNT = SHAPES.length;

/** A right speech of one of the shapes. */
export function makeSpeech(shapeIndex: number, random: Random): Speech {
  const shape = SHAPES[shapeIndex % SHAPES.length]!;
  const stock = [...SENTENCES].sort(() => random() - 0.5);
  const sentence = (): string => stock.pop() ?? '这件事要一抓到底，抓出成效。';
  const leads = [...ITEMS].sort(() => random() - 0.5);
  let used = 0;
  const innerSeries = (family: Family): Series => {
    const set = leads[used++ % leads.length]!.slice(0, 3);
    return {
      separator: family === 'circled' || family === 'digit' ? '；' : '。',
      members: set.map((lead, i) => ({
        family,
        ordinal: i + 1,
        lead: `${lead}，${['做到心中有数', '务求取得实效', '推动常态长效'][i]!}`,
        mark: '',
        body: '',
        children: [],
      })),
    };
  };
  const heads = pick(HEADINGS, random);
  const parts: Member[] = heads.slice(0, 3 + Math.floor(random() * 2)).map((lead, i) => {
    const children: Series[] = [];
    if (shape.items && i !== 1) {
      const set = leads[used++ % leads.length]!;
      const alone = shape.itemsAlone === true;
      children.push({
        separator: undefined,
        members: set.slice(0, 3).map((item, k) => ({
          family: shape.items!,
          ordinal: k + 1,
          lead: item,
          mark: alone ? '' : '。',
          body: sentence() + (k === 1 ? '' : sentence()),
          children: k === 0 && shape.inner ? [innerSeries(shape.inner)] : [],
        })),
      });
    } else if (shape.inner) children.push(innerSeries(shape.inner));
    return {
      family: shape.parts,
      ordinal: i + 1,
      lead,
      mark: shape.standalone ? '' : '。',
      body: sentence() + sentence(),
      children,
    };
  });
  if (shape.parts === 'adverb') parts.splice(3);
  const meeting = pick(MEETINGS, random);
  return {
    outline: [],
    title: [`${shape.markdown ? '# ' : ''}在${meeting}上的讲话`, ...(random() < 0.5 ? ['（2024年5月6日）'] : [])],
    salutation: random() < 0.3 ? ['尊敬的各位领导，', '同志们：'] : ['同志们：'],
    opening: `这次会议，是经县委、县政府研究决定召开的。${sentence()}`,
    declares: '下面，我讲#点意见。',
    declared: parts.length,
    parts: { separator: undefined, members: parts },
    closing: pick(CLOSINGS, random),
    markdown: shape.markdown === true,
  };
}

const COUNTS = ['', '一', '两', '三', '四', '五', '六', '七', '八'];

/** Text of a speech. */
export function print(speech: Speech): string {
  const declares = speech.declares.replace('#', COUNTS[speech.declared] ?? '几');
  const lines = [
    ...speech.outline,
    ...speech.title,
    ...speech.salutation,
    speech.opening + declares,
    ...printSeries(speech.parts, speech.markdown),
    speech.closing,
  ];
  return lines.filter((line) => line !== '').join('\n');
}

function printSeries({ members }: Series, markdown: boolean): string[] {
  return members.flatMap((member) => {
    const { family, ordinal, lead, mark, body, children } = member;
    const head = `${markdown && mark === '' ? '## ' : ''}${member.written ?? write(family, ordinal)}${lead}${mark}`;
    const inline = children
      .filter((c) => c.separator !== undefined)
      .map(printInline)
      .join('');
    const below = children.filter((c) => c.separator === undefined).flatMap((c) => printSeries(c, markdown));
    return mark === '' ? [head, body + inline, ...below] : [head + body + inline, ...below];
  });
}

function printInline({ members, separator }: Series): string {
  const items = members.map((m) => (m.written ?? write(m.family, m.ordinal)) + m.lead);
  return `具体来说：${items.join(separator)}。`;
}

/** All series of a speech, outermost first. */
export function allSeries(speech: Speech): Series[] {
  const visit = (series: Series): Series[] => [series, ...series.members.flatMap((m) => m.children.flatMap(visit))];
  return visit(speech.parts);
}
