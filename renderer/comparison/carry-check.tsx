/** “结转核对”: whether this year starts where last year ended. Stands above everything else. */
import { CheckCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { placeName } from '../../shared/report/place-name.ts';
import type { Finding } from '../../shared/findings/finding.ts';
import { LevelMark } from '../ui/level-mark.tsx';
import type { carryState } from './figure-view.ts';

interface Props {
  readonly findings: readonly Finding[];
  readonly state: ReturnType<typeof carryState>;
  readonly onOpen: (place: string) => void;
}

export const CARRY_ANCHOR = 'compare-carry';

export function CarryCheck({ findings, state, onOpen }: Props) {
  return (
    <section aria-label="结转核对" className="compare-part" id={CARRY_ANCHOR}>
      <h2>结转核对</h2>
      {findings.length === 0 ? (
        <NoFindings state={state} />
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

function NoFindings({ state }: Pick<Props, 'state'>) {
  if (state === 'apart')
    return <p className="compare-good">两份年报不是同一机关的相邻两年，没有核对结转。</p>;
  if (state === 'open') return <p className="compare-good">结转的数字还没有填全，填好以后这里会核对。</p>;
  return (
    <p className="compare-good">
      <CheckCircleOutlined aria-hidden /> 与去年的结转数字一致。
    </p>
  );
}

function CarryItem({ finding, onOpen }: { finding: Finding; onOpen: Props['onOpen'] }) {
  return (
    <li className={`is-${finding.level}`} data-difference="" tabIndex={-1}>
      <div>
        <p>
          <LevelMark level={finding.level} /> {placeName(finding.place)}
        </p>
        <p>{finding.message}</p>
        <p className="compare-source">依据：{finding.source}</p>
      </div>
      <Button size="small" onClick={() => onOpen(finding.place)}>
        定位
      </Button>
    </li>
  );
}
