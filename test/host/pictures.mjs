// Makes the pictures of the README and the walkthrough, in a real workbench: `node test/host/pictures.mjs [name …]`.
// What is kept of them has sixteen colours (`pngquant 16`, then `optipng -o7`): they are a part of every installed file.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { launchHost } from './host.mjs';
import { Workbench } from './ui/workbench.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const media = path.join(root, 'client/media');
const FONT = "'Noto Sans CJK SC', 'Microsoft YaHei', 'PingFang SC', sans-serif";
const wanted = process.argv.slice(2);
const folder = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'biganzi-pictures-')), '稿件');
fs.mkdirSync(folder);
fs.copyFileSync(path.join(media, 'walkthrough/sample.txt'), path.join(folder, '河湖长制讲话.txt'));

const host = await launchHost({
  version: '1.139',
  folder,
  locale: 'zh-cn',
  viewport: { width: 1280, height: 760 },
  extensionDevelopmentPaths: [root],
  settings: { 'window.title': '${activeEditorShort}', 'editor.fontFamily': FONT },
});
const wb = new Workbench(host);
const { page } = wb;

/** A picture of a part of the page, at most 760 wide: what a walkthrough shows. */
async function picture(name, clip) {
  if (wanted.length > 0 && !wanted.includes(name)) return;
  await page.screenshot({ path: path.join(media, name), ...(clip && { clip }) });
  console.log(name, fs.statSync(path.join(media, name)).size);
}

try {
  await wb.start();
  // whatever Chinese typefaces the machine has, the frame is set in an even one
  await page.addStyleTag({ content: `.monaco-workbench { font-family: ${FONT} !important; }` });
  await wb.openFile('河湖长制讲话.txt');
  await page.locator('.statusbar-item', { hasText: '处待填' }).first().waitFor();
  await page.locator('.codelens-decoration a').first().waitFor();

  await wb.command('新建讲话稿');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: '空白稿' }).first().waitFor();
  await picture('walkthrough/draft.png', { x: 300, y: 0, width: 700, height: 420 });
  await wb.key('Escape');

  await page
    .locator('.activitybar .action-item', { has: page.locator('[aria-label^="讲话稿"]') })
    .first()
    .click();
  await page.locator('.sidebar .monaco-list-row', { hasText: '一、认清形势' }).first().waitFor();
  await page.locator('.editor-instance .view-line', { hasText: '要守住' }).first().click();
  await picture('walkthrough/structure.png', { x: 0, y: 30, width: 740, height: 560 });

  await page.locator('.editor-instance .squiggly-error').first().click({ force: true });
  await wb.key('Control+.');
  await page.locator('.action-widget:visible .monaco-list-row').first().waitFor();
  await picture('walkthrough/mend.png', { x: 350, y: 60, width: 740, height: 400 });
  await wb.key('Escape');

  await wb.key('Control+Home');
  await wb.key('Control+F9');
  await page.locator('.quick-input-title', { hasText: '待填' }).waitFor();
  await picture('walkthrough/fill.png', { x: 300, y: 0, width: 740, height: 400 });
  await wb.key('Escape');

  await wb.key('Control+Shift+M');
  await page.locator('.markers-panel .monaco-list-row').first().waitFor();
  await page
    .locator('.notification-toast .codicon-notifications-clear')
    .first()
    .click({ force: true })
    .catch(() => {});
  await picture('screenshot.png');
  await wb.key('Control+Shift+M');

  await wb.key('Control+B');
  await page.locator('.editor-instance .view-line').first().click();
  await wb.command('预览版面');
  await page
    .frameLocator('iframe.webview')
    .frameLocator('iframe')
    .locator('article')
    .getByText('河湖长制工作推进会')
    .first()
    .waitFor();
  await picture('walkthrough/finish.png', { x: 48, y: 30, width: 1232, height: 620 });
} finally {
  await host.close();
  fs.rmSync(path.dirname(folder), { recursive: true, force: true });
}
