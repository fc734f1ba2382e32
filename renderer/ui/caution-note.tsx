/** A remark beside what is shown: that something is possible and not wise, or why it cannot be changed. */
import type { ReactNode } from 'react';
import { ExclamationCircleOutlined } from '@ant-design/icons';
import './caution-note.css';

export function CautionNote(props: { readonly icon?: ReactNode; readonly children: ReactNode }) {
  return (
    <p className="caution-note" role="note">
      {props.icon ?? <ExclamationCircleOutlined aria-hidden />}
      <span>{props.children}</span>
    </p>
  );
}
