// The box in which VS Code asks, and the list below it: the palette, quick open, questions, dialogs for files.
import { Waiting } from './waiting.mjs';

/** Milliseconds for one key or click in a box that may have gone meanwhile. */
const TRY = 15_000;

export class Questions extends Waiting {
  /** The box that VS Code asks in, or above a list of what may be chosen; with a title, the one that says it. */
  box(title = '') {
    return this.page.locator('.quick-input-widget:visible', { hasText: title }).locator('input').first();
  }

  /** Lines of the list that has come up. */
  row(text) {
    return this.page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
  }

  /** Quick open, or with '>' the command palette. */
  async quick(text, prefix = '') {
    const typed = prefix + text;
    let entered = false;
    const enter = async () => {
      // Enter takes the row that is marked: what was used last until the list has been filtered
      await this.#list(typed, this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: text }));
      const press = async () => (entered = await this.#enter({ typed, marked: text }));
      // a list that is being drawn anew has no marked row for a moment
      await this.same(press, true, TRY);
    };
    // gone, or taken over by a question of the command itself
    await this.again(enter, async () => entered && (await this.#typed()) !== typed);
  }

  /** Looks for something in the palette, until a row of it shows. */
  async palette(text, row) {
    await this.#list(`>${text}`, this.row(row));
  }

  /**
   * Has the list of quick open or the palette until a row shows. A key pressed before the workbench has its key bindings,
   * or while a page in the window is drawn anew, is lost, and such a page that takes the focus closes the list again.
   */
  async #list(typed, row) {
    await this.again(async () => {
      await this.key(typed.startsWith('>') ? 'Control+Shift+P' : 'Control+P');
      await this.box().fill(typed, { timeout: TRY });
    }, row);
  }

  /** What stands in the box; undefined where there is none: a look that waits for it would wait for the next one. */
  #typed() {
    return this.page.locator('.quick-input-widget:visible input').evaluateAll(([input]) => input?.value);
  }

  /**
   * Presses Enter in the box where it has this text, below this title, above this marked row, and nowhere else: it may have
   * closed just now, or ask the next question, and a key of the keyboard would go there, or into the draft. Gives whether
   * it has pressed.
   */
  #enter({ typed, title = '', marked = '' }) {
    return this.page.locator('.quick-input-widget:visible', { hasText: title }).evaluateAll(
      ([widget], { typed, marked }) => {
        const input = widget?.querySelector('input');
        if (!input || (typed !== undefined && input.value !== typed)) return false;
        const rows = [...widget.querySelectorAll('.monaco-list-row.focused')];
        if (marked && !rows.some((row) => row.textContent.replaceAll('\u00a0', ' ').includes(marked))) return false;
        const key = { key: 'Enter', code: 'Enter', keyCode: 13, bubbles: true, cancelable: true };
        for (const type of ['keydown', 'keyup']) input.dispatchEvent(new KeyboardEvent(type, key));
        return true;
      },
      { typed, marked },
    );
  }

  /** Answers the question of a title with a text, or with what it proposes. */
  async reply(text, title = '') {
    const box = this.box(title);
    await box.waitFor();
    let entered = false;
    const answer = async () => {
      if (text !== undefined && (await this.#typed()) !== text) await box.fill(text, { timeout: TRY });
      entered ||= await this.#enter({ typed: text, title });
    };
    const isTaken = async () => entered && !(await box.isVisible());
    await this.again(answer, isTaken, { clear: () => (entered = false) });
  }

  /** Takes a row of the list that has come up: a click on one that is about to be drawn anew is lost. */
  async choose(text) {
    const row = this.row(text);
    await row.waitFor();
    const click = () => row.click({ timeout: TRY });
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
        (await this.#typed()) === file ? button.click({ timeout: TRY }) : box.fill(file, { timeout: TRY });
      if (isOpen) await answer().catch(() => undefined);
      return false;
    };
    await this.same(given, true);
  }

  /** Gives the file that the dialog proposes, until something has come of it. */
  async giveProposed(isDone) {
    // while the dialog still reads the folder it takes no answer
    await this.row('').waitFor();
    await this.again(() => this.#enter({}), isDone, { clear: () => undefined });
  }

  /** Closes what Escape closes: a list, a menu; where it has gone, Escape would go to what is below. */
  async dismiss(locator = this.box()) {
    const escape = async () => {
      if (await locator.first().isVisible()) await this.key('Escape');
    };
    const isGone = async () => !(await locator.first().isVisible());
    await this.again(escape, isGone, { clear: () => undefined });
  }

  command(title) {
    return this.quick(title, '>');
  }
}
