/** Files of every version that there was, as they were written then: never change them, add the next. */
import { describe, expect, it } from 'vitest';
import { exampleReport } from '../../shared/example.ts';
import { STANDARD_STYLE, type PageStyle } from '../../shared/document/page-style.ts';
import { BUILT_IN_TEMPLATE } from '../../shared/template/built-in.ts';
import { TEMPLATE_VERSION } from '../../shared/template/template.ts';
import { seal, unseal, type DocumentKind } from './envelope.ts';
import { mendEntry } from './stored-report.ts';
import {
  DEFAULTS_DOCUMENT,
  ENTRY_DOCUMENT,
  entryOf,
  FIRST_TEMPLATE_DOCUMENT,
  OWN_TEMPLATE_DOCUMENT,
  PAGE_STYLE_DOCUMENT,
  PROFILES_DOCUMENT,
  type StoredEntry,
} from './stored.ts';

const report = exampleReport();
const FIRST_ENTRY = {
  id: 'a',
  status: 'final',
  report,
  lastId: 'b',
  original: { name: '年报.doc', sha256: 'abc' },
  createdAt: '2026-01-19T02:00:00.000Z',
  updatedAt: '2026-01-20T02:00:00.000Z',
  finalisedAt: '2026-01-20T02:00:00.000Z',
  revision: 7,
};
const content: StoredEntry = {
  status: 'draft',
  report,
  lastId: null,
  original: null,
  createdAt: '2026-01-19T02:00:00.000Z',
  finalisedAt: null,
  handedOut: null,
};
const read = <T>(kind: DocumentKind<T>, file: unknown) =>
  unseal(kind, 'a', new TextEncoder().encode(JSON.stringify(file)));
const opened = <T>(kind: DocumentKind<T>, file: unknown) => {
  const found = read(kind, file);
  if (found.state !== 'valid') throw new Error(found.state);
  return found;
};

describe('a file of an earlier version', () => {
  it('1 of a report is the same entry', () => {
    expect(entryOf('a', opened(ENTRY_DOCUMENT, { schema: 1, entry: FIRST_ENTRY }).kept)).toEqual({
      ...FIRST_ENTRY,
      handedOut: null,
    });
    const { finalisedAt: _, ...older } = FIRST_ENTRY;
    expect(opened(ENTRY_DOCUMENT, { schema: 1, entry: older }).kept.content.finalisedAt).toBeNull();
  });

  it('2 of a template is the same template', () => {
    const file = {
      schema: 2,
      template: BUILT_IN_TEMPLATE,
      updatedAt: '2026-01-20T02:00:00.000Z',
      revision: 3,
    };
    expect(opened(OWN_TEMPLATE_DOCUMENT, file).kept).toMatchObject({
      revision: 3,
      savedAt: '2026-01-20T02:00:00.000Z',
      content: { template: BUILT_IN_TEMPLATE },
    });
  });

  it('1 of the defaults and of the profiles says the same', () => {
    expect(opened(DEFAULTS_DOCUMENT, { schema: 1, defaults: { 政府: 'a' } }).kept.content).toEqual({
      defaults: { 政府: 'a' },
    });
    const profiles = { 清河县水利局: { level: 'countyDepartment', ruleMaking: false } };
    expect(opened(PROFILES_DOCUMENT, { schema: 1, profiles }).kept.content).toEqual({ profiles });
  });

  it('1 and 2 of the one template there was are that template', () => {
    const first = {
      titleLines: ['{{机关}}'],
      preamble: [],
      sections: [[], [], [], [], [], []],
      signature: [],
    };
    expect(
      opened(FIRST_TEMPLATE_DOCUMENT, { schema: 1, template: first }).kept.content.template,
    ).toMatchObject({
      name: '我的模板',
      title: ['{{机关}}'],
    });
    expect(opened(FIRST_TEMPLATE_DOCUMENT, { schema: 2, template: null }).kept.content.template).toBeNull();
  });

  it('without a step from it is damaged, and one of nobody too', () => {
    expect(read(ENTRY_DOCUMENT, { schema: 0, entry: FIRST_ENTRY }).state).toBe('damaged');
    expect(read(ENTRY_DOCUMENT, { schema: 1 }).state).toBe('damaged');
  });
});

it('the shape of templates has a step for every version', () => {
  // A template of version 3 needs a next version of OWN_TEMPLATE_DOCUMENT and FIRST_TEMPLATE_DOCUMENT, with a step.
  expect(TEMPLATE_VERSION).toBe(2);
});

