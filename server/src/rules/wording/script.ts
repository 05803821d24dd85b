import wordingTable from '../../../data/kept/script-wordings.tsv';
import { wordingsFor } from '../../text/alternation';
import { draftRule, type Report } from '../../contract/rule';
import { Script, scriptKinds, simplifiedInWord, toSimplified } from '../../lexicon/script';
import { isSurname } from '../../lexicon/surnames';
import { allWords } from '../../lexicon/word-sets';
import { remembered } from '../../syntax/line';
import type { Pair, Paragraph } from '../../syntax/types';
import { Han } from '../../text/chars';
import type { Span } from '../../text/span';
import { NONE } from '../../text/none';
import { replacedBy } from '../../contract/replacement';

/** Characters of 简体 for one of 繁体 from which a draft is one of 简体; else it may be all of 繁体. */
const SIMPLIFIED_FOR_ONE = 2;
/** Characters between two of 繁体 that make them one place: 堅持問題導向. */
const GAP = 4;
/** Old texts, names of books and works are quoted as they are. */
const QUOTING: ReadonlySet<Pair['kind']> = new Set(['“', '‘', '《', '〈', '「', '『', '"']);

export const rule = draftRule<readonly Span[]>({
  id: 'wording/script',
  severity: 'warning',
  title: '简体稿中的繁体字',
  what: '简体稿里夹用的繁体字，多是输入法误切到繁体或从繁体材料粘贴的。引文、书名里的，人名专用的，全文都用繁体的不报。',
  why: '公文和讲话稿使用规范汉字，一篇稿里不能简繁混用。',
  source: '《国家通用语言文字法》；《通用规范汉字表》（2013）',
  sureness: '条例',
  since: '0.2.0',
  judgesCells: true,
  allows: 'word',
  fix: 'safe',
  silences: ['wording/typo'],
  examples: {
    bad: [
      {
        text: '要增强责任意识，切实抓好安全生产，严格执行各项规定，要加⟦強領導⟧，确保万无一失。',
        fixed: '要增强责任意识，切实抓好安全生产，严格执行各项规定，要加强领导，确保万无一失。',
      },
      {
        text: '同志们，这项工作关系全县经济发展，责任重大，任务艰巨，时间紧迫。我⟦們⟧要发扬斗争精神。',
        fixed: '同志们，这项工作关系全县经济发展，责任重大，任务艰巨，时间紧迫。我们要发扬斗争精神。',
      },
      {
        text: '各级党组织要严明纪律，压实责任，着力解决突出问题。\n要⟦堅持問題導⟧向，狠抓工作落⟦實⟧。\n广大党员干部要争当先锋，为实现发展目标贡献力量，让群众满意。',
        fixed:
          '各级党组织要严明纪律，压实责任，着力解决突出问题。\n要坚持问题导向，狠抓工作落实。\n广大党员干部要争当先锋，为实现发展目标贡献力量，让群众满意。',
      },
      {
        text: '同志们，我是这个村的⟦書記⟧，各级领导要严格执行规定，发扬团结协作的精神，责任重大，任务艰巨。',
        fixed: '同志们，我是这个村的书记，各级领导要严格执行规定，发扬团结协作的精神，责任重大，任务艰巨。',
      },
      {
        text: '同学们写文章要爱⟦當⟧爱国，这个原则必须遵守，各级领导要严格执行规定，责任重大，任务艰巨，大家努力学习。\n就看你怎么看待⟦當⟧和国家的关系。',
        severity: 'hint',
      },
      {
        text: '大灾之⟦後⟧，重建是头等大事，今⟦後⟧五年，关⟦於⟧资金要公开⟦徵⟧求意见，把情况⟦瞭⟧解清楚，其⟦餘⟧部门要确保供应，维护团结，严格执行规定。',
        suggested:
          '大灾之后，重建是头等大事，今后五年，关于资金要公开征求意见，把情况了解清楚，其余部门要确保供应，维护团结，严格执行规定。',
      },
    ],
    good: [
      '“尘”字繁体作塵，从鹿从土，老师讲得生动，学生听得入神。\n学生要知道，简化字“爱”的繁体是愛，中间有一个“心”字，学习书法的人应当认识这个字，经常练习书写。',
      '汉武帝时，御史大夫兒宽参与制定太初历，主张劝农桑。两种制度扞格不入，改革难以推进。精油的主要成分是苧烯，占总量的九成。妇科癥瘕之证，多因气滞血瘀，治宜活血化瘀。',
      "代码中写作if name == '張三'，表示按姓名查询，开发人员应当注意编码格式，测试人员要验证结果。",
      '同志们，於建国同志、餘杭、徵羽老师、後羿、乾隆年间、瞭望塔、一目瞭然、顺利毕昇杯、後藤先生，这项工作责任重大，各级领导要严格执行规定，团结协作，确保实现目标。',
      '各位同仁：關於這項工作，今後要徵求大家的意見，其餘事項會後再議，請大家把情況瞭解清楚，認真學習。',
      '大家好，我是宣传部的槑帥。今天站在这里，我满怀热忱，感谢各位领导，责任重大，任务艰巨，我会尽力为同学们办实事。',
      '同志们，锺书同志、钱鍾书先生、张厚崑董事长和于右任、於菟都是人名，乾隆年间修建了瞭望台，这项工作责任重大，关系全县经济发展。',
      '感谢陳志明先生、鄭佩珊女士和葉國強教授关心家乡教育，（査钧：我来介绍这个方案。）责任重大，各级领导要严格执行规定，发扬团结协作的精神。',
      '古人说：“為政以德，譬如北辰。”各级领导干部要坚持执政为民，严格要求自己，为群众办实事、解难题。',
      '大家要读一读《論語》和《資治通鑑》，从中华优秀传统文化里汲取营养，养成学习习惯，锻炼过硬本领。',
      '各位同仁：今天我們召開會議，研究部署經濟工作，請大家認真學習，抓好貫徹落實。',
      '同志们，最近陈立羣写了一篇文章，各级领导要认真学习，深刻领会，切实把责任扛起来，推动发展。',
      '要藉此机会，著名专家徵羽先生讲授了乐理，同志们听得认真，收获很丰富，对发展文艺事业有帮助。',
      '各级领导要树立正确的政绩观，后勤、里程、面条、干部、台风、发展都写得对，严格执行规定。',
    ],
  },
  reads: ['paragraphs'],
  collect: (paragraph) => {
    const { traditional } = scriptsOf(paragraph);
    return traditional.length > 0 ? traditional : undefined;
  },
  conclude(draft, collected) {
    if (collected.length === 0) return [];
    let traditional = 0;
    let simplified = 0;
    for (const paragraph of draft.paragraphs) {
      const counts = scriptsOf(paragraph);
      traditional += counts.traditionalCount;
      simplified += counts.simplifiedCount;
    }
    if (simplified <= traditional * SIMPLIFIED_FOR_ONE) return [];
    const spans = collected.flatMap(({ line, summary }) =>
      summary.map((span) => ({ line, span, text: draft.paragraphs[line]!.text })),
    );
    // who wrote 爱當爱国 means 党 elsewhere too (看待當和国家): then no 當 is surely 当
    const hidesParty = spans.some(({ text, span }) => isMasked(text, span));
    return spans.map(({ line, span, text }) =>
      hidesParty && text.slice(span.start, span.end) === MASK ? masked(line, span) : report(line, text, span),
    );
  },
});

