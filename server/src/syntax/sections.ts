import { endsSpeech, leadsToEnd } from '../lexicon/closing-words';
import { salutationForm } from '../text/salutation';
import type { Outlined } from './grouping';
import { remembered } from './line';
import type { Paragraph, Role, Section } from './types';

/** The lines of a draft as its sections are read. */
interface Lines {
  readonly paragraphs: readonly Paragraph[];
  readonly roles: readonly Role[];
}

/** Builds the section tree from headings in order of lines. What closes the speech (同志们，…) belongs to no section. */
export function buildSections(
  outlined: readonly Outlined[],
  paragraphs: readonly Paragraph[],
  roles: readonly Role[],
): Section[] {
  const lines: Lines = { paragraphs, roles };
  const end = bodyEnd(lines, outlined.at(-1));
  let next = 0;
  const build = (level: number, limit: number): Section[] => {
    const sections: Section[] = [];
    while (next < outlined.length && outlined[next]!.level >= level && outlined[next]!.line < limit) {
      const outlinedHeading = outlined[next++]!;
      let stop = next;
      while (stop < outlined.length && outlined[stop]!.level > outlinedHeading.level) stop++;
      const endLine = Math.min(limit, outlined[stop]?.line ?? end);
      const children = build(outlinedHeading.level + 1, endLine);
      sections.push({
        line: outlinedHeading.line,
        heading: outlinedHeading.heading,
        endLine,
        level: outlinedHeading.level,
        children,
      });
    }
    return withLastItem(lines, sections);
  };
  return build(1, Math.max(end, 0));
}

/** Paragraphs of a close: what goes on for longer is no close. */
const LONGEST_CLOSE = 5;

/** Line behind the last line of the last section: before the close, the sign-off and what follows them. */
function bodyEnd({ paragraphs, roles }: Lines, heading: Outlined | undefined): number {
  const lastLine = heading?.line ?? -1;
  let end = paragraphs.length;
  let limit = paragraphs.length;
  for (let i = lastLine + 1; i < paragraphs.length; i++) {
    const role = roles[i]!;
    if (role === 'signoff' || role === 'note' || role === 'boilerplate' || role === 'salutation') {
      limit = end = i;
      break;
    }
  }
  // below a heading on its own line stands text first
  let body = heading?.heading.runIn === false ? 1 : 0;
  let left = 0;
  /** The lines right above that may lead to the close. */
  let leads: number[] = [];
  for (let i = lastLine + 1; i < limit; i++) if (roles[i] === 'paragraph') left++;
  for (let i = lastLine + 1; i < limit; i++) {
    if (roles[i] !== 'paragraph') continue;
    if (body-- <= 0 && left <= LONGEST_CLOSE && closes(paragraphs[i]!)) {
      end = leads[0] ?? i;
      leads = [];
      break;
    }
    leads = leadsToEnd(textOf(paragraphs[i]!)) && body < 0 ? [...leads, i] : [];
    left--;
  }
  // our work falls short of that of others, we shall go on: without thanks this is the close
  if (leads.length > 1) end = leads[0]!;
  while (end > 0 && end > lastLine + 1 && roles[end - 1] === 'blank') end--;
  return end;
}

/** Paragraphs behind the last of several one-paragraph items that may be none of its. */
const MAX_PARAGRAPHS_BEHIND_ITEM = 3;

/**
 * Sections of one parent, the last of them ended where a reader ends it: among items of one paragraph each the last is one
 * paragraph as well, and the last item of an agenda ends before the close.
 */
function withLastItem(lines: Lines, sections: Section[]): Section[] {
  const lastSection = sections.at(-1);
  if (!lastSection?.heading.runIn || lastSection.children.length > 0) return sections;
  const id = lastSection.heading.marker?.family;
  const endLine = id === 'agenda' ? closeBehind(lines, lastSection) : id && endOfLast(lines, sections, lastSection);
  return endLine === undefined ? sections : sections.with(-1, { ...lastSection, endLine });
}

/** （李县长讲话） · （讲话结束后）: the last item is over, and what stands below is the host's close. */
const OVER = /讲话|发言|致辞|结束|[完签奏唱宣颁]毕|完）/;
/** What a host says when all have spoken: 刚才，李县长作了重要讲话。 */
const LOOKS_BACK = /^(?:[^，。]{2,8}们，)?刚才/;

function closeBehind({ paragraphs, roles }: Lines, { line, endLine }: Section): number | undefined {
  let isOver = false;
  for (let i = line + 1; i < endLine; i++) {
    const { text, content } = paragraphs[i]!;
    if (roles[i] === 'direction') isOver ||= OVER.test(text);
    if (roles[i] !== 'paragraph') continue;
    if (isOver || closes(paragraphs[i]!) || LOOKS_BACK.test(text.slice(content.start, content.start + ADDRESS)))
      return i;
  }
  return undefined;
}

