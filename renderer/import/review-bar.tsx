/** How much was read, and the ways through the doubts and back through the corrections. */
import type { ReactNode } from 'react';
import { Button, Tooltip } from 'antd';
import { DownOutlined, UpOutlined } from '@ant-design/icons';
import type { Report } from '../../shared/report/schema.ts';
import { readingSummary } from '../../shared/report/report.ts';
import { ReadingBar } from './reading-bar.tsx';
import { withKeys, type BoundKeys } from '../ui/bindings.ts';

interface Props {
  readonly report: Report;
  readonly doubts: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly onStep: (step: 1 | -1) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

interface ToolProps {
  readonly name: string;
  readonly keys: BoundKeys;
  readonly icon: ReactNode;
  readonly isQuiet?: boolean;
  readonly disabled: boolean;
  readonly onClick: () => void;
}

function Tool({ name, keys, icon, isQuiet = false, disabled, onClick }: ToolProps) {
  return (
    <Tooltip title={withKeys(name, keys)}>
      <Button
        size="small"
        type={isQuiet ? 'text' : 'default'}
        icon={icon}
        aria-label={name}
        disabled={disabled}
        onClick={onClick}
      />
    </Tooltip>
  );
}

export function ReviewBar({ report, doubts, canUndo, canRedo, onStep, onUndo, onRedo }: Props) {
  const none = doubts === 0;
  return (
    <div className="review-bar">
      <ReadingBar {...readingSummary(report)} doubts={doubts} />
      <span className="review-steps">
        <Tool
          name="上一处存疑"
          keys="Shift+F8"
          icon={<UpOutlined />}
          disabled={none}
          onClick={() => onStep(-1)}
        />
        <Tool name="下一处存疑" keys="F8" icon={<DownOutlined />} disabled={none} onClick={() => onStep(1)} />
        <Tool
          name="撤销更正"
          keys="Ctrl+Z"
          icon={<span aria-hidden>↶</span>}
          isQuiet
          disabled={!canUndo}
          onClick={onUndo}
        />
        <Tool
          name="重做更正"
          keys="Ctrl+Y"
          icon={<span aria-hidden>↷</span>}
          isQuiet
          disabled={!canRedo}
          onClick={onRedo}
        />
      </span>
    </div>
  );
}
