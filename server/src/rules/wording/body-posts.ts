import table from '../../../data/kept/body-posts.tsv';
import type { Report } from '../../contract/rule';
import { isSurname } from '../../lexicon/surnames';
import type { Paragraph } from '../../syntax/types';
import { allMatches } from '../../text/matches';
import { tableRows } from '../../text/table';
import { once } from '../../text/once';
import { NONE } from '../../text/none';

/** A name with what follows it: 村委会书记刘根生同志. */
const PERSON =
  '(\\p{Script=Han}{2,4}?)(?:同志|先生|女士|(?=[，。；：、！？]|$)|[作讲致宣主发通汇介上为表带说到在来和的]|要求|强调|指出|参加|出席)';
/** 党工委书记赵明、街道办事处……: whoever stands before the mark is named with a post of his own. */
const LISTED = '(?:书记|主任|主席|委员|[镇乡县区市局院校部]长)\\p{Script=Han}{2,3}(?:同志)?、';
/** Read with the first line that names a post. */
const rowsOf = once(() =>
  tableRows(table, 'body-posts.tsv', ['body', 'post', 'instead']).map(({ body, post, instead }) => ({
    posts: new RegExp(`(?:(?<![、和与及])|(?<=${LISTED}))(${body})(${post})(?=${PERSON})`, 'gu'),
    instead,
  })),
);

/** What posts end with: asked before the patterns. */
const MAY_NAME =
  /(?:[委支局事联]|[委员事联工]会|[支传织战作]部|[法察医生]院|[政人儿中小一二三四五六七八九十][府大协园学中])(?:党委|副|[书支镇乡县区市省村校厂局院园主总董会理部检])|[处办室所道](?:党委|副|书记|主[任席]|[镇乡县区局院部校街]长)/;
/** 县法院党组书记、检察长: of two posts the first is of the body. */
const OTHER_POST = /党组[^、]{0,3}、$/;

/** 村委会书记刘根生: a post that the body has not, before the name of a person. */
export function postsOfOtherBodies({ text }: Paragraph): readonly Report[] {
  if (!MAY_NAME.test(text)) return NONE;
  return rowsOf().flatMap(({ posts, instead }) =>
    allMatches(text, posts).flatMap((m): readonly Report[] => {
      const [whole, body, post, name] = m as unknown as [string, string, string, string];
      if (!isSurname(name[0])) return NONE;
      return [
        {
          at: 0,
          start: m.index,
          end: m.index + whole.length,
          message: `“${body.replace(OTHER_POST, '')}”没有“${post}”这一职务，请核对是${instead}。`,
        },
      ];
    }),
  );
}
