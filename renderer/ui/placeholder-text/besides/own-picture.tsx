/** A picture in the text: replaced, removed, and given words for those who cannot see it. */
import { Button, Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { Report } from '../../../../shared/report/schema.ts';
import { fitPage } from '../../../../shared/rich/picture.ts';
import type { Picture } from '../../../../shared/rich/schema.ts';
import { pickPicture } from './take-picture.ts';

interface Props {
  readonly picture: Picture;
  /** Its other pictures count, too. */
  readonly report: Report | null;
  readonly readOnly: boolean;
  readonly onChange: (picture: Picture) => void;
  readonly onRemove: () => void;
}

/** As the schema of reports has it. */
const LONGEST_ALT = 500;

export function OwnPicture({ picture, report, readOnly, onChange, onRemove }: Props) {
  const { type, data, alt } = picture;
  const { width, height } = fitPage(picture);
  const [draft, setDraft] = useState(alt);
  const sent = useRef(alt);
  useEffect(() => {
    if (alt === sent.current) return;
    sent.current = alt;
    setDraft(alt);
  }, [alt]);
  const replace = async () => {
    const taken = await pickPicture(report, picture);
    if (taken) onChange({ ...taken, alt });
  };
  return (
    <figure className="own-picture">
      <img
        src={`data:image/${type};base64,${data}`}
        alt={alt === '' ? '没有替代文字的图片' : alt}
        width={width}
        height={height}
      />
      {!readOnly && (
        <div className="addition-tools">
          <span aria-hidden>替代文字</span>
          <Input
            size="small"
            aria-label="替代文字"
            placeholder="一句话说明图片内容，供看不到图片的人使用"
            maxLength={LONGEST_ALT}
            value={draft}
            onChange={({ target }) => {
              setDraft(target.value);
              sent.current = target.value;
              onChange({ ...picture, alt: target.value });
            }}
          />
          <Button size="small" onClick={() => void replace()}>
            替换图片…
          </Button>
          <Button size="small" onClick={onRemove}>
            删除图片
          </Button>
        </div>
      )}
    </figure>
  );
}
