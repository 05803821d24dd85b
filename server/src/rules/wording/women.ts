import wordingTable from '../../../data/kept/person-wordings.tsv';
import type { Report } from '../../contract/rule';
import { isSurname } from '../../lexicon/surnames';
import type { Paragraph } from '../../syntax/types';
import { wordingsFor } from '../../text/alternation';
import { allMatches } from '../../text/matches';
import { replaceable } from '../../contract/replacement';

/** 三八红旗手李梅同志分享了……，让我们……感谢他的: what only a woman is called, and 他 where a hall is asked to thank whoever spoke. */
const CALLED_HE =
  /(?:三八红旗手|巾帼(?:标兵|模范|建功标兵)|(?<![儿男子妇父])女(?:教师|医生|民警|干部|支书|企业家|劳模|科学家|工程师))(?<name>\p{Script=Han}{2,3}?)(?:同志|老师|女士)(?<between>[^。！？]{0,60}?(?:让我们|掌声|我们|请大家)[^。！？，]{0,12}?(?:感谢|祝贺|祝愿|祝福|向))他(?=的(?:精彩|无私)?(?:发言|报告|分享|讲述|介绍|宣讲))/gu;
/** 张秀英大姐是……。她……，他的事迹感动了……: who is 她 a clause before, and nobody else is told of. */
const SHE_THEN_HE = new RegExp(
  `(?<name>\\p{Script=Han}{2,3}?)(?:${wordingsFor(wordingTable, 'person-wordings.tsv', 'called so of women')})(?<between>[^！？\\n]{0,50}?她[^！？\\n]{0,60}?[，。；])他(?=的(?:${wordingsFor(wordingTable, 'person-wordings.tsv', 'her deeds')}))`,
  'gu',
);
/** 她说，他的故事……: whom she speaks of is another. */
const SHE_TELLS =
  /她[^，。；]{0,8}(?:说|讲|表示|坦言|告诉|回忆|感[慨叹]|写道|认为|觉得|相信)(?:过|起|到|着|我们|大家|记者)?[，：]/;
/** A man whose the deed may be. */
const A_MAN = new RegExp(
  `${wordingsFor(wordingTable, 'person-wordings.tsv', 'a man')}|[和与、]\\p{Script=Han}{2,3}(?=[，。])`,
  'u',
);
/** 全国优秀教师张桂兰……被孩子们称为“张妈妈”，他……: what only a woman is called by others. */
const CALLED_MOTHER =
  /(?<=^|[。！？])(?<before>[^。！？男他]{4,60}?)(?<=，[也还至今一直常都曾]{0,3}|(?:^|[。！？])[^。！？，的]{4,14})被(?<by>[^。！？，他]{0,12})(?:称为|称作|叫作|誉为|唤作)[“‘]?\p{Script=Han}{0,3}(?:妈妈|奶奶|阿姨|婆婆|大姐|大妈|大娘|姐姐)[”’]?，他(?=[用把将以在为从始一每常总也却还就曾])/gu;
/** 王丽华是一名社区女医生。三十年来，他……: what only a woman is called, and nobody else before 他 at the head of a clause. */
const WOMAN_BY_WORK = new RegExp(
  `(?<=^|[。！？])(?<name>\\p{Script=Han}{2,3}?)(?:同志)?是(?<kind>[^。，；！？他和与男]{0,14}?)(?<![男儿妇父子])女(?:${wordingsFor(wordingTable, 'person-wordings.tsv', 'a woman by her work')})(?<between>。(?:[^。！？；他她]{0,30}?[，。])?)他(?![们人乡山日方国年校者律杀])`,
  'gu',
);
/** 李强的母亲被称为“张妈妈”: he is her son. */
const OF_HER_FAMILY = new RegExp(wordingsFor(wordingTable, 'person-wordings.tsv', 'of her family'));

/** Others of whom 他 may be said. */
const SOMEBODY_ELSE = new RegExp(
  `小\\p{Script=Han}|[、和与]\\p{Script=Han}{2,3}(?:同|老)|${wordingsFor(wordingTable, 'person-wordings.tsv', 'somebody else than her')}`,
  'u',
);

/** 他 said of a woman. */
export function womenCalledHe({ text }: Paragraph): readonly Report[] {
  if (!text.includes('他')) return [];
  return [...calledMother(text), ...calledHe(text), ...womenByWork(text)];
}

function calledMother(text: string): readonly Report[] {
  if (!/[妈奶婆娘姐姨][”’]?，他/.test(text)) return [];
  return allMatches(text, CALLED_MOTHER).flatMap((m): readonly Report[] => {
    if (OF_HER_FAMILY.test(m.groups!.before!)) return [];
    const end = m.index + m[0].length;
    return [replaceable({ start: end - 1, end }, '前面说的是一位女同志，这里用了“他”，请核对。', '她')];
  });
}

function womenByWork(text: string): readonly Report[] {
  if (!text.includes('女')) return [];
  return allMatches(text, WOMAN_BY_WORK).flatMap((m): readonly Report[] => {
    const { name, kind, between } = m.groups as { name: string; kind: string; between: string };
    // 李强是女教师 would be a slip as well, 李强是女教师张红的儿子 is none: nothing stands between her work and the mark
    if (!isSurname(name[0]) || OF_HER_FAMILY.test(kind) || SOMEBODY_ELSE.test(between)) return [];
    const end = m.index + m[0].length;
    return [replaceable({ start: end - 1, end }, `前面说的是女同志${name}，这里用了“他”，请核对。`, '她')];
  });
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
    const end = m.index + m[0].length;
    return [replaceable({ start: end - 1, end }, `前面说的是女同志${name}，这里用了“他”，请核对。`, '她')];
  });
}
