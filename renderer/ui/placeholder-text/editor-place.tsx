/**
 * Where a text editor stands on the page. It is built there, once, with its pieces of React: what tiptap has for this
 * builds it beside the page first, and all of its text again on it.
 */
import { useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Editor } from '@tiptap/core';
import { createContentComponent } from '@tiptap/react';

/** Shows `editor`, made without an element, as long as this is on the page. */
export function EditorPlace({ editor }: { readonly editor: Editor }) {
  const place = useRef<HTMLDivElement>(null);
  const [pieces] = useState(createContentComponent);
  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return;
    // Where tiptap's pieces of React look for what draws them. Those of the first text are drawn with it.
    Object.assign(editor, { contentComponent: pieces, isEditorContentInitialized: true });
    // What is drawn over the text is there from the start: drawn later, it has the window laid out in between.
    editor.view.updateState(editor.state.reconfigure({ plugins: editor.extensionManager.plugins }));
    editor.mount(element);
    return () => editor.unmount();
  }, [editor, pieces]);
  const drawn = useSyncExternalStore(pieces.subscribe, pieces.getSnapshot);
  return (
    <>
      <div ref={place} />
      {Object.values(drawn)}
    </>
  );
}
