import type { Span } from '../../server/src/text/span';

/** How a set is broken. */
export type Break = 'clause dropped' | 'two characters added' | 'anchor changed' | 'pattern changed';
export const BREAKS: readonly Break[] = ['clause dropped', 'two characters added', 'anchor changed', 'pattern changed'];

/** One change in a member: `start` and `end` relative to the member's lead. */
export interface Change extends Span {
  readonly newText: string;
}

const HAN = /\p{Script=Han}/u;
const COUNTED = /[\p{Script=Han}\p{L}\p{N}]/gu;

/** Verbs of two characters that headings begin with: known without any segmenter. */
const VERBS = new Set(
  `加强 强化 提高 提升 增强 深化 推动 推进 促进 加快 加大 完善 健全 落实 优化 巩固 夯实 筑牢 压实 拓展 统筹 聚焦 紧盯 激发
   营造 凝聚 坚持 坚定 坚守 把握 把准 突出 抓住 狠抓 做好 做到 做实 打造 打好 打牢 建立 建强 建设 构建 构筑 培育 培养 发挥
   发展 扩大 保障 维护 确保 守住 守好 严守 严明 严格 严肃 改进 改善 改革 转变 创新 遵循 尊重 履行 扛牢 锤炼 锻造 展现 彰显
   调整 整治 整饬 查处 实施 开展 组织 弘扬 倡导 秉持 共享 增进 实现 支持 稳定 稳住 破解 解决 解放 摸清 吃透 认清 明确 细化
   健全 擦亮 壮大 回应 总结 带动 汇聚 担起 兑现 形成 打开 维持 注重 引领 驱动 释放 谋划 谱写 开创`.split(/\s+/),
);
const OTHER_WORDS = ['关于', '尤其', '认真', '各级', '有关', '继续'];
const OTHER_CHARACTERS = [...'另再还更也很'];
const ADDED = ['各项', '有关', '全面', '进行'];

/** Clauses of a lead: stretches between ，and ；outside quotations. */
export function clausesOf(lead: string): Span[] {
  const clauses: Span[] = [];
  let start = 0;
  let depth = 0;
  for (let i = 0; i <= lead.length; i++) {
    const c = lead[i];
    if (c === '“' || c === '《' || c === '（') depth++;
    else if (c === '”' || c === '》' || c === '）') depth--;
    if (c === undefined || (depth === 0 && (c === '，' || c === '；'))) {
      clauses.push({ start, end: i });
      start = i + 1;
    }
  }
  return clauses;
}

/** Lengths of the clauses without marks, as one text: sets are drawn where these agree. */
export function vectorOf(lead: string): string {
  return clausesOf(lead)
    .map((c) => lead.slice(c.start, c.end).match(COUNTED)?.length ?? 0)
    .join('+');
}

/** The change that breaks one member of a set in a given way; undefined where the set has no place for it. */
export function breakMember(
  leads: readonly string[],
  member: number,
  how: Break,
  random: () => number,
): Change | undefined {
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const oddLead = leads[member]!;
  const clauses = clausesOf(oddLead);
  const inClause = (k: number): string[] => leads.map((l) => slice(l, clausesOf(l)[k]!));
  switch (how) {
    case 'clause dropped': {
      if (clauses.length < 2) return undefined;
      const lastClause = clauses.at(-1)!;
      return random() < 0.5
        ? { start: clauses.at(-2)!.end, end: lastClause.end, newText: '' }
        : { start: 0, end: clauses[1]!.start, newText: '' };
    }
    case 'two characters added': {
      const clause = pick(clauses)!;
      const at = clause.start + 2;
      if (!HAN.test(oddLead[at - 1] ?? '') || !HAN.test(oddLead[at] ?? '')) return undefined;
      return { start: at, end: at, newText: pick(ADDED)! };
    }
    case 'anchor changed': {
      const anchors = clauses.flatMap((clause, k) => {
        const texts = inClause(k);
        const head = shared(texts, (t, n) => t.slice(0, n));
        const tail = shared(texts, (t, n) => (n === 0 ? '' : t.slice(-n)));
        const edges: Span[] = [];
        if (head > 0 && head < clause.end - clause.start)
          edges.push({ start: clause.start, end: clause.start + Math.min(2, head) });
        if (tail > 0 && tail < clause.end - clause.start)
          edges.push({ start: clause.end - Math.min(2, tail), end: clause.end });
        return edges;
      });
      const at = pick(anchors);
      if (!at) return undefined;
      const text = slice(oddLead, at);
      if (![...text].every((c) => HAN.test(c))) return undefined;
      return { ...at, newText: pick(text.length === 1 ? OTHER_CHARACTERS : OTHER_WORDS)! };
    }
    case 'pattern changed': {
      const places = clauses.filter((clause, k) => {
        const texts = inClause(k);
        return (
          clause.end - clause.start >= 4 &&
          texts.every((t) => VERBS.has(t.slice(0, 2)) && [...t].every((c) => HAN.test(c)))
        );
      });
      const clause = pick(places);
      if (!clause) return undefined;
      const text = slice(oddLead, clause);
      return { ...clause, newText: text.slice(2) + text.slice(0, 2) };
    }
  }
}

function slice(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** Greatest n up to 8 for which all texts have the same part. */
function shared(texts: readonly string[], part: (text: string, n: number) => string): number {
  let n = 0;
  while (n < 8 && texts.every((t) => t.length > n && part(t, n + 1) === part(texts[0]!, n + 1))) n++;
  return n;
}
