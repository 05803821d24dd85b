/** Lists as a browser numbers them, paragraphs and cells a line each: what readers that write HTML show. */
export function textOfHtml(html: string): string {
  const counts: number[] = [];
  let text = '';
  for (const [, tag = '', words = ''] of html.matchAll(/<([^>]*)>|([^<]+)/g)) {
    const start = Number(/start="(\d+)"/.exec(tag)?.[1] ?? 1);
    if (/^ol\b/.test(tag)) counts.push(start - 1);
    else if (tag === '/ol') counts.pop();
    else if (/^li\b/.test(tag)) {
      counts[counts.length - 1] = counts.at(-1)! + 1;
      text += `\n${counts.at(-1)}. `;
    } else if (/^(?:p|td)\b/.test(tag)) text += /\. $/.test(text) ? '' : '\n';
    text += words.trim();
  }
  return text.replaceAll('&gt;', '>').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
}