const MASK = '當';
/** 爱當爱国, 入當申请: 當 is written so that no filter reads 党. */
const MASKED_BEFORE = /(?:爱|入|退|共[产產])$/;
const MASKED_BEHIND = /^(?:爱国|[员員委章课徽旗]|申请)/;

/** Whether 當 may stand for 党; 他爱當老师 is none. */
const isMasked = (text: string, { start, end }: Span): boolean =>
  text.slice(start, end) === MASK &&
  (MASKED_BEHIND.test(text.slice(end, end + 2)) ||
    (MASKED_BEFORE.test(text.slice(Math.max(0, start - 2), start)) &&
      !/^\p{Script=Han}/u.test(text.slice(end, end + 1))));

function masked(line: number, { start, end }: Span): Report {
  return {
    at: line,
    start,
    end,
    severity: 'hint',
    message: '“當”夹用了繁体字；若代“党”字，宜写作“党”。',
    suggestions: ['党', '当'].map((right) => replacedBy({ at: line, start, end }, right)),
  };
}

function report(line: number, text: string, { start, end }: Span): Report {
  const written = text.slice(start, end);
  const right = Array.from(written, (c, i) => simplifiedInWord(text, start + i) ?? toSimplified(c)).join('');
  const edits = Array.from(written).flatMap((c, i) =>
    right[i] === c ? [] : [{ at: line, start: start + i, end: start + i + 1, newText: right[i]! }],
  );
  const isInWord = Array.from(written).some((_, i) => simplifiedInWord(text, start + i) !== undefined);
  const remedy = { title: `改为“${right}”`, edits, kind: '繁体字改为简体' };
  return {
    at: line,
    start,
    end,
    message: `“${written}”夹用了繁体字，简体写作“${right}”。`,
    // 於 is a surname: what is 繁体 by what stands beside it alone is for a person to judge
    ...(isInWord ? { suggestions: [remedy] } : { fix: remedy }),
  };
}

interface Scripts {
  /** Places of 繁体 outside of quotations. */
  readonly traditional: readonly Span[];
  readonly traditionalCount: number;
  readonly simplifiedCount: number;
}

