import { describe, expect, it } from 'vitest';
import { exampleSaying } from '../rule-cases.fixture.ts';
import { findingsOf } from '../rule-test.fixture.ts';
import { isCardNumber, isIdentityNumber } from './personal-data.ts';

describe('personal numbers', () => {
  it.each(['11010519491231002X', '440524188001010014'.replace('1880', '1980').slice(0, 17) + '6'])(
    'takes %s for an identity number only with the right check sign',
    (number) => {
      const signs = [...'0123456789X'].filter((sign) => isIdentityNumber(number.slice(0, 17) + sign));
      expect(signs).toHaveLength(1);
    },
  );

  it('takes no identity number whose day of birth does not exist', () => {
    const signs = [...'0123456789X'].filter((sign) => isIdentityNumber(`11010519490231002${sign}`));
    expect(signs).toEqual([]);
  });

  it('takes a card number only with the right check digit', () => {
    const digits = [...'0123456789'].filter((digit) => isCardNumber(`622202123456789${digit}`));
    expect(digits).toEqual(['4']);
  });

  it('finds a mobile number beside another number, and repeats neither in full', () => {
    const report = exampleSaying(6, '联系电话：0300-8123456 13800138000。');
    const [finding, ...more] = findingsOf('S-19', report);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ quote: '13800138000', found: '138*****000', level: 'warning' });
    expect(finding?.message).not.toContain('13800138000');
  });
});
