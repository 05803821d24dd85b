/** Whether it may be asked of a process if it is there; of one that belongs to another user it may not. */
export function mayBeAsked(id: number): boolean {
  try {
    process.kill(id, 0);
  } catch (error) {
    return (error as { code?: string }).code !== 'EPERM';
  }
  return true;
}
