// Parallel headings as a writer works on them: the lens, and the table beside the draft that follows typing and the caret.
import { sitting } from './session.mjs';

const DRAFT = [
  '在全县造林绿化会议上的讲话',
  '',
  '同志们：',
  '下面，我讲三点意见。',
  '一、提高思想站位，增强行动自觉',
  '各乡镇要统一思想。造林绿化要人人动手。',
  '二、突出工作重点，打好攻坚硬仗',
  '要抓好三件事。第一，抓宣传。入户讲清。第二，抓整地。挖好树穴。第三，抓管护。保苗成活。',
  '三、压实工作责任，务求实效',
  '要逐级压实责任。',
  '',
  '',
].join('\n');

sitting('parallel headings', { files: { 'a.jhg': DRAFT } }, (step, it) => {
  let table;
  const lens = (text) => it.wb.page.locator('.codelens-decoration a', { hasText: text });

  step('the lens above the first heading', async () => {
    await it.wb.openFile('a.jhg');
    await lens('对仗：3 条 · 12/12/10 字').waitFor();
    // a set in order has none
    await it.wb.count(lens('3/3/3'), 0);
  });

  step('opens the members side by side', async () => {
    table = it.wb.page.frameLocator('iframe.webview').frameLocator('iframe').locator('#set');
    await it.wb.click(lens('对仗：3 条 · 12/12/10 字'), table.locator('tr[data-member]'));
    const lengths = () => table.locator('tr[data-member] td.lengths').allInnerTexts();
    await it.wb.same(lengths, ['6＋6', '6＋6', '6＋4']);
    await it.wb.count(table.locator('td.odd'), 2);
  });

  step('a click on a member goes to it, and the table follows typing', async () => {
    const here = table.locator('tr.here', { hasText: '务求实效' });
    await it.wb.click(table.getByText('务求实效'), here);
    await it.wb.shows('a.jhg', '.focused');
    await it.wb.edit(async () => {
      await it.wb.key('End');
      await it.wb.insert('之功');
    }, /务求实效之功\n/);
    await table.locator('td.lengths', { hasText: '6＋6' }).nth(2).waitFor();
    await it.wb.count(table.locator('td.odd'), 0);
    await it.wb.shot('parallel-table');
  });

  step('the table follows the caret to another set', async () => {
    const member = table.locator('td', { hasText: '抓宣传' });
    await it.wb.click(it.wb.line('抓宣传'), member, { position: { x: 170, y: 8 } });
    await it.wb.count(table.locator('tr[data-member]'), 3);
  });
});
