import { readDataTree, textAt, type DataTree, type Step } from './data-tree';
import type { DataPart, WordParts } from './parts';

/** The data that a content control is bound to (ECMA-376 part 1, 17.5.2.6). */
export interface Binding {
  /** The path of an element or attribute in it (XPath). */
  readonly path: string;
  /** Namespaces of the prefixes of the path, as they are declared. */
  readonly prefixes: string;
  /** The name of the data; any that has such an element where it names none, or one that is not there. */
  readonly storeId: string | undefined;
}

/** Stands for data that are not read, as there are too many of them: it is told. */
export const UNREAD = Symbol('unread');

/** The text of what a control is bound to; undefined where the file has no such data, and it shows what it holds. */
export type BoundText = (binding: Binding) => string | typeof UNREAD | undefined;

export const nothingBound: BoundText = () => undefined;

/** Bindings of a file: a form has some dozens. */
const MAX_BINDINGS = 1000;
/** Units of all data of a file that are read: those of a form have some thousands. */
const MAX_DATA_LENGTH = 1 << 20;
/** Units that all controls of a file show: a few data may be shown many times. */
const MAX_SHOWN_LENGTH = 1 << 20;

/** Reads the data that content controls of a file are bound to: Word shows it in place of what they hold. */
export async function readBoundText(parts: WordParts): Promise<BoundText> {
  if (!parts.main.includes('dataBinding')) return nothingBound;
  const stores = storesOf(await parts.data());
  const textByBinding = new Map<string, string | typeof UNREAD | undefined>();
  let shownLength = 0;
  return (binding) => {
    const key = JSON.stringify([binding.path, binding.prefixes, binding.storeId]);
    if (!textByBinding.has(key)) {
      if (textByBinding.size >= MAX_BINDINGS) return UNREAD;
      textByBinding.set(key, textIn(stores, binding));
    }
    const text = textByBinding.get(key);
    if (typeof text === 'string') shownLength += text.length;
    return shownLength > MAX_SHOWN_LENGTH ? UNREAD : text;
  };
}

/** Data under their name. */
interface Store {
  readonly storeId: string | undefined;
  /** Reads them, once; undefined for no sound XML. */
  readonly tree: () => DataTree | typeof UNREAD | undefined;
}

function storesOf(data: readonly DataPart[]): Store[] {
  let left = MAX_DATA_LENGTH;
  return data.map(({ storeId, xml }) => {
    if (xml.length > left) return { storeId, tree: () => UNREAD };
    left -= xml.length;
    let read: { readonly tree: DataTree | undefined } | undefined;
    return { storeId, tree: () => (read ??= { tree: readDataTree(xml) }).tree };
  });
}

function textIn(stores: readonly Store[], { path, prefixes, storeId }: Binding): string | typeof UNREAD | undefined {
  const steps = stepsOf(path, namespacesOf(prefixes));
  if (!steps) return undefined;
  const named = stores.filter((store) => store.storeId?.toUpperCase() === storeId?.toUpperCase());
  let isUnread = false;
  for (const store of storeId !== undefined && named.length > 0 ? named : stores) {
    const tree = store.tree();
    if (tree === UNREAD) isUnread = true;
    const text = tree === UNREAD || tree === undefined ? undefined : textAt(tree, steps);
    if (text !== undefined) return text;
  }
  return isUnread ? UNREAD : undefined;
}

function namespacesOf(prefixes: string): ReadonlyMap<string, string> {
  return new Map([...prefixes.matchAll(/xmlns:([^\s=]+)\s*=\s*(["'])(.*?)\2/g)].map((m) => [m[1]!, m[3]!]));
}

const STEP = /^(@?)(?:([^\s/:@[\]()*]+):)?([^\s/:@[\]()*]+)(?:\[(\d+)\])?$/;

/** Steps of a path from the root down, as Word writes them; undefined for any other, which is left to Word. */
function stepsOf(path: string, namespaces: ReadonlyMap<string, string>): Step[] | undefined {
  if (!path.startsWith('/')) return undefined;
  const steps: Step[] = [];
  const texts = path.slice(1).split('/');
  if (texts.at(-1) === 'text()') texts.pop();
  for (const [index, text] of texts.entries()) {
    const match = STEP.exec(text.trim());
    const namespace = match?.[2] === undefined ? '' : namespaces.get(match[2]);
    if (!match || namespace === undefined || (match[1] === '@' && index < texts.length - 1)) return undefined;
    const number = match[4] === undefined ? undefined : Number(match[4]);
    steps.push({ local: match[3]!, namespace, number, isAttribute: match[1] === '@' });
  }
  return steps.some((step) => !step.isAttribute) ? steps : undefined;
}
