/** The bar at the head of a screen: the way back, what the screen is, and what can be done on it. */
import type { ReactNode } from 'react';
import { Button } from 'antd';
import { ArrowLeftOutlined } from '@ant-design/icons';
import { withKeys } from '../ui/bindings.ts';
import { useNavigation } from './navigation.ts';
import './screen-bar.css';

interface Props {
  /** Heading of the screen; none where what follows says it. */
  readonly title?: string;
  /** What is shown, in words that may be cut short: an agency and a year, the name of a file. */
  readonly subject?: string;
  /** Leads to the library instead of where one came from. */
  readonly toLibrary?: boolean;
  /** Choices beside the heading; buttons in a `ScreenActions` stand at the other end. */
  readonly children?: ReactNode;
}

export function ScreenBar({ title, subject, toLibrary = false, children }: Props) {
  const { back, go } = useNavigation.getState();
  return (
    <header className="screen-bar">
      <Button
        type="text"
        icon={<ArrowLeftOutlined aria-hidden />}
        title={toLibrary ? '回到资料库' : withKeys('返回', 'Alt+←')}
        onClick={toLibrary ? () => go({ name: 'library' }) : back}
      >
        {toLibrary ? '资料库' : '返回'}
      </Button>
      {title !== undefined && <h1>{title}</h1>}
      {subject !== undefined && (
        <span className="screen-subject" title={subject}>
          {subject}
        </span>
      )}
      {children}
    </header>
  );
}

export function ScreenActions({ children }: { readonly children: ReactNode }) {
  return <span className="screen-actions">{children}</span>;
}
