// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { FindingActions } from './finding-actions.ts';
import { FindingsPanel, WHOLE_PANEL } from './findings-panel.tsx';
import type { FindingItem } from './findings-view.ts';

afterEach(cleanup);

const NOTHING = () => undefined;
const ACTIONS: FindingActions = {
  locate: NOTHING,
  fix: NOTHING,
  decide: NOTHING,
  look: NOTHING,
  reopen: NOTHING,
};

const item = (place: string): FindingItem => ({
  id: place,
  part: 'section:3',
  level: 'error',
  rule: 'T3-01',
  message: `${place} 不等于合计。`,
  fixes: [],
  others: [],
  targets: [{ place, title: '定位', words: null }],
  places: [place],
  reopened: false,
  decidable: [],
});

const panel = (places: readonly string[]) => (
  <FindingsPanel
    items={places.map(item)}
    decided={[]}
    counts={{ error: places.length, warning: 0, hint: 0 }}
    current={null}
    view={WHOLE_PANEL}
    onView={NOTHING}
    actions={ACTIONS}
  />
);

const far = () =>
  screen
    .getAllByRole('listitem')
    .filter((card) => card.classList.contains('is-far'))
    .map((card) => card.dataset['finding']);

it('a card that comes or goes leaves it to the others when they are laid out', () => {
  const { rerender } = render(panel(['甲', '乙', '丙', '丁', '戊', '己', '庚']));
  expect(far()).toEqual(['己', '庚']);
  rerender(panel(['新', '甲', '乙', '丙', '丁', '戊', '己', '庚']));
  expect(far()).toEqual(['己', '庚']);
  rerender(panel(['丙', '丁', '戊', '己', '庚', '辛']));
  expect(far()).toEqual(['己', '庚', '辛']);
});
