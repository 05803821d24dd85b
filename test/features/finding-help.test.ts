import { describe, expect, it } from 'vitest';
import { findingHelp, kindOf } from '../../server/src/features/finding-help';
import { RULES } from '../../server/src/rules/index';

const helpOf = (id: string, page?: string): string[] =>
  findingHelp(
    RULES.find((r) => r.id === id)!,
    { page },
  ).split('  \n');

describe('help on a finding', () => {
  it('has a name, a reason, a source, an example, and the way out', () => {
    const [title, why, source, example, out] = helpOf('punctuation/repeated', 'page.md');
    expect(title).toMatch(/^\*\*标点重复\*\*（必错）$/);
    expect(why).not.toBe('');
    expect(source).toMatch(/^依据：/);
    expect(example).toMatch(/^例：[^`]*`、、`[^`]* → [^`、]*、[^`、]*$/);
    expect(out).toBe('`Alt+.`（或 `Ctrl+.`）修改、忽略此处或关闭规则　[规则说明](page.md)');
  });
  it('shows of several lines the one that changes, and no link without a page', () => {
    const help = helpOf('numbering/sequence');
    expect(help[3]).toBe('例：`三`、加强领导 → 二、加强领导');
    expect(help[4]).not.toContain('](');
  });
  it('says so where the remedy is that a line goes', () => {
    expect(helpOf('structure/boilerplate')[3]).toBe('例：`图片来源：视觉中国` → （删去）');
  });
  it('shows an example of the kind that the finding is', () => {
    const rule = RULES.find((r) => r.id === 'structure/boilerplate')!;
    const help = findingHelp(rule, { shows: (text) => text.includes('更多材料') || text.includes('以下是一篇') });
    expect(help.split('  \n')[3]).toMatch(/^例：`当然可以！/);
    expect(kindOf('“一要”后面有 3 处。')).toBe(kindOf('“三是”后面有 12 处。'));
  });
  it.each(RULES.map((r) => r.id))('%s: one line an example, all marks shown as code', (id) => {
    const text = findingHelp(RULES.find((r) => r.id === id)!);
    expect(text).not.toMatch(/[⟦⟧]/);
    expect(text.split('\n')).toHaveLength(5);
  });
});
