import { family, type FamilyId } from '../../syntax/families';

/** A frame of several members to be filled in, for the start of a line. */
export interface Skeleton {
  readonly label: string;
  readonly family: FamilyId;
  /** Snippet with tab stops (TextMate syntax of VS Code and LSP). */
  readonly snippet: string;
}

/** Members of a frame: a speech makes three points. */
const MEMBERS = [1, 2, 3] as const;
const HEADING = '××××，××××××';

/** Frames for a new series: sections 一、 and （一） with their text, paragraphs 第一，, items 一是 in one paragraph. */
export const SKELETONS: readonly Skeleton[] = [
  frame('comma', '三个部分', (n) => `\${${2 * n - 1}:${HEADING}}\n\${${2 * n}:××××}。`, '\n', ''),
  frame('paren', '三个小节', (n) => `\${${2 * n - 1}:${HEADING}}\n\${${2 * n}:××××}。`, '\n', ''),
  frame('di', '三段', (n) => `\${${n}:××××}。`, '\n', ''),
  frame('shi', '三条', (n) => `\${${n}:××××}`, '；', '。'),
];

function frame(id: FamilyId, size: string, member: (n: number) => string, joint: string, end: string): Skeleton {
  const { sample, write } = family(id);
  return {
    label: `${sample}……（${size}）`,
    family: id,
    snippet: `${MEMBERS.map((n) => write(n)! + member(n)).join(joint)}${end}$0`,
  };
}
