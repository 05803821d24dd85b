/** Lets what the editor has to do first have its turn. */
export function nextTurn(): Promise<void> {
  // workers of a browser have timers alone
  return new Promise((resolve) => (typeof setImmediate === 'function' ? setImmediate(resolve) : setTimeout(resolve)));
}
