/** 为什么提示: what the rule behind a finding asks for, and where that comes from. */
import { useState } from 'react';
import { RULES } from '../../../shared/rules/catalogue.ts';

const BY_ID = new Map(RULES.map((rule) => [rule.id, rule]));

export function RuleDetails({ id }: { readonly id: string }) {
  const [open, setOpen] = useState(false);
  const rule = BY_ID.get(id);
  if (!rule) return null;
  return (
    <div className="rule">
      <button type="button" className="rule-toggle" aria-expanded={open} onClick={() => setOpen(!open)}>
        为什么提示
      </button>
      {open && (
        <>
          <p className="rule-name">
            <span className="rule-id">{rule.id}</span> {rule.title}
          </p>
          <p>{rule.help}</p>
          <p className="rule-source">依据：{rule.source}</p>
        </>
      )}
    </div>
  );
}
