/** The bar over the open template: what it is called and for whom, whether it is saved, undo, and what can be put in. */
import { CopyOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import type { Report } from '../../shared/report/schema.ts';
import { TEMPLATE_AUDIENCES } from '../../shared/template/template.ts';
import { withKeys } from '../ui/bindings.ts';
import { clockTime } from '../ui/clock.ts';
import { InsertPlaceholder } from '../ui/placeholder-text/insert-placeholder.tsx';
import { copyTemplate } from './template-actions.ts';
import { isFixed, useTemplates, type OpenTemplate } from './template-store.ts';

const ANYBODY = '不限机关';

interface Props {
  readonly open: OpenTemplate;
  /** Whose values the list of data shows. */
  readonly report: Report;
  /** Name of the part that data is put into. */
  readonly target: string;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onInsert: (placeholder: string) => void;
}

export function TemplateBar(props: Props) {
  const { open } = props;
  return (
    <header className="template-bar">
      {isFixed(open) ? (
        <LockedHead open={open} />
      ) : (
        <>
          <Head open={open} />
          <SavedTime />
          <span className="template-space" />
          <EditTools {...props} />
        </>
      )}
    </header>
  );
}

function EditTools({ open: { history }, report, target, onUndo, onRedo, onInsert }: Props) {
  return (
    <>
      <Button
        size="small"
        icon={<span aria-hidden>↶</span>}
        disabled={history.past.length === 0}
        onClick={onUndo}
        title={withKeys('撤销', 'Ctrl+Z')}
      >
        撤销
      </Button>
      <Button
        size="small"
        icon={<span aria-hidden>↷</span>}
        disabled={history.future.length === 0}
        onClick={onRedo}
        title={withKeys('重做', 'Ctrl+Y')}
      >
        重做
      </Button>
      <span className="template-target">插入到{target}：</span>
      <InsertPlaceholder report={report} onInsert={onInsert} />
    </>
  );
}

/** Why the template cannot be changed, and the way on where there is one. */
function LockedHead({ open }: { readonly open: OpenTemplate }) {
  return (
    <>
      <span className="template-note">{lockedWords(open)}</span>
      <span className="template-space" />
      {open.row.builtIn && (
        <Button
          type="primary"
          size="small"
          icon={<CopyOutlined aria-hidden />}
          disabled={open.readingOnly !== null}
          onClick={() => void copyTemplate(open.row)}
        >
          复制一份修改
        </Button>
      )}
    </>
  );
}

function lockedWords({ row, readingOnly }: OpenTemplate): string {
  if (!row.builtIn) return '资料库现在只能查看。';
  return readingOnly
    ? '内置模板不能修改；资料库现在只能查看，也不能复制。'
    : '内置模板不能修改，复制一份后可以修改。';
}

/** Name of the template and for whom it is; both are saved like its text. */
function Head({ open }: { readonly open: OpenTemplate }) {
  const { changeHead } = useTemplates.getState();
  return (
    <>
      <Input
        className="template-name"
        aria-label="模板名称"
        value={open.head.name}
        maxLength={60}
        status={open.head.name.trim() === '' ? 'error' : ''}
        onChange={(event) => changeHead({ name: event.target.value })}
      />
      <Select<string>
        size="small"
        className="template-audience"
        aria-label="适用机关"
        value={open.head.for ?? ANYBODY}
        options={[...TEMPLATE_AUDIENCES, ANYBODY].map((name) => ({ value: name, label: name }))}
        onChange={(name) => changeHead({ for: TEMPLATE_AUDIENCES.find((one) => one === name) ?? null })}
      />
    </>
  );
}

function SavedTime() {
  const saving = useTemplates((state) => state.saving);
  const id = useTemplates((state) => state.open?.row.id ?? '');
  const { saveNow, overwrite, show } = useTemplates.getState();
  if (saving.kind === 'conflict') {
    return (
      <span role="alert" className="template-not-saved">
        另一个窗口改过这份模板，这里的修改还没有保存。
        <Button size="small" onClick={() => void overwrite()}>
          保留这里的
        </Button>
        <Button size="small" onClick={() => void show(id, true)}>
          改用另一个窗口的
        </Button>
      </span>
    );
  }
  if (saving.kind === 'failed') {
    return (
      <span role="alert" className="template-not-saved">
        没有保存：{saving.problem.what}
        <Button size="small" onClick={() => void saveNow()}>
          再试一次
        </Button>
      </span>
    );
  }
  const text =
    saving.kind !== 'saved' ? '正在保存…' : saving.at === null ? '' : `已保存 ${clockTime(saving.at)}`;
  return (
    <span role="status" className="template-saved">
      {text}
    </span>
  );
}
