import fc from 'fast-check';

/** A section of a made-up speech: what the test knows of it without reading the text. */
export interface Tree {
  readonly title: string;
  readonly body: readonly string[];
  readonly children: readonly Tree[];
}

/** How a tree is written as a text. */
export interface Style {
  readonly eol: '\n' | '\r\n';
  readonly blank: boolean;
  readonly indent: '' | '　　';
  readonly ends: boolean;
}

const DIGITS = '一二三四五六七八九十';
const MARKERS: readonly ((n: number) => string)[] = [
  (n) => `${DIGITS[n - 1]}、`,
  (n) => `（${DIGITS[n - 1]}）`,
  (n) => `${n}.`,
  (n) => `（${n}）`,
  (n) => String.fromCharCode(0x2460 + n - 1),
];

/** Levels that headings have: 一、 （一） 1. （1） ① */
export const DEEPEST = MARKERS.length;

/** Text of a speech with these sections, numbered in order, and the line of each section. */
export function write(
  sections: readonly Tree[],
  { eol, blank, indent, ends }: Style,
): { readonly text: string; readonly lines: ReadonlyMap<Tree, number> } {
  const lines: string[] = ['在推进会上的讲话', '同志们：', '今天的会议很重要，请大家认真领会。'];
  const lineOf = new Map<Tree, number>();
  const visit = (siblings: readonly Tree[], level: number): void =>
    siblings.forEach((tree, i) => {
      lineOf.set(tree, lines.length);
      lines.push(`${indent}${MARKERS[level]!(i + 1)}${tree.title}`);
      lines.push(...tree.body.map((b) => indent + b));
      visit(tree.children, level + 1);
    });
  visit(sections, 0);
  const step = blank ? 2 : 1;
  return {
    text: lines.join(blank ? eol + eol : eol) + (ends ? eol : ''),
    lines: new Map([...lineOf].map(([tree, line]) => [tree, line * step])),
  };
}

let made = 0;
const title = fc
  .constantFrom('提高站位', '压实责任', '抓住重点精准发力', '强化保障，确保实效')
  .map((t) => `${t}之${++made}`);
const body = fc.constantFrom('要认真学习，深刻领会。', '各级各部门要通力协作，形成合力。', '要讲“实”字，不做虚功。');

/** Trees of sections down to a depth, each with a text of its own. */
export function trees(depth: number): fc.Arbitrary<readonly Tree[]> {
  const children: fc.Arbitrary<readonly Tree[]> =
    depth <= 1 ? fc.constant([]) : fc.oneof(fc.constant([]), trees(depth - 1));
  const one = fc.record({ title, body: fc.array(body, { minLength: 1, maxLength: 2 }), children });
  return fc.array(one, { minLength: 1, maxLength: 4 });
}

export const style: fc.Arbitrary<Style> = fc.record({
  eol: fc.constantFrom('\n' as const, '\r\n' as const),
  blank: fc.boolean(),
  indent: fc.constantFrom('' as const, '　　' as const),
  ends: fc.boolean(),
});

/** A section among its siblings, and the sections around it from the outermost in. */
export interface Place {
  readonly tree: Tree;
  readonly index: number;
  readonly path: readonly Tree[];
}

/** All sections with their places. */
export function places(sections: readonly Tree[], path: readonly Tree[] = []): Place[] {
  return sections.flatMap((tree, index) => [{ tree, index, path }, ...places(tree.children, [...path, tree])]);
}

/** The sections with the siblings at a path replaced. */
export function withSiblings(
  sections: readonly Tree[],
  path: readonly Tree[],
  change: (siblings: readonly Tree[]) => readonly Tree[],
): readonly Tree[] {
  const [first, ...rest] = path;
  if (first === undefined) return change(sections);
  return sections.map((t) => (t === first ? { ...t, children: withSiblings(t.children, rest, change) } : t));
}

/** Levels that a section and what it holds take up. */
export function height({ children }: Tree): number {
  return 1 + Math.max(0, ...children.map(height));
}
