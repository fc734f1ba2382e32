import { describe, expect, it } from 'vitest';
import { fillBlanks } from './fill-blanks.ts';
import { applyEdits, emptyReport, type Edit } from './report.ts';

const figure = (id: string, text: string): Edit => ({ kind: 'figure', figure: id, text });

describe('filling blanks with 0', () => {
  it('touches only blank cells of that table, and no total', () => {
    const report = applyEdits(emptyReport('2021'), [
      figure('requests.new.natural', '8'),
      figure('requests.new.business', '无'),
    ]);
    const filled = fillBlanks(report, 3).map((one) => (one.kind === 'figure' ? one.figure : ''));
    expect(filled).not.toContain('requests.new.natural');
    expect(filled).not.toContain('requests.new.business');
    expect(filled).toContain('requests.new.research');
    expect(filled.some((id) => id.endsWith('.total') || id.startsWith('requests.handled.'))).toBe(false);
    expect(filled.every((id) => id.startsWith('requests.'))).toBe(true);
  });
});
