/**
 * Text of a snippet body with its defaults and first choices, as it stands right after expansion. Throws on syntax that
 * our snippets do not use (variables, transforms): a typing slip would otherwise pass for text.
 */
export function expandSnippet(body: readonly string[]): string {
  const source = body.join('\n');
  const values = new Map<string, string>();
  const expand = (text: string): string =>
    text
      .replace(/\$\{(\d+)\|([^|}]*)\|\}/g, (_, n: string, choices: string) => keep(values, n, choices.split(',')[0]!))
      .replace(/\$\{(\d+):([^{}]*)\}/g, (_, n: string, value: string) => keep(values, n, value))
      .replace(/\$\{(\d+)\}|\$(\d+)/g, (_, a?: string, b?: string) => values.get((a ?? b)!) ?? '');
  const text = expand(source);
  if (/[${}]/.test(text)) throw new Error(`left over in a snippet: ${/.{0,10}[${}].{0,20}/.exec(text)![0]}`);
  return text;
}

function keep(values: Map<string, string>, stop: string, value: string): string {
  values.set(stop, value);
  return value;
}
