/** Every small report, by kind of agency. */
import { AGRICULTURE } from './agriculture.fixture.ts';
import { ARCHIVE } from './archive.fixture.ts';
import { CITY_MANAGEMENT } from './city-management.fixture.ts';
import { CIVIL_AFFAIRS } from './civil-affairs.fixture.ts';
import { DISTRICT } from './district.fixture.ts';
import { EDUCATION } from './education.fixture.ts';
import { EMERGENCY } from './emergency.fixture.ts';
import { FINANCE } from './finance.fixture.ts';
import { GOVERNMENT_OFFICE } from './government-office.fixture.ts';
import { HEALTH } from './health.fixture.ts';
import { HOUSING } from './housing.fixture.ts';
import { INSURANCE } from './insurance.fixture.ts';
import { JUSTICE } from './justice.fixture.ts';
import { LABOUR } from './labour.fixture.ts';
import { MARKET } from './market.fixture.ts';
import { PETITIONS } from './petitions.fixture.ts';
import { POLICE } from './police.fixture.ts';
import { REFORM } from './reform.fixture.ts';
import { RESOURCES } from './resources.fixture.ts';
import type { SmallReport } from './small-report.fixture.ts';
import { STATISTICS } from './statistics.fixture.ts';
import { STREET } from './street.fixture.ts';
import { TAX } from './tax.fixture.ts';
import { TOWN } from './town.fixture.ts';
import { TOWNSHIP } from './township.fixture.ts';
import { TRANSPORT } from './transport.fixture.ts';
import { WATER } from './water.fixture.ts';
import { ZONE } from './zone.fixture.ts';

export const CORRECT_REPORTS: Readonly<Record<string, readonly SmallReport[]>> = {
  agriculture: AGRICULTURE,
  archive: ARCHIVE,
  'city-management': CITY_MANAGEMENT,
  'civil-affairs': CIVIL_AFFAIRS,
  district: DISTRICT,
  education: EDUCATION,
  emergency: EMERGENCY,
  finance: FINANCE,
  'government-office': GOVERNMENT_OFFICE,
  health: HEALTH,
  housing: HOUSING,
  insurance: INSURANCE,
  justice: JUSTICE,
  labour: LABOUR,
  market: MARKET,
  petitions: PETITIONS,
  police: POLICE,
  reform: REFORM,
  resources: RESOURCES,
  statistics: STATISTICS,
  street: STREET,
  tax: TAX,
  town: TOWN,
  township: TOWNSHIP,
  transport: TRANSPORT,
  water: WATER,
  zone: ZONE,
};
