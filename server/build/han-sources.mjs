import ts from 'typescript';
import { HAN, patternWithHanRanges, SLASH } from './han-ranges.mjs';

/** A rewrite of the build: ranges in the place of the property in all patterns of a source and in what they are made of. */
export function withHanRanges(text) {
  if (!text.includes(HAN)) return text;
  const file = ts.createSourceFile('source.ts', text, ts.ScriptTarget.Latest, true);
  const changes = [];
  const change = (node, slash, isInClass) => {
    const start = node.getStart(file);
    const rewritten = patternWithHanRanges(text.slice(start, node.end), { slash, isInClass });
    changes.push([start, node.end, rewritten.made]);
    return rewritten.isInClass;
  };
  const slashOf = (node) => (ts.isTaggedTemplateExpression(node.parent) ? SLASH : SLASH + SLASH);
  const visit = (node) => {
    if (ts.isRegularExpressionLiteral(node)) change(node, SLASH, false);
    else if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) change(node, slashOf(node), false);
    else if (ts.isTemplateExpression(node)) {
      // a class may be open where an expression stands
      let isInClass = change(node.head, slashOf(node), false);
      for (const { expression, literal } of node.templateSpans) {
        visit(expression);
        isInClass = change(literal, slashOf(node), isInClass);
      }
    } else ts.forEachChild(node, visit);
  };
  visit(file);
  return changes.reduceRight((rest, [start, end, made]) => rest.slice(0, start) + made + rest.slice(end), text);
}
