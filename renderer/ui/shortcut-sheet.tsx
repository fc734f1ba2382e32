/** Help: all shortcuts in one sheet, and what program this is. */
import { Modal } from 'antd';
import { SHORTCUT_GROUPS } from './shortcuts.ts';
import './shortcut-sheet.css';

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
  /** Version and place of the data, as one line; null while unknown. */
  readonly about: string | null;
}

export function ShortcutSheet({ open, onClose, about }: Props) {
  return (
    <Modal
      title="帮助与快捷键"
      open={open}
      onCancel={onClose}
      footer={null}
      width={760}
      style={{ top: 32 }}
      destroyOnHidden
    >
      <div className="shortcut-sheet">
        {SHORTCUT_GROUPS.map((group) => (
          <div key={group.title} className="shortcut-group">
            <h2>{group.title}</h2>
            <dl>
              {group.shortcuts.map((shortcut) => (
                <div key={shortcut.keys}>
                  <dt>{shortcut.title}</dt>
                  <dd>
                    <kbd>{shortcut.keys}</kbd>
                  </dd>
                </div>
              ))}
            </dl>
          </div>
        ))}
      </div>
      {about && <p className="shortcut-about">{about}</p>}
    </Modal>
  );
}
