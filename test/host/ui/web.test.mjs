// VS Code in a browser, with no machine behind it: the server in a worker, a folder that lies on no disk as the only one.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { launchWebHost } from '../web-host.mjs';
import { NEWEST, sitting } from './session.mjs';
import { isWhole } from './whole.mjs';

const root = path.resolve(import.meta.dirname, '../../..');
const DRAFT =
  '在全县造林绿化会议上的讲话\n\n同志们：\n今天开会,主要是部署任务。下面，我讲两点意见。\n一、提高思想认识\n各乡镇要统一思想。\n三、压实工作责任\n要逐级压实责任。\n会议放在中旬举行，要立既行动。\n';
const OPEN = DRAFT.replaceAll('全县', 'XX县').replace(',', '，').replace('立既', '立即');
/** Commands are named in English: without a gallery this window reads one language of the manifest. */
const texts = JSON.parse(fs.readFileSync(path.join(root, 'package.nls.json'), 'utf8'));
const title = (command) => texts[`command.${command}`];
/** Only where the configuration of the folder is read has the Word file these margins of ours, and is 立既 let be. */
const CONFIGURATION = JSON.stringify({ export: { preset: '公文' }, rules: { 'numbering/sequence': 'off' } });

for (const version of NEWEST)
  sitting(
    'in a browser',
    {
      version,
      launch: (options) => launchWebHost({ ...options, extension: process.env.BIGANZI_WEB ?? root }),
      files: { '.biganzi.json': CONFIGURATION, 'a.txt': DRAFT, '待填.jhg': OPEN },
    },
    (step, it) => {
      const rows = () => it.wb.page.locator('.sidebar .monaco-list-row');
      const click = async (name) => {
        await rows().filter({ hasText: name }).first().waitFor();
        await it.wb.click(
          rows().filter({ hasText: name }),
          it.wb.page.locator(`.tab.active[data-resource-name="${name}"]`),
        );
        await it.wb.shows(name);
      };
      /** Puts another text in the place of the whole. */
      const replace = async (text) => {
        await it.wb.again(() => it.wb.key('Control+A'), it.wb.status(/\(\d{2,} selected\)/));
        await it.wb.insert(text);
      };
      const said = (text) =>
        it.wb.page.locator('.notifications-toasts .notification-list-item', { hasText: text }).first();

      step('a speech is recognised; the folder says what is checked; words are cut and guessed at', async () => {
        await it.wb.recognised(() => click('a.txt'));
        await it.wb.status('讲话稿').waitFor();
        await it.wb.status('2 处问题').waitFor();
        await it.wb.problems(async (problems) => {
          await problems.filter({ hasText: '半角逗号' }).waitFor();
          await problems.filter({ hasText: '立既' }).waitFor();
          assert.equal(await problems.filter({ hasText: '序号' }).count(), 0);
          await it.wb.shot('findings');
        });
      });

      step('a slip is mended by a quick fix', async () => {
        const item = it.wb.page.locator('.action-widget:visible .monaco-list-row.focused');
        await it.wb.once(async () => {
          await it.wb.again(async () => {
            await it.wb.clickLine('今天开会', 4, { x: 70, y: 8 });
            await it.wb.key('Control+.');
          }, item);
          await it.wb.shot('quick-fix');
          await it.wb.key('Enter');
        }, /今天开会，主要/);
        await it.wb.status('1 处问题').waitFor();
      });

      step('a snippet is put in by its prefix', async () => {
        await it.wb.edit(async () => {
          await it.wb.key('Control+End');
          await it.wb.page.keyboard.type('jnts');
          await it.wb.key('Tab');
        }, /一是××××，××××；二是/);
        await replace(DRAFT.replace(',', '，').replace('立既', '立即'));
        await it.wb.save(path.join(it.folder, 'a.txt'), DRAFT.replace(',', '，').replace('立既', '立即'));
        await it.wb.status('0 处问题').waitFor();
      });

      step('the Word file is the one of the desktop, byte for byte', async () => {
        await it.wb.command(title('exportWord'));
        const file = path.join(it.folder, '讲话.docx');
        await it.wb.give('/稿件/讲话.docx', { isDone: () => isWhole(file) });
        const args = [
          'dist/cli.js',
          'export',
          path.join(it.folder, 'a.txt'),
          '-o',
          path.join(it.folder, 'desktop.docx'),
        ];
        const { status: code, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
        assert.equal(code, 0, stderr);
        assert.ok(fs.readFileSync(file).equals(fs.readFileSync(path.join(it.folder, 'desktop.docx'))));
        fs.rmSync(path.join(it.folder, 'desktop.docx'));
      });

      step('a Word file is opened as a draft', async () => {
        await it.wb.click(
          rows().filter({ hasText: '讲话.docx' }),
          it.wb.page.locator('.tab.active.dirty, .tab.active[data-resource-name^="Untitled"]'),
        );
        await it.wb.until(/各乡镇要统一思想/);
        await it.wb.shot('import');
      });

      step('the views list what is in the draft', async () => {
        await click('a.txt');
        await it.wb.openViews('Speech Draft', rows().filter({ hasText: '一、提高思想认识' }));
        await it.wb.shot('views');
      });

      step('places are filled one by one', async () => {
        await it.wb.again(() => it.wb.key('Control+Shift+E'), rows().filter({ hasText: '待填.jhg' }));
        await click('待填.jhg');
        await it.wb.command(title('fillOneByOne'));
        await it.wb.reply('清江', '1/');
        await it.wb.until(/清江县造林/);
        await it.wb.dismiss();
      });

      step('the pages of the Word file are shown', async () => {
        await it.wb.command(title('previewWord'));
        const pages = it.wb.page.frameLocator('iframe.webview').frameLocator('iframe').locator('article');
        await pages.first().waitFor();
        await pages.first().locator('text=造林绿化会议').first().waitFor();
        await it.wb.shot('preview');
      });

      step('facts are held against the saved version', async () => {
        await click('a.txt');
        await it.wb.clickLine('会议放在中旬', 9);
        await replace(DRAFT.replace(',', '，').replace('立既', '立即').replace('两点', '三点'));
        await it.wb.until(/我讲三点意见/);
        await it.wb.command(title('compareFacts'));
        await it.wb.choose(/The saved version|已保存的版本/);
        await rows().filter({ hasText: '三点' }).first().waitFor();
        await it.wb.shot('compare');
        await it.wb.command(title('endCompare'));
      });

      step('what a browser has not is said in one line', async () => {
        await it.wb.command(title('learnHouse'));
        await it.wb.notified('只能在桌面版进行');
        assert.equal(await said('只能在桌面版进行').count(), 0);
      });

      step('every file that was asked for is there', () => {
        assert.deepEqual(
          it.wb.host.missing.filter((name) => name.startsWith('extensions/biganzi/')),
          [],
        );
      });
    },
  );
