import { latin1Of } from '../text/base64';

/** A piece of RTF: a brace, a control word, a control symbol, or bytes of text. */
export type RtfToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'word'; readonly name: string; readonly value: number | undefined }
  | { readonly kind: 'symbol'; readonly name: string }
  | { readonly kind: 'byte'; readonly value: number };

const WORD = /([A-Za-z]{1,40})(-?\d{1,10})? ?/y;

/** Cuts RTF into its pieces. Binary data is passed over. */
export function* rtfTokens(bytes: Uint8Array): Generator<RtfToken> {
  // a byte in each unit
  const source = latin1Of(bytes);
  for (let offset = 0; offset < source.length;) {
    const c = source[offset]!;
    if (c === '{' || c === '}') {
      offset++;
      yield c === '{' ? { kind: 'open' } : { kind: 'close' };
    } else if (c === '\\') {
      const next = source[offset + 1] ?? '';
      if (next === "'") {
        const hex = /^[0-9A-Fa-f]{2}/.exec(source.slice(offset + 2, offset + 4))?.[0];
        offset += hex === undefined ? 2 : 4;
        if (hex !== undefined) yield { kind: 'byte', value: parseInt(hex, 16) };
        continue;
      }
      WORD.lastIndex = offset + 1;
      const word = WORD.exec(source);
      if (!word) {
        offset += 2;
        yield { kind: 'symbol', name: next };
        continue;
      }
      offset = WORD.lastIndex;
      const [, name = '', number] = word;
      const value = number === undefined ? undefined : Number(number);
      if (name === 'bin') offset += Math.max(0, value ?? 0);
      else yield { kind: 'word', name, value };
    } else {
      offset++;
      // line ends are none of the text
      if (c !== '\r' && c !== '\n' && c !== '\0') yield { kind: 'byte', value: c.charCodeAt(0) };
    }
  }
}
