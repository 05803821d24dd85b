import type { Target } from './files';

const OFFSET = Int32Array.BYTES_PER_ELEMENT;

/**
 * The files of a run in bytes that all its threads see: as objects a long list would stand in the memory of each thread.
 * Before the bytes stand the number of the files and the offset at which each ends.
 */
export function packTargets(files: readonly Target[]): SharedArrayBuffer {
  const encoder = new TextEncoder();
  const ends = new Int32Array(1 + files.length);
  ends[0] = files.length;
  let end = ends.byteLength;
  files.forEach((file, index) => (ends[1 + index] = end += Buffer.byteLength(JSON.stringify(file))));
  const memory = new SharedArrayBuffer(end);
  new Int32Array(memory, 0, ends.length).set(ends);
  const bytes = new Uint8Array(memory);
  files.forEach((file, index) => bytes.set(encoder.encode(JSON.stringify(file)), startOf(ends, index)));
  return memory;
}

/** Reads one of the files that were packed. */
export function packedTarget(memory: SharedArrayBuffer, index: number): Target {
  const count = new Int32Array(memory, 0, 1)[0]!;
  const ends = new Int32Array(memory, 0, 1 + count);
  // a decoder takes no memory that is shared
  const bytes = new Uint8Array(memory).slice(startOf(ends, index), ends[1 + index]);
  return JSON.parse(new TextDecoder().decode(bytes)) as Target;
}

const startOf = (ends: Int32Array, index: number): number => (index === 0 ? ends.length * OFFSET : ends[index]!);
