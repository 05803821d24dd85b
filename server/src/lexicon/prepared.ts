import { writeArrays, type Arrays } from './array-file';

// Indexes of the word lists cost more to make than a short draft costs to check: the build makes them once, and a start
// reads the file. Where there is none (tests, a build that is watched) each is made when it is first asked for, and is the
// same.

const makers = new Map<string, () => Arrays>();
let source: (() => ((group: string) => Arrays | undefined) | undefined) | undefined;
let opened: ((group: string) => Arrays | undefined) | undefined;

/** Says where the arrays of the build come from. It is called with the first index that is asked for. */
export function usePrepared(open: typeof source): void {
  source = open;
  opened = undefined;
}

/** Arrays of an index: of the build where there are any, else made. Neither is done before they are asked for. */
export function prepared<T extends Arrays>(name: string, make: () => T): () => T {
  if (makers.has(name)) throw new Error(`two indexes are named “${name}”`);
  makers.set(name, make);
  let arrays: T | undefined;
  return () => (arrays ??= read<T>(name) ?? make());
}

function read<T extends Arrays>(name: string): T | undefined {
  if (source) {
    opened = source();
    source = undefined;
  }
  return opened?.(name) as T | undefined;
}

/** All indexes as a file, for the build. */
export const preparedFile = (): Uint8Array =>
  writeArrays(Object.fromEntries([...makers].map(([name, make]) => [name, make()])));
