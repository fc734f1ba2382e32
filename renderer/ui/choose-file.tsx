/** A button that asks for one file. */
import { useRef, useState } from 'react';
import { Button, type ButtonProps } from 'antd';

interface Props extends Omit<ButtonProps, 'onClick' | 'loading'> {
  /** File name endings and media types, as of an input. */
  readonly accept: string;
  /** What is chosen, for those who do not see the button. */
  readonly label: string;
  /** Takes the file; the button is busy for as long as that lasts. */
  readonly onFile: (file: File) => Promise<unknown> | void;
}

export function ChooseFile({ accept, label, onFile, ...button }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [isBusy, setBusy] = useState(false);
  const take = async (chosen: File) => {
    setBusy(true);
    try {
      await onFile(chosen);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={accept}
        aria-label={label}
        className="visually-hidden"
        tabIndex={-1}
        onChange={(event) => {
          const [chosen] = event.target.files ?? [];
          // The same file may be chosen again.
          if (chosen) void take(chosen).finally(() => (event.target.value = ''));
        }}
      />
      <Button {...button} loading={isBusy} onClick={() => input.current?.click()} />
    </>
  );
}
