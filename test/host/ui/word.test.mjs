// Word out, pages beside the draft, Word in: as a writer does it in the workbench.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { launchHost } from '../host.mjs';
import { Workbench } from './workbench.mjs';

const root = path.resolve(import.meta.dirname, '../../..');
const versions = process.env.VSCODE_HOSTS?.split(' ') ?? ['1.100', '1.139'];

/** A section whose paragraphs all differ. */
const section = (marker, words) =>
  `${marker}、${words}\n${Array.from({ length: 14 }, (_, i) => `${words}第${i + 1}轮已经开始，各乡镇要把人员、物资、责任逐项落到山头地块，一天一调度，三天一通报，不得有半点松懈。`).join('\n')}\n`;
const SPEECH = `在全县造林绿化会议上的讲话\n\n同志们：\n今天的会议很重要。\n${section('一', '整地')}${section('二', '栽植')}同志们，让我们一起努力！\n`;
const UNREADY = SPEECH.replace('今天的会议', '今天XX县的会议').replace('很重要', ',很重要');

for (const version of versions)
  describe(`Word in VS Code ${version}`, { timeout: 170_000 }, () => {
    let host;
    let wb;
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'biganzi-word-'));
    const pages = () => wb.page.frameLocator('iframe.webview').frameLocator('iframe').locator('#pages');
    before(async () => {
      fs.writeFileSync(path.join(folder, 'a.jhg'), SPEECH);
      fs.writeFileSync(path.join(folder, 'b.jhg'), UNREADY);
      execFileSync(process.execPath, [path.join(root, 'dist/cli.js'), 'export', 'a.jhg', '-o', '来稿.docx'], {
        cwd: folder,
      });
      fs.writeFileSync(path.join(folder, '旧稿.doc'), Buffer.from('d0cf11e0a1b11ae1', 'hex'));
      host = await launchHost({ version, folder, locale: 'zh-cn', extensionDevelopmentPaths: [root] });
      wb = new Workbench(host);
      await wb.start();
    });
    after(async () => {
      await host?.close();
      fs.rmSync(folder, { recursive: true, force: true });
    });

    test('the preview shows pages, follows what is typed, and goes to the source', async () => {
      await wb.openFile('a.jhg');
      await wb.page.locator('.statusbar-item', { hasText: '字' }).first().waitFor();
      await wb.command('预览版面');
      await pages().getByText('在全县造林绿化会议上的讲话').first().waitFor();
      const sheets = await pages().locator('section').count();
      assert.ok(sheets >= 3, `${sheets} pages`);
      assert.deepEqual(
        await pages().locator('section > footer').allInnerTexts(),
        Array.from({ length: sheets }, (_, i) => `— ${i + 1} —`),
      );
      const body = pages().locator('p', { hasText: '整地第1轮' });
      // 3号 is 16 pt
      const size = (e) => getComputedStyle(e).fontSize;
      assert.equal(await body.locator('span').first().evaluate(size), '21.3333px');
      // 22 lines of 28.95 pt, no more, on the second page
      const height = await pages()
        .locator('article')
        .nth(1)
        .evaluate((e) => e.getBoundingClientRect().height);
      assert.ok(height <= 22.2 * 38.6, `${height} px`);
      await wb.shot('preview');

      await wb.page.locator('.editor-instance .view-line').first().click();
      await wb.key('Control+End');
      await wb.insert('要常抓不懈、久久为功。');
      await pages().getByText('要常抓不懈、久久为功。').waitFor();
      // the caret is at the end: the pages have come along
      await inView(pages().getByText('要常抓不懈、久久为功。'));

      await wb.key('Control+Home');
      await inView(pages().getByText('在全县造林绿化会议上的讲话'));

      await pages()
        .locator('p', { hasText: '整地第2轮' })
        .click({ position: { x: 60, y: 10 } });
      await wb.page
        .locator('.statusbar-item', { hasText: /(?:Ln|行) 7\b/ })
        .first()
        .waitFor();
    });

    test('the draft scrolls with the pages', async () => {
      await wb.command('预览版面');
      await wb.key('Control+Home');
      await pages().locator('section').first().hover();
      for (let i = 0; i < 12; i++) await wb.page.mouse.wheel(0, 400);
      await wb.until(/栽植第14轮/);
    });

    test('export lists what is not ready, and writes the file where the user wants it', async () => {
      await closeAll();
      await wb.openFile('b.jhg');
      await wb.command('导出 Word');
      const dialog = wb.page.locator('.monaco-dialog-box');
      await dialog.getByText('还有 2 处没有改好或填好').waitFor();
      const detail = await dialog.locator('.dialog-message-detail').innerText();
      assert.match(detail, /第 4 行：“XX”尚未填写/);
      assert.match(detail, /半角逗号/);
      await wb.shot('export-gate');
      await dialog.getByRole('button', { name: /Cancel|取消/ }).click();
      await dialog.waitFor({ state: 'hidden' });
      assert.ok(!fs.existsSync(path.join(folder, 'b.docx')));

      await wb.command('导出 Word');
      await dialog.getByRole('button', { name: '仍然导出' }).click();
      const input = wb.page.locator('.quick-input-widget:visible input');
      await input.waitFor();
      assert.match(await input.inputValue(), /b\.docx$/);
      await wb.key('Enter');
      await wb.page
        .locator('.notifications-toasts')
        .getByText(/已导出/)
        .waitFor();
      assert.equal(fs.readFileSync(path.join(folder, 'b.docx')).subarray(0, 2).toString(), 'PK');
      await wb.shot('exported');
    });

    test('a Word file opens as a draft from the explorer, an old one says what to do', async () => {
      await closeAll();
      const choose = async (name) => {
        await wb.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).click({ button: 'right' });
        await wb.page.locator('.monaco-menu .action-label', { hasText: '打开 Word 文件为讲话稿' }).click();
      };
      await choose('旧稿.doc');
      await wb.page
        .locator('.notifications-toasts')
        .getByText(/旧版 .doc 或 .wps 文件/)
        .waitFor();
      await choose('来稿.docx');
      await wb.page.locator('.tab.active', { hasText: '来稿.jhg' }).waitFor();
      await wb.until(/整地第1轮/);
      assert.ok(!fs.existsSync(path.join(folder, '来稿.jhg')), 'nothing is written unasked');
      await wb.page.locator('.statusbar-item', { hasText: '讲话稿' }).first().waitFor();
      await wb.shot('imported');
    });

    /** Closes what is open. Keys that go to the pages are none of the workbench: it gets the focus first. */
    async function closeAll() {
      await wb.page.locator('.tab', { hasText: '.jhg' }).first().click();
      await wb.command('View: Close All Editors');
      await wb.page.locator('.tab').first().waitFor({ state: 'detached' });
    }

    /** Waits until an element stands in the window of the pages. */
    async function inView(locator) {
      const end = Date.now() + 15_000;
      let box;
      do {
        box = await locator.first().evaluate((e) => {
          const { top, bottom } = e.getBoundingClientRect();
          return { top, bottom, height: window.innerHeight };
        });
        if (box.bottom > 0 && box.top < box.height) return;
        await wb.page.waitForTimeout(50);
      } while (Date.now() < end);
      assert.fail(`not in view: ${JSON.stringify(box)}`);
    }
  });
