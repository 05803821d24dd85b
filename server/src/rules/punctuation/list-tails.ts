import type { WordRequest, WordView } from '../../contract/rule';
import { particleWords } from '../../facts/particles/word-lists';
import type { Word } from '../../lexicon/segmenter';
import { remembered } from '../../syntax/line';
import type { Paragraph } from '../../syntax/types';
import { allMatches } from '../../text/matches';
import { parseCount } from '../../text/numerals';
import type { Span } from '../../text/span';
import { NONE } from '../../text/none';

/** A comma in front of the last members of a list, and the members whose words tell whether they are things. */
interface TailComma {
  readonly offset: number;
  readonly members: readonly Span[];
}

/** 茶叶、蚕桑，中药材三个产业: behind the comma the last member, and how many there are. */
const COUNTED =
  /(?<=、)(\p{Script=Han}{2,6})，(\p{Script=Han}{2,6}?)(?:等)?([二三四五六七八九]|十[一二]?|[3-9]|1[0-2])(?=[个大类项种家座所条处门]\p{Script=Han}{2})/gu;
/** 东门站、西门站，南门站和各停靠站，都: all members end in one character, and 和 is before the last. */
const ALIKE =
  /(?<=([局村县市镇乡厂科办委组队班站校院馆所店园区街路桥港场室楼厅处部社]))、(\p{Script=Han}{1,7}\1)，(\p{Script=Han}{1,7}\1)(?=[和与及]\p{Script=Han}{1,9}?\1(?:，|。|；|都|均|等))/gu;
/** A body by its name: no verb or preposition stands before it. */
const BODY =
  '(?![由与向和经受让从对给各全]|联合|会同|协同|以及)[^，。；：、！？“”《》（）\\s\\d了过的着在把将被请]{1,8}[局委办厅部处科室院所站会联团社馆校队]';
/** 市妇联、团市委、市残联，市红十字会等单位: bodies that nothing else stands before, and the last of them behind a comma. */
const BODIES = new RegExp(
  `(?<=^|[。；：！？])(${BODY}(?:、${BODY})+)，${BODY}(?=等(?:\\d+|[一二三四五六七八九十几多]+)?[个家]?(?:单位|部门|机构|科室|处室))`,
  'gu',
);
/** What several bodies do. */
const TOGETHER = '共同|联合|一起|协同|牵头|主办|承办|协办|负责|参加';
/** 会议由市委办、政府办，发改委、财政局共同承办: bodies on both sides of the comma, and what they do together. */
const BODIES_TOGETHER = new RegExp(
  `(?<=^|[。；：！？]|[由请])(${BODY}(?:、${BODY})+)，${BODY}(?:、${BODY})+(?=${TOGETHER})`,
  'gu',
);
/** 名单报市体育局、市教育局 · 市教育局主办: what is done before the comma is another thing. */
const DO_SOMETHING = /[报送给呈抄找]|交(?!通)|[主承协]办(?:$|、)/;
const MAY_BE_TOGETHER = new RegExp(`，[^，。；：]{3,40}(?:${TOGETHER})`);
const MAY_BE_BODIES = /，[^，。；：、]{2,9}等[^，。；：]{0,4}(?:单位|部门|机构|科室|处室)/;
/** All of a place or a time begins another clause: 全县四个乡镇, 今年三个项目. */
const OTHER_CLAUSE =
  /^(?:[全各这那本我其共每今去近当第]|上述|以上|分别|形成|覆盖|涉及|包括|建成|实施)|[年月日里内中上下后前间]$/;
/** 仓库两处，门面三处房产: each member has its own count. */
const COUNTED_MEMBER = /[一二两三四五六七八九十百][个大类项种家座所条处门名间栋亩块]/;
const MEMBER = /[^，。；：、！？“”《》（）\s]*$/;
/** Characters in front of a list at most. */
const REACH = 80;

