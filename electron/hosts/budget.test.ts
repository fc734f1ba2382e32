import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { budget } from './budget.ts';

/** Lets everything go on that can. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('a budget', () => {
  it('never gives away more than there is, and in the end all get theirs', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 30 }), async (sizes) => {
        const room = budget(100, 1000);
        let used = 0;
        let served = 0;
        await Promise.all(
          sizes.map(async (size) => {
            const giveBack = await room.take(size);
            used += size;
            expect(used).toBeLessThanOrEqual(100);
            await settle();
            used -= size;
            served += 1;
            giveBack?.();
            giveBack?.();
          }),
        );
        expect(served).toBe(sizes.length);
      }),
      { numRuns: 50 },
    );
  });

  it('lets what is small pass what waits for much', async () => {
    const room = budget(100, 10);
    const first = await room.take(90);
    let isLargeIn = false;
    const large = room.take(90).then((giveBack) => {
      isLargeIn = true;
      return giveBack;
    });
    expect(await room.take(10)).not.toBeNull();
    await settle();
    expect(isLargeIn).toBe(false);
    first?.();
    expect(await Promise.race([large.then(() => 'in'), settle().then(() => 'out')])).toBe('in');
  });

  it('sends away whom it has no place for, and who asks for more than there is', async () => {
    const room = budget(100, 1);
    await room.take(100);
    void room.take(1);
    expect(await room.take(1)).toBeNull();
    expect(await budget(100, 1).take(101)).toBeNull();
  });
});
