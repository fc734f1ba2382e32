/** 空白填 0 for one table of an old report: whoever knows that a blank meant none says so once, not cell by cell. */
import { Button, Tooltip } from 'antd';
import { fillBlanks } from '../../shared/report/fill-blanks.ts';
import type { Edit } from '../../shared/report/report.ts';
import type { Report } from '../../shared/report/schema.ts';

/** A single blank is typed as quickly. */
const LEAST = 2;

interface Props {
  readonly report: Report;
  readonly section: number;
  readonly onFill: (edits: readonly Edit[]) => void;
}

export function FillBlanks({ report, section, onFill }: Props) {
  const edits = fillBlanks(report, section);
  if (edits.length < LEAST) return null;
  return (
    <p className="fill-blanks">
      <Tooltip title="把本表的空白都填成 0（可撤销）。请先确认原文件里的空白就是没有发生。">
        <Button size="small" onClick={() => onFill(edits)}>
          {edits.length} 格空白填 0
        </Button>
      </Tooltip>
    </p>
  );
}
