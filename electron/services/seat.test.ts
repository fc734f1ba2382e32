import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fixedPlace } from '../storage/place.ts';
import { openSeat } from './seat.ts';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'nianbao-seat-'));
});
afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

it('work that is asked for in the moment a move begins waits for it, and goes on with the other library', async () => {
  const seat = await openSeat(fixedPlace('given', join(root, 'from')));
  const order: string[] = [];
  const moving = seat.change(join(root, 'to'), {
    copy: {},
    remember: () => {
      order.push('moved');
      return Promise.resolve(fixedPlace('given', join(root, 'to')));
    },
  });
  const working = seat.use(({ folder }) => Promise.resolve(order.push(folder)));
  await Promise.all([moving, working]);
  expect(order).toEqual(['moved', join(root, 'to')]);
  await seat.close();
});
