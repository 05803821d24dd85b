// From “I have a draft” to “it may be handed over”: a real draft of the seeds beside the project, mended by mouse and keys,
// each of which is counted; what must be typed into the draft is not.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { sitting } from './session.mjs';
import { isWhole } from './whole.mjs';

const SEEDS = path.resolve(import.meta.dirname, '../../../../shared/seeds');
const seed = fs.existsSync(SEEDS) ? fs.readdirSync(SEEDS).find((name) => name.startsWith('001')) : undefined;
/** What a writer would put up with, besides the words themselves. */
const MAX_CLICKS = 12;

if (seed !== undefined)
  sitting('handing over', { files: { '来稿.txt': fs.readFileSync(path.join(SEEDS, seed)) } }, (step, it) => {
    let clicks = 0;

    // a click that a slow machine has lost, and that is done again, is one click of the writer
    const click = async (locator, awaited) => {
      await it.wb.click(locator, awaited);
      clicks++;
    };
    const rows = () => it.wb.page.locator('.sidebar .monaco-list-row');
    const pane = (title) => it.wb.page.locator('.sidebar .pane', { has: it.wb.page.locator(`h3:text-is("${title}")`) });
    const action = async (view, name, awaited) => {
      const label = pane(view).locator(`.pane-header .action-label[aria-label^="${name}"]`);
      await it.wb.again(async () => {
        // Off the row that the pointer is on: its tooltip would cover what is below.
        await it.wb.page.mouse.move(900, 400);
        await pane(view).locator('.pane-header').hover({ timeout: 15_000 });
        await label.click({ timeout: 15_000 });
      }, awaited);
      clicks++;
    };
    const toMend = (count) => it.wb.page.locator('.sidebar .message', { hasText: `不能交稿，必须修改 ${count} 处` });
    const titles = () => it.wb.page.locator('.quick-input-widget:visible .quick-input-title');
    const message = () => it.wb.page.locator('.sidebar .message', { hasText: '交稿' });

    step('is opened, and its list is before one', async () => {
      const file = rows().filter({ hasText: '来稿.txt' });
      await it.wb.recognised(() => click(file, it.wb.page.locator('.tab.active[data-resource-name="来稿.txt"]')));
      await it.wb.status('处问题').waitFor();
      await click(it.wb.status('处问题'), message());
      await it.wb.shot('hand-over-list');
    });
    step('what is certain is mended at once, the line of a site goes', async () => {
      await action('定稿清单', '改好所有有把握的问题', toMend(58));
      const line = rows().filter({ hasText: '第 1 行' });
      // a menu asked for while the lines of the list still move has nothing in it, and is not shown
      const fix = it.wb.page.locator('.action-widget:visible .monaco-list-row.focused');
      // A list that is filled anew while it is clicked may take the focus back from the text, and a menu may go before Enter
      // comes, which then puts a line break for the selected words: what came of such a try is undone, and it is done again.
      await it.wb.edit(async () => {
        await it.wb.click(line, it.wb.writing('来稿.txt'));
        await it.wb.status('selected').waitFor();
        await it.wb.again(() => it.wb.key('Alt+.'), fix);
        await it.wb.key('Enter');
      }, toMend(57));
      clicks += 3;
    });
    step('what is open is asked for, one after the other', async () => {
      await action('待填', '逐个填写', titles().filter({ hasText: '待填 ' }));
      const open = it.wb.status('处待填');
      // Each question says in its title which of them it is; between two there is none, and at the end nothing is open.
      const question = async () => (await titles().allInnerTexts()).find((title) => title.includes('待填 '));
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
      const more = it.wb.page.locator('.editor-actions .action-label[aria-label^="More Actions"]');
      const item = it.wb.page.locator('.monaco-menu .action-label', { hasText: '导出 Word' });
      const marked = it.wb.page.locator('.monaco-menu .action-item.focused', { hasText: '导出 Word' });
      await it.wb.again(async () => {
        await it.wb.click(more, item);
        // A menu that has just opened takes no click yet, so that the one that opened it does not choose as well.
        await it.wb.again(() => item.hover({ timeout: 15_000 }), marked);
        await it.wb.key('Enter');
      }, it.wb.row(''));
      clicks += 2;
      await it.wb.giveProposed(() =>
        fs.readdirSync(it.folder).some((name) => name.endsWith('.docx') && isWhole(path.join(it.folder, name))),
      );
      clicks++;
      console.log(`${clicks} clicks and keys from the draft to the Word file`);
      assert.ok(clicks <= MAX_CLICKS, `${clicks} clicks`);
    });
  });
