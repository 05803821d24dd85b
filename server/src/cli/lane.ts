import type { MessagePort } from 'node:worker_threads';
import { createProject } from '../node/project';
import { createChecker, sourceOf } from './checker';
import { createConfigurer } from './configure';
import type { Io } from './io';
import { Board, type FromLane, type LaneData } from './lane-board';
import { packedTarget } from './packed-targets';
import type { Tools } from './tools';

/** Milliseconds between two looks at the board of a lane that is too far ahead. */
const PAUSE = 5;

/** Checks files in a thread of its own until none is left, and hands over what it finds. */
export async function runLane(
  { args, cwd, targets, lane, board: memory }: LaneData,
  port: MessagePort,
  tools: Tools,
): Promise<void> {
  port.postMessage({ kind: 'ready' } satisfies FromLane);
  const board = new Board(memory);
  // what is wrong with a configuration is told by the thread that tells the findings
  const io: Pick<Io, 'cwd' | 'err'> = { cwd, err: () => undefined };
  const configurer = await createConfigurer(tools.service, createProject(tools.service.rules), args, io);
  const checker = createChecker(args, cwd, tools, { configurer });
  for (;;) {
    const index = board.take(lane);
    if (index === 'none') return port.close();
    if (index === 'wait') {
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
      continue;
    }
    const checked = await checker.check(sourceOf(packedTarget(targets, index)));
    port.postMessage({ kind: 'checked', index, checked } satisfies FromLane);
  }
}
