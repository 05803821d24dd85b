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

/** How the members of a frame are written: each by itself, what stands between two, and behind the last one. */
interface Members {
  readonly member: (n: number) => string;
  readonly joint: string;
  readonly end: string;
}

/** A heading with its text below. */
const SECTION: Members = {
  member: (n) => `\${${2 * n - 1}:${HEADING}}\n\${${2 * n}:××××}。`,
  joint: '\n',
  end: '',
};

/** Frames for a new series: sections 一、 and （一） with their text, paragraphs 第一，, items 一是 in one paragraph. */
export const SKELETONS: readonly Skeleton[] = [
  frame('comma', '三个部分', SECTION),
  frame('paren', '三个小节', SECTION),
  frame('di', '三段', { member: (n) => `\${${n}:××××}。`, joint: '\n', end: '' }),
  frame('shi', '三条', { member: (n) => `\${${n}:××××}`, joint: '；', end: '。' }),
];

function frame(id: FamilyId, size: string, { member, joint, end }: Members): Skeleton {
  const { sample, write } = family(id);
  return {
    label: `${sample}……（${size}）`,
    family: id,
    snippet: `${MEMBERS.map((n) => write(n)! + member(n)).join(joint)}${end}$0`,
  };
}
