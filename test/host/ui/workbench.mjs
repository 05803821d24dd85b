// The workbench page as a person handles it: keys, lists, what can be seen.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';

const root = path.resolve(import.meta.dirname, '../../..');
const shots = path.join(root, '.vscode-test/artefacts');
fs.mkdirSync(shots, { recursive: true });

export class Workbench {
  #session;

  constructor(host) {
    this.host = host;
    this.page = host.page;
  }

  async start() {
    await this.host.open();
    await this.page.locator('.monaco-workbench').waitFor();
    await this.page.locator('.part.statusbar').waitFor();
  }

  key(name) {
    return this.page.keyboard.press(name);
  }

  /** Types as an input method commits. */
  insert(text) {
    return this.page.keyboard.insertText(text);
  }

  /** Types as an input method does: letters that stand for a moment, then the words. */
  async compose(letters, text) {
    await this.composing(letters);
    await this.#session.send('Input.insertText', { text });
  }

  /** Leaves letters of an input method in the text, not yet words. */
  async composing(letters) {
    this.#session ??= await this.host.context.newCDPSession(this.page);
    const end = letters.length;
    await this.#session.send('Input.imeSetComposition', { text: letters, selectionStart: end, selectionEnd: end });
  }

  /** Quick open, or with '>' the command palette. */
  async quick(text, prefix = '') {
    const input = this.page.locator('.quick-input-widget:visible input');
    // Enter takes the row that is marked: what was used last until the list has been filtered
    const marked = this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: text });
    // A key pressed before the workbench has its key bindings, or while a page in the window is drawn anew, is lost, and
    // such a page that takes the focus closes the list again.
    await this.again(async () => {
      await this.key(prefix === '>' ? 'Control+Shift+P' : 'Control+P');
      await input.fill(prefix + text, { timeout: 15_000 }).catch(() => undefined);
    }, marked);
    await this.key('Enter');
    // gone, or taken over by a question of the command itself
    const asked = async () => (await input.count()) > 0 && (await input.inputValue()) === prefix + text;
    await this.same(asked, false);
  }

  command(title) {
    return this.quick(title, '>');
  }

  /** Waits until the extension has said something; in a host under test VS Code keeps it behind the bell. */
  async notified(text) {
    await this.command('Notifications: Show Notifications');
    await this.page.locator('.notifications-center .notification-list-item', { hasText: text }).waitFor();
    await this.command('Notifications: Hide Notifications');
  }

  async openFile(name) {
    await this.quick(name);
    await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    // The tab is there before the text: until then the editor holds the file before it, which would take the keys.
    const file = encodeURIComponent(path.basename(name));
    await this.page.locator(`.editor-instance .monaco-editor.focused[data-uri$="/${file}"]`).waitFor();
  }

  /** The line of the editor that has this text; in the page lines stand in the order in which they were drawn. */
  line(text) {
    return this.page.locator('.editor-instance .view-line', { hasText: text }).first();
  }

  /** Does something until an element shows: a menu asked for while lines still move has nothing in it. */
  async again(action, locator) {
    const shown = (timeout) =>
      locator
        .first()
        .waitFor({ timeout })
        .then(
          () => true,
          () => false,
        );
    for (let i = 0; i < 6; i++) {
      await action();
      if (await shown(15_000)) return;
      await this.key('Escape');
    }
    assert.ok(await shown(1000), `${locator}`);
  }

  /** Points at something in the editor until its hover has a text: a line that still moves is left behind by the pointer. */
  async explained(locator, text) {
    const hover = this.page.locator('.monaco-hover:visible', { hasText: text });
    const point = async () => {
      await this.page.mouse.move(0, 0);
      await locator.first().hover({ force: true });
    };
    await this.again(point, hover);
  }

  /**
   * Saves, and waits until the file on the disk is what is expected (a text or a pattern): the editor empties a file
   * before it writes it, so that a reader who comes between sees nothing.
   */
  async save(file, expected) {
    await this.key('Control+S');
    const read = () => fs.readFileSync(file, 'utf8');
    const fits = (text) => (typeof expected === 'string' ? text === expected : expected.test(text));
    await this.same(() => (fits(read()) ? 'as expected' : read()), 'as expected');
    return read();
  }

  squiggles(kind) {
    return this.page.locator(`.editor-instance .squiggly-${kind}`);
  }

  /** The visible text, from top to bottom: the lines of the page stand in the order in which they were drawn. */
  async text() {
    const lines = await this.page.locator('.editor-instance .view-line').evaluateAll((all) =>
      all
        .map((line) => ({ top: parseFloat(line.style.top), text: line.innerText }))
        .sort((a, b) => a.top - b.top)
        .map((line) => line.text),
    );
    return lines.join('\n').replaceAll('\u00a0', ' ');
  }

  /** Waits until a locator has so many elements. */
  async count(locator, expected, milliseconds = 120_000) {
    const end = Date.now() + milliseconds;
    let got;
    do {
      got = await locator.count();
      if (got === expected) return;
      await this.page.waitForTimeout(50);
    } while (Date.now() < end);
    assert.equal(got, expected, `count of ${locator}`);
  }

  /** Waits until what is read equals what is expected. */
  async same(read, expected, milliseconds = 120_000) {
    const end = Date.now() + milliseconds;
    let got = await read();
    while (!isDeepStrictEqual(got, expected) && Date.now() < end) {
      await this.page.waitForTimeout(50);
      got = await read();
    }
    assert.deepEqual(got, expected);
  }

  /** Waits until the visible text matches. */
  async until(pattern, milliseconds = 120_000) {
    const end = Date.now() + milliseconds;
    let text;
    do {
      text = await this.text();
      if (pattern.test(text)) return;
      await this.page.waitForTimeout(50);
    } while (Date.now() < end);
    assert.match(text, pattern);
  }

  /** What a person could read in the window, part by part. */
  async seen() {
    const parts = [
      '.tabs-container',
      '.editor-instance .view-lines',
      '.part.sidebar',
      '.part.panel',
      '.part.statusbar',
    ];
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
