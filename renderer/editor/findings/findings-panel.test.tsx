// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { findingItem, NO_ACTIONS } from './finding-item.fixture.ts';
import { FindingsPanel, WHOLE_PANEL } from './findings-panel.tsx';

afterEach(cleanup);

const item = (place: string) => findingItem({ id: place, targets: [{ place, title: '定位', words: null }] });

const panel = (places: readonly string[]) => (
  <FindingsPanel
    items={places.map(item)}
    decided={[]}
    counts={{ error: places.length, warning: 0, hint: 0 }}
    current={null}
    view={WHOLE_PANEL}
    onView={() => undefined}
    actions={NO_ACTIONS}
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
