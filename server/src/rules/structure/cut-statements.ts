import type { Draft, Paragraph } from '../../syntax/types';
import { Han, classOf } from '../../text/chars';
import { ENDS_SENTENCE } from './broken-off';

/** 完成了, 我们, 一年来: what is told, and to whom; a heading names what follows. */
const TELLS = /[了我你他她要]|[年月]来，|先后|同志们|^请|大家|各(?:部门|单位|级|班组)/;
/** What even the first line of a text has only where it is no title. */
const TELLS_OF_DEEDS = /[年月]来，.*(?:了|先后)|^\s*我(?:谨|们)?代表|表示.*(?:祝贺|感谢|问候|敬意|欢迎)$|，请大家/;
const CALLS = /^\s*(?:要|我们要|各级|各部门|各单位|大家要).{16,}/;
const MEETING_ENDS = /(?:到这里|到此结束|到此为止|进行完毕)$/;
/** Characters of the shortest sentence that is told from a slogan. */
const SHORTEST_STATEMENT = 9;
const FAREWELL = /^\s*(?:散会|谢谢(?:大家|各位|同志们|同学们|老师们)?)[！。!.]?\s*$/;

/** Whether a line that tells of something lost its mark: the only one of its kind, above prose or a farewell. */
export function isCutStatement({ paragraphs, roles }: Draft, line: number, statements: number): boolean {
  let next = line + 1;
  while (roles[next] === 'blank') next++;
  const following = paragraphs[next];
  if (!following) return false;
  if (FAREWELL.test(following.text)) return true;
  const { text } = paragraphs[line]!;
  // lines of a list, none of which has a mark
  const above = paragraphs[line - 1];
  if (above && roles[line - 1] === 'paragraph' && !ENDS_SENTENCE.test(above.text)) return false;
  if (statements !== 1 || (roles[line] === 'title' && !TELLS_OF_DEEDS.test(text))) return false;
  // 要把精神传到每一户，做到家喻户晓 above the next heading
  if (roles[next] === 'heading') return following.markers[0]?.opensLine === true && CALLS.test(text);
  return roles[next] === 'paragraph' && following.clauses.length > 1 && /[。！？]\s*$/.test(following.text);
}

export function statementOf({ text, content, sentences, marks, markers }: Paragraph): boolean {
  return (
    sentences.length === 1 &&
    !markers[0]?.opensLine &&
    // 下游：棉价跌了，服装涨了 is a heading
    !/^\s*\p{Script=Han}{1,4}[:：]/u.test(text) &&
    content.end - content.start >= SHORTEST_STATEMENT &&
    (classOf(text.charCodeAt(content.end - 1)) & Han) !== 0 &&
    ((marks.some((m) => text[m] === '，') && TELLS.test(text)) || MEETING_ENDS.test(text.slice(0, content.end)))
  );
}
