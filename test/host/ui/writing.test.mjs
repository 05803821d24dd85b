// A writer's session in the workbench: open, look, type with an input method, mend, insert a snippet, save.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { launchHost } from '../host.mjs';
import { Workbench } from './workbench.mjs';

const root = path.resolve(import.meta.dirname, '../../..');
const DRAFT =
  '在全县造林绿化会议上的讲话\n\n同志们：\n今天开会,主要是部署任务。下面，我讲两点意见。\n一、提高思想认识\n各乡镇要统一思想。\n三、压实工作责任\n要逐级压实责任。\n同志们，让我们行动起来，为建设绿色家园而努力奋斗！\n';

for (const version of process.env.VSCODE_HOST?.split(' ') ?? ['1.100', '1.139'])
  describe(`the workbench of VS Code ${version}`, { timeout: 170_000 }, () => {
    let host;
    let wb;
    let folder;
    before(async () => {
      folder = fs.mkdtempSync(path.join(os.tmpdir(), 'biganzi-ui-'));
      fs.writeFileSync(path.join(folder, 'a.txt'), DRAFT);
      fs.writeFileSync(path.join(folder, 'b.jhg'), '');
      host = await launchHost({
        version,
        folder,
        locale: 'zh-cn',
        extensionDevelopmentPaths: process.env.BIGANZI_EXTENSIONS ? [] : [root],
        extensionsDir: process.env.BIGANZI_EXTENSIONS,
      });
      wb = new Workbench(host);
      await wb.start();
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

    step('opens a .txt as 讲话稿 with its findings underlined', async () => {
      await wb.openFile('a.txt');
      await wb.page.locator('.statusbar-item', { hasText: '讲话稿' }).first().waitFor();
      await wb.count(wb.squiggles('error'), 2);
      await wb.page.locator('.statusbar-item', { hasText: '2 处问题' }).first().waitFor();
      await wb.shot('opened');
    });
    step('follows an input method', async () => {
      await wb.key('Control+End');
      const session = await host.context.newCDPSession(wb.page);
      await session.send('Input.imeSetComposition', { text: 'yao', selectionStart: 3, selectionEnd: 3 });
      await session.send('Input.insertText', { text: '要抓早抓小,' });
      await wb.insert('要常抓不懈。');
      await wb.count(wb.squiggles('error'), 3);
      assert.doesNotMatch(await wb.text(), /yao/);
    });
    step('lists each finding once in the Problems panel', async () => {
      await wb.key('Control+Shift+M');
      await wb.count(wb.page.locator('.markers-panel .monaco-list-row', { hasText: '半角逗号' }), 2);
      await wb.count(wb.page.locator('.markers-panel .monaco-list-row', { hasText: '序号不连续' }), 1);
      await wb.shot('problems');
      await wb.key('Control+Shift+M');
    });
    step('mends with a quick fix', async () => {
      const item = wb.page.locator('.action-widget:visible .monaco-list-row', { hasText: '全文同类一并修改（2 处）' });
      await wb.again(async () => {
        await wb.page
          .locator('.editor-instance .view-line')
          .nth(3)
          .click({ position: { x: 70, y: 8 } });
        await wb.key('Control+.');
      }, item);
      await wb.shot('quick-fix');
      await wb.key('ArrowDown');
      await wb.key('Enter');
      await wb.count(wb.squiggles('error'), 1);
      assert.match(await wb.text(), /今天开会，主要/);
      assert.match(await wb.text(), /抓早抓小，要常/);
    });
    step('expands a snippet by its prefix and Tab', async () => {
      await wb.key('Control+End');
      await wb.key('Enter');
      await wb.page.keyboard.type('jnts');
      await wb.key('Tab');
      await wb.until(/一是××××，××××；二是/);
      await wb.insert('抓进度，提速增效');
      await wb.key('Tab');
      await wb.insert('抓质量，创优争先');
      await wb.key('Escape');
      assert.match(await wb.text(), /一是抓进度，提速增效；二是抓质量，创优争先；三是/);
      await wb.shot('snippet');
    });
    step('explains in a hover', async () => {
      await wb.page.locator('.editor-instance .squiggly-error').first().hover({ force: true });
      await wb.page.locator('.monaco-hover:visible', { hasText: '依据' }).first().waitFor();
      await wb.shot('hover');
      await wb.key('Escape');
    });
    step('saves what is on the screen', async () => {
      await wb.key('Control+S');
      await wb.page.locator('.tab.active:not(.dirty)').waitFor();
      assert.match(fs.readFileSync(path.join(folder, 'a.txt'), 'utf8'), /今天开会，主要[\s\S]*一是抓进度/);
    });
    step('numbers a speech of three sections with four items each in at most fifteen keystrokes', async () => {
      await wb.openFile('b.jhg');
      let keystrokes = 0;
      const press = async (name) => {
        keystrokes++;
        await wb.key(name);
      };
      await press('k');
      await press('j');
      await press('Tab');
      await wb.until(/第四，××/);
      // the writer's own words are no keystrokes of the frame
      for (let item = 0; item < 12; item++) {
        await wb.insert('要抓实抓细。');
        if (item < 11) await press('Tab');
      }
      await wb.key('Escape');
      await wb.key('Control+S');
      await wb.page.locator('.tab.active[data-resource-name="b.jhg"]:not(.dirty)').waitFor();
      const text = fs.readFileSync(path.join(folder, 'b.jhg'), 'utf8');
      assert.deepEqual(
        text.match(/^(?:[一二三]、|第[一二三四]，)/gm),
        ['一', '二', '三'].flatMap((n) => [`${n}、`, '第一，', '第二，', '第三，', '第四，']),
      );
      assert.equal(text.match(/要抓实抓细。/g).length, 12);
      assert.equal(keystrokes, 14);
    });
    step('opens the container 讲话稿 with its views', async () => {
      await wb.page
        .locator('.activitybar .action-item', { has: wb.page.locator('[aria-label^="讲话稿"]') })
        .first()
        .click();
      await wb.page.locator('.sidebar .monaco-list-row', { hasText: '一、提高思想认识' }).first().waitFor();
      await wb.shot('views');
    });
  });
