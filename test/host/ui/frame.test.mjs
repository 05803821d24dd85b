// The frame around a draft: the language status, and the buttons of the walkthrough in a window without a draft.
import assert from 'node:assert/strict';
import { sitting, VERSIONS } from './session.mjs';

const DRAFT =
  '在全县造林绿化会议上的讲话\n\n同志们：\n今天开会,主要是部署XX县的任务。下面，我讲两点意见。\n一、提高思想认识\n各乡镇要统一思想。\n二、压实工作责任\n要逐级压实责任。\n';

/** Steps in which what is ours is found by each of our names; `category` is what the palette says before our commands. */
function findsNames(step, it, category) {
  step('the palette finds our commands by each of our names', async () => {
    await it.wb.openFile('a.jhg');
    await it.wb.page
      .locator('.statusbar-item', { hasText: /处问题|findings/ })
      .first()
      .waitFor();
    for (const name of ['笔杆子', '讲话稿', 'biganzi']) {
      await it.wb.palette(name, category);
      await it.wb.dismiss();
    }
  });
  step('the list of walkthroughs finds ours by each of them', async () => {
    for (const name of ['笔杆子', '讲话稿', 'biganzi']) {
      await it.wb.again(
        async () => {
          await it.wb.command('Open Walkthrough');
          await it.wb.box().fill(name, { timeout: 15_000 });
        },
        it.wb.row(/五分钟上手|Five Minutes/),
      );
      await it.wb.dismiss();
    }
  });
  step('a right click has the menu 讲话稿', async () => {
    const line = it.wb.page.locator('.editor-instance .view-line', { hasText: '各乡镇' }).first();
    const menu = it.wb.page.locator('.context-view .action-label', { hasText: '讲话稿' });
    await it.wb.click(line, menu, { button: 'right' });
    await it.wb.dismiss(menu);
  });
}

for (const version of VERSIONS)
  sitting('frame', { version, files: { 'a.jhg': DRAFT, 'b.md': DRAFT } }, (step, it) => {
    const sample = () => it.wb.page.locator('.editor-instance .view-line', { hasText: '河湖长制工作推进会' }).first();
    /** Opens the walkthrough, a step of it, and presses a button there, until something has come of it. */
    const press = async (title, button, awaited) => {
      await it.wb.command('Open Walkthrough');
      await it.wb.choose('五分钟');
      const chapter = it.wb.page.locator('.getting-started-step', { hasText: title }).first();
      const label = it.wb.page.locator('.getting-started-step.expanded .monaco-button', { hasText: button });
      // a click on a page that is still being drawn is lost; Escape would leave it
      const leave = { clear: () => undefined };
      await it.wb.again(() => chapter.click({ timeout: 15_000 }), label, leave);
      await it.wb.again(() => label.first().click({ timeout: 15_000 }), awaited, leave);
    };
    const closeAll = async () => {
      const isClosed = async () => (await sample().count()) === 0;
      await it.wb.again(() => it.wb.command('View: Revert and Close Editor'), isClosed);
      await it.wb.closeAll();
    };
    step('the buttons of the walkthrough open the sample where there is no draft', async () => {
      await it.wb.page.locator('.activitybar [aria-label^="讲话稿"]').first().waitFor();
      const message = it.wb.page.locator('.sidebar .message', { hasText: '不能交稿' });
      await press('定稿，导出 Word', '定稿检查', message);
      await sample().waitFor();
      await closeAll();
      await press('待填之处', '逐个填写', it.wb.page.locator('.quick-input-title', { hasText: '待填 1/' }));
      await sample().waitFor();
      await it.wb.dismiss();
      await closeAll();
    });
    step('the language status tells the preset, the findings and the words', async () => {
      await it.wb.openFile('a.jhg');
      await it.wb.status('处问题').waitFor();
      const status = it.wb.page.locator('[id="status.languageStatus"]');
      await it.wb.again(
        () => status.hover({ timeout: 15_000 }),
        it.wb.page.locator('.monaco-hover:visible', { hasText: '讲话稿 · ' }),
      );
      const told = await it.wb.page.locator('.monaco-hover:visible').first().innerText();
      assert.match(told, /讲话稿 · \d+ 处问题/);
      assert.match(told, /按默认规则检查/);
    });
    step('a speech in Markdown has the button of the preview too', async () => {
      await it.wb.openFile('b.md');
      await it.wb.page.locator('.editor-actions [aria-label*="预览版面"]').first().waitFor();
    });
    findsNames(step, it, '笔杆子讲话稿 Biganzi');
  });

sitting('names in English', { locale: 'en', files: { 'a.jhg': DRAFT } }, (step, it) =>
  findsNames(step, it, 'Biganzi 笔杆子讲话稿'),
);