const tailCommas = remembered(({ text }: Paragraph): readonly TailComma[] => {
  if (!text.includes('、') || !text.includes('，')) return NONE;
  const commas: TailComma[] = [];
  for (const m of allMatches(text, COUNTED)) {
    const [, before, behind, count] = m as unknown as [string, string, string, string];
    const listed = membersBefore(text, m.index) + 2;
    const offset = m.index + before.length;
    if (
      OTHER_CLAUSE.test(behind) ||
      isDone(behind) ||
      COUNTED_MEMBER.test(before) ||
      listed < 3 ||
      (Number(count) || parseCount(count)) !== listed
    )
      continue;
    commas.push({
      offset,
      members: [
        { start: m.index, end: offset },
        { start: offset + 1, end: offset + 1 + behind.length },
      ],
    });
  }
  if (MAY_BE_BODIES.test(text))
    for (const m of allMatches(text, BODIES)) commas.push({ offset: m.index + m[1]!.length, members: [] });
  if (MAY_BE_TOGETHER.test(text))
    for (const m of allMatches(text, BODIES_TOGETHER))
      if (!DO_SOMETHING.test(m[1]!)) commas.push({ offset: m.index + m[1]!.length, members: [] });
  for (const m of allMatches(text, ALIKE)) {
    const [, , before, behind] = m as unknown as [string, string, string, string];
    const offset = m.index + 1 + before.length;
    const lead = MEMBER.exec(text.slice(Math.max(0, m.index - REACH), m.index))![0];
    if (OTHER_CLAUSE.test(behind)) continue;
    // 打通甲院、乙院，丙院和丁院，均联网: all that stands in front of 都 is one series, whatever is done to it
    const isOneSeries = /^[^，。；]{2,12}，[都均]/.test(text.slice(offset + 1 + behind.length));
    commas.push({
      offset,
      members: [
        ...(isOneSeries ? [] : [{ start: m.index - lead.length, end: m.index }]),
        { start: m.index + 1, end: offset },
        { start: offset + 1, end: offset + 1 + behind.length },
      ],
    });
  }
  return commas;
});

/** 大力发展三大产业, 建成三条线路: the count is that of what is done, and not of a list. */
function isDone(behind: string): boolean {
  const { adverbials, verbs } = particleWords();
  const kind = verbs.get(behind.slice(-UNITS_PER_VERB));
  return (
    (behind.length > UNITS_PER_VERB && (kind !== undefined || adverbials.has(behind.slice(0, UNITS_PER_VERB)))) ||
    kind === 'always'
  );
}
const UNITS_PER_VERB = 2;

/** Members of a list that stand in front of one of them, each with its 、. */
function membersBefore(text: string, end: number): number {
  let count = 0;
  let place = end;
  while (place > 0 && text[place - 1] === '、') {
    const member = MEMBER.exec(text.slice(Math.max(0, place - 1 - REACH), place - 1))![0];
    if (member === '') break;
    count++;
    place -= member.length + 1;
  }
  return count;
}

export function listTailWords(paragraph: Paragraph): readonly WordRequest[] {
  return tailCommas(paragraph).flatMap(({ members }) => members.map((span) => ({ paragraph, span })));
}

/** Offsets of the commas in front of the last members of lists, where all the members are things. */
export function listTailCommas(paragraph: Paragraph, words: WordView): readonly number[] {
  return tailCommas(paragraph).flatMap(({ offset, members }) =>
    members.every((span) => isName(words.of(paragraph, span))) ? [offset] : [],
  );
}

/** 高铁北站, 中药材: words that end in a noun, with nothing done among them. */
function isName(words: readonly Word[] | undefined): boolean {
  const final = words?.at(-1);
  if (!words || !final || !/^(?:n|j|q|zg)/.test(final.tag)) return false;
  return words.every(({ tag }, k) => !/^(?:p|c|d|r|uj)$/.test(tag) && !(k === 0 && words.length > 1 && tag === 'v'));
}
