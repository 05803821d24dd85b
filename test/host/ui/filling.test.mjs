// Filling a draft as a writer does: lens, view, F2, one by one, from a table; and the views that follow.
import assert from 'node:assert/strict';
import path from 'node:path';
import { zipSync, strToU8 } from 'fflate';
import { NEWEST, sitting } from './session.mjs';

const DRAFT = `在XX县河湖长制工作推进会上的讲话

同志们：
今年以来，全XX县累计巡河XX次，清理河道XX公里，“1+5+N”体系初步建立。刚才，X同志通报了情况，由【单位】作了说明。下面，我讲两点意见。
一、认清形势，扛牢治水之责
XX县水系发达，治水任务很重，必须增强“四个意识”。
二、突出重点，打好治水之仗
XX乡要率先建成样板河段，XX乡的做法要推广。
同志们，让我们一件事情接着一件事情办，把XX县的河湖治理得更好！
`;

/** A spreadsheet as Excel writes one: names in the head row, a number as it is shown, and a column of nothing here. */
const TABLE = zipSync({
  '[Content_Types].xml': strToU8('<Types/>'),
  '_rels/.rels': strToU8(relationships(['officeDocument', 'xl/workbook.xml'])),
  'xl/workbook.xml': strToU8(
    '<workbook xmlns:r="r"><sheets><sheet name="填写表" sheetId="1" r:id="rId1"/></sheets></workbook>',
  ),
  'xl/_rels/workbook.xml.rels': strToU8(
    relationships(['worksheet', 'worksheets/sheet1.xml'], ['styles', 'styles.xml']),
  ),
  'xl/styles.xml': strToU8('<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="1"/></cellXfs></styleSheet>'),
  'xl/worksheets/sheet1.xml': strToU8(
    `<worksheet><sheetData>${[
      ['名称', '值'],
      ['XX公里', 35.6],
      ['乡名', '桥头乡'],
      ['单位', '县水利局'],
      ['XX市', '清江'],
    ]
      .map((row) => `<row>${row.map(cell).join('')}</row>`)
      .join('')}</sheetData></worksheet>`,
  ),
});

