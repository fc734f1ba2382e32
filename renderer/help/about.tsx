/** What program this is, where its data lie, and what may be sent to whoever helps: seen before it is shared. */
import { useEffect, useState } from 'react';
import { Button, Input, Modal } from 'antd';
import { bridge } from '../app/bridge.ts';
import { useLibrary } from '../app/library-store.ts';
import { useReturnFocus } from '../ui/use-return-focus.ts';
import { feedbackText, type ProgramFacts } from './feedback.ts';
import { chapterId } from './manual-page.tsx';
import { Notices } from './notices.tsx';

/** What the program may promise about the network, by what the window runs in. */
const QUIET = {
  electron: '不联网，数据不离开本机。',
  browser: '年报助手不联网；浏览器自己的更新、同步、翻译和扩展程序可能联网，请不要用它们翻译或处理这一页。',
} as const;

/** What the services say of the program; null until they have. */
function useFacts(): ProgramFacts | null {
  const [facts, setFacts] = useState<ProgramFacts | null>(null);
  useEffect(() => {
    let isOpen = true;
    bridge.appInfo({}).then(
      (answer) => isOpen && answer.ok && setFacts(answer),
      // The page is complete without it.
      () => undefined,
    );
    return () => {
      isOpen = false;
    };
  }, []);
  return facts;
}

export function About() {
  const facts = useFacts();
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="help-about" aria-labelledby={chapterId('关于')}>
      <h2 id={chapterId('关于')} tabIndex={-1}>
        关于
      </h2>
      <dl className="help-facts">
        <div>
          <dt>版本</dt>
          <dd>
            年报助手 {facts?.version ?? '…'}（{facts?.host === 'electron' ? '桌面版' : '浏览器版'}）
          </dd>
        </div>
        <div>
          <dt>数据文件夹</dt>
          <dd>{facts?.dataFolder ?? '…'}</dd>
        </div>
        <div>
          <dt>联网</dt>
          <dd>{facts ? QUIET[facts.host] : '…'}</dd>
        </div>
        <div>
          <dt>许可</dt>
          <dd>
            年报助手按 MIT 许可证发布。
            <Notices />
          </dd>
        </div>
      </dl>
      <h3>问题反馈</h3>
      <p>
        遇到问题时，可以把下面的情况发给帮助您的人。里面没有年报的文字和数字；内容先给您看，由您决定是否复制。
      </p>
      <Button disabled={!facts} onClick={() => setOpen(true)}>
        查看反馈内容…
      </Button>
      {isOpen && facts && <FeedbackDialog facts={facts} onClose={() => setOpen(false)} />}
    </section>
  );
}

/** The open dialog; mount it to open, unmount it to close. */
function FeedbackDialog({ facts, onClose }: { readonly facts: ProgramFacts; readonly onClose: () => void }) {
  const rows = useLibrary((state) => state.rows) ?? [];
  const [log, setLog] = useState<string | null>(null);
  const [isCopied, setCopied] = useState(false);
  useReturnFocus();
  useEffect(() => {
    let isOpen = true;
    bridge.loadLog({}).then(
      (answer) => isOpen && setLog(answer.ok ? answer.text : ''),
      () => setLog(''),
    );
    return () => {
      isOpen = false;
    };
  }, []);
  const window_ = `${window.innerWidth}×${window.innerHeight}，缩放 ${window.devicePixelRatio}`;
  const text = feedbackText({ facts, rows, log: log ?? '', browser: navigator.userAgent, window: window_ });
  async function copy() {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  }
  return (
    <Modal
      open
      title="问题反馈内容"
      width={720}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>关闭</Button>
          <Button type="primary" disabled={log === null} onClick={() => void copy()}>
            {isCopied ? '已复制' : '复制全部'}
          </Button>
        </>
      }
    >
      <p>这就是全部内容。文件夹名称里有您的用户名的，请复制后自行删去。</p>
      <Input.TextArea
        className="feedback-text"
        aria-label="反馈内容"
        readOnly
        autoSize={{ minRows: 8, maxRows: 16 }}
        value={text}
      />
    </Modal>
  );
}
