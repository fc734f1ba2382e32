/** All shortcuts in one sheet. */
import { Modal } from 'antd';
import { SHORTCUT_GROUPS, shownKeys } from './bindings.ts';
import './shortcut-sheet.css';

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
}

export function ShortcutSheet({ open, onClose }: Props) {
  return (
    <Modal
      title="快捷键"
      open={open}
      onCancel={onClose}
      footer={null}
      width={760}
      style={{ top: 32 }}
      destroyOnHidden
    >
      <ShortcutList />
    </Modal>
  );
}

/** Every shortcut, by where it works. */
export function ShortcutList() {
  return (
    <div className="shortcut-sheet">
      {SHORTCUT_GROUPS.map((group) => (
        <div key={group.title} className="shortcut-group">
          <h2>{group.title}</h2>
          <dl>
            {group.shortcuts.map((shortcut) => (
              <div key={shortcut.title}>
                <dt>{shortcut.title}</dt>
                <dd>
                  <kbd>{shownKeys(shortcut)}</kbd>
                </dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </div>
  );
}
