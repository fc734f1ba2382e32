/** For which kind of agency a template is meant, told by what is known of the agency. */
import type { AgencyLevel } from '../agency/profile.ts';
import type { TemplateAudience } from './template.ts';

const AUDIENCES: Readonly<Record<AgencyLevel, TemplateAudience>> = {
  township: '乡镇街道',
  countyDepartment: '县级部门',
  // A department of a city reports what one of a county does.
  cityDepartment: '县级部门',
  government: '政府',
};

/** The audience that an agency belongs to; an agency of no known level is most often a department. */
export function audienceOf(level: AgencyLevel | null | undefined): TemplateAudience {
  return level ? AUDIENCES[level] : '县级部门';
}
