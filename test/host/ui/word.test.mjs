// The pages of a draft beside it: made from the very file that export writes, following what is typed.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { sitting } from './session.mjs';
import { isWhole } from './whole.mjs';

const DRAFT =
  '在全县造林绿化会议上的讲话\n\n同志们：\n今天的会议很重要。\n一、提高思想认识\n各乡镇要统一思想。\n二、压实工作责任\nXX乡要逐级压实责任。\n' +
  Array.from({ length: 60 }, (_, i) => `这是第${i + 1}件实事，要办好办实。\n`).join('');

/** A Word file with a table, and a margin on the left that tells one file from another, in twentieths of a point. */
const wordFile = (left) =>
  Packer.toBuffer(
    new Document({
      sections: [
        {
          properties: { page: { margin: { left } } },
          children: [
            new Paragraph('在全县造林绿化会议上的讲话'),
            new Paragraph('各乡镇要统一思想，抓好落实。'),
            new Table({ rows: [new TableRow({ children: [new TableCell({ children: [new Paragraph('任务')] })] })] }),
            new Paragraph('会议到此结束。'),
          ],
        },
      ],
    }),
  );
const documentOf = (file) => strFromU8(unzipSync(fs.readFileSync(file))['word/document.xml']);
const hasOffice = process.env.PATH.split(path.delimiter).some((folder) => fs.existsSync(path.join(folder, 'soffice')));

const files = { 'a.jhg': DRAFT, '来稿.docx': await wordFile(700), '样稿.docx': await wordFile(1236) };

sitting('the preview of pages, and Word files', { files }, (step, it) => {
  const give = (title, name, isDone) => it.wb.give(path.join(it.folder, name), { title, isDone });
  const written = (name) => () => isWhole(path.join(it.folder, name));

  step('shows the pages, and follows what is typed', async () => {
    await it.wb.openFile('a.jhg');
    await it.wb.status('字').waitFor();
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
    await it.wb.click(it.wb.line('同志们'), it.wb.page.locator('.editor-instance .monaco-editor.focused'));
    await it.wb.caret(() => it.wb.key('Control+End'), '69, Col 1');
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
    const tab = it.wb.page.locator('.tab', { hasText: '版面：a.jhg' });
    await it.wb.click(tab, it.wb.page.locator('.tab.active.selected', { hasText: '版面：a.jhg' }));
    await it.wb.status(/ 页 · /).waitFor();
    await it.wb.command('定稿检查');
    const row = it.wb.page.locator('.sidebar .monaco-list-row', { hasText: 'XX乡要逐级压实' }).first();
    await row.waitFor();
    await it.wb.shot('final-check');
    await it.wb.click(row, it.wb.status('(2 selected)'));
    await it.wb.shows('a.jhg', '.focused');
  });

  step('lays a Word file out, by the standard and as a sample', async () => {
    await it.wb.command('按公文版式排版');
    await give('要排版的 Word 文件', '来稿.docx', written('来稿.排版.docx'));
    const laidOut = documentOf(path.join(it.folder, '来稿.排版.docx'));
    assert.match(laidOut, /<w:pgMar[^>]* w:left="1587"/);
    assert.match(laidOut, /<w:tbl>.*任务/s);
    await it.wb.command('照样稿排版');
    const sample = '照哪一份 Word 文件排版';
    await give('要排版的 Word 文件', '来稿.docx', () => it.wb.page.getByText(sample).first().isVisible());
    await give(sample, '样稿.docx', written('来稿.排版2.docx'));
    assert.match(documentOf(path.join(it.folder, '来稿.排版2.docx')), /<w:pgMar[^>]* w:left="1236"/);
    assert.match(documentOf(path.join(it.folder, '来稿.docx')), /<w:pgMar[^>]* w:left="700"/);
  });

  if (hasOffice)
    step('exports to PDF through LibreOffice, after what is open was asked about', async () => {
      await it.wb.command('导出 PDF、ODT、DOC');
      const button = it.wb.page.locator('.monaco-dialog-box .monaco-button', { hasText: '仍然导出' });
      await it.wb.click(button, it.wb.row(''));
      await give('', 'a.pdf', written('a.pdf'));
      assert.equal(fs.readFileSync(path.join(it.folder, 'a.pdf')).subarray(0, 5).toString(), '%PDF-');
    });
});
