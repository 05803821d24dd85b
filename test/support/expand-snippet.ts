/** A tab stop where it is first met: its number, the wordings it offers (none for an empty stop), its place in the text. */
export interface Stop {
  readonly number: number;
  /** Default, or the choices in order; empty for `$1` without a default. */
  readonly wordings: readonly string[];
  /** UTF-16 offset in the expanded text. */
  readonly start: number;
}

export interface Expanded {
  readonly text: string;
  /** One a number, in the order of the text; mirrors are left out. */
  readonly stops: readonly Stop[];
  /** The body without tab stops: what the writer gets ready-made. */
  readonly fixed: string;
}

/** Picks one of the choices of a stop; by default the first, as the editor does. */
export type Pick = (choices: readonly string[]) => string;

/**
 * A snippet as it stands right after expansion. Throws on syntax that our snippets do not use (variables, transforms,
 * nesting) and on a mirror before its stop: a typing slip would otherwise pass for text.
 */
export function expandSnippet(body: readonly string[], pick: Pick = (choices) => choices[0]!): Expanded {
  const source = body.join('\n');
  const values = new Map<number, string>();
  const stops: Stop[] = [];
  let text = '';
  let fixed = '';
  let done = 0;
  for (const match of source.matchAll(/\$\{(\d+)\|([^|{}$]+)\|\}|\$\{(\d+):([^|{}$]+)\}|\$(\d+)/g)) {
    const [whole, chosen, choices, defaulted, value, bare] = match;
    const between = source.slice(done, match.index);
    done = match.index + whole.length;
    text += between;
    fixed += between;
    const number = Number(chosen ?? defaulted ?? bare);
    const wordings = choices?.split(',') ?? (value === undefined ? [] : [value]);
    if (values.has(number) && wordings.length > 0) throw new Error(`stop ${number} is defined twice`);
    if (!values.has(number)) {
      stops.push({ number, wordings, start: text.length });
      values.set(number, wordings.length > 0 ? pick(wordings) : '');
    }
    text += values.get(number)!;
  }
  text += source.slice(done);
  fixed += source.slice(done);
  const left = /.{0,10}[${}|\\].{0,20}/.exec(fixed);
  if (left) throw new Error(`left over in a snippet: ${left[0]}`);
  return { text, stops, fixed };
}
