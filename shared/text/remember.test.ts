import { describe, expect, it } from 'vitest';
import { keepWith, remember } from './remember.ts';

describe('what is remembered', () => {
  it('is looked at once for each text', () => {
    const looked: string[] = [];
    const look = remember((text: string) => looked.push(text));
    expect([look('申请'), look('申请'), look('答复')]).toEqual([1, 1, 2]);
    expect(looked).toEqual(['申请', '答复']);
  });

  it('is kept where it is nothing at all', () => {
    let looks = 0;
    const look = remember(() => void (looks += 1));
    look('申请');
    look('申请');
    expect(looks).toBe(1);
  });

  it('is kept while four hundred other texts are looked at', () => {
    let looks = 0;
    const look = remember(() => (looks += 1));
    for (let at = 0; at <= 400; at++) look(`第${at}段`);
    expect(look('第0段')).toBe(1);
  });

  it('is forgotten after a thousand other texts, so that memory stays bounded', () => {
    let looks = 0;
    const look = remember(() => (looks += 1));
    for (let at = 0; at <= 1000; at++) look(`第${at}段`);
    expect(look('第0段')).toBe(1002);
  });

  it('is kept with a value as long as that lives, also where it is nothing', () => {
    let looks = 0;
    const look = keepWith((report: { agency: string }) => {
      looks += 1;
      return report.agency === '' ? undefined : report.agency;
    });
    const [one, same, none] = [{ agency: '档案馆' }, { agency: '档案馆' }, { agency: '' }];
    expect([look(one), look(one), look(same), look(none), look(none)]).toEqual([
      '档案馆',
      '档案馆',
      '档案馆',
      undefined,
      undefined,
    ]);
    expect(looks).toBe(3);
  });
});
