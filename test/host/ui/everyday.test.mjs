// A writer's day with VS Code's default settings: paste a speech, mend it, hand it over, open it again by one click; an old
// file in GBK.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import iconv from 'iconv-lite';
import { sitting, VERSIONS } from './session.mjs';
import { isWhole } from './whole.mjs';

const DRAFT = [
  '在全县造林绿化会议上的讲话',
  '',
  '同志们：',
  '今天的会议很重要,主要是部署任务。下面，我讲两点意见。',
  '一、提高思想认识',
  ...Array.from({ length: 7 }, (_, i) => `${i < 3 ? 'XX乡' : '各乡'}要认真总结,补上第${'一二三四五六七'[i]}块短板。`),
  '二、压实工作责任',
  '要逐级压实责任。',
  '同志们，让我们行动起来，为建设绿色家园而努力奋斗！',
  '',
].join('\n');

const OLD =
  '在全县秋种会议上的讲话\r\n\r\n同志们：\r\n一、提高认识\r\n要绷紧弦,不松劲。\r\n二、抓好落实\r\n要抓实抓细。\r\n同志们，让我们共同努力！\r\n';
const OLD_BYTES = iconv.encode(OLD, 'gb18030');

for (const version of VERSIONS)
  sitting('every day', { version, files: { '旧稿.txt': OLD_BYTES, '空.txt': '' } }, (step, it) => {
    const rows = () => it.wb.page.locator('.sidebar .monaco-list-row');
    const row = (text) => rows().filter({ hasText: text });
    const explorer = async () => {
      await it.wb.again(() => it.wb.key('Control+Shift+E'), row('空.txt'));
    };
    const click = async (name) => {
      await explorer();
      await it.wb.click(row(name), it.wb.page.locator(`.tab.active[data-resource-name="${name}"]`));
      await it.wb.shows(name);
    };

    step('a speech that is pasted into an empty file is recognised, and nothing asks', async () => {
      await click('空.txt');
      const focused = it.wb.page.locator('.editor-instance .monaco-editor.focused');
      await it.wb.click(it.wb.page.locator('.editor-instance .view-lines'), focused);
      await it.wb.page.evaluate((text) => navigator.clipboard.writeText(text), DRAFT);
      await it.wb.recognised(() => it.wb.once('Control+V', /补上第七块短板/));
      await it.wb.status('11 处问题').waitFor();
      await it.wb.count(it.wb.page.locator('.monaco-dialog-box'), 0);
      await it.wb.shot('pasted');
    });

    step('of one kind five stand in Problems, the rule by its name, each with the words around it', async () => {
      await it.wb.problems(async (problems) => {
        await it.wb.count(problems.filter({ hasText: '待填项未填：' }), 3);
        await it.wb.count(problems.filter({ hasText: '半角标点' }), 5);
        await problems.filter({ hasText: '半角标点（同类还有 3 处，见定稿清单）：' }).waitFor();
        await it.wb.shot('problems-folded');
      });
    });

    step('定稿清单 stays, counts by kind, mends a kind by one click, and ticks it', async () => {
      await it.wb.command('定稿检查');
      const kind = row('半角标点').filter({ hasText: '8 处' });
      await kind.waitFor();
      await row('待填项未填').filter({ hasText: '3 处' }).waitFor();
      await it.wb.page.locator('.sidebar .message', { hasText: '不能交稿，必须修改 11 处' }).waitFor();
      await it.wb.shot('checklist');
      // VS Code drops a click on a row that it is about to draw anew
      const mend = async () => {
        if ((await kind.count()) === 0) return;
        await kind.hover({ timeout: 15_000 });
        await kind.locator('.action-label').first().click({ timeout: 15_000 });
      };
      await it.wb.again(mend, row('8 处已全部改好'));
      await it.wb.notified('改好 8 处，余 3 处。');
      await it.wb.until(/很重要，主要是/);
      // off the row, whose tooltip would cover the one below
      await it.wb.page.mouse.move(900, 600);
      await it.wb.click(row('XX乡要认真总'), it.wb.status('(2 selected)'));
      await it.wb.shows('空.txt', '.focused');
      await it.wb.shot('checklist-ticked');
    });

    step('it is filled, saved and exported', async () => {
      await it.wb.rename('清河乡', /清河乡要认真总结，补上第三块短板/);
      const text = DRAFT.replaceAll('XX乡', '清河乡').replaceAll(',', '，');
      await it.wb.save(path.join(it.folder, '空.txt'), text);
      await it.wb.status('0 处问题').waitFor();
      await it.wb.command('导出 Word');
      const file = path.join(it.folder, '讲话.docx');
      await it.wb.give(file, { isDone: () => isWhole(file) });
    });

    step('closed and opened again by one click it is a speech', async () => {
      await it.wb.closeAll();
      await it.wb.recognised(() => click('空.txt'));
      await it.wb.status('0 处问题').waitFor();
      await it.wb.page.locator('.tab.active.italic, .tab.active .italic').first().waitFor();
    });

    step('a file in GBK is opened in its encoding, in the preview tab, and is not changed', async () => {
      await click('旧稿.txt');
      await it.wb.until(/同志们：[\s\S]*要绷紧弦,不松劲/);
      await it.wb.status('1 处问题').waitFor();
      await it.wb.notified('旧稿.txt 是 GBK（GB18030）编码，已按该编码重新打开，文件没有改动。');
      await it.wb.shot('gbk');
      assert.equal(await it.wb.page.locator('.tab.active.dirty').count(), 0);
      assert.deepEqual(fs.readFileSync(path.join(it.folder, '旧稿.txt')), OLD_BYTES);
    });
  });
