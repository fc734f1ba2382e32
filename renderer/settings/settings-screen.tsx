/** 设置: what the program knows of the agencies, how it looks, and where its data lie. */
import { useEffect, type ReactNode } from 'react';
import { Radio } from 'antd';
import { agenciesOf, useLibrary } from '../app/library-store.ts';
import { LOOK_WORDS, useLook, type Look } from '../app/theme.ts';
import { ScreenBar } from '../app/screen-bar.tsx';
import { ShortcutList } from '../ui/shortcut-sheet.tsx';
import { AgencyList } from './agency-list.tsx';
import { BackupSettings } from './backup-settings.tsx';
import { FontSettings } from './font-settings.tsx';
import { PlaceSettings } from './place-settings.tsx';
import { SampleSettings } from './sample-settings.tsx';
import { StyleSummary } from './style-summary.tsx';
import { ZoomChoice } from './zoom-choice.tsx';
import './settings.css';

export default function SettingsScreen() {
  const load = useLibrary((state) => state.load);
  const rows = useLibrary((state) => state.rows);
  useEffect(() => void load(), [load]);
  return (
    <div className="screen">
      <ScreenBar title="设置" />
      <div className="settings" data-scroll="settings">
        <Group
          title="机关情况"
          hint="检查规则按机关的层级、职权和截止日期判断；本地要求更早交的，在这里改截止日期。"
        >
          <AgencyList agencies={agenciesOf(rows ?? [])} />
        </Group>
        <Group title="外观">
          <LookChoice />
          <ZoomChoice />
        </Group>
        <Group title="字体">
          <FontSettings />
        </Group>
        <Group title="版式">
          <StyleSummary />
        </Group>
        <Group title="资料库位置" hint="全部年报、导入时另存的原文件、模板和机关情况都在这个文件夹里。">
          <PlaceSettings />
        </Group>
        <Group title="备份">
          <BackupSettings />
        </Group>
        <Group title="示例" hint="一家虚构机关去年的年报，用来试着填、试着改，试完可以移除。">
          <SampleSettings rows={rows ?? []} />
        </Group>
        <Group title="快捷键">
          <ShortcutList />
        </Group>
      </div>
    </div>
  );
}

interface GroupProps {
  readonly title: string;
  readonly hint?: string;
  readonly children: ReactNode;
}

function Group({ title, hint, children }: GroupProps) {
  return (
    <section className="settings-group" aria-label={title}>
      <h2>{title}</h2>
      {hint && <p className="settings-hint">{hint}</p>}
      {children}
    </section>
  );
}

function LookChoice() {
  const { look, choose } = useLook();
  return (
    <Radio.Group
      aria-label="颜色"
      value={look}
      options={Object.entries(LOOK_WORDS).map(([value, label]) => ({ value, label }))}
      onChange={(event) => choose(event.target.value as Look)}
    />
  );
}
