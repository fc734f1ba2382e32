/** The empty library: three steps that may all be passed over, and three other ways to begin. */
import { useState } from 'react';
import { Button, Input, Select } from 'antd';
import { FileWordOutlined } from '@ant-design/icons';
import { guessProfile } from '../../shared/agency/guess-profile.ts';
import type { AgencyLevel } from '../../shared/agency/profile.ts';
import { useIsLocked } from '../app/access.ts';
import { bridge } from '../app/bridge.ts';
import { problemOf } from '../app/library-store.ts';
import { useNavigation } from '../app/navigation.ts';
import { FORMATS } from '../intake/formats.ts';
import { chooseFiles } from '../intake/intake.ts';
import { LEVEL_WORDS } from '../profile/profile-words.ts';
import { showProblem, showToast } from '../ui/toast.tsx';

interface Props {
  readonly onExample: () => void;
  readonly onBlank: () => void;
}

export function FirstSteps({ onExample, onBlank }: Props) {
  const go = useNavigation((state) => state.go);
  const isLocked = useIsLocked();
  return (
    <section className="first-steps" aria-labelledby="first-steps-title">
      <h1 id="first-steps-title">拖入去年的年报，今年的年报就有了底稿</h1>
      <p className="first-steps-lead">
        读出去年的正文和三张表，带入该结转的数，填好今年的数字，边填边检查，最后导出 Word。
      </p>
      <AgencySteps />
      <button type="button" className="drop-zone" disabled={isLocked} onClick={chooseFiles}>
        <FileWordOutlined className="drop-zone-icon" aria-hidden />
        <span className="drop-zone-title">把去年的年报拖到这里</span>
        <span className="drop-zone-hint">或点击选择文件，可以一次选多份</span>
        <span className="drop-zone-formats">能读 {FORMATS}</span>
      </button>
      <div className="first-steps-others">
        <span>手边没有文件？</span>
        <Button disabled={isLocked} onClick={onExample}>
          打开示例
        </Button>
        <Button disabled={isLocked} onClick={onBlank}>
          空白开始
        </Button>
        <span>换了电脑？</span>
        <Button onClick={() => go({ name: 'backup' })}>收取备份…</Button>
      </div>
      <p className="first-steps-promise">全部在本机完成，不联网；原来的文件不会被改动。</p>
    </section>
  );
}

/** Which agency, of which level: both are read from last year's report as well, so both may be left. */
function AgencySteps() {
  const isLocked = useIsLocked();
  const [agency, setAgency] = useState('');
  const [level, setLevel] = useState<AgencyLevel | null>(null);
  const [isKept, setKept] = useState(false);
  const shown = level ?? guessProfile(agency).level ?? null;
  async function keep() {
    try {
      const profile = { ...guessProfile(agency), ...(shown ? { level: shown } : {}) };
      const answer = await bridge.saveProfile({ agency: agency.trim(), profile });
      if (!answer.ok) return showProblem(answer.problem);
      setKept(true);
      showToast('已记住机关和层级，检查和默认模板都按它。');
    } catch (error) {
      showProblem(problemOf(error, '保存机关情况'));
    }
  }
  return (
    <form
      className="first-steps-agency"
      aria-label="机关（可以跳过）"
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <label htmlFor="first-agency">机关（可以跳过）</label>
      <Input
        id="first-agency"
        maxLength={100}
        placeholder="机关全称，如 清河县水利局"
        value={agency}
        onChange={(event) => {
          setAgency(event.target.value);
          setKept(false);
        }}
      />
      <Select<AgencyLevel>
        aria-label="层级"
        placeholder="层级"
        value={shown}
        options={Object.entries(LEVEL_WORDS).map(([value, label]) => ({
          value: value as AgencyLevel,
          label,
        }))}
        onChange={(value) => {
          setLevel(value);
          setKept(false);
        }}
      />
      <Button htmlType="submit" disabled={isLocked || agency.trim() === '' || isKept}>
        {isKept ? '已记住' : '记住'}
      </Button>
    </form>
  );
}
