/// <reference lib="dom" />
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

// docx-preview leaves out what stands under a reading: both are handed to it as text between marks of the private area
const OPEN = '\ue5b0';
const BETWEEN = '\ue5b1';
const RUBY =
  /<w:ruby>.*?<w:rt>.*?<w:t[^>]*>([^<]*)<\/w:t>.*?<\/w:rt><w:rubyBase>.*?<w:t[^>]*>([^<]*)<\/w:t>.*?<\/w:rubyBase><\/w:ruby>/gs;

/** The file with each reading as text that `showReadings` finds; the file itself where it has none. */
export function markReadings(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const main = parts['word/document.xml'];
  const xml = main ? strFromU8(main) : '';
  if (!xml.includes('<w:ruby>')) return bytes;
  const marked = xml.replace(RUBY, `<w:t>${OPEN}$1${BETWEEN}$2</w:t>`);
  return zipSync({ ...parts, 'word/document.xml': strToU8(marked) }, { level: 0 });
}

/** Turns the marked texts into readings above their characters. */
export function showReadings(root: HTMLElement): void {
  for (const run of root.querySelectorAll('span')) {
    const [reading, base] = run.textContent.startsWith(OPEN) ? run.textContent.slice(1).split(BETWEEN) : [];
    if (reading === undefined || base === undefined) continue;
    const ruby = document.createElement('ruby');
    const above = document.createElement('rt');
    above.textContent = reading;
    ruby.append(base, above);
    run.replaceChildren(ruby);
  }
}
