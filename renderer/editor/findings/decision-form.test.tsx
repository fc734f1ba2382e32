// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { beginWith } from '../../ui/preferences.ts';
import { DecisionForm } from './decision-form.tsx';
import { rememberReason } from './decision-reasons.ts';

const REASON = '已与台账核对';

beforeEach(() => beginWith({}, () => undefined));
afterEach(cleanup);

const input = () => screen.getByRole('textbox');
const submit = () => fireEvent.submit(screen.getByRole('form'));

describe('confirming a finding', () => {
  it('asks for a reason where one is needed, and takes spaces for none', () => {
    const onConfirm = vi.fn();
    render(<DecisionForm required onConfirm={onConfirm} onCancel={() => {}} />);
    fireEvent.change(input(), { target: { value: '  ' } });
    submit();
    expect(onConfirm).not.toHaveBeenCalled();
    expect(screen.getByRole('alert').textContent).toContain('请写明理由');
    fireEvent.change(input(), { target: { value: ` ${REASON} ` } });
    expect(screen.queryByRole('alert')).toBeNull();
    submit();
    expect(onConfirm).toHaveBeenCalledWith(REASON);
  });

  it('takes an earlier reason over, ready to be changed or confirmed with Enter', () => {
    rememberReason(REASON);
    const onConfirm = vi.fn();
    render(<DecisionForm required onConfirm={onConfirm} onCancel={() => {}} />);
    submit();
    fireEvent.click(screen.getByRole('button', { name: REASON }));
    expect(document.activeElement).toBe(input());
    expect(screen.queryByRole('alert')).toBeNull();
    submit();
    expect(onConfirm).toHaveBeenCalledWith(REASON);
  });
});
