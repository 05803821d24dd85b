// Pictures of the window to look at: `node test/host/matrix.mjs FOLDER`. Light, dark, high contrast; wide, narrow; both languages.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { launchHost } from './host.mjs';
import { Workbench } from './ui/workbench.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const out = path.resolve(process.argv[2] ?? path.join(root, '.vscode-test/artefacts'));
fs.mkdirSync(out, { recursive: true });
const FONT = "'Noto Sans CJK SC', 'Microsoft YaHei', 'PingFang SC', sans-serif";
const THEMES = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  contrast: 'Default High Contrast',
};
const WIDTHS = { wide: { width: 1280, height: 760 }, narrow: { width: 720, height: 760 } };
/** Titles of commands and labels of ours in each language. */
const WORDS = {
  'zh-cn': { view: '讲话稿', fill: '逐个填写待填项', parallel: '对仗并排看', final: '定稿检查' },
  en: {
    view: 'Speech Draft',
    fill: 'Fill Places One by One',
    parallel: 'Show Parallel Members',
    final: 'Check Before Handing Over',
  },
};

const wanted = process.argv.slice(3);

for (const [locale, words] of Object.entries(WORDS))
  for (const [theme, colorTheme] of Object.entries(THEMES)) {
    if (wanted.length > 0 && !wanted.includes(`${locale}-${theme}`)) continue;
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'biganzi-matrix-'));
    fs.copyFileSync(path.join(root, 'client/media/walkthrough/sample.txt'), path.join(folder, '河湖长制讲话.txt'));
    const host = await launchHost({
      version: '1.139',
      folder,
      locale,
      viewport: WIDTHS.wide,
      extensionDevelopmentPaths: [root],
      settings: {
        'window.title': '${activeEditorShort}',
        'editor.fontFamily': FONT,
        'workbench.colorTheme': colorTheme,
        'window.autoDetectHighContrast': false,
      },
    });
    const wb = new Workbench(host);
    const { page } = wb;
    const shot = (name) => page.screenshot({ path: path.join(out, `${locale}-${theme}-${name}.png`) });
    try {
      await wb.start();
      await page.addStyleTag({ content: `.monaco-workbench { font-family: ${FONT} !important; }` });
      await wb.openFile('河湖长制讲话.txt');
      await page.locator('.codelens-decoration a').first().waitFor();
      await page.locator(`.activitybar [aria-label^="${words.view}"]`).first().click();
      await page.locator('.sidebar .monaco-list-row', { hasText: '一、认清形势' }).first().waitFor();
      await wb.key('Control+Shift+M');
      await page.locator('.markers-panel .monaco-list-row').first().waitFor();
      for (const [width, size] of Object.entries(WIDTHS)) {
        await page.setViewportSize(size);
        await page.waitForTimeout(700); // for the eye: nothing is awaited but that lines have moved
        await shot(width);
      }
      await page.setViewportSize(WIDTHS.wide);
      await wb.key('Control+Shift+M');
      for (const name of ['final', 'parallel', 'fill']) {
        await page.locator('.editor-instance .view-line', { hasText: '要守住' }).first().click();
        await wb.command(words[name]);
        await page.waitForTimeout(1500);
        await shot(name);
        await wb.key('Escape');
      }
    } finally {
      await host.close();
      fs.rmSync(folder, { recursive: true, force: true });
    }
  }
