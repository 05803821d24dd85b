import iconv from 'iconv-lite';

/** What a header or footer of an RTF file says: enough to tell whether it is more than the number of the page. */
export class RtfMargin {
  readonly #characters: string[] = [];
  readonly #bytes: number[] = [];
  /** Bytes still to be passed over behind a character that was told by its number. */
  #pass = 0;

  byte(value: number): void {
    if (this.#pass > 0) this.#pass--;
    else this.#bytes.push(value);
  }

  /** A character told by its number; `fallback` bytes behind it say the same to old programs. */
  character(value: number, fallback: number): void {
    this.#characters.push(String.fromCharCode(value & 0xffff));
    this.#pass = fallback;
  }

  get text(): string {
    return this.#characters.join('') + iconv.decode(Uint8Array.from(this.#bytes), 'gb18030');
  }
}
