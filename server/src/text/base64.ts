/** Bytes turned into characters at once: a call takes so many arguments. */
const MAX_BYTES_PER_CALL = 8192;

/** Bytes as text, each the character of its number. */
export function latin1Of(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += MAX_BYTES_PER_CALL)
    text += String.fromCharCode(...bytes.subarray(start, start + MAX_BYTES_PER_CALL));
  return text;
}

/** Bytes in base64, in a window of a browser as in Node. */
export const toBase64 = (bytes: Uint8Array): string => btoa(latin1Of(bytes));

/** Bytes of a text in base64. Throws where it is none. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const characters = atob(text);
  const bytes = new Uint8Array(characters.length);
  for (let i = 0; i < characters.length; i++) bytes[i] = characters.charCodeAt(i);
  return bytes;
}
