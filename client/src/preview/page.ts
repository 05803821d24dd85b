/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
// Runs inside the webview: draws the pages of the very file that export writes.
import { fontRules } from './fonts';
import type { FromPage, ToPage } from './messages';
import { drawPages } from './draw';
import { scrollTo, viewOf } from './scrolling';

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void };

const host = acquireVsCodeApi();
const pages = document.getElementById('pages')!;
const fonts = document.head.appendChild(document.createElement('style'));
/** Files that came while one was drawn: only the last counts. */
let waiting: Extract<ToPage, { kind: 'file' }> | undefined;
let drawing = false;
/** Milliseconds since the page loaded at which the user last did something here; scrolling that we do is none. */
let touched = -Infinity;

/** Makes the sheets as wide as the window where they are wider. */
function fit(): void {
  const sheet = Number(pages.style.getPropertyValue('--sheet')) || 1;
  pages.style.zoom = String(Math.min(1, window.innerWidth / (sheet + 40)));
}

async function draw(): Promise<void> {
  if (drawing) return;
  drawing = true;
  for (let file = waiting; file; file = waiting) {
    waiting = undefined;
    fonts.textContent = fontRules(file.fonts);
    const bytes = Uint8Array.from(atob(file.bytes), (c) => c.charCodeAt(0));
    const top = document.scrollingElement!.scrollTop;
    await drawPages(bytes, file.lines, pages);
    fit();
    document.scrollingElement!.scrollTop = top;
  }
  drawing = false;
}

window.addEventListener('resize', fit);
window.addEventListener('message', ({ data }: MessageEvent<Partial<ToPage>>) => {
  // the libraries that draw post messages of their own to this window
  if (data.kind === 'file') {
    waiting = data as Extract<ToPage, { kind: 'file' }>;
    void draw();
  } else if (data.kind === 'scroll' && performance.now() - touched > 500)
    scrollTo(pages, data as Extract<ToPage, { kind: 'scroll' }>);
});
pages.addEventListener('click', (event) => {
  const line = (event.target as HTMLElement).closest<HTMLElement>('[data-line]')?.dataset['line'];
  if (line !== undefined) host.postMessage({ kind: 'go', line: Number(line) });
});
for (const kind of ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const)
  window.addEventListener(kind, () => (touched = performance.now()), { passive: true });
let told = -1;
window.addEventListener(
  'scroll',
  () => {
    if (performance.now() - touched > 1000) return;
    const view = viewOf(pages);
    if (!view || view.line === told) return;
    told = view.line;
    host.postMessage({ kind: 'scrolled', ...view });
  },
  { passive: true },
);
host.postMessage({ kind: 'ready' });
