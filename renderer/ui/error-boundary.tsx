/** Catches what goes wrong while a screen is drawn; the user sees a sentence and two ways out, never a trace. */
import { Component, type ReactNode } from 'react';
import { Button } from 'antd';
import { problem, ProblemError, type Problem } from '../../shared/problem.ts';
import { ProblemMessage } from './problem-message.tsx';

interface Props {
  /** What the screen shows, for the sentence about what nobody foresaw. */
  readonly subject: string;
  /** Called before the screen is drawn once more. */
  readonly onRetry: () => void;
  readonly onLeave: () => void;
  readonly children: ReactNode;
}

type State = { readonly broken: false } | { readonly broken: true; readonly problem: Problem | null };

// React offers this only to classes.
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { broken: false };

  static getDerivedStateFromError(error: unknown): State {
    return { broken: true, problem: error instanceof ProblemError ? error.problem : null };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    const mendBy = (work: () => void) => () => {
      work();
      this.setState({ broken: false });
    };
    return (
      <div style={{ padding: 48, maxWidth: 640, margin: '0 auto' }}>
        <ProblemMessage problem={this.state.problem ?? problem('unexpected', this.props.subject)}>
          <Button type="primary" onClick={mendBy(this.props.onRetry)}>
            再试一次
          </Button>
          <Button onClick={mendBy(this.props.onLeave)}>回到资料库</Button>
        </ProblemMessage>
      </div>
    );
  }
}