function endOfLast(
  { paragraphs, roles }: Lines,
  sections: readonly Section[],
  lastSection: Section,
): number | undefined {
  const id = lastSection.heading.marker!.family;
  const elder = sections.slice(0, -1);
  const bare = ({ line, endLine }: Section): boolean => {
    for (let i = line + 1; i < endLine; i++) if (roles[i] === 'paragraph' || roles[i] === 'heading') return false;
    return true;
  };
  if (
    elder.length < (id === 'dash' ? 1 : 2) ||
    !elder.every((s) => s.heading.runIn && s.heading.marker?.family === id && s.children.length === 0 && bare(s))
  )
    return undefined;
  const behind: number[] = [];
  for (let i = lastSection.line + 1; i < lastSection.endLine; i++) if (roles[i] === 'paragraph') behind.push(i);
  if (behind.length === 0 || behind.length > MAX_PARAGRAPHS_BEHIND_ITEM) return undefined;
  return behind.find(
    (line) => closes(paragraphs[line]!) || !takesUp(paragraphs[line]!, paragraphs[lastSection.line]!, lastSection),
  );
}

/** Characters at the start of a paragraph in which it takes up a word from the start of the item above. */
const TAKEN_UP = 8;

/** 第五，演练要真实。…… ⏎ 演练中发现的问题，……: a paragraph that begins with what an item is about goes on with it. */
function takesUp({ text, content }: Paragraph, item: Paragraph, { heading }: Section): boolean {
  const head = text.slice(content.start, content.start + TAKEN_UP);
  const { start, end } = heading.text;
  const lead = item.text.slice(start, Math.min(end, start + TAKEN_UP));
  if (SAID_OF_ALL.test(head)) return false;
  for (let k = 0; k + 2 <= lead.length; k++) if (head.startsWith(lead.slice(k, k + 2))) return true;
  return false;
}
/** With these a close begins as well, whatever the last item was about. */
const SAID_OF_ALL = /^(?:[我你他她它这那各全]|大家|同[志学]|今[年天后]|新)/;

const textOf = ({ text, content }: Paragraph): string => text.slice(content.start, content.end);

/** Characters at the start of a long paragraph behind which nothing says where a section ends (replace.ts relies on it). */
export const OPENING = 40;
/** Characters of an address at the start of a paragraph. */
const ADDRESS = 30;

/** Whether a paragraph turns to the audience: 同志们，让我们…… · 各位家人，…… */
export const isAddress = remembered(({ text, content }: Paragraph): boolean => {
  const head = text.slice(content.start, content.start + ADDRESS);
  const address = /^[^，,。！!：:；;]{2,}(?:[，,][^，,。！!：:；;]{2,10}(?:们|朋友))?[，,！!：:]/.exec(head)?.[0];
  return address !== undefined && CALLS.test(address) && salutationForm(address.slice(0, -1) + '：') === 'whole';
});
/** 领导干部，要带头 speaks of people and calls nobody. */
const CALLS = /们[，,！!：:]$|(?:^|、)(?:各位|诸位|尊敬的|亲爱的|敬爱的)/;

/** Whether a paragraph may begin the close of a speech: an address, a wish, thanks, 以上报告，请予评议. */
export const closes = remembered(
  (paragraph: Paragraph): boolean => isAddress(paragraph) || endsSpeech(textOf(paragraph)),
);

/** What a host says between two items: 让我们以热烈的掌声…… · 谢谢！ · 颁奖环节到此结束。 */
const BETWEEN_ITEMS = /^(?:让我们|谢谢|感谢|再次)|(?:议程|环节|颁奖|发言|表彰|仪式|项目)到此结束/;

/** Whether a paragraph ends the agenda of a meeting: what closes a speech does, but for thanks and applause on the way. */
export const endsMeeting = remembered(
  (paragraph: Paragraph): boolean =>
    closes(paragraph) && !BETWEEN_ITEMS.test(paragraph.text.slice(paragraph.content.start, paragraph.content.end)),
);

const ELISION = /^\s*(?:…+|\.{3,}|。{3,}|（?(?:中间)?略）?)\s*$/;

/** Whether a paragraph says no more than that something was left out. */
export const isElision = ({ text }: Paragraph): boolean => text.length <= MAX_UNITS_OF_ELISION && ELISION.test(text);

/** UTF-16 units of the longest line of points. */
const MAX_UNITS_OF_ELISION = 16;
