// A writer's session in the workbench: open, look, type with an input method, mend, insert a snippet, save.
import assert from 'node:assert/strict';
import path from 'node:path';
import { sitting, VERSIONS } from './session.mjs';

const DRAFT =
  '在全县造林绿化会议上的讲话\n\n同志们：\n今天开会,主要是部署任务。下面，我讲两点意见。\n一、提高思想认识\n各乡镇要统一思想。\n三、压实工作责任\n要逐级压实责任。\n同志们，让我们行动起来，为建设绿色家园而努力奋斗！\n';

for (const version of VERSIONS)
  sitting('writing', { version, files: { 'a.txt': DRAFT, 'b.jhg': '' } }, (step, it) => {
    step('opens a .txt as 讲话稿 with its findings underlined', async () => {
      await it.wb.recognised(() => it.wb.openFile('a.txt'));
      await it.wb.page.locator('.statusbar-item', { hasText: '讲话稿' }).first().waitFor();
      await it.wb.count(it.wb.squiggles('error'), 2);
      await it.wb.page.locator('.statusbar-item', { hasText: '2 处问题' }).first().waitFor();
      await it.wb.shot('opened');
    });
    step('follows an input method', async () => {
      await it.wb.edit(async () => {
        await it.wb.caret(() => it.wb.key('Control+End'), '10, Col 1');
        await it.wb.compose('yao', '要抓早抓小,');
        await it.wb.insert('要常抓不懈。');
      }, /要抓早抓小,要常抓不懈。$/);
      await it.wb.count(it.wb.squiggles('error'), 3);
      assert.doesNotMatch(await it.wb.text(), /yao/);
    });
    step('lists each finding once in the Problems panel', async () => {
      await it.wb.problems(async (problems) => {
        await it.wb.count(problems.filter({ hasText: '半角逗号' }), 2);
        await it.wb.count(problems.filter({ hasText: '序号不连续' }), 1);
        await it.wb.shot('problems');
      });
    });
    step('mends with a quick fix', async () => {
      const item = it.wb.page.locator('.action-widget:visible .monaco-list-row', {
        hasText: '全文同类一并修改（2 处）',
      });
      // a menu that opens late or is closed by what is still being drawn is asked for again, its row marked again
      const mark = () =>
        it.wb.again(
          async () => {
            await it.wb.clickLine('今天开会', 4, { x: 70, y: 8 });
            await it.wb.again(() => it.wb.key('Control+.'), item);
            await it.wb.key('ArrowDown');
          },
          item.and(it.wb.page.locator('.focused')),
        );
      await it.wb.once(async () => {
        await mark();
        await it.wb.shot('quick-fix');
        await it.wb.key('Enter');
      }, /今天开会，主要[\s\S]*抓早抓小，要常/);
      await it.wb.count(it.wb.squiggles('error'), 1);
    });
    step('expands a snippet by its prefix and Tab', async () => {
      await it.wb.edit(async () => {
        await it.wb.key('Control+End');
        await it.wb.key('Enter');
        await it.wb.page.keyboard.type('jnts');
        await it.wb.key('Tab');
      }, /一是××××，××××；二是/);
      await it.wb.insert('抓进度，提速增效');
      await it.wb.until(/一是抓进度，提速增效；二是×/);
      await it.wb.key('Tab');
      await it.wb.insert('抓质量，创优争先');
      await it.wb.key('Escape');
      await it.wb.until(/一是抓进度，提速增效；二是抓质量，创优争先；三是/);
      await it.wb.shot('snippet');
    });
    step('explains in a hover', async () => {
      await it.wb.explained(it.wb.squiggles('error'), '依据');
      await it.wb.shot('hover');
      await it.wb.key('Escape');
    });
    step('saves what is on the screen', async () => {
      await it.wb.save(path.join(it.folder, 'a.txt'), /今天开会，主要[\s\S]*一是抓进度/);
    });
    step('numbers a speech of three sections with four items each in at most fourteen keystrokes', async () => {
      await it.wb.openFile('b.jhg');
      let keystrokes = 0;
      const press = async (name) => {
        keystrokes++;
        await it.wb.key(name);
      };
      await it.wb.edit(async () => {
        keystrokes = 0;
        await press('k');
        await press('j');
        await press('Tab');
      }, /第四，××/);
      // the writer's own words are no keystrokes of the frame
      for (let item = 0; item < 12; item++) {
        await it.wb.insert('要抓实抓细。');
        if (item < 11) await press('Tab');
      }
      await it.wb.key('Escape');
      const text = await it.wb.save(path.join(it.folder, 'b.jhg'), /^(?:[\s\S]*要抓实抓细。){12}/);
      assert.deepEqual(
        text.match(/^(?:[一二三]、|第[一二三四]，)/gm),
        ['一', '二', '三'].flatMap((n) => [`${n}、`, '第一，', '第二，', '第三，', '第四，']),
      );
      assert.equal(text.match(/要抓实抓细。/g).length, 12);
      assert.ok(keystrokes <= 14, `${keystrokes} keystrokes`);
    });
    step('opens the container 讲话稿 with its views', async () => {
      const row = it.wb.page.locator('.sidebar .monaco-list-row', { hasText: '一、提高思想认识' });
      await it.wb.openViews('讲话稿', row);
      await it.wb.shot('views');
    });
  });
