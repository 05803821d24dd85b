import ts from 'typescript';

/** Alternatives with Chinese characters, and words in a list, from which they are data and belong in server/data. */
export const MAX_WORDS_PER_LIST = 11;

const HAN = /\p{Script=Han}/u;
/** A word of a list: Chinese characters and nothing else. */
const WORD = /^\p{Script=Han}{1,8}$/u;

/** The largest number of alternatives with Chinese characters in one group of a pattern, which may be a part of one. */
export function mostAlternatives(pattern: string): number {
  let most = 0;
  const groups = [{ count: 0, isHan: false }];
  const close = (): void => {
    const group = groups.pop()!;
    most = Math.max(most, group.count + (group.isHan ? 1 : 0));
    // what a group holds is part of the alternative that it stands in
    const outer = groups.at(-1);
    if (outer) outer.isHan ||= group.isHan || group.count > 0;
    else groups.push({ count: 0, isHan: group.isHan });
  };
  let inClass = false;
  for (let i = 0; i < pattern.length; i++) {
    const c = pattern[i]!;
    const group = groups.at(-1)!;
    if (c === '\\') i++;
    else if (inClass && c === ']') inClass = false;
    else if (inClass) group.isHan ||= HAN.test(c);
    else if (c === '[') inClass = true;
    else if (c === '(') groups.push({ count: 0, isHan: false });
    else if (c === ')') close();
    else if (c === '|') {
      if (group.isHan) group.count++;
      group.isHan = false;
    } else group.isHan ||= HAN.test(c);
  }
  while (groups.length > 1) close();
  close();
  return most;
}

/** Long alternations and lists of words in a source, as `line: what`; examples of rules are no code. */
export function hanLiterals(source: string): string[] {
  const file = ts.createSourceFile('a.ts', source, ts.ScriptTarget.Latest, true);
  const lists: string[] = [];
  const add = (node: ts.Node, what: string): void => {
    lists.push(`${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${what}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && node.name.getText() === 'examples') return;
    if (ts.isVariableDeclaration(node) && /\b(?:Bad|Good)Example</.test(node.type?.getText() ?? '')) return;
    if (ts.isRegularExpressionLiteral(node) || ts.isStringLiteral(node) || ts.isTemplateLiteralToken(node)) {
      const alternatives = mostAlternatives(node.text);
      if (alternatives > MAX_WORDS_PER_LIST) add(node, `${alternatives} alternatives`);
      const parts = node.text.split(/[\s,，、]+/);
      const words = parts.filter((part) => WORD.test(part));
      // a text of many lines is no list for the single words among its blanks
      if (words.length > MAX_WORDS_PER_LIST && words.length * 2 > parts.length)
        add(node, `a list of ${words.length} words`);
    }
    if (ts.isArrayLiteralExpression(node)) {
      const words = node.elements.filter((element) => ts.isStringLiteral(element) && WORD.test(element.text));
      if (words.length > MAX_WORDS_PER_LIST) add(node, `a list of ${words.length} words`);
    }
    if (ts.isObjectLiteralExpression(node)) {
      const keys = node.properties.filter((property) => property.name && HAN.test(property.name.getText()));
      if (keys.length > MAX_WORDS_PER_LIST) add(node, `a list of ${keys.length} words`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return lists;
}
