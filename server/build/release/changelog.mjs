/** Entries under one heading of the change log that a package shows: its tab in VS Code is read from the top. */
const MAX_ENTRIES_PER_HEADING = 6;

/**
 * The change log as packages hold it: under each heading the newest entries, and how many older ones the repository has.
 * Whole, it would be one of the larger files of the extension.
 */
export function newestChanges(text) {
  const lines = [];
  let entries = 0;
  const close = () => {
    if (entries > MAX_ENTRIES_PER_HEADING)
      lines.splice(lastEntry(lines) + 1, 0, `- ${entries - MAX_ENTRIES_PER_HEADING} more, in the repository.`);
    entries = 0;
  };
  for (const line of text.split('\n')) {
    if (line.startsWith('#')) close();
    if (line.startsWith('- ')) entries++;
    if (entries <= MAX_ENTRIES_PER_HEADING || !line.startsWith('- ')) lines.push(line);
  }
  close();
  return lines.join('\n');
}

const lastEntry = (lines) => lines.findLastIndex((line) => line.startsWith('- '));
