/** A function that makes its answer when it is first asked, and keeps it: most drafts never ask. The answer is not undefined. */
export function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
