/** 定稿: what keeps the report from it, or what is still open; then it is asked once. */
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { Button, Modal } from 'antd';
import { CheckCircleFilled } from '@ant-design/icons';
import { momentWords } from '../../../shared/report/moment-words.ts';
import { BLANK_RULE } from '../../../shared/findings/matters.ts';
import { checkForFinal, type FinalCheck } from '../../../shared/check-sheet/final-check.ts';
import type { Problem } from '../../../shared/problem.ts';
import { placeName } from '../../../shared/report/place-name.ts';
import type { Place } from '../../../shared/report/schema.ts';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { LevelMark } from '../../ui/level-mark.tsx';
import { useReturnFocus } from '../../ui/use-return-focus.ts';
import { Waiting } from '../../ui/waiting.tsx';
import { storeFirst } from '../../session/store-first.ts';
import { finalise } from './finalise.ts';
import { findingItems, type FindingItem } from '../findings/findings-view.ts';
import { FindingList, GoButton, LeftToDo } from './left-to-do.tsx';
import { carriedGroups, pendingOf, type Pending } from '../pending/pending.ts';
import { selectReport, useSession } from '../../session/session.ts';
import { keyName } from '../../ui/bindings.ts';
import './finalise.css';

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
  /** Leads to a place of the report. */
  readonly onGo: (place: Place) => void;
  readonly onSheet: () => void;
  readonly onExport: () => void;
}

type Step =
  | { readonly kind: 'storing' | 'asking' | 'finalising' | 'done' }
  | { readonly kind: 'failed'; readonly problem: Problem };

/** Opened anew every time, so that nothing of an earlier question is left. */
export function FinaliseDialog(props: Props) {
  return props.open ? <OpenDialog {...props} /> : null;
}

function OpenDialog({ onClose, onGo, onSheet, onExport }: Props) {
  const [step, setStep] = useState<Step>({ kind: 'storing' });
  useReturnFocus();
  useEffect(() => {
    let wanted = true;
    void storeFirst().then((problem) => {
      if (wanted) setStep(problem ? { kind: 'failed', problem } : { kind: 'asking' });
    });
    return () => {
      wanted = false;
    };
  }, []);
  const check = useFinalCheck();
  if (!check) return null;
  const isBlocked = check.errors.length + check.oldWords.length > 0;
  const leave = (then: () => void) => () => {
    // Only a dialog that is gone lets the keyboard go elsewhere.
    flushSync(onClose);
    then();
  };
  const confirm = () => {
    setStep({ kind: 'finalising' });
    void finalise().then((problem) => setStep(problem ? { kind: 'failed', problem } : { kind: 'done' }));
  };
  const sheet = <Button onClick={leave(onSheet)}>校核单</Button>;
  const close = (words: string) => (
    <Button autoFocus onClick={onClose}>
      {words}
    </Button>
  );
  const go = (place: Place) => leave(() => onGo(place))();

  if (step.kind === 'done') {
    return (
      <Modal
        open
        title="定稿"
        onCancel={onClose}
        footer={
          <>
            <Button onClick={onClose}>完成</Button>
            <Button onClick={leave(onExport)}>导出 Word</Button>
            <Button key="sheet" type="primary" autoFocus onClick={leave(onSheet)}>
              打印校核单
            </Button>
          </>
        }
      >
        <Done />
      </Modal>
    );
  }
  return (
    <Modal
      open
      title="定稿"
      width={640}
      onCancel={onClose}
      footer={
        isBlocked || step.kind === 'failed' ? (
          <>
            {sheet}
            {close('关闭')}
          </>
        ) : (
          <>
            {sheet}
            {close('取消')}
            <Button
              key="confirm"
              type="primary"
              disabled={step.kind === 'storing'}
              loading={step.kind === 'finalising'}
              onClick={confirm}
            >
              确认定稿
            </Button>
          </>
        )
      }
    >
      {step.kind === 'storing' && <Waiting text="正在保存…" />}
      {step.kind === 'failed' && <ProblemMessage problem={step.problem} />}
      {(step.kind === 'asking' || step.kind === 'finalising') &&
        (isBlocked ? <Errors check={check} onGo={go} /> : <Remaining check={check} onGo={go} />)}
    </Modal>
  );
}

/** The report as it would be checked if it were handed in now; null while none is open. */
function useFinalCheck(): FinalCheck | null {
  const report = useSession(selectReport);
  const last = useSession((state) => state.last);
  const profile = useSession((state) => state.profile);
  return useMemo(
    () => report && checkForFinal({ report, last, ...(profile ? { profile: profile.profile } : {}) }),
    [report, last, profile],
  );
}

