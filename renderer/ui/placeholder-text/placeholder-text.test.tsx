// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { createRef, useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { exampleReport } from '../../../shared/example.ts';
import { setFigure } from '../../../shared/report/report.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { highlighted } from './editor.fixture.ts';
import { PlaceholderText, type PlaceholderTextHandle, type TextMark } from './placeholder-text.tsx';

afterEach(() => {
  cleanup();
  CSS.highlights.clear();
});

const NEW_TOTAL = '一、本年新收政府信息公开申请数量 × 总计';

interface Probe {
  handle: React.RefObject<PlaceholderTextHandle | null>;
  text: string[];
  set: (text: string[]) => void;
  setReport: (report: Report) => void;
  setMarks: (marks: TextMark[]) => void;
}

/** A parent that keeps the text, as a screen does. */
function show(start: string[], given: TextMark[] = []): Probe {
  const probe: Probe = {
    handle: createRef<PlaceholderTextHandle>(),
    text: start,
    set: () => undefined,
    setReport: () => undefined,
    setMarks: () => undefined,
  };
  function Parent() {
    const [text, setText] = useState(start);
    const [report, setReport] = useState(exampleReport);
    const [marks, setMarks] = useState(given);
    const change = (next: string[]) => {
      probe.text = next;
      setText(next);
    };
    probe.set = change;
    probe.setReport = setReport;
    probe.setMarks = setMarks;
    return (
      <PlaceholderText
        ariaLabel="第一部分"
        paragraphs={text}
        onChange={({ paragraphs }) => change([...paragraphs])}
        report={report}
        ref={probe.handle}
        marks={marks}
      />
    );
  }
  render(<Parent />);
  return probe;
}

const box = () => screen.getByRole('textbox', { name: '第一部分' });

describe('a text with placeholders', () => {
  it('shows the value of the report and the name on hover', () => {
    show(['新收申请{{' + NEW_TOTAL + '}}件。']);
    expect(box().textContent).toBe('新收申请10件。');
    expect(box().querySelector('.placeholder-chip')?.getAttribute('title')).toContain(NEW_TOTAL);
  });

  it('follows the tables as they are typed', () => {
    const probe = show(['新收申请{{' + NEW_TOTAL + '}}件。']);
    act(() => probe.setReport(setFigure(exampleReport(), 'requests.new.total', '25')));
    expect(box().textContent).toBe('新收申请25件。');
  });

  it('leaves a value alone while figures change that it does not show', async () => {
    const probe = show(['新收申请{{' + NEW_TOTAL + '}}件。']);
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    observer.observe(box(), { subtree: true, childList: true, characterData: true, attributes: true });
    await act(() => probe.setReport(setFigure(exampleReport(), 'requests.carriedIn.total', '25')));
    expect(changes).toEqual([]);
    await act(() => probe.setReport(setFigure(exampleReport(), 'requests.new.total', '25')));
    expect(changes.length).toBeGreaterThan(0);
    observer.disconnect();
  });

  it('moves a mark along when the value that it stands on changes', () => {
    const marks: TextMark[] = [{ paragraph: 0, quote: '申请25件', level: 'warning', message: '多了' }];
    const probe = show(['新收申请{{' + NEW_TOTAL + '}}件。'], marks);
    act(() => probe.setReport(setFigure(exampleReport(), 'requests.new.total', '25')));
    expect(highlighted('text-mark-warning')).toBe('申请25件');
  });

  it('shows a blank figure as a gap, never as 0', () => {
    const probe = show(['新收申请{{' + NEW_TOTAL + '}}件。']);
    act(() => probe.setReport(setFigure(exampleReport(), 'requests.new.total', '')));
    expect(box().textContent).toBe('新收申请＿＿件。');
  });

  it('marks a name that does not exist and keeps it as it is written', () => {
    const probe = show(['共{{没有这个}}件']);
    const chip = box().querySelector('.placeholder-unknown');
    expect(chip?.textContent).toBe('{{没有这个}}');
    expect(chip?.getAttribute('title')).toContain('没有名为“没有这个”的数据');
    expect(probe.text).toEqual(['共{{没有这个}}件']);
  });

  it('inserts a placeholder at the caret and reports the new text', () => {
    const probe = show(['第一段', '第二段']);
    act(() => probe.handle.current?.focus(0));
    act(() => probe.handle.current?.insertPlaceholder('机关'));
    expect(probe.text).toEqual(['第一段{{机关}}', '第二段']);
    expect(box().textContent).toBe('第一段清河县水利局第二段');
  });

  it('takes over what an undo brings back', () => {
    const probe = show(['第一段']);
    act(() => probe.handle.current?.insertPlaceholder('机关'));
    act(() => probe.set(['第一段']));
    expect(box().textContent).toBe('第一段');
    act(() => probe.set(['第一段', '又一段', '{{年度}}年']));
    expect(box().querySelectorAll('p')).toHaveLength(3);
    expect(box().textContent).toBe('第一段又一段2024年');
  });

  it('keeps the caret in its words when other paragraphs change from outside', () => {
    const probe = show(['第一段', '第二段']);
    act(() => probe.handle.current?.focus(1));
    act(() => probe.set(['第一段改长了', '第二段']));
    act(() => probe.handle.current?.insertPlaceholder('年度'));
    expect(probe.text).toEqual(['第一段改长了', '第二段{{年度}}']);
  });
});

