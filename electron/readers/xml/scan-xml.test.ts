import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { scanXml, XmlError, type StartTag } from './scan-xml.ts';

/** What is heard of a document, or that it is none; texts that follow each other are one. */
function heard(xml: string): string[] | 'no XML' {
  const events: string[] = [];
  let text = '';
  const flush = (): void => {
    if (text !== '') events.push(`“${text}”`);
    text = '';
  };
  try {
    scanXml(xml, {
      open: ({ name, attributes }) => {
        flush();
        events.push(`<${[name, ...[...attributes].map(([key, value]) => `${key}=${value}`)].join(' ')}>`);
        return false;
      },
      inside: () => false,
      close: () => {
        flush();
        events.push('/');
      },
      text: (more) => void (text += more),
    });
  } catch (error) {
    if (error instanceof XmlError) return 'no XML';
    throw error;
  }
  return events;
}

/** The same by another parser. */
function heardBySaxes(xml: string): string[] | 'no XML' {
  const events: string[] = [];
  let text = '';
  const flush = (): void => {
    if (text !== '') events.push(`“${text}”`);
    text = '';
  };
  const parser = new SaxesParser({ xmlns: false });
  let isSound = true;
  parser.on('error', () => (isSound = false));
  parser.on('doctype', () => (isSound = false));
  parser.on('opentag', ({ name, attributes }) => {
    flush();
    events.push(
      `<${[name, ...Object.entries(attributes).map(([key, value]) => `${key}=${value}`)].join(' ')}>`,
    );
  });
  parser.on('closetag', () => {
    flush();
    events.push('/');
  });
  parser.on('text', (more) => (text += events.length > 0 ? more : ''));
  parser.on('cdata', (more) => (text += more));
  try {
    parser.write(xml).close();
  } catch {
    isSound = false;
  }
  return isSound ? events : 'no XML';
}

describe('scanning XML', () => {
  it('tells tags, attributes and texts in order', () => {
    expect(heard('<?xml version="1.0"?>\n<a x="1" y = \'2\'>甲<b/><c >乙</c\n></a>\n')).toEqual([
      '<a x=1 y=2>',
      '“甲”',
      '<b>',
      '/',
      '<c>',
      '“乙”',
      '/',
      '/',
    ]);
  });

  it.each([
    ['entities of XML', '<a>&lt;&amp;&gt;&quot;&apos;</a>', '<&>"\''],
    ['character references', '<a>&#25910;&#x4EF6;</a>', '收件'],
    ['CDATA as it stands', '<a><![CDATA[<b>&amp;]]></a>', '<b>&amp;'],
    ['text around a comment and an instruction', '<a>1<!-- 9 --><?x 9?>2</a>', '12'],
    ['line ends as one kind', '<a>1\r\n2\r3</a>', '1\n2\n3'],
    ['nothing of a byte order mark', '\ufeff<a>1</a>', '1'],
  ])('reads %s', (_, xml, text) => {
    expect(heard(xml)).toEqual(['<a>', `“${text}”`, '/']);
  });

  it('has one tag for all that are written alike', () => {
    const tags: StartTag[] = [];
    const nothing = () => undefined;
    const open = (tag: StartTag): boolean => tags.push(tag) < 0;
    scanXml('<r><a x="1"/><a x="2"/><a x="1"/></r>', {
      open,
      inside: () => false,
      close: nothing,
      text: nothing,
    });
    expect(tags[3]).toBe(tags[1]);
    expect(tags[2]).not.toBe(tags[1]);
  });

  it('takes a sign that ends a tag for a letter within a value, also of a tag met before', () => {
    expect(heard('<r><a x="1"/><a x="1>2"/><a x="1"/></r>')).toEqual([
      '<r>',
      '<a x=1>',
      '/',
      '<a x=1>2>',
      '/',
      '<a x=1>',
      '/',
      '/',
    ]);
  });

  it.each([
    ['a tag that is not ended', '<a>1'],
    ['tags ended in the wrong order', '<a><b></a></b>'],
    ['an end without a start', '<a/></b>'],
    ['a second document', '<a/><b/>'],
    ['text behind the document', '<a/>1'],
    ['nothing', ''],
    ['an entity that nobody declares', '<a>&nbsp;</a>'],
    ['a bare ampersand', '<a>1 & 2</a>'],
    ['a reference to no character', '<a>&#0;</a>'],
    ['half a surrogate pair', '<a>&#xd800;</a>'],
    ['a control character', '<a>\u0001</a>'],
    ['an attribute given twice', '<a x="1" x="2"/>'],
    ['attributes that touch', '<a x="1"y="2"/>'],
    ['a value without quotes', '<a x=1/>'],
    ['a tag within a value', '<a x="<b>"/>'],
    ['two dashes in a comment', '<a><!-- -- --></a>'],
    ['a document type', '<!DOCTYPE a><a/>'],
    ['a declaration that is not at the start', ' <?xml version="1.0"?><a/>'],
    ['a name that is none', '<1/>'],
  ])('refuses %s', (_, xml) => {
    expect(heard(xml)).toBe('no XML');
  });

  it('hears what another parser hears, and refuses what it refuses', () => {
    const piece = fc.constantFrom(
      ...'<a> </a> <b x="1"> </b> <c/> <c x=\'>\'/> <a x="1" y="2"> <a x="1" x="2"/> 收 件 1 &amp; &#49; &#x31; & ; &lt &zz; " \' > ] ]]> <'.split(
        ' ',
      ),
      ...[
        ' ',
        '\t',
        '\n',
        '\r\n',
        '<!-- a -->',
        '<!---->',
        '<!-- - -->',
        '<![CDATA[1]]>',
        '<?p i?>',
        '\u0007',
      ],
    );
    const some = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
    const wrapped = fc.oneof(
      some,
      some.map((xml) => `<a>${xml}</a>`),
    );
    fc.assert(
      fc.property(wrapped, (xml) => {
        expect(heard(xml)).toEqual(heardBySaxes(xml));
      }),
      { numRuns: 3000 },
    );
  });
});
