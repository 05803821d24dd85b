import wordingTable from '../../../data/kept/women-wordings.tsv';
import type { Report } from '../../contract/rule';
import { isSurname } from '../../lexicon/surnames';
import type { Paragraph } from '../../syntax/types';
import { wordingsOf } from '../../text/alternation';
import { allMatches } from '../../text/matches';
import { replaceable } from '../../contract/replacement';
import { NONE } from '../../text/none';

const words = wordingsOf(wordingTable, 'women-wordings.tsv');
const NAME = '(?<name>\\p{Script=Han}{2,3}?)';
/** 女教师: a word that only a woman is called, and no woman is told of behind 儿女 or 男女. */
const BY_WORK = `(?<![男儿妇父子])女(?:公交车?|出租车|货车|高铁|动车|卡车|网约车)?${words('a woman by her work')}`;
/** 他 at the head of a clause behind a full stop, with nobody else before it. */
const THEN_HE = '(?<between>。(?:[^。！？；他她]{0,30}?[，。])?)他(?![们人乡山日方国年校者律杀])';

/** 三八红旗手李梅同志分享了……，让我们……感谢他的: what only a woman is called, and 他 where a hall is asked to thank whoever spoke. */
const CALLED_HE = new RegExp(
  `(?:三八红旗手|巾帼(?:标兵|模范|建功标兵)|${BY_WORK})${NAME}(?:同志|老师|女士)` +
    '(?<between>[^。！？]{0,60}?(?:让我们|掌声|我们|请大家)[^。！？，]{0,12}?(?:感谢|祝贺|祝愿|祝福|向))他' +
    '(?=的(?:精彩|无私)?(?:发言|报告|分享|讲述|介绍|宣讲))',
  'gu',
);
/** 张秀英大姐是……。她……，他的事迹感动了……: who is 她 a clause before, and nobody else is told of. */
const SHE_THEN_HE = new RegExp(
  `${NAME}${words('called so of women')}(?<between>[^！？\\n]{0,50}?她[^！？\\n]{0,60}?[，。；])他(?=的${words('her deeds')})`,
  'gu',
);
/** 她说，他的故事……: whom she speaks of is another. */
const SHE_TELLS =
  /她[^，。；]{0,8}(?:说|讲|表示|坦言|告诉|回忆|感[慨叹]|写道|认为|觉得|相信)(?:过|起|到|着|我们|大家|记者)?[，：]/;
/** A man whose the deed may be. */
const A_MAN = new RegExp(`${words('a man')}|[和与、]\\p{Script=Han}{2,3}(?=[，。])`, 'u');
/** 全国优秀教师张桂兰……被孩子们称为“张妈妈”，他……: what only a woman is called by others. */
const CALLED_MOTHER = new RegExp(
  '(?<=^|[。！？])(?<before>[^。！？男他]{4,60}?)(?<=，[也还至今一直常都曾]{0,3}|(?:^|[。！？])[^。！？，的]{4,14})' +
    '被(?<by>[^。！？，他]{0,12})(?:称为|称作|叫作|誉为|唤作)[“‘]?\\p{Script=Han}{0,3}' +
    `(?:${words('called so of women')}|妈妈|婆婆|姐姐)[”’]?，他(?=[用把将以在为从始一每常总也却还就曾])`,
  'gu',
);
/** 王丽华是一名社区女医生。三十年来，他……: what only a woman is called. */
const WOMAN_BY_WORK = new RegExp(
  `^${NAME}(?:同志|大姐|女士)?是(?<kind>[^，。；！？他和与男]{0,14}?)${BY_WORK}${THEN_HE}`,
  'gu',
);
/** 王秀兰大姐是社区的热心人。二十年来，他……: who is called so is told of in a sentence. */
const WOMAN_CALLED = new RegExp(
  `^(?<name>\\p{Script=Han}{1,3}?)${words('called so of women')}是(?<kind>[^。！？，他她和与男]{2,30}?)${THEN_HE}`,
  'gu',
);
/** 李素芬奶奶八十岁了，他每天…… · 女教师刘芳来到山村，他把……: of one sentence. */
const HE_AT_ONCE = new RegExp(
  `^(?:[^。！？，]{0,8}(?:三八红旗手|${BY_WORK})${NAME}(?:同志|老师|女士)?|(?<other>\\p{Script=Han}{2,3}?)${words('called so of women')})(?<between>[^。！？；，他她和与男、]{2,18}，)他(?=[把将]|始终|一直|每[天次年]|总是|常常|坚持)`,
  'gu',
);
/** 十位“最美母亲”来自各行各业，他们……: women in the plural. */
const WOMEN_CALLED_THEY = new RegExp(
  `${words('women in the plural')}[”’]?(?:们|代表)?(?<between>[^。！？，男他她]{0,24}[，。])他们` +
    '(?=[用以在把将是有都凭既]|扎根|坚守|默默|奋战|不仅|任劳|无私|勤|巾帼)',
  'gu',
);
/** Asked one after the other: a pattern of both would read the line anew from each ending. */
const MAY_END_CALL = /[女姐姨妈娘婶嫂奶士子手]/;
const MARK_THEN_HE = /[，。].{0,31}他/;
const BESIDE = /[、和与及暨]/;
/** 女医生来到寨子，他们……: whom they come to may be meant, or their families. */
const OTHERS = /家[庭人]|夫|[儿孩老进到]/;
/** 李强的母亲被称为“张妈妈”: he is her son. */
const OF_HER_FAMILY = new RegExp(words('of her family'));

