/** The heading of a section: official wording, locked; changed only on purpose. */
import { memo, useState } from 'react';
import { Button, Input } from 'antd';
import { EditOutlined } from '@ant-design/icons';
import { officialHeading } from '../../../shared/report/report.ts';
import { selectLocked, useSession } from '../../session/session.ts';

interface Props {
  /** What the section is called on the screen. */
  readonly name: string;
  readonly section: number;
  readonly heading: string;
}

export const PartHeading = memo(function PartHeading({ name, section, heading }: Props) {
  const isLocked = useSession(selectLocked);
  const [isEditing, setEditing] = useState(false);
  const official = officialHeading(section);
  const write = (text: string) =>
    useSession.getState().edit([{ kind: 'heading', section, text }], `heading:${section}`);
  if (!isEditing || isLocked) {
    return (
      <>
        <h2 className="part-heading">{heading === '' ? official : heading}</h2>
        {!isLocked && (
          <Button
            type="text"
            size="small"
            className="part-heading-edit"
            // Out of the way of typing from table to table.
            tabIndex={-1}
            icon={<EditOutlined aria-hidden />}
            aria-label={`修改${name}标题`}
            title="标题用统一的规定写法，一般不用改"
            onClick={() => setEditing(true)}
          />
        )}
      </>
    );
  }
  return (
    <span className="part-heading-editing">
      <Input
        autoFocus
        className="part-heading"
        aria-label={`${name}标题`}
        value={heading}
        placeholder={official}
        onChange={(event) => write(event.target.value)}
        onPressEnter={() => setEditing(false)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          setEditing(false);
        }}
      />
      {heading !== official && (
        <Button size="small" onClick={() => write(official)}>
          恢复规定写法
        </Button>
      )}
      <Button size="small" onClick={() => setEditing(false)}>
        完成
      </Button>
    </span>
  );
});
