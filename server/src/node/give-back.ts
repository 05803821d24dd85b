/**
 * Collects all garbage of this thread and gives what it took back to the system, the nursery too, which V8 never makes
 * smaller by itself while there is work. Some tens of milliseconds; for a moment in which nobody waits. V8 has it for
 * memory that runs out, and Node reaches it through the inspector of its own process alone; nothing is opened for that.
 */
export async function giveMemoryBack(): Promise<void> {
  if (!process.features.inspector) return;
  const { Session } = await import('node:inspector/promises');
  const session = new Session();
  session.connect();
  try {
    await session.post('HeapProfiler.collectGarbage');
  } finally {
    session.disconnect();
  }
}
