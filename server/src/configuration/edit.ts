import { applyEdits, modify, type JSONPath } from 'jsonc-parser';
import { readConfigurationFile } from './file';
import type { Level } from './layer';
import type { Rule, RuleId } from '../contract/rule';

const FORMAT = { formattingOptions: { insertSpaces: true, tabSize: 2, eol: '\n' } };

/**
 * Text of a `.biganzi.json` after a rule was given a level; comments and all else stay. Undefined where the text is
 * broken: it is never overwritten.
 */
export function setRuleLevel(text: string, rules: readonly Rule[], id: RuleId, level: Level): string | undefined {
  const { broken, layer } = readConfigurationFile(text, rules);
  if (broken) return undefined;
  const old = layer.rules?.[id];
  const hasOptions = typeof old === 'object' && old.options !== undefined;
  return change(text, hasOptions ? ['rules', id, 'severity'] : ['rules', id], level);
}

/** Text of a `.biganzi.json` after a text was added to `allow`; likewise. The same text where it is there already. */
export function addAllowed(text: string, rules: readonly Rule[], word: string): string | undefined {
  const { broken, layer } = readConfigurationFile(text, rules);
  if (broken) return undefined;
  if (layer.allow?.includes(word)) return text;
  if (layer.allow === undefined) return change(text, ['allow'], [word]);
  return change(text, ['allow', -1], word, true);
}

function change(text: string, path: JSONPath, value: unknown, isArrayInsertion = false): string {
  const bom = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const body = text.slice(bom.length);
  const base = body.trim() === '' ? '{}\n' : body;
  return bom + applyEdits(base, modify(base, path, value, { ...FORMAT, isArrayInsertion }));
}
