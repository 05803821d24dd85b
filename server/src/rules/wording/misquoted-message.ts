import type { Misquote } from '../../lexicon/misquotes';
import { bare } from './another-number';

/** As a message shows a form between quotation marks of its own: those inside it are single ones. */
const inside = (form: string): string =>
  /^“[^“”]*”$/.test(form) ? bare(form) : form.replaceAll('“', '‘').replaceAll('”', '’');

/** What a writer reads of a formulation that is misquoted. */
export function misquotedMessage({ wrong, right, tier }: Misquote): string {
  if (bare(wrong) === bare(right)) return `引号用法不合规范，规范的写法是：${right}。`;
  const how = tier === 'hint' ? '规范的写法是' : '有误，规范的表述是';
  return `“${inside(wrong)}”${how}“${inside(right)}”。`;
}
