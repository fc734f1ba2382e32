/** The parts of the report on the left: where I am, what is left, what is wrong. */
import { memo, useDeferredValue } from 'react';
import { PageHintsChoice } from '../paper/page-hints.tsx';
import { ZoomChoice } from '../paper/zoom-choice.tsx';
import type { PartKey } from '../parts/parts.ts';
import type { Status } from '../../../shared/contract.ts';
import { useSession } from '../../session/session.ts';
import { stepsOf, type Step } from './next-steps.ts';
import type { PartProgress } from './progress.ts';
import { PART_KEYS, withKeys } from '../../ui/bindings.ts';

interface Props {
  readonly parts: readonly PartProgress[];
  readonly current: PartKey;
  readonly onChoose: (part: PartKey) => void;
}

const SHAPES: Readonly<Record<PartProgress['state'], string>> = {
  error: '●',
  warning: '▲',
  untouched: '○',
  doubt: '？',
  carried: '↳',
  done: '✓',
  unchecked: '',
};
/** What the shapes stand for; said under the list for those that are in it. */
const LEGEND: readonly (readonly [PartProgress['state'], string])[] = [
  ['error', '错误'],
  ['warning', '警告'],
  ['doubt', '存疑'],
  ['carried', '沿用去年，待核对'],
  ['untouched', '还没有填'],
  ['done', '没有问题'],
];

/** More than this is said as this and a plus. */
const MOST = 99;

const count = (value: number) => (value > MOST ? `${MOST}+` : String(value));

function stateWords(part: PartProgress): string {
  const blank = part.figures && part.figures.blank > 0 ? `，还有 ${part.figures.blank} 格空白` : '';
  const counts = [
    part.errors > 0 ? `${part.errors} 处错误` : '',
    part.warnings > 0 ? `${part.warnings} 处警告` : '',
    part.doubts > 0 ? `${part.doubts} 处存疑` : '',
    part.carried > 0 ? `${part.carried} 处沿用去年，待核对` : '',
  ].filter((words) => words !== '');
  if (part.state === 'untouched') counts.unshift('未填写');
  return `${counts.join('，') || (part.state === 'unchecked' ? '正在检查' : '没有问题')}${blank}`;
}

/** Drawn, not written: the name of the button says it in words. Shapes with numbers: errors and warnings where there are any, else what the part waits for. */
const PartState = memo(function PartState({ part }: { readonly part: PartProgress }) {
  const { state, errors, warnings, doubts, carried } = part;
  if (state === 'error' || state === 'warning') {
    return (
      <>
        {errors > 0 && <span className="part-count is-error" data-count={`●${count(errors)}`} />}
        {warnings > 0 && <span className="part-count is-warning" data-count={`▲${count(warnings)}`} />}
      </>
    );
  }
  const waiting = { untouched: 0, doubt: doubts, carried, done: 0, unchecked: 0 }[state];
  return (
    <span
      className="part-count"
      data-count={waiting > 0 ? `${SHAPES[state]}${count(waiting)}` : SHAPES[state]}
    />
  );
});

const STEP_SHAPES: Readonly<Record<Step['state'], string>> = { done: '✓', current: '▸', ahead: '·' };

/** What has been done of the report, and what comes next. */
function Steps({ parts, status }: { readonly parts: readonly PartProgress[]; readonly status: Status }) {
  return (
    <ol className="part-steps" aria-label="步骤">
      {stepsOf(parts, status).map(({ name, left, state }) => (
        <li key={name} className={`is-${state}`} aria-current={state === 'current' ? 'step' : undefined}>
          <span aria-hidden>{STEP_SHAPES[state]}</span> {name}
          {left !== '' && <span className="part-steps-left">{left}</span>}
        </li>
      ))}
    </ol>
  );
}

/** How the paper is shown: wanted when it is there, so the paper comes first. */
const PartFoot = memo(function PartFoot() {
  const isDrawn = useDeferredValue(true, false);
  return (
    <div className="part-foot">
      {isDrawn && (
        <>
          <ZoomChoice />
          <PageHintsChoice />
        </>
      )}
    </div>
  );
});

export const PartNav = memo(function PartNav({ parts, current, onChoose }: Props) {
  const status = useSession((state) => state.entry?.status);
  return (
    <nav className="part-nav" aria-label="各部分">
      <ul>
        {parts.map((part) => {
          const state = stateWords(part);
          const keys = part.section ? PART_KEYS[part.section - 1] : undefined;
          return (
            <li key={part.key}>
              <button
                type="button"
                className={`part-link is-${part.state}`}
                aria-label={`${part.name}，${state}`}
                aria-current={part.key === current ? 'location' : undefined}
                title={keys ? withKeys(state, keys) : state}
                onClick={() => onChoose(part.key)}
              >
                <span className="part-name">{part.name}</span>
                <span className="part-state" aria-hidden="true">
                  <PartState part={part} />
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      <p className="part-legend" aria-hidden>
        {LEGEND.filter(([state]) => parts.some((part) => part.state === state)).map(([state, words]) => (
          <span key={state}>
            {SHAPES[state]} {words}
          </span>
        ))}
      </p>
      {status !== undefined && status !== 'imported' && <Steps parts={parts} status={status} />}
      <PartFoot />
    </nav>
  );
});
