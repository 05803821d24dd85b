// The pages of a draft beside it: made from the very file that export writes, following what is typed.
import assert from 'node:assert/strict';
import { sitting } from './session.mjs';

const DRAFT =
  '在全县造林绿化会议上的讲话\n\n同志们：\n今天的会议很重要。\n一、提高思想认识\n各乡镇要统一思想。\n二、压实工作责任\nXX乡要逐级压实责任。\n' +
  Array.from({ length: 60 }, (_, i) => `这是第${i + 1}件实事，要办好办实。\n`).join('');

sitting('the preview of pages', { files: { 'a.jhg': DRAFT } }, (step, it) => {
  step('shows the pages, and follows what is typed', async () => {
    await it.wb.openFile('a.jhg');
    await it.wb.page.locator('.statusbar-item', { hasText: '字' }).first().waitFor();
    await it.wb.command('预览版面');
    const pages = it.wb.page.frameLocator('iframe.webview').frameLocator('iframe').locator('article');
    await pages.getByText('在全县造林绿化会议上的讲话').first().waitFor();
    const heading = pages.locator('p', { hasText: '一、提高思想认识' });
    const body = pages.locator('p', { hasText: '各乡镇要统一思想' });
    await body.waitFor();
    // 3号 is 16 pt, and the title stands in the middle
    assert.equal(
      await body
        .locator('span')
        .first()
        .evaluate((e) => getComputedStyle(e).fontSize),
      '21.3333px',
    );
    assert.notEqual(
      await heading
        .locator('span')
        .first()
        .evaluate((e) => getComputedStyle(e).fontFamily),
      await body
        .locator('span')
        .first()
        .evaluate((e) => getComputedStyle(e).fontFamily),
    );
    await it.wb.page.locator('.editor-instance .view-line').first().click();
    await it.wb.key('Control+End');
    await it.wb.insert('要常抓不懈、久久为功。');
    const typed = pages.getByText('要常抓不懈、久久为功。');
    await typed.waitFor();
    // the pages stand where the draft does, drawn anew or not
    const inView = () =>
      typed.evaluate((e) => {
        const { top } = e.getBoundingClientRect();
        return top >= 0 && top < window.innerHeight;
      });
    await it.wb.same(inView, true);
    await it.wb.shot('preview');
  });

  step('is a page of the draft: what is asked for while it has the focus is done in the draft', async () => {
    await it.wb.page.locator('.tab', { hasText: '版面：a.jhg' }).click();
    await it.wb.page.locator('.tab.active.selected', { hasText: '版面：a.jhg' }).waitFor();
    await it.wb.page.locator('.statusbar-item', { hasText: / 页 · / }).waitFor();
    await it.wb.command('定稿检查');
    const row = it.wb.page.locator('.sidebar .monaco-list-row', { hasText: 'XX乡要逐级压实' }).first();
    await row.waitFor();
    await it.wb.shot('final-check');
    // VS Code drops a click on a row that it is about to draw anew
    await it.wb.again(() => row.click(), it.wb.page.locator('.statusbar-item', { hasText: '(2 selected)' }));
    await it.wb.page.locator('.editor-instance .monaco-editor.focused').waitFor();
  });
});
