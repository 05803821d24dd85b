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
    let clicks = 0;

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
    const message = () => it.wb.page.locator('.sidebar .message', { hasText: '交稿' });

    step('is opened, and its list is before one', async () => {
      // VS Code drops a click on a row that it is about to draw anew
      const file = rows().filter({ hasText: '来稿.txt' }).first();
      await file.waitFor();
      await it.wb.again(() => file.click(), it.wb.page.locator('.tab.active[data-resource-name="来稿.txt"]'));
      clicks++;
      await it.wb.status('处问题').waitFor();
      await click(it.wb.status('处问题'));
      await it.wb.shot('hand-over-list');
    });
    step('what is certain is mended at once, the line of a site goes', async () => {
      await action('定稿清单', '改好所有有把握的问题');
      await it.wb.page.locator('.sidebar .message', { hasText: '不能交稿，必须修改 58 处' }).waitFor();
      await it.wb.again(() => rows().filter({ hasText: '第 1 行' }).first().click(), it.wb.status('selected'));
      await it.wb.shows('来稿.txt', '.focused');
      clicks++;
      // a menu asked for while the lines of the list still move has nothing in it, and is not shown
      const fix = it.wb.page.locator('.action-widget:visible .monaco-list-row.focused');
      await it.wb.again(() => it.wb.key('Alt+.'), fix);
      clicks++;
      await key('Enter');
      await it.wb.page.locator('.sidebar .message', { hasText: '不能交稿，必须修改 57 处' }).waitFor();
    });
    step('what is open is asked for, one after the other', async () => {
      await action('待填', '逐个填写');
      const open = it.wb.status('处待填');
      const titles = it.wb.page.locator('.quick-input-widget:visible .quick-input-title');
      // Each question says in its title which of them it is; between two there is none, and at the end nothing is open.
      const question = async () => (await titles.allInnerTexts()).find((title) => title.includes('待填 '));
      let asked;
      let next;
      const isNext = async () => {
        next = await question();
        return next === undefined ? (await open.count()) === 0 : next !== asked;
      };
      for (;;) {
        await it.wb.same(isNext, true);
        if (next === undefined) break;
        await it.wb.reply('清源', next);
        asked = next;
      }
      await it.wb.same(async () => /不能交稿/.test(await message().innerText()), false);
      await it.wb.shot('hand-over-done');
    });
    step('is exported', async () => {
      await click(it.wb.page.locator('.editor-actions .action-label[aria-label^="More Actions"]'));
      // A menu that has just opened takes no click yet, so that the one that opened it does not choose as well.
      await it.wb.page.locator('.monaco-menu .action-label', { hasText: '导出 Word' }).hover();
      await key('Enter');
      // while the dialog still reads the folder it takes no answer
      await it.wb.row('').waitFor();
      const enter = () =>
        it.wb
          .box()
          .press('Enter', { timeout: 2_000 })
          .catch(() => undefined);
      const isWritten = () => fs.readdirSync(it.folder).some((name) => name.endsWith('.docx'));
      await it.wb.again(enter, isWritten, { clear: () => undefined });
      clicks++;
      console.log(`${clicks} clicks and keys from the draft to the Word file`);
      assert.ok(clicks <= MAX_CLICKS, `${clicks} clicks`);
    });
  });
