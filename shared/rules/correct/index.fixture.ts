/** Every small report, by kind of agency. */
import { JUSTICE } from './justice.fixture.ts';
import type { SmallReport } from './small-report.fixture.ts';
import { STREET } from './street.fixture.ts';
import { TOWN } from './town.fixture.ts';
import { TOWNSHIP } from './township.fixture.ts';
import { WATER } from './water.fixture.ts';

export const CORRECT_REPORTS: Readonly<Record<string, readonly SmallReport[]>> = {
  justice: JUSTICE,
  street: STREET,
  town: TOWN,
  township: TOWNSHIP,
  water: WATER,
};
