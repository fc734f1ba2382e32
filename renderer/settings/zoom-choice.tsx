/** 显示比例: how large the window is shown, in the program's own window; in a browser, the keys of the browser. */
import { Radio } from 'antd';
import { WINDOW_ZOOMS, type WindowZoom } from '../../shared/window-zoom.ts';
import { keyName, ZOOM_KEYS } from '../ui/bindings.ts';
import { hasWindowZoom, useWindowZoom } from '../app/window-zoom.ts';

export function ZoomChoice() {
  const { zoom, choose } = useWindowZoom();
  if (!hasWindowZoom()) {
    return (
      <p className="settings-hint">显示比例由浏览器调整：{keyName(ZOOM_KEYS)} 放大、缩小、恢复原来的大小。</p>
    );
  }
  return (
    <div className="settings-buttons">
      <span id="settings-zoom-name">显示比例</span>
      <Radio.Group
        aria-labelledby="settings-zoom-name"
        value={zoom}
        options={WINDOW_ZOOMS.map((value) => ({ value, label: `${value}%` }))}
        onChange={(event) => choose(event.target.value as WindowZoom)}
      />
    </div>
  );
}
