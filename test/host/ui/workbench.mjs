// The workbench page as a person handles it: keys, lists, what can be seen.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { PATIENCE } from '../host.mjs';

/** Milliseconds between two looks: each is work of four processes. */
const PAUSE = 100;

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

  /** The box that VS Code asks in, or above a list of what may be chosen; with a title, the one that says it. */
  box(title = '') {
    return this.page.locator('.quick-input-widget:visible', { hasText: title }).locator('input').first();
  }

  /** Lines of the list that has come up. */
  row(text) {
    return this.page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
  }

  /** An item of the status bar. */
  status(text) {
    return this.page.locator('.statusbar-item', { hasText: text }).first();
  }

  /** Quick open, or with '>' the command palette. */
  async quick(text, prefix = '') {
    const typed = prefix + text;
    // Enter takes the row that is marked: what was used last until the list has been filtered
    const marked = this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: text });
    // A key pressed before the workbench has its key bindings, or while a page in the window is drawn anew, is lost, and
    // such a page that takes the focus closes the list again.
    await this.again(async () => {
      await this.key(prefix === '>' ? 'Control+Shift+P' : 'Control+P');
      await this.box()
        .fill(typed, { timeout: 15_000 })
        .catch(() => undefined);
    }, marked);
    // gone, or taken over by a question of the command itself
    const isTaken = async () => (await this.#typed()) !== typed;
    await this.again(() => this.#enter(), isTaken, { clear: () => undefined });
  }

  /** What stands in the box; undefined where there is none: a look that waits for it would wait for the next one. */
  #typed() {
    return this.page.locator('.quick-input-widget:visible input').evaluateAll(([input]) => input?.value);
  }

  /** Enter in the box, and nowhere else where it has just closed. */
  #enter() {
    return this.box()
      .press('Enter', { timeout: 2_000 })
      .catch(() => undefined);
  }

  /** Answers the question of a title with a text. */
  async reply(text, title = '') {
    await this.box(title).fill(text);
    await this.box(title).press('Enter');
  }

  /** Takes a row of the list that has come up: a click on one that is about to be drawn anew is lost. */
  async choose(text) {
    const row = this.row(text);
    await row.waitFor();
    const click = () => row.click({ timeout: 15_000 }).catch(() => undefined);
    await this.again(click, async () => !(await row.isVisible()), { clear: () => undefined });
  }

  /**
   * Gives a file or a folder to the dialog that has come up (whose title says so) until something has come of it, or it is
   * gone. While it still reads its first folder it goes back to that, whatever was typed meanwhile; a key would go into the
   * draft where it has closed, so its button is pressed.
   */
  async give(file, { title = '', isDone } = {}) {
    const box = this.box(title);
    await box.waitFor();
    await this.row('').waitFor();
    const widget = this.page.locator('.quick-input-widget:visible', { hasText: title });
    const button = widget.locator('.quick-input-action .monaco-button').first();
    const given = async () => {
      const isOpen = await box.isVisible();
      if (isDone ? await isDone() : !isOpen) return true;
      const answer = async () =>
        (await this.#typed()) === file ? button.click({ timeout: 2_000 }) : box.fill(file, { timeout: 2_000 });
      if (isOpen) await answer().catch(() => undefined);
      return false;
    };
    await this.same(given, true);
  }

  /** Closes what Escape closes: a list, a menu. */
  async dismiss(locator = this.box()) {
    await this.key('Escape');
    await locator.first().waitFor({ state: 'hidden' });
  }

  /** Opens the list of problems for a look at its rows, and closes it: by commands, since its key does either by the focus. */
  async problems(look) {
    const panel = this.page.locator('.part.panel');
    await this.command('Problems: Focus on Problems View');
    await panel.locator('.markers-panel').waitFor();
    await look(panel.locator('.markers-panel .monaco-list-row'));
    // the command is offered while there is something to hide
    await this.command('View: Hide Panel');
    await panel.waitFor({ state: 'hidden' });
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
    await this.shows(name, '.focused');
  }

  /** Waits until the editor has a file: its tab is there first, while what is typed still goes into the file before it. */
  async shows(name, state = '') {
    await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    const file = encodeURIComponent(path.basename(name));
    await this.page.locator(`.editor-instance .monaco-editor[data-uri$="/${file}"]${state}`).first().waitFor();
  }

  /** The line of the editor that has this text; in the page lines stand in the order in which they were drawn. */
  line(text) {
    return this.page.locator('.editor-instance .view-line', { hasText: text }).first();
  }

  /** Closes all editors, and waits until they are. */
  async closeAll() {
    await this.command('View: Close All Editors');
    await this.count(this.page.locator('.tabs-container .tab'), 0);
  }

  /**
   * Does something until an element shows or a condition holds: a menu asked for while lines still move has nothing in it.
   * What may have come up instead is cleared away before it is done again.
   */
  async again(action, awaited, { clear = () => this.key('Escape') } = {}) {
    const end = Date.now() + PATIENCE;
    for (;;) {
      await action();
      const patience = Date.now() < end ? 15_000 : 1_000;
      if (await this.#comes(awaited, patience)) return;
      if (Date.now() > end) assert.fail(`in vain: ${typeof awaited === 'function' ? action : awaited}`);
      await clear();
    }
  }

  /** Whether an element shows, or a condition holds, within so many milliseconds. */
  #comes(awaited, timeout) {
    const came =
      typeof awaited === 'function' ? this.same(awaited, true, timeout) : awaited.first().waitFor({ timeout });
    return came.then(
      () => true,
      () => false,
    );
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
  async count(locator, expected, milliseconds = PATIENCE) {
    const end = Date.now() + milliseconds;
    let got;
    do {
      got = await locator.count();
      if (got === expected) return;
      await this.page.waitForTimeout(PAUSE);
    } while (Date.now() < end);
    assert.equal(got, expected, `count of ${locator}`);
  }

  /** Waits until what is read equals what is expected. */
  async same(read, expected, milliseconds = PATIENCE) {
    const end = Date.now() + milliseconds;
    let got = await read();
    while (!isDeepStrictEqual(got, expected) && Date.now() < end) {
      await this.page.waitForTimeout(PAUSE);
      got = await read();
    }
    assert.deepEqual(got, expected);
  }

  /** Waits until the visible text matches. */
  async until(pattern, milliseconds = PATIENCE) {
    const end = Date.now() + milliseconds;
    let text;
    do {
      text = await this.text();
      if (pattern.test(text)) return;
      await this.page.waitForTimeout(PAUSE);
    } while (Date.now() < end);
    assert.match(text, pattern);
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
