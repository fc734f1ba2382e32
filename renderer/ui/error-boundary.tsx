/** Catches what nobody foresaw while a screen is drawn; the user sees a sentence and a way out, never a trace. */
import { Component, type ReactNode } from 'react';
import { Button } from 'antd';
import { problem } from '../../shared/problem.ts';
import { ProblemMessage } from './problem-message.tsx';

interface Props {
  /** What the screen shows, for the sentence. */
  readonly subject: string;
  readonly onLeave: () => void;
  readonly children: ReactNode;
}

// React offers this only to classes.
export class ErrorBoundary extends Component<Props, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <div style={{ padding: 48, maxWidth: 640, margin: '0 auto' }}>
        <ProblemMessage problem={problem('unexpected', this.props.subject)}>
          <Button
            type="primary"
            onClick={() => {
              this.setState({ broken: false });
              this.props.onLeave();
            }}
          >
            回到资料库
          </Button>
        </ProblemMessage>
      </div>
    );
  }
}
