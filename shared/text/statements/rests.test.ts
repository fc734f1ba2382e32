import { describe, expect, it } from 'vitest';
import { countsIn } from './read.fixture.ts';

/** What the last number of a text of section three counts. */
const last = (text: string): string => countsIn(text, { topic: 'requests' }).split(', ').at(-1) ?? '';

describe('what is left over when some of the applications are told', () => {
  it.each([
    // Every result that was not named.
    ['予以公开210件、部分公开62件，其余196件。', 'rest:granted+partial 196'],
    ['办结468件，予以公开210件、部分公开62件，其余各类结果合计196件。', 'rest:granted+partial 196'],
    ['办结468件，除予以公开、部分公开外，其余196件。', 'rest:granted+partial 196'],
    ['予以公开和部分公开共272件，其余196件。', 'rest:granted+partial 196'],
    // The other applicants.
    ['收到申请492件，其中自然人430件，其余62件。', 'received/legal 62'],
    ['收到申请492件，其中自然人430件、商业企业40件，其余22件。', 'received/others 22'],
    // Its own words tell it.
    ['予以公开210件、部分公开62件，其余29件不予公开。', 'denied 29'],
  ])('%s counts %s', (text, expected) => {
    expect(last(text)).toBe(expected);
  });

  it.each([
    // Nobody knows which row of the group.
    ['不予公开120件，其中过程性信息90件，其余30件。', '? 30'],
    ['收到申请492件，其中商业企业40件，其余22件。', '? 22'],
    ['收到申请492件，其中自然人430件、自然人2件，其余22件。', '? 22'],
    ['予以公开210件，自然人62件，其余196件。', '- 196'],
    // Not all of what stands before is known, or exact.
    ['予以公开210件、粮仓类不予公开62件，其余196件。', '- 196'],
    ['予以公开约210件，其余196件。', '- 196'],
    ['其余196件。', '- 196'],
    // Not of this agency's year, and none that is left over.
    ['予以公开210件，上年其余196件。', '- 196'],
    ['予以公开210件，下属单位其余196件。', '- 196'],
    ['予以公开210件，此外196件。', '- 196'],
    ['予以公开210件，其余196条。', '- 196'],
  ])('is left open: %s counts %s', (text, expected) => {
    expect(last(text)).toBe(expected);
  });
});
