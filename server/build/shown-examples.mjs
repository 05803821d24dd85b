import ts from 'typescript';

/** Examples of a kind, bad or good, that the page of a rule shows; so says `server/src/contract/rule.ts` too. */
const MAX_EXAMPLES_SHOWN = 4;

const RULE = /[\\/]rules[\\/]\w+[\\/]/;

/**
 * A rewrite of the build: of the examples of a rule only those that a user is shown are in the bundle. The others are tests:
 * they were a fifth of the code, read at each start.
 */
export const shownExamples = (text, file) => (RULE.test(file) ? withShownExamples(text) : text);

/** The source of a rule without the examples that are not shown. Other sources are given back as they are. */
export function withShownExamples(text) {
  if (!text.includes('  examples: {')) return text;
  const cuts = [];
  const visit = (node) => {
    if (
      ts.isPropertyAssignment(node) &&
      node.name.text === 'examples' &&
      ts.isObjectLiteralExpression(node.initializer)
    )
      for (const kind of node.initializer.properties) {
        // a spread is of examples that stand elsewhere
        if (!ts.isPropertyAssignment(kind) || !['bad', 'good'].includes(kind.name.text)) continue;
        if (!ts.isArrayLiteralExpression(kind.initializer)) continue;
        const { elements } = kind.initializer;
        // behind a spread it is not known which examples are the first ones
        if (elements.slice(0, MAX_EXAMPLES_SHOWN).some(ts.isSpreadElement)) continue;
        if (elements.length > MAX_EXAMPLES_SHOWN)
          cuts.push([elements[MAX_EXAMPLES_SHOWN].getFullStart(), elements.end]);
      }
    else ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('rule.ts', text, ts.ScriptTarget.Latest));
  return cuts.reduceRight((rest, [start, end]) => rest.slice(0, start) + rest.slice(end), text);
}