function relationships(...list) {
  return `<Relationships>${list.map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="r/${type}" Target="${target}"/>`).join('')}</Relationships>`;
}

function cell(value) {
  return typeof value === 'number' ? `<c s="1"><v>${value}</v></c>` : `<c t="inlineStr"><is><t>${value}</t></is></c>`;
}

for (const version of NEWEST)
  sitting(
    'filling',
    { version, files: { 'a.jhg': DRAFT, 'values.xlsx': TABLE, 'broken.xlsx': TABLE.slice(0, 300) } },
    (step, it) => {
      const row = (text) => it.wb.page.locator('.sidebar .monaco-list-row', { hasText: text });
      const asked = (question) => it.wb.page.locator('.quick-input-title', { hasText: question });
      const view = () => row('XX县 · 4 处').first();
      const openTable = async (name, isDone) => {
        await it.wb.command('从表格填写待填项');
        await it.wb.choose('选择表格文件');
        await it.wb.row(name).waitFor();
        await it.wb.give(path.join(it.folder, name), { isDone });
      };

      step('says above the title how many places are open, and leads to them', async () => {
        await it.wb.openFile('a.jhg');
        const lens = it.wb.page.locator('.codelens-decoration a', { hasText: '10 处待填' });
        await lens.waitFor();
        await it.wb.status('10 处待填').waitFor();
        await it.wb.click(lens, view());
        await row('县名').first().waitFor();
        await it.wb.shot('fill-view');
      });

      step('shows in its views what the draft holds', async () => {
        const rows = async (title) =>
          (
            await it.wb.page
              .locator('.sidebar .pane', { has: it.wb.page.locator(`h3:text-is("${title}")`) })
              .locator('.monaco-list-row')
              .allInnerTexts()
          ).map((t) => t.replace(/\s+/g, ' ').trim());
        await it.wb.same(
          () => rows('提纲'),
          [
            '在XX县河湖长制工作推进会上的讲话188 字',
            '一、认清形势，扛牢治水之责38 字 20% 10 秒',
            '二、突出重点，打好治水之仗34 字 18% 10 秒',
          ],
        );
        // the list is as long as the window is high: its head
        await it.wb.same(
          async () => (await rows('待填')).slice(0, 9),
          [
            '县名XX县 · 4 处',
            '在XX县河湖长制工…第 1 行',
            '今年以来，全XX县累计巡河X…第 4 行',
            'XX县水系发达，…第 6 行',
            '…件事情办，把XX县的河湖治理…第 9 行',
            '乡名XX乡 · 2 处',
            'XX乡要率先建成…第 8 行',
            '…成样板河段，XX乡的做法要推…第 8 行',
            '单位…报了情况，由【单位】作了说明。下…',
          ],
        );
        await it.wb.same(
          () => rows('对仗'),
          [
            '“一、”各级小标题2 条 · 10/10 字 · 形对（字数全同）',
            '一、认清形势，扛牢治水之责4＋6',
            '二、突出重点，打好治水之仗4＋6',
          ],
        );
      });

      step('fills a name everywhere by F2, and takes it back by one undo', async () => {
        // the lens has taken the focus into the view
        await it.wb.openFile('a.jhg');
        await it.wb.caret(async () => {
          await it.wb.caret(() => it.wb.key('Control+Home'), '1, Col 1');
          await it.wb.key('Alt+F9');
        }, /^Ln 1, .*\(2 selected\)/);
        await it.wb.rename('清河县', /全清河县累计[\s\S]*清河县水系[\s\S]*把清河县的/, 'fill-rename');
        await it.wb.until(/“1\+5\+N”/);
        await it.wb.once('Control+Z', /在XX县[\s\S]*全XX县累计[\s\S]*把XX县的/);
        await it.wb.once('Control+Y', /在清河县[\s\S]*把清河县的/);
        await it.wb.status('6 处待填').waitFor();
      });

      step('walks through what is left', async () => {
        await it.wb.again(async () => {
          await it.wb.caret(() => it.wb.key('Control+Home'), '1, Col 1');
          await it.wb.key('Control+F9');
        }, asked('待填 1/6 · 次数（XX次） · 第 4 行'));
        await it.wb.shot('fill-walk');
        await it.wb.reply('128次', '待填 1/6');
        await asked('待填 2/6 · 数量（XX公里）').waitFor();
        await it.wb.reply(undefined, '待填 2/6');
        await asked('待填 3/6 · 姓名（X同志）').waitFor();
        await it.wb.reply('李明', '待填 3/6');
        await asked('待填 4/6 · 【单位】').waitFor();
        await it.wb.dismiss();
        await it.wb.until(/巡河128次，清理河道XX公里[\s\S]*李明同志通报了情况/);
        await it.wb.status('4 处待填').waitFor();
      });

      step('says why a table cannot be read', async () => {
        await openTable('broken.xlsx');
        await it.wb.notified('表格读不出来：表格已损坏');
      });

      step('fills from a table, after the changes were shown', async () => {
        const choice = it.wb.row('填写 4 处');
        await openTable('values.xlsx', () => choice.isVisible());
        await it.wb.page.locator('.monaco-diff-editor .modified .view-line', { hasText: '桥头乡要率先' }).waitFor();
        // only the sentences that change, each behind the number of its line
        const shown = await it.wb.page.locator('.monaco-diff-editor .modified .view-line').allInnerTexts();
        const text = shown.join('').replace(/\s/g, '');
        assert.equal((text.match(/第\d行/g) ?? []).length, 3, text);
        assert.doesNotMatch(text, /同志们|水系发达/);
        assert.match((await it.wb.box().getAttribute('placeholder')) ?? '', /稿中没有待填的“XX市”/);
        await it.wb.shot('fill-table');
        await it.wb.choose('填写 4 处');
        await it.wb.until(/清理河道36公里[\s\S]*由县水利局作了说明[\s\S]*桥头乡要率先[\s\S]*桥头乡的做法/);
        await row('没有待填的地方了')
          .or(it.wb.page.locator('.welcome-view', { hasText: '没有待填的地方了' }))
          .first()
          .waitFor();
        await it.wb.shot('fill-done');
      });

      step('follows the caret in 提纲, and tells the numbers of a heading in a hover', async () => {
        const selected = (text) => it.wb.page.locator('.sidebar .monaco-list-row.selected', { hasText: text });
        await it.wb.click(it.wb.line('扛牢治水之责'), selected('一、认清形势'));
        await it.wb.click(it.wb.line('桥头乡要率先'), selected('二、突出重点'));
        const heading = it.wb.page.locator('.editor-instance .view-line span span', { hasText: '打好治水之仗' });
        await it.wb.explained(heading, '占全文');
        await it.wb.shot('fill-hover');
        await it.wb.key('Escape');
      });

      step('counts what is selected', async () => {
        await it.wb.openFile('a.jhg');
        await it.wb.again(() => it.wb.key('Control+A'), it.wb.status(/选中 (\d+) \/ \1 字/));
      });

      step('keeps what was filled', async () => {
        await it.wb.save(
          path.join(it.folder, 'a.jhg'),
          DRAFT.replaceAll('XX县', '清河县')
            .replace('XX次', '128次')
            .replace('X同志', '李明同志')
            .replace('XX公里', '36公里')
            .replaceAll('XX乡', '桥头乡')
            .replace('【单位】', '县水利局'),
        );
      });
    },
  );
