import { describe, expect, it } from 'vitest';
import { findContact } from './contact.ts';

const NONE = { address: null, postcode: null, phone: null, email: null };

describe('how to reach the agency', () => {
  it.each([
    ['联系地址：云溪县清河大道18号，', { address: '云溪县清河大道18号' }],
    ['地址在云溪县白沙镇粮站路3号 邮编：423000', { address: '云溪县白沙镇粮站路3号', postcode: '423000' }],
    [
      '地址为云溪县清河大道18号联系电话：0735-2345678',
      { address: '云溪县清河大道18号', phone: '0735-2345678' },
    ],
    ['邮政编码为423000。', { postcode: '423000' }],
    ['联系电话：0735—2345678。', { phone: '0735-2345678' }],
    ['联系电话：（0735） 2345678。', { phone: '(0735)2345678' }],
    ['联系方式是13800138000。', { phone: '13800138000' }],
    ['电子邮箱：yunxi.grain@example.com。', { email: 'yunxi.grain@example.com' }],
  ])('is told by %s', (text, parts) => {
    expect(findContact([text])).toEqual({ ...NONE, ...parts });
  });

  it.each([
    '网站地址：云溪县清河大道18号。',
    '下载地址：云溪县清河大道18号。',
    '地址：www.yunxi.example网上办事大厅路。',
    '地址：粮食储备与物资局。',
    '地址：18号。',
    '邮编：4230001。',
    '联系电话：12345。',
    '联系电话：0735-234567890。',
    '邮编：42300。',
    '认真办理。',
  ])('is not told by %s', (text) => {
    expect(findContact([text])).toBeNull();
  });

  it('is what all paragraphs say together, where none says another', () => {
    expect(findContact(['邮编：423000。', '联系电话：2345678。'])).toEqual({
      ...NONE,
      postcode: '423000',
      phone: '2345678',
    });
    expect(findContact(['邮编：423000。', '邮编：423000。'])?.postcode).toBe('423000');
    expect(findContact(['邮编：423000，联系电话：2345678。', '邮编：423001。'])).toEqual({
      ...NONE,
      phone: '2345678',
    });
  });
});
