/** 年报模板: the list of templates, and the one that is open. */
import { useEffect } from 'react';
import { Button } from 'antd';
import { useLibrary } from '../app/library-store.ts';
import { useNavigation } from '../app/navigation.ts';
import { useSaveBeforeClosing } from '../app/save-before-closing.ts';
import { ScreenBar } from '../app/screen-bar.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { TemplateEditor } from './template-editor.tsx';
import { TemplateList } from './template-list.tsx';
import { isDirty, useTemplates } from './template-store.ts';
import './templates.css';

export default function TemplatesScreen() {
  const rows = useTemplates((state) => state.rows);
  const open = useTemplates((state) => state.open);
  const problem = useTemplates((state) => state.problem);
  const load = useTemplates((state) => state.load);
  const saveNow = useTemplates((state) => state.saveNow);
  const loadLibrary = useLibrary((state) => state.load);
  const go = useNavigation((state) => state.go);

  useEffect(() => {
    void load();
    void loadLibrary();
    return () => void saveNow();
  }, [load, loadLibrary, saveNow]);
  useSaveBeforeClosing({ hasUnsaved: isDirty, saveNow });

  return (
    <div className="screen">
      <ScreenBar title="年报模板" {...(open && { subject: open.row.name })} />
      <div className="template-screen">
        {rows && <TemplateList rows={rows} current={open?.row.id ?? null} />}
        <div className="template-main">
          {problem && (
            <div className="template-problem">
              <ProblemMessage problem={problem}>
                <Button onClick={() => void load()}>重试</Button>
                <Button onClick={() => go({ name: 'library' })}>回到资料库</Button>
              </ProblemMessage>
            </div>
          )}
          {open && <TemplateEditor key={open.row.id} open={open} />}
          {!open && !problem && <Waiting text="正在打开模板…" />}
        </div>
      </div>
    </div>
  );
}
