// A writer at the structure of a speech: Enter with an input method, a section moved, markers changed, by keys alone.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { launchHost } from '../host.mjs';
import { Workbench } from './workbench.mjs';

const root = path.resolve(import.meta.dirname, '../../..');
const DRAFT =
  '在全县造林绿化会议上的讲话\n\n同志们：\n一、提高思想认识\n各乡镇要统一思想,增强“四个意识”。\n二、压实工作责任\n第一，要逐级压实责任。\n';

for (const version of process.env.VSCODE_HOST?.split(' ') ?? ['1.100', '1.139'])
  describe(`structure in the workbench of VS Code ${version}`, { timeout: 170_000 }, () => {
    let host;
    let wb;
    let folder;
    let session;
    before(async () => {
      folder = fs.mkdtempSync(path.join(os.tmpdir(), 'biganzi-ui-'));
      fs.writeFileSync(path.join(folder, 'a.jhg'), DRAFT);
      host = await launchHost({ version, folder, locale: 'zh-cn', extensionDevelopmentPaths: [root] });
      wb = new Workbench(host);
      await wb.start();
      session = await host.context.newCDPSession(wb.page);
    });
    after(async () => {
      await host?.close();
      fs.rmSync(folder, { recursive: true, force: true });
    });
    const step = (name, run) =>
      test(name, async () => {
        try {
          await run();
        } catch (error) {
          await wb.shot(`failed-${name.replace(/\W+/g, '-')}`).catch(() => {});
          throw error;
        }
      });
    /** Types as an input method does: letters that stand for a moment, then the words. */
    const compose = async (letters, text) => {
      await session.send('Input.imeSetComposition', {
        text: letters,
        selectionStart: letters.length,
        selectionEnd: letters.length,
      });
      await session.send('Input.insertText', { text });
    };
    const saved = async () => {
      await wb.key('Control+S');
      await wb.page.locator('.tab.active:not(.dirty)').waitFor();
      return fs.readFileSync(path.join(folder, 'a.jhg'), 'utf8');
    };

    step(
      'formats; goes on with the next marker after Enter, types with an input method, ends at an empty item',
      async () => {
        await wb.openFile('a.jhg');
        await wb.page.locator('.statusbar-item', { hasText: '讲话稿' }).first().waitFor();
        await wb.key('Control+End');
        await wb.key('ArrowLeft');
        await wb.key('Enter');
        await wb.until(/第二，/);
        // a word that is being composed is no place for an offer or a marker
        await session.send('Input.imeSetComposition', { text: 'yao', selectionStart: 3, selectionEnd: 3 });
        assert.equal(await wb.page.locator('.suggest-widget.visible').count(), 0);
        await session.send('Input.insertText', { text: '要从严督查考核。' });
        await wb.until(/第二，要从严督查考核。/);
        await wb.key('Enter');
        await wb.until(/第三，/);
        await wb.shot('enter');
        await wb.key('Enter');
        await wb.page.waitForFunction(
          () => !document.querySelector('.editor-instance .view-lines').textContent.includes('第三'),
        );
        await compose('zhe', '这两条要牢记。');
        assert.match(await saved(), /第一，要逐级压实责任。\n第二，要从严督查考核。\n这两条要牢记。\n/);
      },
    );
    step('leaves Enter in the middle of a paragraph alone', async () => {
      await wb.key('Home');
      for (let i = 0; i < 4; i++) await wb.key('ArrowRight');
      await wb.key('Enter');
      await compose('ye', '也');
      await wb.key('Backspace');
      await wb.key('Backspace');
      assert.match(await saved(), /\n这两条要牢记。\n/);
    });
    step('moves the section by its key with the caret in it, and undoes it at once', async () => {
      await wb.key('Alt+Shift+PageUp');
      await wb.until(/一、压实工作责任/);
      await compose('shi', '实');
      const moved = await saved();
      assert.match(moved, /一、压实工作责任\n[\s\S]*这两条要实牢记。\n二、提高思想认识\n/);
      await wb.shot('moved');
      await wb.key('Control+Z');
      await wb.key('Control+Z');
      await wb.until(/二、压实工作责任/);
      assert.match(await saved(), /一、提高思想认识[\s\S]*二、压实工作责任\n[\s\S]*这两条要牢记。\n/);
    });
    step('goes a level down and up by its keys', async () => {
      await wb.key('Alt+Shift+]');
      await wb.until(/（一）压实工作责任/);
      await wb.key('Alt+Shift+[');
      await wb.until(/二、压实工作责任/);
    });
    step('changes the markers of a series by command', async () => {
      await wb.page.locator('.editor-instance .view-line', { hasText: '要逐级压实' }).click();
      await wb.command('换一种条目序号');
      await wb.page.locator('.quick-input-list .monaco-list-row', { hasText: '一是、二是' }).click();
      await wb.until(/一是要逐级压实责任。[\s\S]*二是要从严督查考核。/);
      await wb.shot('converted');
      await wb.key('Control+Z');
      await wb.until(/第二，要从严督查考核。/);
    });
    step('completes a formulation on request', async () => {
      await wb.key('Control+End');
      await compose('sigeyi', '要增强四个意');
      await wb.key('Control+Space');
      await wb.page.locator('.suggest-widget.visible .monaco-list-row', { hasText: '四个意识' }).first().waitFor();
      await wb.shot('formulation');
      await wb.key('Tab');
      await wb.until(/要增强四个意识/);
    });
  });
