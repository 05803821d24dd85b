/** Files of the extension by their path in it, as the client has read them. */
export type Assets = ReadonlyMap<string, Uint8Array>;

let assets: Assets = new Map();
const texts = new Map<string, string>();

/** Takes the files. What reads tables is loaded behind this call. */
export function useAssets(given: Assets): void {
  assets = given;
  texts.clear();
}

/** Bytes of a file; undefined where the client could not read it. */
export const assetBytes = (name: string): Uint8Array | undefined => assets.get(name);

/** Text of a file, read once. Throws where the client could not read it. */
export function assetText(name: string): string {
  let text = texts.get(name);
  if (text === undefined) {
    const bytes = assets.get(name);
    if (!bytes) throw new Error(`${name} of the extension could not be read`);
    texts.set(name, (text = new TextDecoder().decode(bytes)));
  }
  return text;
}

/** Names of the files in a folder, in order. */
export const assetsIn = (folder: string): readonly string[] =>
  [...assets.keys()].filter((name) => name.startsWith(folder)).sort();
