/** Beside the open template: how it will read, what is wrong with it, and what might vary in it. */
import { Segmented, Select } from 'antd';
import type { Report } from '../../shared/report/schema.ts';
import type { TemplateRemark } from '../../shared/template/check-template.ts';
import type { Template } from '../../shared/template/template.ts';
import { useLibrary } from '../app/library-store.ts';
import { TemplateChecks } from './template-checks.tsx';
import { TemplatePreview } from './template-preview.tsx';
import { TemplateProposals } from './template-proposals.tsx';
import { isFixed, useTemplates, type OpenTemplate } from './template-store.ts';

export type Side = 'preview' | 'checks' | 'proposals';

interface Props {
  readonly open: OpenTemplate;
  readonly side: Side;
  readonly onSide: (side: Side) => void;
  /** The template filled in. */
  readonly report: Report;
  readonly template: Template;
  readonly remarks: readonly TemplateRemark[];
  /** Goes to words of the template. */
  readonly onJump: (at: Pick<TemplateRemark, 'place' | 'words'>, start?: number | null) => void;
}

export function TemplateSide({ open, side, onSide, report, template, remarks, onJump }: Props) {
  const { proposals } = open.history.present;
  const hasProposals = proposals.length > 0 || side === 'proposals';
  return (
    <section className="template-side" aria-label="预览和检查" tabIndex={0} data-scroll="template-preview">
      <div className="template-side-head">
        <Segmented<Side>
          size="small"
          value={side}
          onChange={onSide}
          options={[
            { value: 'preview', label: '预览' },
            { value: 'checks', label: remarks.length > 0 ? `检查 ${remarks.length}` : '检查 ✓' },
            ...(hasProposals ? [{ value: 'proposals' as const, label: `建议 ${proposals.length}` }] : []),
          ]}
        />
        {side === 'preview' && <FiguresOf />}
      </div>
      {side === 'preview' && <TemplatePreview report={report} />}
      {side === 'checks' && <TemplateChecks template={template} remarks={remarks} onJump={onJump} />}
      {side === 'proposals' && (
        <TemplateProposals proposals={proposals} canAccept={!isFixed(open)} onJump={onJump} />
      )}
    </section>
  );
}

/** With the figures of which report the preview is filled in. */
function FiguresOf() {
  const rows = useLibrary((state) => state.rows) ?? [];
  const shown = useTemplates((state) => state.shown);
  const showFiguresOf = useTemplates((state) => state.showFiguresOf);
  const nameOf = ({ agency, year }: Pick<Report, 'agency' | 'year'>) =>
    `${agency ?? '机关不明'} ${year === null ? '年度不明' : `${year}年`}`;
  return (
    <label className="template-figures">
      填入
      <Select<string>
        size="small"
        showSearch={{ optionFilterProp: 'label' }}
        aria-label="预览用哪份年报的数字"
        value={shown.id ?? ''}
        options={[
          { value: '', label: '示例的数字' },
          ...rows.map((row) => ({ value: row.id, label: nameOf(row) })),
        ]}
        onChange={(id) => void showFiguresOf(id === '' ? null : id)}
      />
    </label>
  );
}
