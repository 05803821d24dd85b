// What docx-preview draws of a Word file in Chromium, a line a paragraph: `node test/docx/shown-by-preview.mjs FILE`. Its
// numbers are counters of style sheets, which no script can ask for; the tree that screen readers get has them. It ends with 3 where no Chromium is there.
import fs from 'node:fs';
import * as esbuild from 'esbuild';
import { findHeadlessChromium } from '../host/chromium.mjs';
import { launchBrowser } from '../host/host.mjs';

if ((await findHeadlessChromium().catch(() => undefined)) === undefined) process.exit(3);

const contents = `
  import { renderAsync } from 'docx-preview';
  globalThis.draw = (bytes) => renderAsync(Uint8Array.from(bytes), document.body, undefined, { inWrapper: false });
`;
const { outputFiles } = await esbuild.build({
  stdin: { contents, resolveDir: import.meta.dirname },
  bundle: true,
  format: 'iife',
  write: false,
});
const { browser, context, page } = await launchBrowser();
await page.addScriptTag({ content: outputFiles[0].text });
await page.evaluate((bytes) => globalThis.draw(bytes), [...fs.readFileSync(process.argv[2])]);
const session = await context.newCDPSession(page);
const { nodes } = await session.send('Accessibility.getFullAXTree');
await browser.close();

const nodeById = new Map(nodes.map((node) => [node.nodeId, node]));
const childrenOf = ({ childIds = [] }) => childIds.flatMap((id) => nodeById.get(id) ?? []);
const textOf = (node) =>
  node.role?.value === 'StaticText' ? (node.name?.value ?? '') : childrenOf(node).map(textOf).join('');
/** Paragraphs in the order of the page: the list of nodes has those of tables last. */
const paragraphsBelow = (node) =>
  node.role?.value === 'paragraph' ? [textOf(node)] : childrenOf(node).flatMap(paragraphsBelow);
console.log(paragraphsBelow(nodes[0]).join('\n'));
