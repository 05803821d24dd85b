/** The one sentence of 定稿检查: whether a speech can be handed over. `failures` are files that could not be read. */
export function verdict(errors: number, warnings: number, failures = 0): string {
  if (errors > 0)
    return `不能交稿，必须修改 ${errors} 处${warnings > 0 ? `，另请核对 ${warnings} 处` : ''}${failures > 0 ? `，另有 ${failures} 个文件未能检查` : ''}。`;
  if (failures > 0) return `不能下结论，有 ${failures} 个文件未能检查。`;
  return warnings > 0 ? `没有必错之处，请核对 ${warnings} 处后交稿。` : '可以交稿。';
}

/** What a count of errors and warnings leaves out, as a clause of its own; empty where there is nothing. */
export function notCounted(hints: number): string {
  return hints > 0 ? `提示 ${hints} 处不影响交稿，未计入。` : '';
}
