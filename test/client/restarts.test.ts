import { expect, it } from 'vitest';
import { createRestarts } from '../../client/src/restarts';

const MINUTE = 60_000;

it('a server that dies is started again, and the user is told once', () => {
  let time = 0;
  const restarts = createRestarts(() => time);
  expect(restarts.died()).toEqual({ restart: true, tell: true });
  time += 1000;
  expect(restarts.died()).toEqual({ restart: true, tell: false });
  time += 30 * MINUTE;
  expect(restarts.died()).toEqual({ restart: true, tell: true });
});

it('one that dies again and again is left alone, and that is told', () => {
  let time = 0;
  const restarts = createRestarts(() => time);
  const verdicts = Array.from({ length: 5 }, () => {
    time += 1000;
    return restarts.died();
  });
  expect(verdicts.map((v) => v.restart)).toEqual([true, true, true, true, false]);
  expect(verdicts.map((v) => v.tell)).toEqual([true, false, false, false, true]);
  // started by hand it has its chances anew
  expect(restarts.died().restart).toBe(true);
});

it('deaths far apart are no series', () => {
  let time = 0;
  const restarts = createRestarts(() => time);
  for (let i = 0; i < 20; i++) {
    time += MINUTE;
    expect(restarts.died().restart).toBe(true);
  }
});
