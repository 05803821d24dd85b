/** Something in a configuration that is not understood and therefore has no effect; the rest counts. */
export interface Problem {
  readonly kind: 'unknown-key' | 'unknown-rule' | 'unknown-option' | 'bad-value';
  /** Where it stands: keys and indexes from the root of the layer. */
  readonly path: readonly (string | number)[];
  /** Nearest known name, where there is one. */
  readonly nearest?: string;
  /** What a value must be, in Chinese; only with `bad-value`. */
  readonly expected?: string;
}

/** The problem in one Chinese sentence or two, without the place. */
export function wordProblem(problem: Problem): string {
  const { kind, path, expected } = problem;
  const name = String(path.at(-1) ?? '');
  const guess = problem.nearest === undefined ? '' : `，是不是“${problem.nearest}”？`;
  const tail = guess === '' ? '，此项未生效。' : `${guess}此项未生效。`;
  if (kind === 'unknown-key') return `不认识的配置项“${keyOf(path)}”${tail}`;
  if (kind === 'unknown-rule') return `没有名为“${name}”的规则${tail}`;
  if (kind === 'unknown-option') return `规则“${String(path[1])}”没有“${name}”这个选项${tail}`;
  return `“${keyOf(path)}”的值应为${expected ?? '别的类型'}${tail}`;
}

/** A path as writers read it: rules.group/name, pairs[2].wrong; the root is “配置”. */
export function keyOf(path: Problem['path']): string {
  if (path.length === 0) return '配置';
  return path.map((p, i) => (typeof p === 'number' ? `[${p}]` : i === 0 ? p : `.${p}`)).join('');
}
