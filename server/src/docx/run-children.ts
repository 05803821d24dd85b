import { NoBreakHyphen, Tab } from 'docx';

/** The number of a standard, a model, a route: letters, then parts behind hyphens. */
const CODE = /(?<![A-Za-z0-9])[A-Za-z][A-Za-z0-9/.]{0,20}(?: ?\d[\d.]{0,10})?(?:-[A-Za-z0-9]{1,20})+/g;

/**
 * What a run holds of a text: tabs, and hyphens at which Word parts no code at a line's end (w:noBreakHyphen, which the
 * import reads as a hyphen). Nothing in Word holds a figure and the unit behind it but characters that change the text.
 */
export function runChildren(text: string): (string | Tab | NoBreakHyphen)[] {
  const held = new Set<number>();
  for (const { 0: code, index } of text.matchAll(CODE))
    for (let at = code.indexOf('-'); at >= 0; at = code.indexOf('-', at + 1)) held.add(index + at);
  const children: (string | Tab | NoBreakHyphen)[] = [];
  let start = 0;
  const cut = (end: number, sign: Tab | NoBreakHyphen): void => {
    if (end > start) children.push(text.slice(start, end));
    children.push(sign);
    start = end + 1;
  };
  for (let at = 0; at < text.length; at++)
    if (text[at] === '\t') cut(at, new Tab());
    else if (held.has(at)) cut(at, new NoBreakHyphen());
  if (start < text.length) children.push(text.slice(start));
  return children;
}