describe('keys', () => {
  it.each(['z', 'y', 'Z', 'Enter'])('Ctrl+%s reaches the program, whose key it is', (key) => {
    show(['第一段']);
    const press = new KeyboardEvent('keydown', { key, ctrlKey: true, bubbles: true, cancelable: true });
    const heard: boolean[] = [];
    const listen = (event: Event) => heard.push(event.defaultPrevented);
    window.addEventListener('keydown', listen);
    box().dispatchEvent(press);
    window.removeEventListener('keydown', listen);
    expect(heard).toEqual([false]);
  });
});

describe('marks over the text', () => {
  it('stand on the words as they read, placeholders filled in', () => {
    show(
      ['新收申请{{' + NEW_TOTAL + '}}件。'],
      [{ paragraph: 0, quote: '申请10件', level: 'warning', message: '与表三不一致' }],
    );
    expect(highlighted('text-mark-warning')).toBe('申请10件');
    expect(box().querySelector('p')?.getAttribute('aria-description')).toBe('与表三不一致');
    expect(box().querySelector('p')?.dataset['mark']).toBe('warning');
  });

  it('stand on the whole paragraph where the words are not found', () => {
    show(['甲', '乙'], [{ paragraph: 1, quote: null, level: 'hint', message: '太短' }]);
    expect(box().querySelector('p[data-mark="hint"]')?.textContent).toBe('乙');
    expect(highlighted('text-mark-hint')).toBe('');
  });

  it('stand beside a paragraph that waits for a look, together with a finding about it', () => {
    show(
      ['甲', '乙'],
      [
        { paragraph: 1, quote: null, level: 'hint', message: '太短' },
        { paragraph: 1, quote: null, level: 'carried', message: '沿用去年的文字' },
      ],
    );
    const paragraph = box().querySelector('p.look-mark-carried');
    expect(paragraph?.textContent).toBe('乙');
    expect(paragraph?.getAttribute('data-mark')).toBe('hint');
    expect(paragraph?.getAttribute('aria-description')).toBe('太短\n沿用去年的文字');
    expect(box().querySelectorAll('.look-mark')).toHaveLength(1);
  });

  it('go along with their words while these are typed over, until the text has been checked anew', () => {
    const probe = show(['新收20件。'], [{ paragraph: 0, quote: '20件', level: 'error', message: '不符' }]);
    act(() => probe.handle.current?.focus(0, { quote: '2', start: 2 }));
    act(() => probe.handle.current?.insertPlaceholder('年度'));
    expect(highlighted('text-mark-error')).toBe('220240件');
  });

  it('are looked for again in a text that was put in their place', () => {
    const probe = show(['新收20件。'], [{ paragraph: 0, quote: '20件', level: 'error', message: '不符' }]);
    act(() => probe.set(['全年收到20件。']));
    expect(highlighted('text-mark-error')).toBe('20件');
    act(() => probe.set(['没有。']));
    expect(highlighted('text-mark-error')).toBe('');
    expect(box().querySelector('p[data-mark="error"]')?.textContent).toBe('没有。');
  });

  it('take the gravest sign in the margin, and overlap where they are about the same words', () => {
    show(
      ['新收20件。'],
      [
        { paragraph: 0, quote: '新收20件', level: 'confirmed', message: '已确认' },
        { paragraph: 0, quote: '20件', level: 'warning', message: '不符', current: true },
      ],
    );
    expect(box().querySelector('p')?.dataset['mark']).toBe('warning');
    expect(highlighted('text-mark-confirmed')).toBe('新收20件');
    expect(highlighted('text-mark-warning')).toBe('20件');
    expect(highlighted('text-mark-warning-current')).toBe('20件');
    expect(box().querySelector('p')?.getAttribute('aria-description')).toBe('已确认\n不符');
  });

  describe('that say something else with every letter', () => {
    const told = (message: string, level: TextMark['level'] = 'warning'): TextMark[] => [
      { paragraph: 0, quote: '20件', level, message },
      { paragraph: 1, quote: null, level: 'hint', message: '太短' },
    ];
    const paragraph = () => box().querySelector('p');
    const description = () => paragraph()?.getAttribute('aria-description');

    it('describe the paragraph anew when nobody types any more', () => {
      vi.useFakeTimers();
      try {
        const probe = show(['新收20件。', '乙'], told('表三填 2'));
        const changes = new MutationObserver(() => undefined);
        changes.observe(box(), { subtree: true, attributes: true, childList: true });
        act(() => probe.setMarks(told('表三填 21')));
        act(() => void vi.advanceTimersByTime(400));
        act(() => probe.setMarks(told('表三填 210')));
        act(() => void vi.advanceTimersByTime(400));
        expect(description()).toBe('表三填 2');
        expect(changes.takeRecords()).toEqual([]);
        act(() => void vi.advanceTimersByTime(200));
        expect(description()).toBe('表三填 210');
      } finally {
        vi.useRealTimers();
      }
    });

    it('are described at once with a sign that changes, or another paragraph that has one', () => {
      const probe = show(['新收20件。', '乙'], told('表三填 2'));
      act(() => probe.setMarks(told('表三填 21', 'error')));
      expect(paragraph()?.dataset['mark']).toBe('error');
      expect(description()).toBe('表三填 21');
      act(() => probe.setMarks(told('表三填 22', 'error').slice(0, 1)));
      expect(description()).toBe('表三填 22');
      expect(box().querySelectorAll('p[data-mark]')).toHaveLength(1);
      act(() => probe.setMarks(told('表三填 23', 'error')));
      expect(box().querySelectorAll('p[data-mark]')).toHaveLength(2);
    });

    it('are told to the pointer at once', () => {
      const probe = show(['新收20件。', '乙'], told('表三填 2'));
      act(() => probe.setMarks([{ paragraph: 0, quote: null, level: 'warning', message: '整段太长' }]));
      act(() => probe.setMarks([{ paragraph: 0, quote: null, level: 'warning', message: '整段还是太长' }]));
      const range = document.createRange();
      range.setStart(paragraph()?.firstChild ?? box(), 1);
      const underPointer = {
        caretPositionFromPoint: () => null,
        caretRangeFromPoint: () => range,
        elementFromPoint: paragraph,
      };
      Object.assign(document, underPointer);
      fireEvent.mouseMove(box(), { clientX: 1, clientY: 1 });
      for (const name of Object.keys(underPointer)) Reflect.deleteProperty(document, name);
      expect(box().title).toBe('整段还是太长');
    });
  });

  it('are gone with their editor', async () => {
    show(['新收20件。'], [{ paragraph: 0, quote: '20件', level: 'error', message: '不符' }]);
    const drawn = CSS.highlights.get('text-mark-error');
    expect(drawn?.size).toBe(1);
    cleanup();
    await vi.waitFor(() => expect(drawn?.size).toBe(0));
  });

  it('point out what still has to be filled in', () => {
    show(['共公开【请填写：条数】条']);
    expect(box().querySelector('.text-prompt')?.textContent).toBe('【请填写：条数】');
  });
});
