/** 存为版本: what stands here is kept as a version, and can be given a name. */
import { useState } from 'react';
import { Input, Modal } from 'antd';
import { bridge } from '../app/bridge.ts';
import { problemOf } from '../app/library-store.ts';
import { showProblem } from '../ui/toast.tsx';

/** Keeps a revision of a report until the user no longer wants it; says what went wrong. Answers whether it is kept. */
export async function keepVersion(id: string, revision: number, label: string | null): Promise<boolean> {
  try {
    const answer = await bridge.keepVersion({ id, revision, label });
    if (!answer.ok) showProblem(answer.problem);
    return answer.ok;
  } catch (error) {
    showProblem(problemOf(error, '存为版本'));
    return false;
  }
}

/** Which version a name is asked for. */
export interface ToName {
  readonly id: string;
  readonly revision: number;
  readonly label: string | null;
}

interface Props {
  readonly version: ToName;
  readonly onClose: (isNamed: boolean) => void;
}

/** Asks what a version is to be called; an empty name takes the name away. */
export function NameVersionDialog({ version, onClose }: Props) {
  const [name, setName] = useState(version.label ?? '');
  const keep = async () => {
    if (await keepVersion(version.id, version.revision, name.trim() || null)) onClose(true);
  };
  return (
    <Modal
      open
      title="给这个版本起名"
      width={420}
      onCancel={() => onClose(false)}
      onOk={() => void keep()}
      okText="保存名字"
      cancelText="取消"
    >
      <Input
        autoFocus
        maxLength={60}
        value={name}
        aria-label="版本的名字"
        aria-describedby="version-name-hint"
        placeholder="例如：送审稿"
        onChange={(event) => setName(event.target.value)}
        onPressEnter={() => void keep()}
      />
      <p id="version-name-hint" className="dialog-hint">
        有名字的版本会一直保留，可以随时对比和恢复。
      </p>
    </Modal>
  );
}
