import table from '../../../data/kept/body-posts.tsv';
import type { Report } from '../../contract/rule';
import { isSurname } from '../../lexicon/surnames';
import { commonWordSet } from '../../lexicon/word-sets';
import type { Paragraph } from '../../syntax/types';
import { allMatches } from '../../text/matches';
import { tableRows } from '../../text/table';
import { once } from '../../text/once';
import { NONE } from '../../text/none';

/** A name with what follows it, right behind a post: 村委会书记刘根生同志; of three characters and more anything may. */
const PERSON =
  /(?:同志)?(?:出席|讲话|发言|主持|致[辞词]|宣[布读]|率队|带队|率领|带领|一行)|(?<name>\p{Script=Han}{2,4}?)(?:同志|先生|女士|(?=[，。；：、！？（]|$)|[作讲致宣主发通汇介上为表带说到在来和的率等一任担]|要求|强调|指出|参加|出席)|(?<long>\p{Script=Han}{3})/uy;
/** 当选石濂镇人大主任，: who comes into a post, has it or had it, and what may stand behind it then. */
const INTO_POST =
  /(?:当选为?|选为|(?:选举|推选|任命)[^，。；：、]{2,8}为|[担出就接兼现时曾历]?任)[^，。；：、和与及]{0,8}$/;
const BEHIND_POST = /[，。；！？）]|一职|职务|的|期间|以来|$/y;
/** 党工委书记赵明、街道办事处……: whoever stands before the mark is named with a post of his own. */
const LISTED = /(?:书记|主任|主席|委员|[镇乡县区市局院校部]长)\p{Script=Han}{2,3}(?:同志)?、$/u;
/** Characters before a body that tell whether somebody comes into the post, or is the next of a list. */
const REACH = 24;
/** Read with the first line that names a post. */
const rowsOf = once(() =>
  tableRows(table, 'body-posts.tsv', ['body', 'post', 'instead']).map(({ body, post, instead }) => ({
    posts: new RegExp(`(${body})(${post})`, 'gu'),
    instead,
  })),
);

/** What posts end with: asked before the patterns. */
const MAY_NAME =
  /(?:[委支局事联]|[委员事联工字]会|[支传织战作]部|[法察医生利老]院|[政人儿中小一二三四五六七八九十][府大协园学中])(?:党委|副|[书支镇乡县区市省村校厂局院园主总董会理部检审法公])|[处办室所道](?:党委|副|书记|主[任席]|[镇乡县区局院部校街]长)/;
/** The same of houses, of parts of an army and of places. */
const MAY_NAME_TOO =
  /[馆场台社校学](?:副|[院校厂局站台主馆园社]长)|[连营站](?:教导|指导|政[委治]|[营团连支大])|(?:治[区州]|[县镇旗])(?:副|[省区市县州旗乡]长)|小组(?:副|主任|主席|书记)/;
/** 县法院党组书记、检察长: of two posts the first is of the body. */
const OTHER_POST = /党组[^、]{0,3}、$/;

/** 村委会书记刘根生: a post that the body has not, before the name of a person. */
export function postsOfOtherBodies({ text }: Paragraph): readonly Report[] {
  if (!MAY_NAME.test(text) && !MAY_NAME_TOO.test(text)) return NONE;
  return rowsOf().flatMap(({ posts, instead }) =>
    allMatches(text, posts).flatMap((m): readonly Report[] => {
      const [whole, body, post] = m as unknown as [string, string, string];
      const end = m.index + whole.length;
      if (!isHeld(text, m.index, end)) return NONE;
      const message = `“${body.replace(OTHER_POST, '')}”没有“${post}”这一职务，请核对是${instead}。`;
      return [{ at: 0, start: m.index, end, message }];
    }),
  );
}

/** Whether somebody is named behind the post of `[start, end)`, or comes into it. */
function isHeld(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  PERSON.lastIndex = end;
  const m = /[、和与及]$/.test(before) && !LISTED.test(before) ? null : PERSON.exec(text);
  if (m) {
    const { name, long } = m.groups!;
    const person = name ?? long;
    if (person !== undefined && !isSurname(person[0])) return false;
    // 市政府主任务: a word goes on behind what looks like a post
    return long === undefined || !commonWordSet().standsAt(long, 0);
  }
  BEHIND_POST.lastIndex = end;
  return INTO_POST.test(before) && BEHIND_POST.test(text);
}
