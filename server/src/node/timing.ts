import vm from 'node:vm';
import { Interrupted, type Timing } from '../engine/watch';

/**
 * The clock of this process, and the one brake that stops a loop in its only thread: V8 ends a script that overruns its
 * time, whatever it has called and however deep, also inside a regular expression.
 */
export function createTiming(): Timing {
  let work: (() => void) | undefined;
  let script: ((milliseconds: number) => void) | undefined;
  const prepare = (): ((milliseconds: number) => void) => {
    const context = vm.createContext({ run: () => work!() });
    const run = new vm.Script('run()');
    return (timeout) => void run.runInContext(context, { timeout });
  };
  return {
    worked() {
      const { user, system } = process.cpuUsage();
      return (user + system) / 1000;
    },
    passed: () => performance.now(),
    interrupt<T>(task: () => T, milliseconds: number): T {
      let result: { readonly value: T } | undefined;
      work = () => {
        result = { value: task() };
      };
      try {
        (script ??= prepare())(Math.ceil(milliseconds));
      } catch (error) {
        if ((error as { code?: unknown }).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw new Interrupted('out of time');
        throw error;
      } finally {
        work = undefined;
      }
      return result!.value;
    },
  };
}
