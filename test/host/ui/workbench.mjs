// The workbench page as a person handles it: keys, lists, what can be seen.
import fs from 'node:fs';
import path from 'node:path';
import { Questions } from './questions.mjs';

const root = path.resolve(import.meta.dirname, '../../..');
const shots = path.join(root, '.vscode-test/artefacts');
fs.mkdirSync(shots, { recursive: true });

const none = () => undefined;

export class Workbench extends Questions {
  #session;

  async start() {
    await this.host.open();
    await this.page.locator('.monaco-workbench').waitFor();
    await this.page.locator('.part.statusbar').waitFor();
  }

  /** Waits until keys go into the text: an editor that is opened anew has not the focus for a while. */
  #hasFocus() {
    return this.page.locator('.editor-instance .monaco-editor.focused').first().waitFor();
  }

  /** Types as an input method commits. */
  async insert(text) {
    await this.#hasFocus();
    await this.page.keyboard.insertText(text);
  }

  /** Types as an input method does: letters that stand for a moment, then the words. */
  async compose(letters, text) {
    await this.composing(letters);
    await this.#session.send('Input.insertText', { text });
  }

  /** Leaves letters of an input method in the text, not yet words. */
  async composing(letters) {
    this.#session ??= await this.host.context.newCDPSession(this.page);
    await this.#hasFocus();
    const end = letters.length;
    await this.#session.send('Input.imeSetComposition', { text: letters, selectionStart: end, selectionEnd: end });
  }

  /** Opens the list of problems for a look at its rows, and closes it: by commands, since its key does either by the focus. */
  async problems(look) {
    const list = this.page.locator('.part.panel .markers-panel');
    await this.again(() => this.command('Problems: Focus on Problems View'), list);
    await look(list.locator('.monaco-list-row'));
    await this.#hide(this.page.locator('.part.panel'), 'View: Hide Panel');
  }

  /** Hides something by a command that is offered only while it shows. */
  async #hide(shown, command) {
    const isHidden = async () => !(await shown.isVisible());
    const hide = async () => {
      if (!(await isHidden())) await this.command(command);
    };
    await this.again(hide, isHidden);
  }

  /** Waits until the extension has said something; in a host under test VS Code keeps it behind the bell. */
  async notified(text) {
    const center = this.page.locator('.notifications-center');
    await this.again(() => this.command('Notifications: Show Notifications'), center);
    await center.locator('.notification-list-item', { hasText: text }).waitFor();
    await this.#hide(center, 'Notifications: Hide Notifications');
  }

  async openFile(name) {
    await this.again(() => this.quick(name), this.writing(name));
    await this.shows(name, '.focused');
  }

  /** Waits until the editor has a file: its tab is there first, while what is typed still goes into the file before it. */
  async shows(name, state = '') {
    await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    await this.#editor(name, state).waitFor();
  }

  /** The editor of a file while what is typed goes into it. */
  writing(name) {
    return this.#editor(name, '.focused');
  }

  #editor(name, state) {
    const file = encodeURIComponent(path.basename(name));
    return this.page.locator(`.editor-instance .monaco-editor[data-uri$="/${file}"]${state}`).first();
  }

  /**
   * Waits until a text has been recognised as a speech by what is done. VS Code shows its editor anew for that, and without
   * the focus for a moment, so that a key pressed earlier might be lost. The line is to be seen for half a minute only.
   */
  async recognised(action) {
    await Promise.all([this.status('已识别为讲话稿').waitFor(), action()]);
  }

  /** The line of the editor that has this text; in the page lines stand in the order in which they were drawn. */
  line(text) {
    return this.page.locator('.editor-instance .view-line', { hasText: text }).first();
  }

  /** Puts the caret into the line of this text, which is the one of a number. */
  clickLine(text, number, position) {
    const click = () => this.line(text).click({ timeout: 15_000, ...(position && { position }) });
    return this.caret(click, new RegExp(`^Ln ${number}, Col`));
  }

  /** Fills a name everywhere by F2, until the text matches; leaves a picture of the box where it is given a name. */
  async rename(name, pattern, picture) {
    const box = this.page.locator('.rename-box input');
    const fits = async () => pattern.test(await this.text());
    const rename = async () => {
      if (await fits()) return;
      await this.again(() => this.key('F2'), box);
      if (picture) await this.shot(picture);
      await box.fill(name, { timeout: 15_000 });
      await box.press('Enter', { timeout: 15_000 });
    };
    await this.again(rename, fits);
  }

  /** Shows what the item of the activity bar opens, until a row of it stands; a click on an item that is shown hides it. */
  async openViews(label, row) {
    const item = this.page.locator('.activitybar .action-item', { has: this.page.locator(`[aria-label^="${label}"]`) });
    const open = async () => {
      if ((await item.and(this.page.locator('.checked')).count()) === 0) await item.first().click({ timeout: 15_000 });
    };
    await this.again(open, row);
  }

  /** Closes all editors, and waits until they are. */
  async closeAll() {
    await this.command('View: Close All Editors');
    await this.count(this.page.locator('.tabs-container .tab'), 0);
  }

  /** Points at something in the editor until its hover has a text: a line that still moves is left behind by the pointer. */
  async explained(locator, text) {
    const hover = this.page.locator('.monaco-hover:visible', { hasText: text });
    const point = async () => {
      await this.page.mouse.move(0, 0);
      await locator.first().hover({ force: true, timeout: 15_000 });
    };
    await this.again(point, hover);
  }

  /**
   * Saves, and waits until the file on the disk is what is expected (a text or a pattern): the editor empties a file
   * before it writes it, so that a reader who comes between sees nothing.
   */
  async save(file, expected) {
    const read = () => fs.readFileSync(file, 'utf8');
    const fits = () => (typeof expected === 'string' ? read() === expected : expected.test(read()));
    await this.again(() => this.key('Control+S'), fits, { clear: none }).catch(none);
    await this.same(() => (fits() ? 'as expected' : read()), 'as expected', 0);
    return read();
  }

  squiggles(kind) {
    return this.page.locator(`.editor-instance .squiggly-${kind}`);
  }

  /** What a person could read in the window, part by part. */
  async seen() {
    const editor = ['.tabs-container', '.editor-instance .view-lines'];
    const parts = [...editor, '.part.sidebar', '.part.panel', '.part.statusbar'];
    const floating = ['.quick-input-widget', '.notifications-toasts', '.notifications-center', '.monaco-dialog-box'];
    const texts = await Promise.all(
      [...parts, ...floating].map(async (part) => {
        const all = await this.page.locator(`${part}:visible`).allInnerTexts();
        return all.length > 0 ? `${part}: ${all.join(' / ').replace(/\s+/g, ' ').slice(0, 1500)}` : undefined;
      }),
    );
    const focus = await this.page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200));
    return [...texts.filter((text) => text !== undefined), `focus: ${focus}`].join('\n');
  }

  shot(name) {
    return this.page.screenshot({ path: path.join(shots, `${this.host.version ?? 'start'}-${name}.png`) });
  }
}