/** What to do about errors that keep the report a draft: a blank cell can only be filled. */
function errorAdvice(items: readonly FindingItem[]): string {
  const blanks = items.filter(({ rule }) => rule === BLANK_RULE).length;
  if (blanks === items.length) return '定稿前每一格都要填写，没有发生的填 0。';
  const confirm = '请逐处改正；确实无误的，在“检查”里写明理由确认。';
  return blanks > 0 ? `${confirm}空白的格子都要填写，没有发生的填 0。` : confirm;
}

function Errors({ check, onGo }: { readonly check: FinalCheck; readonly onGo: (place: Place) => void }) {
  const items = findingItems({ open: check.errors, reopened: check.reopened }, check.report);
  return (
    <div className="finalise">
      {items.length > 0 && (
        <>
          <p className="finalise-lead">
            还有 <strong>{items.length} 处错误</strong>
            ，不能定稿。{errorAdvice(items)}
          </p>
        </>
      )}
      {check.oldWords.length > 0 && (
        <p className="finalise-lead">
          {items.length > 0 ? '正文里还有' : '还有'}{' '}
          <strong>{check.oldWords.length} 处去年的数字和说法</strong>
          {items.length > 0 ? '' : '，不能定稿'}。请逐处改写；今年仍然如此的，按 {keyName('Ctrl+Enter')}{' '}
          确认。
        </p>
      )}
      <LeftToDo check={check} onGo={onGo} />
    </div>
  );
}

/** Hints beyond this many are counted, not listed: they ask nothing of anybody. */
const MOST_LISTED = 30;

function Remaining({ check, onGo }: { readonly check: FinalCheck; readonly onGo: (place: Place) => void }) {
  const report = useSession(selectReport);
  const last = useSession((state) => state.last);
  const items = findingItems(check, check.report);
  const warnings = items.filter(({ level }) => level === 'warning');
  const hints = items.filter(({ level }) => level === 'hint');
  const pending = report ? pendingOf(report) : [];
  const isClear = warnings.length + pending.length + check.decided.length === 0;
  return (
    <div className="finalise">
      <p className="finalise-lead">没有错误，可以定稿。{isClear ? '' : '以下内容请最后看一眼：'}</p>
      {warnings.length > 0 && (
        <Part title={`${warnings.length} 处警告没有处理`}>
          <FindingList items={warnings.slice(0, MOST_LISTED)} onGo={onGo} />
        </Part>
      )}
      {pending.length > 0 && (
        <Part title={`${pending.length} 处还没有核对`}>
          <PendingList pending={pending} onGo={onGo} />
        </Part>
      )}
      {check.decided.length > 0 && (
        <Part title={`${check.decided.length} 处已由您确认或忽略`}>
          <ul className="finalise-list">
            {check.decided.map(({ finding, decision }) => (
              <li key={finding.id}>
                <div>
                  <p>
                    <LevelMark level={finding.level} /> {finding.message}
                  </p>
                  <p className="finalise-reason">
                    {decision.verdict === 'confirmed' ? '确认无误' : '忽略'}
                    {decision.reason === '' ? '' : `：${decision.reason}`}
                  </p>
                </div>
                <GoButton onGo={() => onGo(finding.place)} where={placeName(finding.place)} />
              </li>
            ))}
          </ul>
        </Part>
      )}
      {hints.length > 0 && (
        <p className="finalise-aside">另有 {hints.length} 处提示，在“检查”和校核单里可以看到。</p>
      )}
      {last?.status === 'draft' && (
        <p className="finalise-aside">去年的年报还是草稿；它再有改动时，结转数字要重新核对。</p>
      )}
      <p className="finalise-aside">定稿后内容不能修改，随时可以退回草稿。</p>
    </div>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

/** Doubts one by one; what was taken over from last year one line a part. */
function PendingList(props: { readonly pending: readonly Pending[]; readonly onGo: (place: Place) => void }) {
  const doubts = props.pending.filter(({ kind }) => kind === 'doubt');
  return (
    <ul className="finalise-list">
      {doubts.map((doubt) => (
        <li key={doubt.id}>
          <p>
            {doubt.where}：{doubt.message}
          </p>
          <GoButton onGo={() => props.onGo(doubt.place)} where={doubt.where} />
        </li>
      ))}
      {carriedGroups(props.pending).map(({ title, what, items: [first] }) => (
        <li key={what}>
          <p>{title}，还没有核对</p>
          {first && <GoButton onGo={() => props.onGo(first.place)} where={what} />}
        </li>
      ))}
    </ul>
  );
}

function Done() {
  const at = useSession((state) => state.entry?.finalisedAt ?? null);
  return (
    <div className="finalise-done" role="status">
      <CheckCircleFilled aria-hidden />
      <div>
        <p className="finalise-lead">已定稿{at === null ? '' : `，${momentWords(at)}`}。</p>
        <p>接下来可以打印校核单，请负责人签字；再导出 Word 报送。</p>
        <p className="finalise-aside">要修改时，点“退回草稿”。</p>
      </div>
    </div>
  );
}
