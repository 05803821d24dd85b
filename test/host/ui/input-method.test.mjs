// A writer whose input method is on: second keys, marks, words under way, Enter, the list, the menu, the palette.
import fs from 'node:fs';
import path from 'node:path';
import { NEWEST, sitting } from './session.mjs';

const DRAFT =
  '在全县造林绿化会议上的讲话\n\n同志们：\n今天开会,主要是部署XX县的任务。下面，我讲两点意见。\n一、提高思想认识\n各乡镇要统一思想。\n二、压实工作责任\n第一，要逐级压实责任。\n第二，要逐项督促检查。\n';

const APART =
  '在全县造林绿化会议上的讲话\n\n同志们：\n\n一是摸清底数。要做好。\n\n二是攻坚克难。要做好。\n\n请大家落实。\n';

for (const version of NEWEST)
  sitting(
    'input-method',
    { version, files: { 'a.jhg': DRAFT, 'b.md': DRAFT, 'c.jhg': '', 'd.jhg': APART } },
    (step, it) => {
      const row = (text) => it.wb.page.locator('.action-widget:visible .monaco-list-row', { hasText: text });
      const list = () => it.wb.page.locator('.suggest-widget.visible');
      const offered = (text) => list().locator('.monaco-list-row', { hasText: text });
      /** Puts the caret behind so many characters of a line of the page. */
      const caret = (line, character = 0) =>
        it.wb.caret(
          async () => {
            await it.wb.key('Control+Home');
            for (let i = 0; i < line; i++) await it.wb.key('ArrowDown');
            for (let i = 0; i < character; i++) await it.wb.key('ArrowRight');
          },
          `${line + 1}, Col ${character + 1}`,
        );
      for (const name of ['a.jhg', 'b.md'])
        step(
          `reaches quick fix, completion and the next place by keys that no input method takes: ${name}`,
          async () => {
            await it.wb.openFile(name);
            await it.wb.status('处问题').waitFor();
            await caret(3, 4);
            await it.wb.again(() => it.wb.key('Alt+.'), row('改为“，”'));
            await it.wb.dismiss(row(''));
            await it.wb.again(() => it.wb.key('Alt+/'), list());
            await it.wb.dismiss(list());
            const next = async () => {
              await caret(0);
              await it.wb.key('Alt+n');
            };
            await it.wb.caret(next, /^Ln 4, .*\(2 selected\)/);
            await it.wb.insert('青河');
            await it.wb.until(/部署青河县?的任务/);
            await it.wb.once('Control+Z', /部署XX县的任务/);
          },
        );
      step('adds no quotation mark: the input method counts its own', async () => {
        await it.wb.openFile('c.jhg');
        await it.wb.compose('yao', '要增强');
        await it.wb.compose('"', '“');
        await it.wb.compose('sige', '四个意识');
        await it.wb.save(path.join(it.folder, 'c.jhg'), '要增强“四个意识');
        await it.wb.compose('"', '”');
        await it.wb.save(path.join(it.folder, 'c.jhg'), '要增强“四个意识”');
      });
      step('does not move the caret while a word is being composed', async () => {
        await it.wb.openFile('a.jhg');
        await caret(5, 9);
        await it.wb.composing('yao');
        await it.wb.until(/统一思想。yao/);
        // the line goes by itself; the key that is pressed for it again does nothing else
        const told = it.wb.status('请先把正在输入的字选定');
        await it.wb.again(() => it.wb.key('Alt+n'), told, { clear: () => undefined });
        await it.wb.compose('yao', '要抓好。');
        await it.wb.until(/统一思想。要抓好。\n/);
        await it.wb.until(/部署XX县/);
      });
      step('numbers what follows at Enter, in one undo', async () => {
        await caret(7, 11);
        await it.wb.once('Enter', /第二，\n第三，要逐项/);
        await it.wb.once('Control+Z', /压实责任。\n(?!第二，\n)[\s\S]*第二，要逐项/);
        await it.wb.once('Control+Z', /压实责任。\n第二，要逐项/);
      });
      step('keeps the marker when a word comes right behind Enter', async () => {
        await caret(8, 11);
        await Promise.all([it.wb.key('Enter'), it.wb.page.keyboard.insertText('要')]);
        await it.wb.until(/督促检查。\n第三，要/);
      });
      step('goes on once where items stand apart', async () => {
        await it.wb.openFile('d.jhg');
        await caret(6, 11);
        await it.wb.once('Enter', /要做好。\n\n三是\n/);
        await it.wb.compose('wei', '维护');
        await it.wb.save(path.join(it.folder, 'd.jhg'), APART.replace('做好。\n\n请', '做好。\n\n三是维护\n\n请'));
        await it.wb.openFile('a.jhg');
      });
      step('sets a line in by Tab', async () => {
        await caret(5);
        await it.wb.once('Tab', /\n\u3000\u3000各乡镇要统一思想/);
        await it.wb.key('Tab');
        await it.wb.insert('请');
        await it.wb.until(/\n\u3000\u3000请各乡镇要统一思想/);
      });
      step('lists formulations for words composed while the list is open', async () => {
        await it.wb.openFile('c.jhg');
        await it.wb.once(async () => {
          await it.wb.key('Control+End');
          await it.wb.key('Enter');
        }, /要增强“四个意识”\n$/);
        await it.wb.again(() => it.wb.key('Alt+/'), offered(''));
        await it.wb.compose('zuo', '中央八');
        await it.wb.again(() => it.wb.key('Alt+/'), offered('中央八项规定精神'));
        await it.wb.dismiss(list());
        for (let i = 0; i < 3; i++) await it.wb.key('Backspace');
        await it.wb.page.keyboard.type('lgwh');
        const marked = list().locator('.monaco-list-row.focused', { hasText: '两个维护' });
        await it.wb.until(/\nlgwh$/);
        await it.wb.edit(async () => {
          await it.wb.again(() => it.wb.key('Alt+/'), marked);
          await it.wb.key('Tab');
        }, /\n两个维护$/);
      });
      step('has a menu of its own at the pointer', async () => {
        const line = it.wb.page.locator('.editor-instance .view-line').first();
        const menu = it.wb.page.locator('.monaco-menu .action-item', { hasText: '讲话稿' });
        await it.wb.click(line, menu, { button: 'right' });
        await it.wb.shot('menu');
        await it.wb.dismiss(menu);
      });
      step('is found in the palette by each of its names', async () => {
        for (const name of ['笔杆子', '讲话稿', 'biganzi']) {
          await it.wb.palette(name, '笔杆子讲话稿 Biganzi');
          await it.wb.dismiss();
        }
      });
      step('writes the messages to the server down when the setting says so', async () => {
        await it.wb.save(path.join(it.folder, 'c.jhg'), /两个维护/);
        fs.mkdirSync(path.join(it.folder, '.vscode'));
        fs.writeFileSync(path.join(it.folder, '.vscode/settings.json'), '{ "biganzi.trace.server": "messages" }');
        const message = it.wb.page.locator('.output-view .view-line', { hasText: 'textDocument/' });
        // a setting that is read late sees the messages of the next look at a draft
        await it.wb.again(async () => {
          await it.wb.openFile('c.jhg');
          await it.wb.command('查看日志');
        }, message);
      });
    },
  );
