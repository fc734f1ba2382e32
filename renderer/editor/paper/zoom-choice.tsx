/** 显示比例 of the paper. */
import { memo } from 'react';
import { Select } from 'antd';
import { useZoom, ZOOMS } from './zoom.ts';

const OPTIONS = ZOOMS.map((zoom) => ({
  value: zoom,
  label: zoom === 'fit' ? '适合宽度' : `${zoom * 100}%`,
}));

export const ZoomChoice = memo(function ZoomChoice() {
  const { zoom, setZoom } = useZoom();
  return (
    <Select
      size="small"
      aria-label="显示比例"
      title="显示比例"
      className="zoom-choice"
      value={zoom}
      options={OPTIONS}
      onChange={setZoom}
      placement="topLeft"
      getPopupContainer={(field) => field.closest('nav') ?? document.body}
    />
  );
});
