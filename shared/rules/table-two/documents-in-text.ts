/** Normative documents in the text against table two. Rule T2-05. */
import { factsOf } from '../../facts/agreement.ts';
import { contradictionFindings } from '../base/contradictions.ts';
import type { Rule } from '../base/rule.ts';
import { PRACTICE_SOURCE } from '../base/wording.ts';

const documentsInText: Rule = {
  id: 'T2-05',
  family: 'table-two',
  level: 'warning',
  title: '正文的规范性文件件数与表二',
  help: '正文写的规章、行政规范性文件的制发、废止、现行有效件数要和表二一致。',
  source: PRACTICE_SOURCE,
  needs: ['figures', 'text'],
  check: ({ report }) => {
    const facts = factsOf(report).filter(
      ({ matter, says }) => matter.topic === 'documents' && (says === null || says === 'none'),
    );
    return contradictionFindings(facts, report);
  },
};

export const DOCUMENTS_IN_TEXT_RULES: readonly Rule[] = [documentsInText];
