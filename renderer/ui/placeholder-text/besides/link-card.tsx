/** 链接 (Ctrl+K): where the chosen words lead, asked for beside them. */
import { useEffect, useState, type FormEvent, type KeyboardEvent } from 'react';
import { Button, Input } from 'antd';
import type { Editor } from '@tiptap/core';
import { readAddress } from '../../../../shared/rich/address.ts';
import { MARKS } from './names.ts';

/** The words that the link is for, and where the card stands. */
interface Asked {
  readonly href: string;
  readonly left: number;
  readonly top: number;
}

/** The card while it is asked for; `placeAt` answers where it stands for a position of the text. */
export function useLinkCard(
  editor: Editor,
  readOnly: boolean,
  placeAt: (position: number) => { left: number; top: number },
) {
  const [asked, setAsked] = useState<Asked | null>(null);
  useEffect(() => {
    const ask = () => {
      // Within a link all of it is meant.
      if (editor.isActive(MARKS.link)) editor.commands.extendMarkRange(MARKS.link);
      const { href = '' } = editor.getAttributes(MARKS.link) as { href?: string };
      setAsked({ href, ...placeAt(editor.state.selection.from) });
    };
    listenForLinks(editor, readOnly ? null : ask);
    return () => listenForLinks(editor, null);
  }, [editor, readOnly, placeAt]);
  const close = () => {
    setAsked(null);
    editor.commands.focus();
  };
  return { asked, close };
}

/** Says who is told when somebody wants a link; null for nobody. */
function listenForLinks(editor: Editor, listener: (() => void) | null): void {
  const { link } = editor.storage;
  // A text of lines has no links.
  if (link) link.onAsk = listener;
}

interface Props {
  readonly editor: Editor;
  readonly asked: Asked;
  readonly onClose: () => void;
}

const WRONG = '请填写完整的网址（http:// 或 https:// 开头）或邮箱地址，不能链接到电脑里的文件。';

export function LinkCard({ editor, asked, onClose }: Props) {
  const [address, setAddress] = useState(asked.href);
  const [isWrong, setWrong] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const href = readAddress(address);
    setWrong(href === null);
    if (href === null) return;
    putLink(editor, href, address.trim());
    onClose();
  };
  const remove = () => {
    editor.chain().extendMarkRange(MARKS.link).unsetMark(MARKS.link).run();
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
  };
  return (
    <form
      className="piece-card link-card"
      style={{ left: asked.left, top: asked.top }}
      role="dialog"
      aria-label="链接"
      onSubmit={submit}
      onKeyDown={onKeyDown}
    >
      <label>
        网址或邮箱
        <Input
          size="small"
          autoFocus
          value={address}
          status={isWrong ? 'error' : ''}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? 'link-wrong' : undefined}
          placeholder="https://"
          onChange={({ target }) => setAddress(target.value)}
        />
      </label>
      {isWrong && (
        <p id="link-wrong" className="link-wrong" role="alert">
          {WRONG}
        </p>
      )}
      <p className="piece-actions">
        <Button size="small" type="primary" htmlType="submit">
          确定
        </Button>
        {asked.href !== '' && (
          <Button size="small" onClick={remove}>
            去掉链接
          </Button>
        )}
        <Button size="small" onClick={onClose}>
          取消
        </Button>
      </p>
    </form>
  );
}

/** Links the chosen words; where none are chosen, the address itself is written. */
function putLink(editor: Editor, href: string, address: string): void {
  const mark = { type: MARKS.link, attrs: { href } };
  if (editor.state.selection.empty) {
    editor
      .chain()
      .insertContent({ type: 'text', text: address, marks: [mark] })
      .run();
  } else editor.chain().unsetMark(MARKS.link).setMark(MARKS.link, { href }).run();
}
