import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { XmlError } from './scan-xml.ts';
import { PASS, SKIP, walkXml, type Rules } from './walk-xml.ts';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OLD_WORD = 'http://schemas.microsoft.com/office/word/2003/wordml';

/** What is heard of properties, with how often they were really read; `again` tells whether they may be known. */
function heard(inner: string, again: boolean): { readonly said: string[]; readonly read: number } {
  const said: string[] = [];
  let read = 0;
  let stated: string[] = [];
  const properties: Rules = {
    b: { open: (attribute) => void stated.push(`b${attribute('val') ?? ''}`) },
    i: { open: () => void read++ },
    t: { text: (text) => void stated.push(text) },
  };
  const rules: Rules = {
    pr: {
      open: (attribute) => {
        stated = [];
        return attribute('anew') === undefined ? undefined : 'anew';
      },
      ...(again && {
        again: () => {
          const known = stated;
          return () => void (stated = known);
        },
      }),
      close: () => void said.push(stated.join()),
      inside: properties,
    },
    gone: SKIP,
    unread: PASS,
  };
  walkXml(`<x xmlns="${WORD}" xmlns:o="${WORD}">${inner}</x>`, rules);
  return { said, read };
}

describe('what elements hold that are written alike', () => {
  it('is read once and told every time', () => {
    expect(heard('<pr><b val="1"/><i/></pr>'.repeat(3), true)).toEqual({ said: ['b1', 'b1', 'b1'], read: 1 });
  });

  it('is read once where others stand between', () => {
    expect(heard('<pr><i/></pr><pr><b/><i/></pr>'.repeat(3), true)).toEqual({
      said: ['', 'b', '', 'b', '', 'b'],
      read: 2,
    });
  });

  it('is read anew where a thousand others stood between', () => {
    const first = '<pr><i/></pr>';
    const others = (count: number) =>
      Array.from({ length: count }, (_, no) => `<pr><b val="${no}"/></pr>`).join('');
    expect(heard(first + others(999) + first, true).read).toBe(1);
    expect(heard(first + others(1000) + first, true).read).toBe(2);
  });

  it('is read again where the rule asks for it', () => {
    expect(heard('<pr><i/></pr><pr anew=""><i/></pr>', true).read).toBe(2);
  });

  it('is not mixed up with what another namespace means by the same words', () => {
    const other = `<pr xmlns="urn:other"><b/></pr><pr><b/></pr><y xmlns="${OLD_WORD}"><pr><b/></pr></y>`;
    expect(heard(other, true).said).toEqual(['b', 'b']);
  });

  it('ends where the element ends, not at the first tag that looks like it', () => {
    const nested = '<pr><i/><pr><b/></pr><b val="2"/></pr>'.repeat(2);
    expect(heard(nested, true).said).toEqual(heard(nested, false).said);
    const hidden = '<pr><!-- </pr> --><b/></pr><pr><t><![CDATA[</pr>]]></t></pr>'.repeat(2);
    expect(heard(hidden, true).said).toEqual(['b', '</pr>', 'b', '</pr>']);
  });

  it('comes to the same as if each was read', () => {
    const part = fc.constantFrom(
      '<b/>',
      '<b val="7"/>',
      '<t>词</t>',
      '<t>&lt;</t>',
      '<gone><b/></gone>',
      '<o:b/>',
      '<unknown>',
      '</unknown>',
      '<!-- -->',
      '<pr/>',
      '<pr>',
      '</pr>',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        const said = (again: boolean): readonly string[] | 'no XML' => {
          try {
            return heard(parts.join(''), again).said;
          } catch (error) {
            if (error instanceof XmlError) return 'no XML';
            throw error;
          }
        };
        expect(said(true)).toEqual(said(false));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the names of elements', () => {
  it('are told by namespace alone: declared anywhere, and by no other attribute', () => {
    expect(heard('<pr xmlns:q="urn:q" string="urn:other"><b/></pr>', true).said).toEqual(['b']);
    expect(heard(`<q:pr xmlns:q="${OLD_WORD}"><q:b q:val="1"/></q:pr>`, true).said).toEqual(['b1']);
    expect(heard('<q:pr xmlns:q="urn:q"><q:b/></q:pr>', true).said).toEqual([]);
    expect(heard(`<y xmlns="urn:y"><o:pr><b/><o:b/></o:pr></y><pr><b/></pr>`, true).said).toEqual(['b', 'b']);
  });
});

describe('an element that is left out', () => {
  it('must be sound in itself', () => {
    expect(heard('<gone><b><c/></b></gone><pr><b/></pr>', true).said).toEqual(['b']);
    expect(() => heard('<gone><c><b></i></c></gone><pr><b/></pr>', true)).toThrow(XmlError);
  });
});

describe('an element that nobody asks about', () => {
  it('is passed over whatever it holds, and the rest is read', () => {
    expect(heard('<unread><b></i></unread><pr><b/></pr>', true).said).toEqual(['b']);
    expect(heard('<unread/><pr><b/></pr>', true).said).toEqual(['b']);
  });

  it('must end', () => {
    expect(() => heard('<unread><b/><pr><b/></pr>', true)).toThrow(XmlError);
  });
});
