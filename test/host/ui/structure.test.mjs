// A writer at the structure of a speech: Enter with an input method, a section moved, markers changed, by keys alone.
import assert from 'node:assert/strict';
import path from 'node:path';
import { NEWEST, sitting } from './session.mjs';

const DRAFT =
  '在全县造林绿化会议上的讲话\n\n同志们：\n一、提高思想认识\n各乡镇要统一思想,增强“四个意识”。\n二、压实工作责任\n第一，要逐级压实责任。\n';

const LONG = `在全县造林绿化会议上的讲话

同志们：
一、提高思想认识
要统一思想。
二、压实工作责任
（一）压实党委责任
要抓紧抓实。
（二）压实部门责任
${'要抓紧抓实、抓出成效。\n'.repeat(80)}`;

for (const version of NEWEST)
  sitting('structure', { version, files: { 'a.jhg': DRAFT, 'long.jhg': LONG } }, (step, it) => {
    const saves = (expected) => it.wb.save(path.join(it.folder, 'a.jhg'), expected);

    step(
      'formats; goes on with the next marker after Enter, types with an input method, ends at an empty item',
      async () => {
        await it.wb.openFile('a.jhg');
        // the server is there once it has said what it found
        await it.wb.status('处问题').waitFor();
        const toEnd = async () => {
          await it.wb.key('Control+End');
          await it.wb.key('ArrowLeft');
        };
        await it.wb.caret(toEnd, '7, Col 12');
        await it.wb.once('Enter', /第二，/);
        // a word that is being composed is no place for an offer or a marker
        await it.wb.composing('yao');
        await it.wb.until(/第二，yao/);
        assert.equal(await it.wb.page.locator('.suggest-widget.visible').count(), 0);
        await it.wb.compose('yao', '要从严督查考核。');
        await it.wb.until(/第二，要从严督查考核。/);
        await it.wb.once('Enter', /第三，/);
        await it.wb.shot('enter');
        await it.wb.once('Enter', /^(?![\s\S]*第三，)/);
        await it.wb.compose('zhe', '这两条要牢记。');
        await saves(/第一，要逐级压实责任。\n第二，要从严督查考核。\n这两条要牢记。\n/);
      },
    );
    step('leaves Enter in the middle of a paragraph alone', async () => {
      const toMiddle = async () => {
        await it.wb.key('Home');
        for (let i = 0; i < 4; i++) await it.wb.key('ArrowRight');
      };
      await it.wb.caret(toMiddle, '9, Col 5');
      await it.wb.once('Enter', /\n这两条要\n牢记。\n/);
      await it.wb.compose('ye', '也');
      await it.wb.until(/\n这两条要\n也牢记。\n/);
      await it.wb.once('Backspace', /\n这两条要\n牢记。\n/);
      await it.wb.once('Backspace', /\n这两条要牢记。\n/);
      await saves(/\n这两条要牢记。\n/);
    });
    step('moves the item of the caret, then the section whose heading has it; each is one undo', async () => {
      const before = await saves(/\n这两条要牢记。\n/);
      await it.wb.once('Alt+Shift+PageUp', /第一，要从严督查考核。\n这两条要牢记。\n第二，要逐级压实责任。/);
      // the caret has gone along
      await it.wb.status(/^Ln 8, Col 5$/).waitFor();
      await it.wb.compose('shi', '实');
      await it.wb.until(/这两条要实牢记/);
      await it.wb.clickLine('压实工作责任', 6);
      await it.wb.once('Alt+Shift+PageUp', /一、压实工作责任\n[\s\S]*\n二、提高思想认识\n/);
      await it.wb.shot('moved');
      const taken = [/一、提高思想认识[\s\S]*这两条要实牢记/, /这两条要牢记/, /第二，要从严督查考核。\n这两条要牢记。/];
      for (const pattern of taken) await it.wb.once('Control+Z', pattern);
      await saves(before);
    });
    step('goes a level down and up by its keys', async () => {
      await it.wb.clickLine('压实工作责任', 6);
      await it.wb.once('Alt+Shift+]', /（一）压实工作责任/);
      await it.wb.once('Alt+Shift+[', /二、压实工作责任/);
    });
    step('changes the markers of a series by command', async () => {
      await it.wb.clickLine('要逐级压实', 7);
      await it.wb.command('换一种条目序号');
      await it.wb.choose('一是、二是');
      await it.wb.until(/一是要逐级压实责任。[\s\S]*二是要从严督查考核。/);
      await it.wb.shot('converted');
      await it.wb.once('Control+Z', /第二，要从严督查考核。/);
    });
    step('completes a formulation on request', async () => {
      const marked = it.wb.page.locator('.suggest-widget.visible .monaco-list-row.focused', { hasText: '四个意识' });
      await it.wb.edit(async () => {
        await it.wb.key('Control+End');
        await it.wb.compose('sigeyi', '要增强四个意');
        await it.wb.again(() => it.wb.key('Control+Space'), marked);
        await it.wb.shot('formulation');
        await it.wb.key('Tab');
      }, /要增强四个意识/);
    });
    step('keeps the headings of where one reads at the top', async () => {
      await it.wb.openFile('long.jhg');
      await it.wb.status('处问题').waitFor();
      const sticky = () => it.wb.page.locator('.editor-instance .sticky-line-content').allInnerTexts();
      await it.wb.again(
        async () => {
          for (const key of ['Control+Home', 'PageDown', 'PageDown']) await it.wb.key(key);
        },
        async () => (await sticky()).join() === '二、压实工作责任,（二）压实部门责任',
      );
      await it.wb.shot('sticky');
    });
  });
