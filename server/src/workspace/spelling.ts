// A file has one address and several spellings of it: `%E7` or `%e7`, `c:` or `C:`, brackets as they are or encoded. Editors
// and Node differ; what is kept by address is kept by the spelling of VS Code.

const ADDRESS = /^([a-z][a-z0-9+.-]+):(?:\/\/([^/?#]*))?(\/[^?#]*)$/i;

/** The spelling of VS Code; an address that is none of a file, and one that cannot be decoded, stay as they are. */
export function inOneSpelling(uri: string): string {
  const [, scheme, authority, path] = ADDRESS.exec(uri) ?? [];
  if (scheme === undefined || path === undefined) return uri;
  try {
    const letters = decodeURIComponent(path).replace(/^\/[A-Z]:/, (drive) => drive.toLowerCase());
    const host = authority === undefined ? '' : `//${authority.toLowerCase()}`;
    return `${scheme.toLowerCase()}:${host}${encodedPath(letters)}`;
  } catch {
    return uri;
  }
}

/** A path as VS Code writes it into an address. */
export const encodedPath = (path: string): string => path.split('/').map(encoded).join('/');

/** encodeURIComponent leaves five marks that VS Code encodes. */
const encoded = (segment: string): string =>
  encodeURIComponent(segment).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
