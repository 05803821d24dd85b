// A writer's session with a real input method on (fcitx5, pinyin): `npm run test:ime`. Outside CI: it wants a desktop.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { VERSIONS } from '../host/versions.mjs';
import { missing, startDesktop } from './desktop.mjs';

const TITLE = '在防汛抗旱动员部署会上的讲话';
/** Milliseconds in which the input method shows letters and words. */
const LONGEST_WORD = 10_000;
const MAX_TRIES_PER_SWITCH = 10;
/** Numbers of X displays that nobody else has: one of a run before may not be gone yet. */
const FIRST_DISPLAY = 100;
const DISPLAYS = 800;
/** Candidates that fcitx5 shows at once. */
const CANDIDATES = 5;

for (const [number, version] of VERSIONS.entries())
  describe(`fcitx5 (VS Code ${version})`, { skip: missing.length > 0 && `not here: ${missing.join(', ')}` }, () => {
    let desktop;
    let failed = false;
    before(async () => {
      desktop = await startDesktop({ version, display: FIRST_DISPLAY + (process.pid % DISPLAYS) + number });
    });
    after(() => desktop?.close());

    const step = (name, run) =>
      test(name, async (t) => {
        if (failed) return t.skip('a step before it failed');
        try {
          await run(desktop);
        } catch (error) {
          failed = true;
          await desktop.wb.shot(`ime-failed-${name.replace(/[^\p{L}\p{N}]+/gu, '-')}`).catch(() => {});
          throw error;
        }
      });

    /** What the input box holds, where one is open. */
    const input = () => desktop.wb.page.locator('.quick-input-widget:visible input');
    const rows = (text) => desktop.wb.page.locator('.quick-input-list .monaco-list-row', { hasText: text });

    /** Types a word by its pinyin and takes the first candidate. */
    const word = async (letters, expected) => {
      const { wb, key } = desktop;
      const read = async () => ((await input().count()) > 0 ? input().inputValue() : wb.text());
      const start = (await read()).split(expected).length;
      desktop.letters(letters);
      // the letters stand in the text until the word is taken
      await until(async () => (await read()).replace(/[ ']/g, '').includes(letters));
      key('space');
      await until(async () => (await read()).split(expected).length > start);
    };
    /** Types one character in an input box, by whichever candidate it is. */
    const character = async (letters, expected) => {
      const { key } = desktop;
      for (let candidate = 1; candidate <= CANDIDATES; candidate++) {
        const before = await input().inputValue();
        desktop.letters(letters);
        await until(async () => (await input().inputValue()).endsWith(letters));
        key(candidate);
        await until(async () => (await input().inputValue()).length === before.length + 1);
        if ((await input().inputValue()).endsWith(expected)) return;
        key('BackSpace');
        await until(async () => (await input().inputValue()) === before);
      }
      assert.fail(`no candidate ${expected} for ${letters}`);
    };
    const until = async (isSo) => {
      for (const end = Date.now() + LONGEST_WORD; !(await isSo()); await desktop.wb.page.waitForTimeout(50))
        if (Date.now() > end) assert.fail(`${isSo}: ${await desktop.wb.text()}`);
    };
    /** The palette by F1: a browser keeps Ctrl+Shift+P to itself until the workbench has its keys. */
    const palette = async (letters, expected, title) => {
      const { wb, key } = desktop;
      for (let i = 0; i < MAX_TRIES_PER_SWITCH && (await input().count()) === 0; i++) {
        key('F1');
        await input()
          .waitFor({ timeout: 2000 })
          .catch(() => {});
      }
      await word(letters, expected);
      await rows(title).first().waitFor();
      key('Return');
      await wb.same(async () => (await input().count()) > 0 && (await input().inputValue()).startsWith('>'), false);
    };
    /** Puts the caret at the end of the line that holds a text. */
    const endOf = async (text) => {
      await desktop.wb.page.locator('.editor-instance .view-line', { hasText: text }).first().click();
      desktop.key('End', 'End');
    };

    step('opens a blank draft by the palette, in Chinese mode', async ({ wb, key, click, inputMethod }) => {
      await wb.page.locator('.activitybar [aria-label^="讲话稿"]').first().waitFor();
      for (let i = 0; i < MAX_TRIES_PER_SWITCH && inputMethod() !== 'pinyin'; i++) {
        key('Escape');
        click(800, 500);
        key('F1');
        const isOpen = await input()
          .waitFor({ timeout: 3000 })
          .then(() => true)
          .catch(() => false);
        if (!isOpen) continue;
        key('ctrl+space');
        // the first time its words are loaded, which takes a while: pressed again the key would turn it off
        for (let wait = 0; wait < 60 && inputMethod() !== 'pinyin'; wait++) await wb.page.waitForTimeout(100);
      }
      assert.equal(inputMethod(), 'pinyin');
      key('Escape');
      await palette('xinjianjianghuagao', '新建讲话稿', '新建讲话稿');
      await rows('空白稿').first().waitFor();
      key('Return');
      await wb.page.locator('.editor-instance .monaco-editor.focused').waitFor();
    });
    step('sets a whole speech out by a Chinese prefix, and fills its first stop everywhere', async ({ wb, key }) => {
      await word('dongyuanjianghua', '动员讲话');
      key('Tab');
      await wb.until(/^在××工作动员部署会上的讲话/);
      await word('fangxunkanghan', '防汛抗旱');
      await wb.until(new RegExp(`^${TITLE}[\\s\\S]*对防汛抗旱进行动员部署`));
      key('Escape');
    });
    step('goes on from 三是 to 四是 at Enter', async ({ wb, key }) => {
      await endOf('三是攻坚克难');
      key('Return');
      await wb.until(/\n四是\n/);
      await word('weihuwending', '维护稳定');
      key('period');
      await wb.until(/\n四是维护稳定。\n/);
    });
    step('leaves quotation marks to the input method', async ({ wb, key }) => {
      await word('zengqiang', '增强');
      key('quotedbl');
      await word('sigeyishi', '四个意识');
      key('quotedbl', 'period');
      await wb.until(/\n四是维护稳定。增强“四个意识”。\n/);
    });
    step('numbers what follows when an item comes between', async ({ wb, key }) => {
      await endOf('一是摸清底数');
      key('Return');
      await word('tuanjiexiezuo', '团结协作');
      key('period');
      await wb.until(/\n\n二是团结协作。\n\n三是挂图作战[\s\S]*四是攻坚克难[\s\S]*五是维护稳定/);
    });
    step('fills place by place', async ({ wb, key }) => {
      key('ctrl+Home');
      key('alt+i');
      const asked = (text) => wb.page.locator('.quick-input-title', { hasText: text }).waitFor();
      await asked('日期（×月×日）');
      key('5');
      await character('yue', '月');
      key('6');
      await character('ri', '日');
      key('Return');
      await asked('部门名称（××部门）');
      await word('shuiliju', '水利局');
      await wb.page.locator('.quick-input-message', { hasText: '刚才，水利局通报' }).waitFor();
      key('Return');
      await asked('单位名称（××单位）');
      await word('jiaoyuju', '教育局');
      key('Return');
      await asked('数量（×个）');
      key('3', 'Return');
      await wb.until(/（5月6日）[\s\S]*水利局通报[\s\S]*教育局作了表态[\s\S]*紧盯3个难点问题/);
    });
    step('says that the speech can be handed in', async ({ wb }) => {
      await palette('dinggaojiancha', '定稿检查', '定稿检查');
      // an empty list is not shown: the verdict is told, and kept behind the bell
      await wb.notified('可以交稿');
    });
    step('saves under its title', async ({ wb, key, folder }) => {
      await endOf('一是摸清底数');
      key('ctrl+s');
      await input().waitFor();
      assert.match(await input().inputValue(), new RegExp(TITLE));
      key('Return');
      const file = path.join(folder, `${TITLE}.jhg`);
      await wb.same(() => fs.existsSync(file) && fs.statSync(file).size > 0, true);
      assert.match(fs.readFileSync(file, 'utf8'), /五是维护稳定。增强“四个意识”。/);
    });
    step('exports a Word file, and opens it as a draft again by a click', async ({ wb, key, folder }) => {
      await wb.command('导出 Word');
      await input().waitFor();
      key('Return');
      const file = path.join(folder, `${TITLE}.docx`);
      await wb.same(() => fs.existsSync(file) && fs.statSync(file).size > 0, true);
      const item = wb.page.locator('.explorer-folders-view .monaco-list-row', { hasText: '.docx' });
      if ((await item.count()) === 0) key('ctrl+shift+e');
      await item.click();
      await wb.page.locator('.tab.active', { hasText: /Untitled/ }).waitFor();
      await wb.until(new RegExp(`^${TITLE}[\\s\\S]*二是团结协作。`));
    });
  });
