import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packMessage, unpackMessage } from './wire.ts';

const messages = fc.letrec<{ node: unknown }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small' },
    fc.uint8Array({ maxLength: 20 }),
    fc.jsonValue({ maxDepth: 1 }),
    fc.array(tie('node'), { maxLength: 4 }),
    fc.dictionary(fc.string({ maxLength: 10 }), tie('node'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).node;

describe('messages between window and host', () => {
  it('come out as they went in, bytes included', () => {
    fc.assert(
      fc.property(messages, (value) => {
        // -0 is 0 in JSON.
        expect(unpackMessage(packMessage(value))).toEqual(normalise(value));
      }),
    );
  });

  it('carry bytes raw: a message is only as much longer than its bytes as its head', () => {
    const bytes = new Uint8Array(100_000).fill(0xe4);
    expect(packMessage({ name: '年报.docx', bytes }).length).toBeLessThan(100_200);
  });

  it('are read wherever they lie in a larger buffer', () => {
    const message = packMessage({ bytes: new Uint8Array([1, 2, 3]) });
    const larger = new Uint8Array(message.length + 3);
    larger.set(message, 3);
    expect(unpackMessage(larger.subarray(3))).toEqual({ bytes: new Uint8Array([1, 2, 3]) });
  });

  it('are refused when anything is missing or left over, never read halfway', () => {
    fc.assert(
      fc.property(messages, fc.nat(), fc.boolean(), (value, cut, longer) => {
        const whole = packMessage(value);
        const wrong = longer ? new Uint8Array([...whole, 0]) : whole.subarray(0, cut % whole.length);
        expect(() => unpackMessage(wrong)).toThrow();
      }),
    );
  });

  it('are refused or harmless when they are arbitrary bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        expect(() => unpackMessage(bytes)).toThrow();
      }),
    );
  });

  it.each([
    ['a prototype', ['__proto__']],
    ['an inherited property', ['constructor']],
    ['a place that holds something else', ['a']],
    ['a place that does not exist', ['b', 'c']],
  ])('are refused when a slot points at %s', (_, path) => {
    const head = new TextEncoder().encode(JSON.stringify({ value: { a: 1 }, slots: [[path, 1]] }));
    const message = new Uint8Array([head.length, 0, 0, 0, ...head, 7]);
    expect(() => unpackMessage(message)).toThrow('not a packed message');
    expect({}).not.toHaveProperty('0');
  });
});

function normalise(value: unknown): unknown {
  if (value instanceof Uint8Array) return value;
  if (Array.isArray(value)) return value.map(normalise);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, normalise(item)]));
  }
  return Object.is(value, -0) ? 0 : value;
}
