// A house learned from a folder of its own speeches: what the view shows, what a person says of it, what is found then.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { NEWEST, sitting } from './session.mjs';
import { isWhole } from './whole.mjs';

const DRAFT = `在年度工作会上的讲话

各位同事：
今年对主官实行末尾淘汰，一年一评。对弄虚作假的，决不姑息。
考核办法由各部自己定。
谢谢大家！
`;

/** Speeches of one house, invented: each has a matter of its own, the rest is the house's habit. */
const MATTERS = '食堂 仓库 车队 账目 门卫 采购 维修 培训 招聘 宿舍 绿化 档案 机房 保洁 水电 电梯'.split(' ');
const SPEECHES = Object.fromEntries(
  MATTERS.map((matter, index) => [
    `往年/${matter}例会.txt`,
    `在${matter}例会上的讲话\n\n各位同事：\n${[
      `${matter}的事情大家都很关心，今年先把${matter}的底数摸清。`,
      `${['今年要坚持', '我们谈过', '各部都在问', '怎样看待'][index % 4]}末位淘汰${['，不能走样', '这件事', '的办法', '？先看结果'][(index + 1) % 4]}。`,
      `对${['迟报', '瞒报', '漏报', '错报'][index % 4]}的，绝不迁就，绝不手软。`,
    ].join('\n')}\n谢谢大家！\n`,
  ]),
);

for (const version of NEWEST)
  sitting('a house', { version, files: { '新稿.jhg': DRAFT, ...SPEECHES } }, (step, it) => {
    const pane = (title) => it.wb.page.locator('.sidebar .pane', { has: it.wb.page.locator(`h3:text-is("${title}")`) });
    const row = (text) => pane('本单位习惯').locator('.monaco-list-row', { hasText: text }).first();
    const learnFolder = async () => {
      await it.wb.command('学习本单位的稿件');
      await it.wb.box().waitFor();
      const widget = it.wb.page.locator('.quick-input-widget:visible');
      const rows = () => widget.locator('.monaco-list-row').allInnerTexts();
      const isGone = async () => (await widget.count()) === 0;
      // The dialog that is still reading the first folder goes back to it, whatever was typed meanwhile: type it again.
      const give = async () => {
        if (await isGone()) return;
        await it.wb.box().fill(`${path.join(it.folder, '往年')}/`, { timeout: 15_000 });
        // the folder that was typed is shown, and no longer the one above it, which would be learned as well
        await it.wb.same(rows, ['..'], 15_000);
        await widget.locator('.quick-input-action .monaco-button', { hasText: '学习' }).click({ timeout: 15_000 });
      };
      await it.wb.again(give, isGone, { clear: () => undefined });
    };
    /** Points at something whose actions come with the pointer, and clicks one, until something has come of it. */
    const act = (at, label, awaited) =>
      it.wb.again(async () => {
        await at.hover({ timeout: 15_000 });
        await at.locator(`.action-label[aria-label^="${label}"]`).click({ timeout: 15_000 });
        await it.wb.page.mouse.move(900, 600);
      }, awaited);
    const say = (text, action) => act(row(text), action, row(`${action} · `));

    step('has learned nothing, and its view says how to begin', async () => {
      await it.wb.openFile('新稿.jhg');
      await it.wb.command('本单位习惯');
      await pane('本单位习惯').locator('.welcome-view-content', { hasText: '学习全程离线' }).waitFor();
      await it.wb.status('0 处问题').waitFor();
      // the other views leave it the room
      for (const title of ['提纲', '待填', '对仗']) {
        const header = pane(title).locator('.pane-header');
        const close = async () => {
          if ((await header.getAttribute('aria-expanded')) === 'true') await header.click({ timeout: 15_000 });
        };
        await it.wb.again(close, pane(title).locator('.pane-header[aria-expanded="false"]'));
      }
      await it.wb.shot('house-empty');
    });
    step('learns from a folder, and shows what it has learned', async () => {
      await learnFolder();
      await row('称谓：各位同事：').waitFor();
      await it.wb.notified('学习了 16 篇');
      const open = async () => {
        if (!(await row('仓库例会.txt').isVisible())) await row('称谓：各位同事：').click({ timeout: 15_000 });
      };
      await it.wb.again(open, row('仓库例会.txt'));
      await it.wb.shot('house-view');
    });
    step('marks a term that is one character off', async () => {
      await it.wb.count(it.wb.squiggles('info'), 1);
      await it.wb.explained(it.wb.squiggles('info'), '本单位写作“末位淘汰”');
      await it.wb.shot('house-term');
    });
    step('leads to an example with one click', async () => {
      const click = () => row('仓库例会.txt').click({ timeout: 15_000 });
      await it.wb.caret(click, /^Ln 3, Col/);
      await it.wb.shows('仓库例会.txt');
      await it.wb.shot('house-example');
      await it.wb.openFile('新稿.jhg');
    });
    step('tells a departure from a habit that is accepted, as a slip where it is for always', async () => {
      await it.wb.count(it.wb.squiggles('error'), 0);
      await say('绝不', '采纳');
      await it.wb.count(it.wb.squiggles('hint'), 1);
      await it.wb.shot('house-accepted');
      await say('绝不', '总是');
      await it.wb.count(it.wb.squiggles('error'), 1);
      await it.wb.shot('house-always');
    });
    step('completes what the house writes', async () => {
      // what was said has taken the focus into the view
      await it.wb.openFile('新稿.jhg');
      await it.wb.edit(async () => {
        await it.wb.key('Control+End');
        await it.wb.insert('今年的末位');
      }, /谢谢大家！\n今年的末位$/);
      const offered = it.wb.page.locator('.suggest-widget:visible .monaco-list-row', { hasText: '末位淘汰' });
      await it.wb.again(() => it.wb.key('Control+Space'), offered);
      await it.wb.shot('house-completion');
      await it.wb.dismiss(offered);
    });
    step('is named with what was accepted among what applies here', async () => {
      await it.wb.command('此处生效的配置');
      await it.wb.until(/house\.json/);
      await it.wb.shot('house-configuration');
    });
    step('learns again when a file has changed, and keeps what was said', async () => {
      const added = '各位同事：\n食堂下周起开夜班窗口，绝不让夜班的人饿着。\n谢谢大家！\n';
      fs.writeFileSync(path.join(it.folder, '往年/补.txt'), added);
      const file = path.join(it.folder, '.biganzi/house.json');
      const before = fs.readFileSync(file, 'utf8');
      const header = pane('本单位习惯').locator('.pane-header');
      await act(header, '再学一次', () => isWhole(file) && fs.readFileSync(file, 'utf8') !== before);
      await it.wb.notified('学习了 17 篇');
      await row('总是 · ').waitFor();
      await it.wb.shot('house-again');
      const { decisions } = JSON.parse(fs.readFileSync(file, 'utf8'));
      assert.deepEqual(Object.values(decisions), ['总是']);
    });
  });
