/** “复制图片”: a chart for a letter or a talk. */
import { useState } from 'react';
import { CopyOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { Trend } from '../../shared/comparison/trends.ts';
import { download } from '../app/delivery.ts';
import { showToast } from '../ui/toast.tsx';
import { trendPicture } from './trend-chart.ts';

/** Puts the picture on the clipboard; where the system does not take it, it becomes a file. */
async function copy(trend: Trend): Promise<void> {
  // Asked for at once: a browser takes only what is written while the key or button is still fresh.
  const picture = trendPicture(trend);
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
    showToast(`已复制“${trend.title}”的图片，可以粘贴到 Word、WPS 或邮件里。`);
  } catch {
    const name = `${trend.title}.png`;
    download(name, new Uint8Array(await (await picture).arrayBuffer()), 'image/png');
    showToast(`不能放进剪贴板，已另存为图片“${name}”，请在下载中查看。`);
  }
}

export function CopyPicture({ trend }: { trend: Trend }) {
  const [busy, setBusy] = useState(false);
  return (
    <Button
      type="text"
      size="small"
      icon={<CopyOutlined aria-hidden />}
      aria-label={`复制图片：${trend.title}`}
      loading={busy}
      onClick={() => {
        setBusy(true);
        copy(trend)
          .catch(() => showToast('这台电脑的浏览器画不出图片，请改用“导出对比表”里的网页。'))
          .finally(() => setBusy(false));
      }}
    >
      复制图片
    </Button>
  );
}
