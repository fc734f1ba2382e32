/** “结转核对”: whether this year starts where last year ended. Stands above everything else. */
import { CheckCircleOutlined, CloseCircleFilled, InfoCircleOutlined, WarningFilled } from '@ant-design/icons';
import { Button } from 'antd';
import type { Finding, Level } from '../../shared/rules/finding.ts';
import { placeName } from '../ui/place-name.ts';

const LEVELS: Readonly<Record<Level, { name: string; Icon: typeof WarningFilled }>> = {
  error: { name: '错误', Icon: CloseCircleFilled },
  warning: { name: '警告', Icon: WarningFilled },
  hint: { name: '提示', Icon: InfoCircleOutlined },
};

interface Props {
  readonly findings: readonly Finding[];
  readonly onOpen: (place: string) => void;
}

export const CARRY_ANCHOR = 'compare-carry';

export function CarryCheck({ findings, onOpen }: Props) {
  return (
    <section aria-label="结转核对" className="compare-part" id={CARRY_ANCHOR}>
      <h2>结转核对</h2>
      {findings.length === 0 ? (
        <p className="compare-good">
          <CheckCircleOutlined aria-hidden /> 没有发现与去年对不上的地方。
        </p>
      ) : (
        <ul className="compare-carry">
          {findings.map((finding) => (
            <CarryItem key={finding.id} finding={finding} onOpen={onOpen} />
          ))}
        </ul>
      )}
    </section>
  );
}

function CarryItem({ finding, onOpen }: { finding: Finding; onOpen: Props['onOpen'] }) {
  const { name, Icon } = LEVELS[finding.level];
  return (
    <li className={`is-${finding.level}`} data-difference="" tabIndex={-1}>
      <Icon aria-hidden className="compare-level" />
      <div>
        <p>
          <strong>{name}</strong> {placeName(finding.place)}
        </p>
        <p>{finding.message}</p>
        <p className="compare-source">
          依据：{finding.source}（{finding.rule}）
        </p>
      </div>
      <Button size="small" onClick={() => onOpen(finding.place)}>
        定位
      </Button>
    </li>
  );
}
