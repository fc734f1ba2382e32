/** What is wrong with the open template, and which parts it has of those that every report must have. */
import { useMemo } from 'react';
import { Button } from 'antd';
import {
  checkTemplate,
  requiredParts,
  templatePlaceName,
  type TemplateRemark,
} from '../../shared/template/check-template.ts';
import type { Template } from '../../shared/template/template.ts';
import { LevelMark } from '../ui/level-mark.tsx';

interface Props {
  readonly template: Template;
  readonly onJump: (remark: Pick<TemplateRemark, 'place' | 'words'>) => void;
}

/** Remarks about a template; counted on the tab, listed below it. */
export function useRemarks(template: Template): readonly TemplateRemark[] {
  return useMemo(() => checkTemplate(template), [template]);
}

export function TemplateChecks({
  template,
  remarks,
  onJump,
}: Props & { remarks: readonly TemplateRemark[] }) {
  return (
    <div className="template-checks">
      {remarks.length === 0 ? (
        <p className="template-good">✓ 没有发现问题：名称都认得，每一种说法都用得到，必备内容齐全。</p>
      ) : (
        <ul aria-label="模板的问题">
          {remarks.map((remark, index) => (
            <li key={index} className="template-remark">
              <LevelMark level={remark.level} />
              <span>
                {templatePlaceName(remark.place)}：{remark.message}
              </span>
              <Button
                type="link"
                size="small"
                aria-label={`到${templatePlaceName(remark.place)}`}
                onClick={() => onJump(remark)}
              >
                定位
              </Button>
            </li>
          ))}
        </ul>
      )}
      <h3>必备内容</h3>
      <ul aria-label="必备内容" className="template-required">
        {requiredParts(template).map(({ name, place, source, isThere }) => (
          <li key={name} className={isThere ? 'is-there' : 'is-missing'}>
            <span aria-hidden>{isThere ? '✓' : '✗'}</span>
            <Button type="link" size="small" title={source} onClick={() => onJump({ place, words: null })}>
              {name}
            </Button>
            <span className="template-state">{isThere ? '有' : '没有'}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