/** Others of whom 他 may be said. */
const SOMEBODY_ELSE = new RegExp(
  `小\\p{Script=Han}|[、和与]\\p{Script=Han}{2,3}(?:同|老)|${words('somebody else than her')}`,
  'u',
);

/** 他 said of a woman. */
export function womenCalledHe({ text }: Paragraph): readonly Report[] {
  if (!text.includes('他')) return NONE;
  return [calledMother, calledHe, womenByWork, womenCalled, womenCalledThey].flatMap((find) => find(text));
}

function calledMother(text: string): readonly Report[] {
  if (!/[妈奶婆娘姐姨][”’]?，他/.test(text)) return [];
  return allMatches(text, CALLED_MOTHER).flatMap((m): readonly Report[] => {
    if (OF_HER_FAMILY.test(m.groups!.before!)) return [];
    return [sayShe(m, '前面说的是一位女同志，这里用了“他”，请核对。')];
  });
}

function womenByWork(text: string): readonly Report[] {
  if (!text.includes('女')) return NONE;
  return allMatches(text, WOMAN_BY_WORK).flatMap((m): readonly Report[] => {
    const { name, kind, between } = m.groups as { name: string; kind: string; between: string };
    // 李强是女教师 would be a slip as well, 李强是女教师张红的儿子 is none: nothing stands between her work and the mark
    if (!isSurname(name[0]) || OF_HER_FAMILY.test(kind) || SOMEBODY_ELSE.test(between)) return NONE;
    return [sayShe(m, `前面说的是女同志${name}，这里用了“他”，请核对。`)];
  });
}

function womenCalled(text: string): readonly Report[] {
  const ending = text.search(MAY_END_CALL);
  if (ending < 0 || !MARK_THEN_HE.test(text.slice(ending + 1))) return NONE;
  return [...allMatches(text, WOMAN_CALLED), ...allMatches(text, HE_AT_ONCE)].flatMap((m): readonly Report[] => {
    const { kind = '', between } = m.groups as { kind?: string; between: string };
    const name = m.groups!['name'] ?? m.groups!['other']!;
    const told = kind + between;
    if (!isSurname(name[0]) || [OF_HER_FAMILY, A_MAN, SOMEBODY_ELSE].some((form) => form.test(told))) return NONE;
    return [{ ...sayShe(m, `前面说的是女同志${name}，这里用了“他”，请核对。`), severity: 'information' }];
  });
}

function womenCalledThey(text: string): readonly Report[] {
  if (!text.includes('他们') || !/[女母妈嫂姐妇媳帼]|红旗手/.test(text)) return NONE;
  return allMatches(text, WOMEN_CALLED_THEY).flatMap((m): readonly Report[] => {
    const between = m.groups!['between']!;
    // 劳动模范、三八红旗手: others stand beside them
    if (BESIDE.test(text[m.index - 1] ?? '') || BESIDE.test(between) || SOMEBODY_ELSE.test(between)) return NONE;
    return OTHERS.test(between) ? NONE : [sayShe(m, '前面说的都是女同志，这里用了“他们”，请核对。', '她们')];
  });
}

/** A match that ends in 他 or 他们. */
function sayShe({ 0: written, index }: RegExpExecArray, message: string, right: '她' | '她们' = '她'): Report {
  const end = index + written.length;
  return replaceable({ start: end - right.length, end }, message, right);
}

function calledHe(text: string): readonly Report[] {
  const called = /女|巾帼|三八/.test(text)
    ? allMatches(text, CALLED_HE).filter((m) => !SOMEBODY_ELSE.test(m.groups!['between']!))
    : [];
  const turned = text.includes('她')
    ? allMatches(text, SHE_THEN_HE).filter(
        ({ groups }) => ![A_MAN, SHE_TELLS].some((form) => form.test(groups!['between']!)),
      )
    : [];
  return [...called, ...turned].flatMap((m): readonly Report[] => {
    const name = m.groups!['name']!;
    if (!isSurname(name[0])) return [];
    return [sayShe(m, `前面说的是女同志${name}，这里用了“他”，请核对。`)];
  });
}
