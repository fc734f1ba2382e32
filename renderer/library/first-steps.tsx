/** The empty library: one sentence that teaches, one place to drop a file, two other ways to begin. */
import { Button } from 'antd';
import { FileWordOutlined } from '@ant-design/icons';
import { FORMATS } from '../intake/formats.ts';
import { chooseFiles } from '../intake/intake.ts';

interface Props {
  readonly onExample: () => void;
  readonly onBlank: () => void;
}

export function FirstSteps({ onExample, onBlank }: Props) {
  return (
    <section className="first-steps" aria-labelledby="first-steps-title">
      <h1 id="first-steps-title">拖入去年的年报，今年的年报就有了底稿</h1>
      <p className="first-steps-lead">
        读出去年的正文和三张表，带入该结转的数，填好今年的数字，边填边检查，最后导出 Word。
      </p>
      <button type="button" className="drop-zone" onClick={chooseFiles}>
        <FileWordOutlined className="drop-zone-icon" aria-hidden />
        <span className="drop-zone-title">把去年的年报拖到这里</span>
        <span className="drop-zone-hint">或点击选择文件，可以一次选多份</span>
        <span className="drop-zone-formats">能读 {FORMATS}</span>
      </button>
      <div className="first-steps-others">
        <span>手边没有文件？</span>
        <Button onClick={onExample}>打开示例</Button>
        <Button onClick={onBlank}>空白开始</Button>
      </div>
      <p className="first-steps-promise">全部在本机完成，不联网；原来的文件不会被改动。</p>
    </section>
  );
}
