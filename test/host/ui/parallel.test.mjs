// Parallel headings as a writer works on them: the lens, and the table beside the draft that follows typing and the caret.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { launchHost } from '../host.mjs';
import { Workbench } from './workbench.mjs';

const root = path.resolve(import.meta.dirname, '../../..');
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

describe('parallel headings', { timeout: 120_000 }, () => {
  let host;
  let wb;
  let table;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'biganzi-parallel-'));
  before(async () => {
    fs.writeFileSync(path.join(folder, 'a.jhg'), DRAFT);
    host = await launchHost({ version: '1.139', folder, locale: 'zh-cn', extensionDevelopmentPaths: [root] });
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
        await wb.shot(`parallel-failed-${name}`);
        throw error;
      }
    });
  const lens = (text) => wb.page.locator('.codelens-decoration a', { hasText: text });

  step('the lens above the first heading', async () => {
    await wb.openFile('a.jhg');
    await lens('对仗：3 条 · 12/12/10 字').waitFor();
    await lens('对仗：3 条 · 3/3/3 字').waitFor();
  });

  step('opens the members side by side', async () => {
    await lens('对仗：3 条 · 12/12/10 字').click();
    table = wb.page.frameLocator('iframe.webview').frameLocator('iframe').locator('#set');
    await table.locator('tr[data-member]').nth(2).waitFor();
    assert.deepEqual(await table.locator('tr[data-member] td.lengths').allInnerTexts(), ['6＋6', '6＋6', '6＋4']);
    await wb.count(table.locator('td.odd'), 2);
  });

  step('a click on a member goes to it, and the table follows typing', async () => {
    await table.getByText('务求实效').click();
    await wb.page.locator('.editor-instance .monaco-editor.focused').waitFor();
    await table.locator('tr.here', { hasText: '务求实效' }).waitFor();
    await wb.key('End');
    await wb.insert('之功');
    await table.locator('td.lengths', { hasText: '6＋6' }).nth(2).waitFor();
    await wb.count(table.locator('td.odd'), 0);
    await wb.shot('parallel-table');
  });

  step('the table follows the caret to another set', async () => {
    await wb.page
      .locator('.editor-instance .view-line', { hasText: '抓宣传' })
      .first()
      .click({ position: { x: 170, y: 8 } });
    await table.locator('td', { hasText: '抓宣传' }).waitFor();
    await wb.count(table.locator('tr[data-member]'), 3);
  });
});
