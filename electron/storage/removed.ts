/** What was put aside, as the clerk knows it. */
import type { Removed } from '../../shared/contract.ts';
import type { Shelf } from './shelf.ts';
import { titleOf } from './stored.ts';

/** Reports and templates that were put aside, the last one first; one that cannot be read has the name it had. */
export async function removedFrom({ reports, templates, formerName }: Shelf): Promise<Removed[]> {
  const removedReports = (await reports.aside()).map(({ id, kept, removedAt }): Removed => {
    const content = kept?.content;
    return {
      kind: 'report',
      id,
      name: content ? titleOf(content) : formerName('report', id),
      agency: content?.report.agency ?? null,
      year: content?.report.year ?? null,
      status: content?.status ?? null,
      removedAt: removedAt.toISOString(),
    };
  });
  const removedTemplates = (await templates.aside()).map(({ id, kept, removedAt }): Removed => ({
    kind: 'template',
    id,
    name: kept?.content.template.name ?? formerName('template', id),
    agency: null,
    year: null,
    status: null,
    removedAt: removedAt.toISOString(),
  }));
  return [...removedReports, ...removedTemplates].sort((a, b) => b.removedAt.localeCompare(a.removedAt));
}
