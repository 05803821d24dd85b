// From “I have a draft” to “it may be handed over”: a real draft of the seeds beside the project, mended by mouse and keys,
// each of which is counted; what must be typed into the draft is not.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { sitting } from './session.mjs';

const SEEDS = path.resolve(import.meta.dirname, '../../../../shared/seeds');
const seed = fs.existsSync(SEEDS) ? fs.readdirSync(SEEDS).find((name) => name.startsWith('001')) : undefined;
/** What a writer would put up with, besides the words themselves. */
const MAX_CLICKS = 12;

if (seed !== undefined)
  sitting('handing over', { files: { '来稿.txt': fs.readFileSync(path.join(SEEDS, seed)) } }, (step, it) => {
    let clicks = 0; //DEV

    const click = async (locator) => {
      await locator.click();
      clicks++;
    };
    const key = async (name) => {
      await it.wb.key(name);
      clicks++;
    };
    const rows = () => it.wb.page.locator('.sidebar .monaco-list-row');
    const pane = (title) => it.wb.page.locator('.sidebar .pane', { has: it.wb.page.locator(`h3:text-is("${title}")`) });
    const action = async (view, name) => {
      // Off the row that the pointer is on: its tooltip would cover what is below.
      await it.wb.page.mouse.move(900, 400);
      await pane(view).locator('.pane-header').hover();
      await click(pane(view).locator(`.pane-header .action-label[aria-label^="${name}"]`));
    };
    const input = () => it.wb.page.locator('.quick-input-widget:visible input');
    const message = () => it.wb.page.locator('.sidebar .message', { hasText: '交稿' });

    step('is opened, and its list is before one', async () => {
      await rows().filter({ hasText: '来稿.txt' }).waitFor();
      await click(rows().filter({ hasText: '来稿.txt' }));
      await it.wb.page.locator('.statusbar-item', { hasText: '处问题' }).waitFor();
      await click(it.wb.page.locator('.statusbar-item', { hasText: '处问题' }));
      await it.wb.shot('hand-over-list');
    });
    step('what is certain is mended at once, the line of a site goes', async () => {
      await action('定稿清单', '改好所有有把握的问题');
      await it.wb.page.locator('.sidebar .message', { hasText: '不能交稿，必须修改 58 处' }).waitFor();
      const selected = it.wb.page.locator('.statusbar-item', { hasText: 'selected' });
      // VS Code drops a click on a row that it is about to draw anew
      await it.wb.again(() => rows().filter({ hasText: '第 1 行' }).first().click(), selected);
      clicks++;
      // a menu asked for while the lines of the list still move has nothing in it, and is not shown
      await it.wb.again(() => it.wb.key('Alt+.'), it.wb.page.locator('.action-widget:visible .monaco-list-row'));
      clicks++;
      await key('Enter');
      await it.wb.page.locator('.sidebar .message', { hasText: '不能交稿，必须修改 57 处' }).waitFor();
    });
    step('what is open is asked for, one after the other', async () => {
      await action('待填', '逐个填写');
      const widget = it.wb.page.locator('.quick-input-widget:visible');
      const open = it.wb.page.locator('.statusbar-item', { hasText: '处待填' });
      let asked = '';
      // What is asked for next; between two questions there is none, and at the end nothing is open.
      const question = async () => {
        // The box may close between the two looks: it is asked about in a moment again.
        if ((await input().count()) > 0) return widget.innerText({ timeout: 1000 }).catch(() => asked);
        return (await open.count()) > 0 ? asked : 'nothing';
      };
      while (asked !== 'nothing') {
        await it.wb.same(async () => (await question()) !== asked, true);
        asked = await question();
        if ((await input().count()) === 0) continue;
        await input().fill('清源');
        await it.wb.key('Enter');
      }
      await it.wb.same(async () => /不能交稿/.test(await message().innerText()), false);
      await it.wb.shot('hand-over-done');
    });
    step('is exported', async () => {
      await click(it.wb.page.locator('.editor-actions .action-label[aria-label^="More Actions"]'));
      // A menu that has just opened takes no click yet, so that the one that opened it does not choose as well.
      await it.wb.page.locator('.monaco-menu .action-label', { hasText: '导出 Word' }).hover();
      await key('Enter');
      await input().waitFor();
      await it.wb.page.locator('.quick-input-list .monaco-list-row').first().waitFor();
      await key('Enter');
      await it.wb.same(() => fs.readdirSync(it.folder).some((name) => name.endsWith('.docx')), true);
      console.log(`${clicks} clicks and keys from the draft to the Word file`);
      assert.ok(clicks <= MAX_CLICKS, `${clicks} clicks`);
    });
  });
