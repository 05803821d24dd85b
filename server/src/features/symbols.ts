import type { Draft } from '../syntax/types';
import { outline, type OutlineNode } from './outline';

/** A title or section with the heading that holds it, as a list of symbols shows it. */
export interface FoundSymbol extends Pick<OutlineNode, 'kind' | 'label' | 'level' | 'selection'> {
  readonly container: string | undefined;
}

/** Title and sections whose label holds all characters of the query in order; an empty query finds all. In order of place. */
export function symbolsOf(draft: Draft, query: string): FoundSymbol[] {
  const symbols: FoundSymbol[] = [];
  const wanted = [...query.replace(/\s+/g, '').toLowerCase()];
  const nodes = outline(draft);
  const title = nodes.find((n) => n.kind === 'title')?.label;
  const visit = (node: OutlineNode, container: string | undefined): void => {
    if (holds(node.label.toLowerCase(), wanted))
      symbols.push({ kind: node.kind, label: node.label, level: node.level, selection: node.selection, container });
    for (const child of node.children) visit(child, node.label);
  };
  for (const node of nodes) visit(node, node.kind === 'title' ? undefined : title);
  return symbols;
}

function holds(label: string, wanted: readonly string[]): boolean {
  let offset = 0;
  for (const c of wanted) {
    offset = label.indexOf(c, offset) + 1;
    if (offset === 0) return false;
  }
  return true;
}
