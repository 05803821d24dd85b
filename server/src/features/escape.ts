/**
 * Text of a draft as Markdown that shows it as it is: no link, no picture (an editor would fetch it), no HTML, no table
 * cell and no line of its own.
 */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\r\n\u2028\u2029]+/g, ' ').replace(/[\\`*_{}[\]()<>#+\-.!|~&$:@]/g, '\\$&');
}

/** Text of a draft as it stands in a snippet (TextMate syntax of VS Code and LSP): no variable, no tab stop. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
