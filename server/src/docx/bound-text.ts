import type { DataPart, WordParts } from './parts';
import { DocxError } from './problem';
import { readXml } from './xml-reader';

/** The data that a content control is bound to (ECMA-376 part 1, 17.5.2.6). */
export interface Binding {
  /** The path of an element or attribute in it (XPath). */
  readonly path: string;
  /** Namespaces of the prefixes of the path, as they are declared. */
  readonly prefixes: string;
  /** The name of the data; any that has such an element where it names none, or one that is not there. */
  readonly storeId: string | undefined;
}

/** The text of what a control is bound to; undefined where the file has no such data, and it shows what it holds. */
export type BoundText = (binding: Binding) => string | undefined;

export const nothingBound: BoundText = () => undefined;

/** Reads the data that content controls of a file are bound to: Word shows it in place of what they hold. */
export async function readBoundText(parts: WordParts): Promise<BoundText> {
  if (!parts.main.includes('dataBinding')) return nothingBound;
  const data = await parts.data();
  const textByBinding = new Map<string, string | undefined>();
  return (binding) => {
    const key = JSON.stringify([binding.path, binding.prefixes, binding.storeId]);
    if (!textByBinding.has(key) && textByBinding.size < MAX_BINDINGS) textByBinding.set(key, textIn(data, binding));
    return textByBinding.get(key);
  };
}

/** Each one reads its data anew. */
const MAX_BINDINGS = 200;

function textIn(data: readonly DataPart[], { path, prefixes, storeId }: Binding): string | undefined {
  const steps = stepsOf(path, namespacesOf(prefixes));
  if (!steps) return undefined;
  const named = data.filter((part) => part.storeId?.toUpperCase() === storeId?.toUpperCase());
  for (const { xml } of storeId !== undefined && named.length > 0 ? named : data) {
    const text = textAt(xml, steps);
    if (text !== undefined) return text;
  }
  return undefined;
}

function namespacesOf(prefixes: string): ReadonlyMap<string, string> {
  return new Map([...prefixes.matchAll(/xmlns:([^\s=]+)\s*=\s*(["'])(.*?)\2/g)].map((m) => [m[1]!, m[3]!]));
}

/** A step of a path: an element by its name and its number among those of its name, or at last an attribute. */
interface Step {
  readonly local: string;
  readonly namespace: string;
  readonly number: number | undefined;
  readonly isAttribute: boolean;
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
  return steps;
}

/** The text of the first element, or the attribute, that a path leads to; undefined where there is none, or no sound XML. */
function textAt(xml: string, steps: readonly Step[]): string | undefined {
  try {
    return textOfXml(xml, steps);
  } catch (error) {
    if (error instanceof DocxError) return undefined;
    throw error;
  }
}

function textOfXml(xml: string, steps: readonly Step[]): string | undefined {
  const elements = steps.filter((step) => !step.isAttribute);
  const attribute = steps.find((step) => step.isAttribute);
  // how many siblings of the name of each step have been seen under the element that the steps before have led to
  const counts: number[] = elements.map(() => 0);
  let depth = 0;
  let matched = 0;
  let text: string | undefined;
  let isDone = false;
  readXml(xml, {
    open(element) {
      const step = depth === matched ? elements[matched] : undefined;
      depth++;
      if (isDone || step?.local !== element.local || step.namespace !== element.namespace) return;
      counts[matched]!++;
      if (step.number !== undefined && step.number !== counts[matched]) return;
      matched++;
      if (matched < elements.length) counts[matched] = 0;
      else if (attribute) {
        text = element.attribute(attribute.local);
        isDone = text !== undefined;
      } else text = '';
    },
    close() {
      if (depth === matched) {
        isDone ||= matched === elements.length && !attribute;
        matched--;
      }
      depth--;
    },
    text(piece) {
      if (!isDone && !attribute && matched === elements.length && text !== undefined) text += piece;
    },
  });
  return text;
}
