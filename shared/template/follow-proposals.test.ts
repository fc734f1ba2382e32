import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BUILT_IN_TEMPLATE } from './built-in.ts';
import { acceptProposal, followProposals } from './follow-proposals.ts';
import type { Proposal, Template } from './template.ts';

const withPreamble = (...preamble: string[]): Template => ({ ...BUILT_IN_TEMPLATE, preamble });

function proposal(paragraph: number, start: number, text: string, placeholder = '{{年度}}'): Proposal {
  const place = `preamble/paragraph:${paragraph}`;
  return { place, text, start, end: start + text.length, placeholder, reason: '年度。', sure: true };
}

const FIRST = '2024年收到24件，办结22件。';
const BEFORE = withPreamble('甲。', FIRST, '乙。');
const PROPOSALS = [proposal(2, 0, '2024'), proposal(2, 7, '24'), proposal(2, 13, '22')];

const places = (...preamble: string[]) =>
  followProposals(BEFORE, withPreamble(...preamble), PROPOSALS).map(
    ({ place, start, text }) => `${place.slice(-1)}:${start}:${text}`,
  );

describe('proposals', () => {
  it('keep to their words when something is written before, between and behind them', () => {
    expect(places('甲。', FIRST, '乙。')).toEqual(['2:0:2024', '2:7:24', '2:13:22']);
    expect(places('新。', '甲。', FIRST, '乙。')).toEqual(['3:0:2024', '3:7:24', '3:13:22']);
    expect(places('甲。', '2024年共收到24件，办结22件。', '乙。')).toEqual(['2:0:2024', '2:8:24', '2:14:22']);
    expect(places('甲。', `${FIRST}另有一句。`, '乙。')).toEqual(['2:0:2024', '2:7:24', '2:13:22']);
  });

  it('are gone when their words are changed or deleted', () => {
    expect(places('甲。', '2024年收到25件，办结22件。', '乙。')).toEqual(['2:0:2024', '2:13:22']);
    expect(places('甲。', '乙。')).toEqual([]);
  });

  it('are accepted one by one in any order, with the same end', () => {
    const template: Template = { ...BEFORE, proposals: PROPOSALS };
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), (order) => {
        let accepted = template;
        for (const at of order) {
          const words = PROPOSALS[at]?.text;
          const one = accepted.proposals?.find(({ text }) => text === words);
          if (one) accepted = acceptProposal(accepted, one);
        }
        expect(accepted.preamble[1]).toBe('{{年度}}年收到{{年度}}件，办结{{年度}}件。');
        expect(accepted.proposals).toEqual([]);
      }),
    );
  });

  it('stand on their words after any edit', () => {
    const text = fc
      .array(fc.constantFrom('24', '22', '年', '，', ''), { maxLength: 6 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), fc.array(text, { maxLength: 4 }), (old, now) => {
        const found = old.flatMap((one, index) =>
          [...one.matchAll(/\d+/g)].map((match) => proposal(index + 1, match.index, match[0])),
        );
        for (const { place, start, end, text: words } of followProposals(
          withPreamble(...old),
          withPreamble(...now),
          found,
        )) {
          expect(now[Number(place.slice(-1)) - 1]?.slice(start, end)).toBe(words);
        }
      }),
    );
  });
});