const scriptsOf = remembered((paragraph: Paragraph): Scripts => {
  const { text, classes } = paragraph;
  if (!(classes & Han)) return { traditional: NONE, traditionalCount: 0, simplifiedCount: 0 };
  const kinds = scriptKinds();
  let simplifiedCount = 0;
  const offsets: number[] = [];
  for (let offset = 0; offset < text.length; offset++) {
    const kind = kinds[text.charCodeAt(offset)];
    if (kind === Script.Simplified) simplifiedCount++;
    else if (kind === Script.Traditional || (kind === Script.InWords && simplifiedInWord(text, offset) !== undefined))
      offsets.push(offset);
  }
  return {
    traditional: offsets.length > 0 ? places(paragraph, offsets) : NONE,
    traditionalCount: offsets.length,
    simplifiedCount,
  };
});

function places(paragraph: Paragraph, offsets: readonly number[]): readonly Span[] {
  const { text, pairs } = paragraph;
  const spans: { start: number; end: number }[] = [];
  for (const offset of offsets) {
    if (pairs.some(({ kind, open, close }) => QUOTING.has(kind) && open < offset && offset < close)) continue;
    const lastSpan = spans.at(-1);
    if (lastSpan && offset - lastSpan.end < GAP && /^\p{Script=Han}*$/u.test(text.slice(lastSpan.end, offset)))
      lastSpan.end = offset + 1;
    else spans.push({ start: offset, end: offset + 1 });
  }
  return spans.filter((span) => !mayBeNamed(text, span) && !isQuotedAsWritten(paragraph, span));
}

/** “尘”字繁体作塵 · 简化字“爱”的繁体是愛: the form is what is spoken of. */
const SPOKEN_FORM = /(?:繁体|异体|古文|正体|旧体|俗体|本字)[^，。；]{0,8}$/;
const LONGEST_SPOKEN = 12;

/** Whether 繁体 is spoken of, or stands between straight quotation marks, as in code. */
function isQuotedAsWritten(paragraph: Paragraph, { start, end }: Span): boolean {
  const { text } = paragraph;
  if (end - start <= 2 && SPOKEN_FORM.test(text.slice(Math.max(0, start - LONGEST_SPOKEN), start))) return true;
  return (
    (/['"]$/.test(text.slice(0, start)) && /['"]/.test(text[end] ?? ' ')) ||
    QUOTED_STRING.test(text.slice(Math.max(0, start - LONGEST_SPOKEN), start))
  );
}

/** == '張三': a string of a program, which begins at a quotation mark behind a sign. */
const QUOTED_STRING = /[=(,] ?['"][^'"]{0,8}$/;

/** A name before a title, a mark or the end: 査钧：, 陳志明先生. */
const NAME_BEHIND = new RegExp(
  `^\\p{Script=Han}{2,3}(?=[、，。：；）)（(]|$|${wordingsFor(wordingTable, 'script-wordings.tsv', 'title')})`,
  'u',
);
/** What may stand in front of a name. */
const NAME_BEFORE = /(?:^|[^\p{Script=Han}]|[和与及向请由同]|人士|先生|女士|同志|代表|校友|专家|教授|记者|同胞)$/u;

/** Behind these somebody says a name, of the speaker or another: 我是宣传部的槑帥。 */
const SAYS_NAME = /(?:我是|我叫|名叫|叫做|笔名|网名|昵称|署名|花名)[^，。；：！？]{0,12}$/;
const LONGEST_SAID = 16;

/** Whether the character ends two or three that somebody is called by: before a mark, and no common word (这个村的書記). */
function isSaidName(text: string, { start, end }: Span): boolean {
  if (end - start !== 1 || !/^(?:$|[，。；！])/.test(text.slice(end, end + 1))) return false;
  const simplified = toSimplified(text[start]!);
  if (allWords().has(text.charCodeAt(start - 1), simplified.charCodeAt(0))) return false;
  return SAYS_NAME.test(text.slice(Math.max(0, start - LONGEST_SAID), start));
}

/** Whether characters of 繁体 may belong to a person's name, which keeps them: 胡厚X is written as its bearer does. */
function mayBeNamed(text: string, { start, end }: Span): boolean {
  if (end - start === 1 && [1, 2].some((distance) => isSurname(text[start - distance]))) return true;
  if (isSaidName(text, { start, end })) return true;
  const name = NAME_BEHIND.exec(text.slice(start, start + 8));
  if (name === null || end > start + name[0].length) return false;
  const before = text.slice(Math.max(0, start - 2), start);
  // （査钧：……）: who speaks
  if (/(?:^|[（(])$/.test(before) && text[start + name[0].length] === '：') return true;
  return isSurname(toSimplified(text[start]!)) && NAME_BEFORE.test(before);
}
