/** Which two versions of a report stand beside each other. */
import { Select } from 'antd';
import type { VersionRow } from '../../shared/contract.ts';
import { versionName } from '../app/version-words.ts';
import type { ComparedVersions } from './use-comparison.ts';

interface Props {
  /** The last first, beginning with the present one. */
  readonly rows: readonly VersionRow[];
  /** Their revisions. */
  readonly before: number;
  readonly after: number;
  readonly onChoose: (versions: ComparedVersions) => void;
}

export function Versions({ rows, before, after, onChoose }: Props) {
  const present = rows[0]?.revision;
  const options = (except: number) =>
    rows
      .filter(({ revision }) => revision !== except)
      .map((row) => ({ value: row.revision, label: versionName(row) }));
  const choose = (older: number, newer: number) =>
    onChoose({ before: older, after: newer === present ? null : newer });
  return (
    <span className="compare-opponent">
      <Select
        size="small"
        aria-label="前一个版本"
        value={before}
        options={options(after)}
        onChange={(chosen) => choose(chosen, after)}
        popupMatchSelectWidth={false}
      />
      <span aria-hidden>→</span>
      <Select
        size="small"
        aria-label="后一个版本"
        value={after}
        options={options(before)}
        onChange={(chosen) => choose(before, chosen)}
        popupMatchSelectWidth={false}
      />
    </span>
  );
}
