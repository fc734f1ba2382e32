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
    ['收到申请492件，其中商业企业40件、自然人430件，其余22件。', 'received/others 22'],
    // What is told in other units, or of those that were carried over, is another thing.
    ['予以公开210件，公开指南3册，其余196件。', 'rest:granted 196'],
    ['结转下年42件，予以公开210件，其余196件。', 'rest:granted 196'],
    ['上年结转3件，予以公开210件，其余196件。', 'rest:granted 196'],
    ['予以公开210件，其余196件，除不予公开外。', 'rest:granted 196'],
    ['予以公开210件、部分公开62件，其余196件为不予公开、无法提供等。', 'rest:granted+partial 196'],
    // All that were answered.
    ['共办理申请，除42件结转下年外，其余468件均已答复。', 'handled 468'],
    ['除42件结转下年外，其余468件均已办结。', 'handled 468'],
    // Its own words tell it.
    ['除42件结转下年外，其余468件为无法提供。', 'unavailable 468'],
    ['除42件结转下年外，其余468件正在办理。', 'pending 468'],
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
    ['收到申请492件，自然人430件，办结的商业企业40件，其余22件。', '? 22'],
    ['收到申请492件，其中自然人430件，其余62件不予公开、部分公开。', '? 62'],
    ['予以公开210件、予以公开62件，其余196件。', '? 196'],
    // Of those that came in, some were answered that had come before.
    ['收到申请510件，除42件结转下年外，其余468件均已答复。', '- 468'],
    ['其中42件结转下年，其余468件均已答复。', '- 468'],
    // Not all of what stands before is known, or exact.
    ['予以公开210至212件，其余196件。', '- 196'],
    ['予以公开210件，投诉62件，其余196件。', '- 196'],
    ['予以公开和自然人210件，其余196件。', '- 196'],
    ['予以公开210份，其余196份。', '- 196'],
    ['予以公开210件，需在下年办理的其余196件。', '- 196'],
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
