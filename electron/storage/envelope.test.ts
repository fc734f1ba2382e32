import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { seal, unseal, type DocumentKind } from './envelope.ts';

const KIND: DocumentKind<unknown> = {
  name: 'anything',
  version: 2,
  sealedSince: 1,
  content: z.unknown(),
  steps: { 1: (old) => ({ ...old, content: { fromOne: old['content'] } }) },
};
const kept = fc.record({
  content: fc.jsonValue(),
  revision: fc.nat(),
  savedAt: fc.constant('2026-01-20T02:00:00.000Z'),
  label: fc.option(fc.string({ unit: 'binary' })),
});
const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('an envelope', () => {
  it('gives back exactly what was put into it', () => {
    fc.assert(
      fc.property(kept, (one) => {
        expect(unseal(KIND, 'a', bytesOf(seal(KIND, 'a', one)))).toEqual({
          state: 'valid',
          kept: JSON.parse(JSON.stringify(one)) as unknown,
          lost: [],
        });
      }),
    );
  });

  it('with any one bit changed gives back the same content or none', () => {
    fc.assert(
      fc.property(kept, fc.nat(), fc.integer({ min: 0, max: 7 }), (one, at, bit) => {
        const bytes = bytesOf(seal(KIND, 'a', one));
        const changed = bytes.with(at % bytes.length, (bytes[at % bytes.length] ?? 0) ^ (1 << bit));
        const found = unseal(KIND, 'a', changed);
        if (found.state === 'valid') expect(found.kept).toEqual(JSON.parse(JSON.stringify(one)));
        else expect(found.state).toBe('damaged');
      }),
      { numRuns: 2_000 },
    );
  });

  it('is opened for the document and the kind that it was made for', () => {
    const one = { content: 1, revision: 1, savedAt: '', label: null };
    expect(unseal(KIND, 'b', bytesOf(seal(KIND, 'a', one))).state).toBe('damaged');
    expect(unseal({ ...KIND, name: 'other' }, 'a', bytesOf(seal(KIND, 'a', one))).state).toBe('damaged');
  });

  it('of an earlier version must be whole before it is brought up to date', () => {
    const earlier = { ...KIND, version: 1 };
    const text = seal(earlier, 'a', { content: 8, revision: 1, savedAt: '', label: null });
    expect(unseal(KIND, 'a', bytesOf(text))).toMatchObject({ kept: { content: { fromOne: 8 } } });
    expect(unseal(KIND, 'a', bytesOf(text.replace('"content":8', '"content":9'))).state).toBe('damaged');
  });

  it('of a later version is known as such, with a checksum of another making too', () => {
    const later = { ...KIND, version: 3 };
    const text = seal(later, 'a', { content: 8, revision: 1, savedAt: '', label: null });
    expect(unseal(KIND, 'a', bytesOf(text)).state).toBe('newer');
    expect(unseal(KIND, 'a', bytesOf('{"schema":3,"sum":"of tomorrow"}')).state).toBe('newer');
  });
});
