/** What keeps a report from going out, each with a way to its place. */
import { Button } from 'antd';
import type { FinalCheck } from '../../../shared/check-sheet/final-check.ts';
import { placeName } from '../../../shared/report/place-name.ts';
import type { Place } from '../../../shared/report/schema.ts';
import type { OpenMark } from '../../../shared/template/open-marks.ts';
import { LevelMark } from '../../ui/level-mark.tsx';
import { findingItems, type FindingItem } from '../findings/findings-view.ts';
import { PARTS } from '../parts/parts.ts';
import './finalise.css';

interface Props {
  readonly check: FinalCheck;
  readonly onGo: (place: Place) => void;
}

/** Errors, then words of last year. */
export function LeftToDo({ check, onGo }: Props) {
  const items = findingItems({ open: check.errors, reopened: check.reopened }, check.report);
  return (
    <>
      {items.length > 0 && <FindingList items={items} onGo={onGo} />}
      {check.oldWords.length > 0 && <OldWords words={check.oldWords} onGo={onGo} />}
    </>
  );
}

export function FindingList(props: {
  readonly items: readonly FindingItem[];
  readonly onGo: (place: Place) => void;
}) {
  return (
    <ul className="finalise-list">
      {props.items.map((item) => {
        const place = item.targets[0]?.place ?? 'report';
        return (
          <li key={item.id}>
            <p>
              <LevelMark level={item.level} />{' '}
              <span className="finalise-where">{PARTS.find(({ key }) => key === item.part)?.name}</span>{' '}
              {item.message}
            </p>
            <GoButton onGo={() => props.onGo(place)} where={placeName(place)} />
          </li>
        );
      })}
    </ul>
  );
}

/** Words of last year, one line a paragraph. */
function OldWords(props: { readonly words: readonly OpenMark[]; readonly onGo: (place: Place) => void }) {
  const places = new Map<Place, OpenMark[]>();
  for (const mark of props.words) places.set(mark.place, [...(places.get(mark.place) ?? []), mark]);
  return (
    <ul className="finalise-list">
      {[...places].map(([place, marks]) => (
        <li key={place}>
          <p>
            <span className="finalise-where">{placeName(place)}</span>{' '}
            {marks.map(({ text }) => `“${text}”`).join('、')}
          </p>
          <GoButton onGo={() => props.onGo(place)} where={placeName(place)} />
        </li>
      ))}
    </ul>
  );
}

export function GoButton({ onGo, where }: { readonly onGo: () => void; readonly where: string }) {
  return (
    <Button size="small" aria-label={`定位：${where}`} onClick={onGo}>
      定位
    </Button>
  );
}
