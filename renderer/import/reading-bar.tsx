/** `200/200 个数字已读取，0 处存疑`, as words and as a bar. */
interface Props {
  readonly read: number;
  readonly total: number;
  readonly doubts: number;
}

export function ReadingBar({ read, total, doubts }: Props) {
  const isClear = read === total && doubts === 0;
  return (
    <div className={`reading-bar ${isClear ? 'is-clear' : 'is-doubtful'}`}>
      <p role="status" aria-live="polite">
        <span aria-hidden>{isClear ? '✓' : '◆'}</span> {read}/{total} 个数字已读取，{doubts} 处存疑
      </p>
      <div className="reading-bar-track" aria-hidden>
        <div style={{ width: `${total === 0 ? 0 : (read / total) * 100}%` }} />
      </div>
    </div>
  );
}