it('a report is written as it is read', () => {
  const kept = { content, revision: 3, savedAt: '2026-01-20T02:00:00.000Z', label: '送审稿' };
  const file: unknown = JSON.parse(seal(ENTRY_DOCUMENT, 'a', kept));
  expect(file).toMatchObject({ schema: 2, kind: 'report', id: 'a', revision: 3, label: '送审稿' });
  expect(opened(ENTRY_DOCUMENT, file).kept).toEqual(kept);
});

describe('a report with parts that do not fit', () => {
  const mended = (over: object, entry: object = {}) => {
    const damaged: unknown = JSON.parse(
      JSON.stringify({ ...content, report: { ...report, ...over }, ...entry }),
    );
    const found = mendEntry(damaged);
    return found && { lost: found.lost, entry: found.content as StoredEntry };
  };
  const note = { code: 'x', place: 'title', message: '', doubt: true };

  it('loses a picture or the looks of a paragraph that are broken, and no other', () => {
    const picture = { kind: 'picture', type: 'png', data: 'iVBORw0KGgo=', width: 9, height: 9, alt: '' };
    const placed = (addition: unknown) => ({ part: 'section:1', at: 0, addition });
    const bold = [{ kind: 'bold', start: 0, end: 2 }];
    const found = mended({
      additions: [placed(picture), placed({ ...picture, type: 'svg' })],
      looks: { 'section:1/paragraph:1': bold, 'section:1/paragraph:2': 'bold' },
    });
    expect(found?.entry.report).toMatchObject({
      additions: [placed(picture)],
      looks: { 'section:1/paragraph:1': bold },
    });
    expect(found?.entry.report.looks).not.toHaveProperty('section:1/paragraph:2');
    expect(found?.lost).toHaveLength(2);
  });

  it('opens without them, one by one, and says what was left out', () => {
    const found = mended(
      {
        notes: [note, { code: 1 }, note, 'nothing'],
        decisions: [{ rule: 'T3-01', basis: '', verdict: 'maybe', reason: '', decidedAt: '' }],
        contact: 'by telephone',
        source: 5,
      },
      { original: 'a file', lastId: 7 },
    );
    expect(found?.entry.report).toEqual({
      ...report,
      notes: [note, note],
      decisions: [],
      contact: undefined,
      source: null,
    });
    expect(found?.entry).toMatchObject({ original: null, lastId: null });
    expect(found?.lost).toEqual(
      expect.arrayContaining([
        '存疑和说明',
        '对检查结果的决定',
        '联系方式',
        '来源文件的信息',
        '去年年报是哪一份',
      ]),
    );
  });

  it('takes no figure for granted: what is no number waits for a look, with its raw text', () => {
    const found = mended({ figures: { ...report.figures, 'requests.new.natural': '八', 'nothing.such': 3 } });
    expect(found?.entry.report.figures).toEqual({ ...report.figures, 'requests.new.natural': null });
    expect(found?.entry.report.unreadable['requests.new.natural']).toBe('八');
    expect(found?.entry.report.notes.at(-1)).toMatchObject({ place: 'requests.new.natural', doubt: true });
    expect(found?.lost.join()).toContain('nothing.such：3');
  });

  it('is no report without its text, its form or its status', () => {
    expect(mended({ sections: [] })).toBeNull();
    expect(mended({ form: 'of tomorrow' })).toBeNull();
    expect(mended({ figures: null })).toBeNull();
    expect(mended({}, { status: 'lost' })).toBeNull();
  });

  it('keeps the other profiles where one does not fit', () => {
    const profiles = { 清河县水利局: { ruleMaking: false }, 清河县教育局: { level: 'kingdom' } };
    expect(opened(PROFILES_DOCUMENT, { schema: 1, profiles })).toMatchObject({
      kept: { content: { profiles: { 清河县水利局: { ruleMaking: false } } } },
      lost: ['清河县教育局'],
    });
  });

  it('keeps of a page style what fits, and names what does not', () => {
    const style = { ...STANDARD_STYLE, linePitch: 28 };
    const kept = (content: unknown) => {
      const now = { revision: 1, savedAt: '2026-01-20T02:00:00.000Z', label: null };
      const text = seal(PAGE_STYLE_DOCUMENT, 'page-style', {
        ...now,
        content: content as { style: PageStyle },
      });
      return unseal(PAGE_STYLE_DOCUMENT, 'page-style', new TextEncoder().encode(text));
    };
    expect(kept({ style })).toMatchObject({ kept: { content: { style } }, lost: [] });
    expect(kept({ style: { ...style, bodySize: 'large' } })).toMatchObject({
      kept: { content: { style } },
      lost: ['正文字号'],
    });
    expect(kept({}).state).toBe('damaged');
  });
});
