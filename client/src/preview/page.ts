/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
// Runs inside the webview: draws the pages of the very file that export writes.
import { renderAsync } from 'docx-preview';
import type { FromPage, ToPage } from './messages';

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void };

const host = acquireVsCodeApi();
const pages = document.getElementById('pages')!;
let lines: readonly number[] = [];

/** Paragraphs of the body in order, without those of page headers and footers. */
function paragraphs(): HTMLElement[] {
  return [...pages.querySelectorAll<HTMLElement>('article p')];
}

async function draw(bytes: string): Promise<void> {
  const top = document.scrollingElement!.scrollTop;
  const data = Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0));
  // drawn aside and swapped, so that typing does not make the pages flicker
  const next = document.createElement('div');
  await renderAsync(data, next, next, { inWrapper: true, breakPages: true, ignoreLastRenderedPageBreak: true });
  pages.replaceChildren(...next.childNodes);
  document.scrollingElement!.scrollTop = top;
  pages.dataset['paragraphs'] = String(paragraphs().length);
}

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.kind === 'file') {
    lines = data.lines;
    void draw(data.bytes);
    return;
  }
  const index = lines.findLastIndex((line) => line <= data.line);
  paragraphs()[index]?.scrollIntoView({ block: 'center' });
});
pages.addEventListener('click', (event) => {
  const paragraph = (event.target as HTMLElement).closest('p');
  const line = paragraph ? lines[paragraphs().indexOf(paragraph)] : undefined;
  if (line !== undefined) host.postMessage({ kind: 'go', line });
});
host.postMessage({ kind: 'ready' });
