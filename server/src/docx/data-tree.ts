import { DocxError } from './problem';
import { readXml, type Element } from './xml-reader';

/** A step of a path: an element by its name and its number among those of its name, or at last an attribute. */
export interface Step {
  readonly local: string;
  readonly namespace: string;
  readonly number: number | undefined;
  readonly isAttribute: boolean;
}

/** An element of data. Its text is what stands between two offsets of the text of all of them. */
interface Node {
  readonly element: Element | undefined;
  readonly start: number;
  end: number;
  /** Elements in it by their name. */
  children: Map<string, Node[]> | undefined;
}

/** Data of a file, read once for all that is bound to them. */
export interface DataTree {
  readonly root: Node;
  readonly text: string;
}

/** Reads data; undefined where they are no sound XML. */
export function readDataTree(xml: string): DataTree | undefined {
  try {
    return treeOf(xml);
  } catch (error) {
    if (error instanceof DocxError) return undefined;
    throw error;
  }
}

function treeOf(xml: string): DataTree {
  const root: Node = { element: undefined, start: 0, end: 0, children: undefined };
  const open = [root];
  const pieces: string[] = [];
  let length = 0;
  readXml(xml, {
    open(element) {
      const parent = open.at(-1)!;
      const node: Node = { element, start: length, end: length, children: undefined };
      const name = nameOf(element);
      parent.children ??= new Map();
      const named = parent.children.get(name);
      if (named) named.push(node);
      else parent.children.set(name, [node]);
      open.push(node);
    },
    close() {
      open.pop()!.end = length;
    },
    text(piece) {
      pieces.push(piece);
      length += piece.length;
    },
  });
  return { root, text: pieces.join('') };
}

function nameOf({ local, namespace }: Pick<Step, 'local' | 'namespace'>): string {
  return `${namespace} ${local}`;
}

/** The text of the first element, or the attribute, that a path leads to; undefined where there is none. */
export function textAt(tree: DataTree, steps: readonly Step[], from: Node = tree.root, index = 0): string | undefined {
  const step = steps[index];
  if (!step) return tree.text.slice(from.start, from.end);
  if (step.isAttribute) return from.element?.attribute(step.local);
  const named = from.children?.get(nameOf(step)) ?? [];
  for (const node of step.number === undefined ? named : named.slice(Math.max(0, step.number - 1), step.number)) {
    const text = textAt(tree, steps, node, index + 1);
    if (text !== undefined) return text;
  }
  return undefined;
}
