import { describe, expect, it } from 'vitest';
import { countsIn } from './read.fixture.ts';

const inSection = (text: string): string => countsIn(text, { topic: 'requests' });

describe('what was done with applications', () => {
  it.each([
    ['受理的申请事项办结11件。', 'handled 11'],
    ['受理件的办结11件。', 'handled 11'],
    ['受理件办结11件。', 'received&handled 11'],
    ['办结10件，按期公开6件。', 'handled 10, opened 6'],
    ['办结10件，更新6件。', 'handled 10, - 6'],
    ['办结10件，主动公开6件。', 'handled 10, - 6'],
    ['办结10件，粮库公开6件。', 'handled 10, - 6'],
    ['2023年和2024年分别收到申请12件、10件。', '- 12, - 10'],
    ['收到“云溪”申请12件。', '? 12'],
  ])('%s counts %s', (text, expected) => {
    expect(inSection(text)).toBe(expected);
  });
});
