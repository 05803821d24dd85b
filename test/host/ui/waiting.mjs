// Waiting for what is to come in the page of a workbench, and doing again what a slow machine has lost.
import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { PATIENCE } from '../host.mjs';

/** Milliseconds between two looks: each is work of four processes. */
const PAUSE = 100;
/** Milliseconds in which something first has to come of a key or a click before it is taken for lost; each time twice as many. */
const FIRST_TRY = 15_000;

export class Waiting {
  constructor(host) {
    this.host = host;
    this.page = host.page;
  }

  key(name) {
    return this.page.keyboard.press(name);
  }

  /**
   * Does something until an element shows or a condition holds: a menu asked for while lines still move has nothing in it.
   * What may have come up instead is cleared away before it is done again. An action that fails, since what it is done to
   * has just gone, is done again as well.
   */
  async again(action, awaited, { clear = () => this.key('Escape') } = {}) {
    const end = Date.now() + PATIENCE;
    for (let patience = FIRST_TRY; ; patience *= 2) {
      const problem = await (async () => action())().then(
        () => undefined,
        (error) => error,
      );
      const isLast = Date.now() > end;
      if (await this.#comes(awaited, isLast ? 1_000 : patience)) return;
      const what = typeof awaited === 'function' ? action : awaited;
      if (isLast) throw new assert.AssertionError({ message: `in vain: ${what}`, ...(problem && { actual: problem }) });
      // a run that is green in the end tells where it was slow
      console.log(`done again after ${patience / 1000} s: ${what}`);
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

  /** Clicks until something has come of it: VS Code drops a click on what it is about to draw anew. */
  click(locator, awaited, options) {
    return this.again(() => locator.first().click({ timeout: FIRST_TRY, ...options }), awaited);
  }

  /** Brings the caret somewhere by an action that may be done twice, until the status bar says where it is. */
  caret(action, where) {
    const place = this.status(typeof where === 'string' ? new RegExp(`^Ln ${where}$`) : where);
    return this.again(action, place, { clear: () => undefined });
  }

  /**
   * Does what changes the text, until the text matches, an element shows or a condition holds: again only where it has
   * changed nothing, since done twice it would change the text twice.
   */
  async once(action, awaited) {
    const before = await this.text();
    const unless = async () => {
      if ((await this.text()) === before) await (typeof action === 'string' ? this.key(action) : action());
    };
    await this.again(unless, this.#asCondition(awaited), { clear: () => undefined });
  }

  /** Does what changes the text in several steps, until it matches: what came of a try without one of them is undone first. */
  async edit(action, awaited) {
    const before = await this.text();
    const isBefore = async () => (await this.text()) === before;
    const undo = async () => {
      for (let step = 0; step < 20 && !(await isBefore()); step++) {
        const now = await this.text();
        await this.key('Control+Z');
        await this.#comes(async () => (await this.text()) !== now, FIRST_TRY);
      }
    };
    await this.again(action, this.#asCondition(awaited), { clear: undo });
  }

  #asCondition(awaited) {
    return awaited instanceof RegExp ? async () => awaited.test(await this.text()) : awaited;
  }

  /** An item of the status bar. */
  status(text) {
    return this.page.locator('.statusbar-item', { hasText: text }).first();
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
}
