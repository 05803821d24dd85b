/**
 * Text safe to print: control characters, directional marks, invisible characters and lone surrogates of a draft or a
 * file name are written as \u{…}, so that they can neither steer a terminal nor hide or forge a line.
 */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (c) => `\\u{${c.codePointAt(0)!.toString(16)}}`);
}
