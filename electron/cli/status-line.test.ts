import { expect, it } from 'vitest';
import { withStatusLine } from './status-line.ts';

function streams(isTerminal: boolean) {
  const written: string[] = [];
  const io = withStatusLine(
    (text) => written.push(`out:${text}`),
    (text) => written.push(`err:${text}`),
    isTerminal,
  );
  return { io, written };
}

it('replaces the line with the next one, and takes it away before anything is printed', () => {
  const { io, written } = streams(true);
  io.progress('1');
  io.progress('2');
  io.out('result\n');
  io.err('message\n');
  const clear = '\r\u001b[K';
  expect(written).toEqual([
    `err:${clear}1`,
    `err:${clear}2`,
    `err:${clear}`,
    'out:result\n',
    'err:message\n',
  ]);
});

it('is not there where standard error is a file', () => {
  const { io, written } = streams(false);
  io.progress('1');
  io.out('result\n');
  expect(written).toEqual(['out:result\n']);
});
