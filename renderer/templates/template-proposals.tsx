/** What varies from year to year in a template out of a report: proposed, each with its reason, for a person to decide. */
import { Button } from 'antd';
import { templatePlaceName, type TemplateRemark } from '../../shared/template/check-template.ts';
import type { Proposal } from '../../shared/template/template.ts';
import { useTemplates } from './template-store.ts';
import { withKeys } from '../ui/bindings.ts';

interface Props {
  readonly proposals: readonly Proposal[];
  readonly canAccept: boolean;
  readonly onJump: (words: Pick<TemplateRemark, 'place' | 'words'>, start: number) => void;
}

export function TemplateProposals({ proposals, canAccept, onJump }: Props) {
  const { accept, reject } = useTemplates.getState();
  const sure = proposals.filter((one) => one.sure);
  if (proposals.length === 0) {
    return (
      <div className="template-checks">
        <p className="template-good">✓ 建议都处理完了。可以{withKeys('撤销', 'Ctrl+Z')}。</p>
      </div>
    );
  }
  return (
    <div className="template-checks">
      <p className="template-intro">
        这些字句每年会变。接受后换成数据，随表格和年度更新；不用的照原文留下。没有处理的，用这份模板新建年报时仍会提醒。
      </p>
      <p className="template-decide">
        <Button
          size="small"
          type="primary"
          disabled={!canAccept || sure.length === 0}
          onClick={() => accept(sure)}
        >
          接受有把握的 {sure.length} 处
        </Button>
        <Button size="small" disabled={!canAccept} onClick={() => reject(proposals)}>
          全部不用
        </Button>
      </p>
      <ul aria-label="建议换成数据的字句">
        {proposals.map((proposal) => {
          const { place, start, text, placeholder, reason } = proposal;
          const name = `${templatePlaceName(place)}“${text}”`;
          return (
            <li key={`${place}-${start}-${placeholder}`} className="template-proposal">
              <Button type="link" size="small" onClick={() => onJump({ place, words: text }, start)}>
                {name}
              </Button>
              <span>
                → {placeholder}
                <br />
                <span className="template-state">
                  {proposal.sure ? '有把握' : '请判断'}：{reason}
                </span>
              </span>
              <span className="template-decide">
                <Button
                  size="small"
                  disabled={!canAccept}
                  aria-label={`接受：${name}`}
                  onClick={() => accept([proposal])}
                >
                  接受
                </Button>
                <Button
                  size="small"
                  type="text"
                  disabled={!canAccept}
                  aria-label={`不用：${name}`}
                  onClick={() => reject([proposal])}
                >
                  不用
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
