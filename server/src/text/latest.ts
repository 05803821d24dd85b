/**
 * Makes a reading of texts that keeps what it read of the latest one: several checks ask for the same text one after another,
 * and every check beside them would read it anew. What is read is shared and must not be changed.
 */
export function ofLatest<T>(read: (text: string) => T): (text: string) => T {
  let latest: { readonly text: string; readonly value: T } | undefined;
  return (text) => {
    if (latest?.text !== text) latest = { text, value: read(text) };
    return latest.value;
  };
}
