/**
 * The methods a window may call: the table of contents of the program.
 *
 * Both hosts speak exactly this. Inputs are validated at the boundary with these schemas; bytes travel as bytes;
 * paths never travel at all.
 */
import { z } from 'zod';
import { profileSchema } from './agency/profile.ts';
import { REPORT_FORMATS } from './document/formats.ts';
import { pageStyleSchema } from './document/page-style.ts';
import { pageSchema } from './page/page-schema.ts';
import { problemSchema } from './problem-schema.ts';
import { handedOutSchema } from './report/handed-out.ts';
import { formSchema, noteSchema, reportSchema } from './report/schema.ts';
import { undoStepsSchema } from './report/undo-steps.ts';
import { audienceSchema, templateSchema } from './template/template.ts';

const bytesSchema = z.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array);
const idSchema = z.string().regex(/^[a-z0-9-]{1,40}$/);
/** As a report names it: what was read from a file may be longer than a name should be. */
const agencySchema = z.string().trim().min(1).max(1000);
const fileNameSchema = z.string().min(1).max(255);

/** `imported`: an old report as it was read; `draft`: a report being written; `final`: finalised. */
const statusSchema = z.enum(['imported', 'draft', 'final']);
export type Status = z.infer<typeof statusSchema>;

/** One line of the library. */
const libraryRowSchema = z.object({
  id: idSchema,
  agency: z.string().nullable(),
  year: z.int().nullable(),
  form: formSchema,
  status: statusSchema,
  figuresRead: z.int(),
  figuresTotal: z.int(),
  doubts: z.int(),
  /** Whether the rules have been through it as it is now; until then nothing is known of what they find. */
  isChecked: z.boolean(),
  errors: z.int(),
  warnings: z.int(),
  hints: z.int(),
  /** Last day for the report, `2026-01-31`; null where it is not known. */
  due: z.string().nullable(),
  /** Was it corrected after it had been published? */
  corrected: z.boolean(),
  /** Whether it was handed in, and says the same still. */
  handedOut: z.enum(['never', 'same', 'changed']),
  /** Name of the file the report was read from; null for one written here. */
  original: z.string().nullable(),
  /** ISO 8601. */
  updatedAt: z.string(),
});
export type LibraryRow = z.infer<typeof libraryRowSchema>;

/** A report of the library with what belongs to it. Text may hold placeholders: see shared/template. */
export const entrySchema = z.object({
  id: idSchema,
  status: statusSchema,
  report: reportSchema,
  /** Library id of last year's report, null where there is none. */
  lastId: idSchema.nullable(),
  original: z.object({ name: z.string(), sha256: z.string() }).nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
  /** ISO 8601; null unless the status is `final`. */
  finalisedAt: z.string().nullable().default(null),
  /** When it was handed in last; null for never. */
  handedOut: handedOutSchema.nullable().default(null),
  /** Counts up with every save; a save must name the revision it is based on. */
  revision: z.int(),
});
export type Entry = z.infer<typeof entrySchema>;

/** What became of a file that the user asked for. */
const deliverySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), name: z.string() }),
  z.object({ kind: z.literal('download'), name: z.string(), bytes: bytesSchema }),
  z.object({ kind: z.literal('cancelled') }),
]);
export type Delivery = z.infer<typeof deliverySchema>;

/** A file that the program was told to open: its content, or why there is none. */
const givenFileSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('content'), name: fileNameSchema, bytes: bytesSchema }),
  z.object({ kind: z.literal('problem'), name: fileNameSchema, problem: problemSchema }),
]);
export type GivenFile = z.infer<typeof givenFileSchema>;

/** A piece of other people's work that is built into the program. */
const noticeSchema = z.object({
  name: z.string(),
  version: z.string(),
  /** SPDX expression, as the package itself says; '' for none. */
  licence: z.string(),
  author: z.string(),
  /** The text of its licence; null where the package brings none. */
  text: z.string().nullable(),
});
export type Notice = z.infer<typeof noticeSchema>;

/** A file that was read and whose report has not been kept yet. */
export const heldSchema = z.object({
  id: idSchema,
  /** What the window that read it calls all its files together. */
  batch: idSchema,
  name: fileNameSchema,
  /** When the file was last changed, ISO 8601; null where nobody says. */
  changedAt: z.string().nullable(),
});
export type HeldImport = z.infer<typeof heldSchema>;

/** What the rules are told about an agency. */
const knownProfileSchema = z.object({
  /** The stored profile over the guessed one, key by key. */
  profile: profileSchema,
  /** What the agency's name alone gives away. */
  guessed: profileSchema,
  /** Has the user confirmed it? */
  confirmed: z.boolean(),
});
export type KnownProfile = z.infer<typeof knownProfileSchema>;

/** One line of the list of templates. */
const templateRowSchema = z.object({
  id: idSchema,
  name: z.string(),
  for: audienceSchema.nullable(),
  builtIn: z.boolean(),
  /** Kinds of agencies whose new reports start from it. */
  defaultFor: z.array(audienceSchema),
  /** ISO 8601; null for a built-in one. */
  updatedAt: z.string().nullable(),
  /** Counts up with every save; 0 for a built-in one. */
  revision: z.int(),
});
export type TemplateRow = z.infer<typeof templateRowSchema>;

/** A report as it was, or is now. */
const versionSchema = z.object({
  revision: z.int(),
  /** ISO 8601. */
  savedAt: z.string(),
  /** What the user calls it. */
  label: z.string().nullable(),
  /** `present`: as it is now; else why it was kept. */
  kind: z.enum(['present', 'automatic', 'asked', 'named']),
  status: statusSchema,
  /** What of it could not be read and is left out, in the clerk's words. */
  lost: z.array(z.string()),
  /**
   * What is otherwise than in the version before: figures, paragraphs, own tables and pictures, paragraphs with other looks
   * or notes. Null for the first.
   */
  changes: z.object({ figures: z.int(), paragraphs: z.int(), additions: z.int(), looks: z.int() }).nullable(),
});
export type VersionRow = z.infer<typeof versionSchema>;

/** `setting`: what the user has set for the library, such as its page. */
const carriedIdSchema = z.object({ kind: z.enum(['report', 'template', 'setting']), id: idSchema });
/** Something in a backup file, beside what the library has of it. */
const carriedSchema = carriedIdSchema.extend({
  /** 清河县水利局2024年年报, the template's name, or 版式. */
  name: z.string(),
  savedAt: z.string(),
  /**
   * `same`: the library has just this; `newer`, `older`: it has another content of it, saved before or after; `beside`: another
   * report of the same agency and year; `other`: it is set otherwise; `new`: none of these.
   */
  state: z.enum(['new', 'newer', 'older', 'same', 'beside', 'other']),
  /** What of it could not be read and is left out, in the clerk's words. */
  lost: z.array(z.string()),
});
export type CarriedId = z.infer<typeof carriedIdSchema>;
export type CarriedRow = z.infer<typeof carriedSchema>;

const removedIdSchema = z.object({ kind: z.enum(['report', 'template']), id: idSchema });
/** Something that was put aside and has not been deleted for good. */
const removedSchema = removedIdSchema.extend({
  /** As the clerk calls it: 清河县水利局2024年年报, or the template's name; null where it cannot be read any more. */
  name: z.string().nullable(),
  /** Of a report; null where it is a template, names none, or cannot be read any more. */
  agency: z.string().nullable(),
  year: z.int().nullable(),
  status: statusSchema.nullable(),
  /** ISO 8601. */
  removedAt: z.string(),
});
export type RemovedId = z.infer<typeof removedIdSchema>;
export type Removed = z.infer<typeof removedSchema>;

/** A place in the text of a report; `start` and `end` are the words that were looked for in the excerpt. */
const searchHitSchema = z.object({
  id: idSchema,
  place: z.string(),
  excerpt: z.string(),
  start: z.int(),
  end: z.int(),
});
export type SearchHit = z.infer<typeof searchHitSchema>;

/** What is to be said against a folder for the library: a service that copies it about, or another computer. */
const cautionSchema = z.object({ kind: z.enum(['synchronised', 'network']), name: z.string() });
export type Caution = z.infer<typeof cautionSchema>;

/** Where the library lies. */
const placeSchema = z.object({
  folder: z.string(),
  /** `given`: named when the program was started; `portable`: beside the program; `chosen`: in the settings. */
  kind: z.enum(['given', 'portable', 'chosen', 'usual']),
  /** Why there is no library now; null where there is one. */
  missing: problemSchema.nullable(),
  caution: cautionSchema.nullable(),
  /** Where it was before, and was left as it is. */
  former: z.string().nullable(),
});
export type LibraryPlace = z.infer<typeof placeSchema>;

/** A folder that was chosen for the library, and what moving there would mean. */
const choiceSchema = z.object({
  id: idSchema,
  folder: z.string(),
  /** How many reports the library that lies there has; null where there is none. */
  reports: z.int().nullable(),
  caution: cautionSchema.nullable(),
});
export type PlaceChoice = z.infer<typeof choiceSchema>;

const lastBackupSchema = z.object({
  /** When everything was written to a file last, ISO 8601; null for never. */
  at: z.string().nullable(),
  /** Since when there is something to be backed up; null for an empty library. */
  since: z.string().nullable(),
  /** How many reports are new or have been changed since. */
  changed: z.int(),
});
export type LastBackup = z.infer<typeof lastBackupSchema>;

const failed = z.object({ ok: z.literal(false), problem: problemSchema });
export type Failed = z.infer<typeof failed>;

function outcome<T extends z.ZodRawShape>(shape: T) {
  return z.discriminatedUnion('ok', [z.object({ ok: z.literal(true), ...shape }), failed]);
}

interface Method<I extends z.ZodType, O extends z.ZodType> {
  readonly input: I;
  readonly output: O;
}

function method<I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Method<I, O> {
  return { input, output };
}

export const contract = {
  /** What this program is and what it runs in. */
  appInfo: method(
    z.object({}),
    outcome({ version: z.string(), host: z.enum(['electron', 'browser']), dataFolder: z.string() }),
  ),
  /** Why the library can only be looked at, null while it can be changed as well. */
  libraryAccess: method(z.object({}), outcome({ readingOnly: problemSchema.nullable() })),
  /** Where the library lies; one that was missing is looked for again. */
  libraryPlace: method(z.object({}), outcome(placeSchema.shape)),
  /** Shows the library's folder in the system's own way; false where nothing can. */
  openLibraryFolder: method(z.object({}), outcome({ isOpened: z.boolean() })),
  /**
   * Chooses a folder for the library: the host asks for it, or takes the `path` that was typed where it cannot ask. Null
   * where the user thought better of it. Nothing is changed yet.
   */
  choosePlace: method(
    z.object({ path: z.string().trim().min(1).max(1000).nullable() }),
    outcome({ choice: choiceSchema.nullable() }),
  ),
  /**
   * Goes on with the library in the folder that was chosen: the one that lies there, else a copy of the present one. Where
   * the copy was stopped, everything is as it was and may be chosen again.
   */
  moveLibrary: method(
    z.object({ choice: idSchema }),
    outcome({ ...placeSchema.shape, isMoved: z.boolean() }),
  ),
  /** How many files of the library have been copied and held against the first; null while nothing is copied. */
  moveProgress: method(
    z.object({}),
    outcome({ progress: z.object({ done: z.int(), all: z.int() }).nullable() }),
  ),
  /** Stops a copy that is under way; of no effect once the library at the new place counts. */
  stopMoving: method(z.object({}), outcome({})),
  /** In place of a library that is missing, goes on with the one at the usual place, begun there where there is none. */
  useUsualPlace: method(z.object({}), outcome(placeSchema.shape)),
  /** The newest lines of the program's own diary, for whoever is asked to help. */
  loadLog: method(z.object({}), outcome({ text: z.string() })),
  /** What windows remember of how somebody likes them, by names. */
  loadPreferences: method(z.object({}), outcome({ values: z.record(z.string(), z.unknown()) })),
  /** Remembers one of these; what is too much is not kept. */
  keepPreference: method(
    z.object({ name: z.string().regex(/^[a-z][a-z0-9.-]{0,59}$/), value: z.unknown() }),
    outcome({}),
  ),
  /** Writes the manual to one file; delivered like a report. */
  exportManual: method(z.object({ format: z.enum(['pdf', 'html']) }), outcome({ delivery: deliverySchema })),
  /** Other people's work that is built in, by name; none in a program that runs from its sources. */
  listNotices: method(z.object({}), outcome({ notices: z.array(noticeSchema) })),
  /**
   * Reads a file without keeping it. `existing` names entries of the same agency and year, or the same bytes;
   * `page` is the file as it was read: see shared/source-preview. With `hold` the file outlives the window, under the
   * id `held`, until its report is kept or it is dropped; null where it could not be held.
   */
  readFile: method(
    z.object({
      name: fileNameSchema,
      bytes: bytesSchema,
      hold: heldSchema.pick({ batch: true, changedAt: true }).nullable().default(null),
    }),
    outcome({
      report: reportSchema,
      existing: z.array(idSchema),
      page: pageSchema,
      held: idSchema.nullable().default(null),
    }),
  ),
  /** The files that are held, in the order in which they were read. */
  listHeld: method(z.object({}), outcome({ held: z.array(heldSchema) })),
  /** One of them, with its report where something was decided about it. */
  openHeld: method(
    z.object({ id: idSchema, name: fileNameSchema }),
    outcome({ bytes: bytesSchema, report: reportSchema.nullable() }),
  ),
  /** What was decided about the report of a file that is held; nothing happens where it is not held any more. */
  changeHeld: method(z.object({ id: idSchema, report: reportSchema }), outcome({})),
  /** Lets go of files that are held; what has been kept of them stays. */
  dropHeld: method(z.object({ ids: z.array(idSchema) }), outcome({})),
  /**
   * Reads a Word file a second time, with a reader of other authors. `notes` hold a doubt for every figure that it
   * reads differently, see shared/second-reading; `page` is the file with bold and pictures, null where there is none.
   */
  readAgain: method(
    z.object({ name: fileNameSchema, bytes: bytesSchema }),
    outcome({ notes: z.array(noteSchema), page: pageSchema.nullable() }),
  ),
  /** The next of the files that the program was started with, or was asked to open since; null where none is left. */
  takeGivenFile: method(z.object({}), outcome({ file: givenFileSchema.nullable() })),
  /** Every report, newest year first, and what had to be repaired while loading. */
  listLibrary: method(
    z.object({}),
    outcome({ rows: z.array(libraryRowSchema), repairs: z.array(z.string()) }),
  ),
  /**
   * Keeps an imported report with its original file; `replace` names an entry that it takes the place of. A file that was
   * `held` is let go of, and kept once however often it is asked for.
   */
  keepImport: method(
    z.object({
      report: reportSchema,
      original: z.object({ name: fileNameSchema, bytes: bytesSchema }),
      replace: idSchema.nullable(),
      held: idSchema.nullable().default(null),
    }),
    outcome({ entry: entrySchema }),
  ),
  /** One report with last year's beside it, and what is known of its agency. */
  openEntry: method(
    z.object({ id: idSchema }),
    outcome({ entry: entrySchema, last: entrySchema.nullable(), profile: knownProfileSchema }),
  ),
  /**
   * Saves durably, then answers. Refused with `conflict` when `revision` is not the stored one, with `published` when
   * text or figures of an old report would change without `correcting`; with it, the report is marked as corrected.
   */
  saveEntry: method(
    z.object({
      id: idSchema,
      revision: z.int(),
      report: reportSchema,
      correcting: z.boolean().default(false),
      /** What led to `report`: kept for the next start, see `loadUndo`. */
      undo: undoStepsSchema.default([]),
    }),
    outcome({ revision: z.int(), updatedAt: z.string() }),
  ),
  /** What could be undone when this revision was saved; nothing where it is another one, or not known. */
  loadUndo: method(z.object({ id: idSchema, revision: z.int() }), outcome({ undo: undoStepsSchema })),
  /**
   * 定稿. Refused with `open-errors` while the rules find an error that nobody has decided about, with `old-words`
   * while words of last year stand unconfirmed in the text, with `conflict`
   * when `revision` is not the stored one, with `not-a-draft` for an old report. What is finalised is not saved
   * again: `saveEntry` answers `finalised` until the report has been returned to draft.
   */
  finaliseEntry: method(z.object({ id: idSchema, revision: z.int() }), outcome({ entry: entrySchema })),
  returnToDraft: method(z.object({ id: idSchema, revision: z.int() }), outcome({ entry: entrySchema })),
  /** 新建年度报告: from last year's report (`lastId`) or from nothing. */
  createReport: method(
    z.object({
      lastId: idSchema.nullable(),
      agency: z.string().min(1).max(100),
      year: z.int().min(2019).max(2100),
      /** Text of the new report: last year's, a template's, or last year's made a template. */
      text: z.enum(['last', 'template', 'last-as-template']),
      /** Which template; null for the default of the agency. */
      templateId: idSchema.nullable().default(null),
    }),
    outcome({ entry: entrySchema }),
  ),
  /** What a report was, the last first, beginning with what it is now. */
  listVersions: method(z.object({ id: idSchema }), outcome({ versions: z.array(versionSchema) })),
  /** A version, as if it were the report; `revision` is the version's. */
  openVersion: method(z.object({ id: idSchema, revision: z.int() }), outcome({ entry: entrySchema })),
  /** Keeps a version, the present one or an earlier, until the user no longer wants it; null gives it no name. */
  keepVersion: method(
    z.object({ id: idSchema, revision: z.int(), label: z.string().trim().min(1).max(60).nullable() }),
    outcome({}),
  ),
  /**
   * Makes a version the next revision. Refused with `conflict` like a save, with `finalised`, and with `published` for a
   * report of an earlier year that nobody set out to correct. `lost` is what of the version could not be read.
   */
  restoreVersion: method(
    z.object({ id: idSchema, revision: z.int(), version: z.int(), correcting: z.boolean().default(false) }),
    outcome({ entry: entrySchema, lost: z.array(z.string()) }),
  ),
  /**
   * Writes these reports, or everything the library has where null is given, to one file; delivered like a report.
   * `withoutOriginal` names the reports whose file they were read from could not be put in.
   */
  exportLibrary: method(
    z.object({ ids: z.array(idSchema).nullable() }),
    outcome({ delivery: deliverySchema, reports: z.int(), withoutOriginal: z.array(z.string()) }),
  ),
  /** When everything was written to such a file last, and what has changed since. */
  lastBackup: method(z.object({}), outcome(lastBackupSchema.shape)),
  /** What is in such a file; `damaged` names what in it cannot be used. */
  lookIntoBackup: method(
    z.object({ name: fileNameSchema, bytes: bytesSchema }),
    outcome({ items: z.array(carriedSchema), damaged: z.array(z.string()) }),
  ),
  /** Takes these out of such a file into the library; what it had of them stays as a version. */
  takeInBackup: method(
    z.object({ name: fileNameSchema, bytes: bytesSchema, items: z.array(carriedIdSchema) }),
    outcome({ taken: z.int() }),
  ),
  /** Puts a report aside; `restoreEntry` brings it back. */
  removeEntry: method(z.object({ id: idSchema }), outcome({})),
  restoreEntry: method(z.object({ id: idSchema }), outcome({})),
  /** 最近移出: reports and templates that were put aside, the last one first; see `restoreEntry`, `restoreTemplate`. */
  listRemoved: method(z.object({}), outcome({ removed: z.array(removedSchema) })),
  /** Deletes for good what was put aside, with its backups: these, or everything where null is given. */
  emptyRemoved: method(z.object({ items: z.array(removedIdSchema).nullable() }), outcome({})),
  /** Gives a report another agency and year; refused with `same-year` where there is one already, with `finalised`. */
  renameEntry: method(
    z.object({ id: idSchema, agency: z.string().trim().min(1).max(100), year: z.int().min(2008).max(2100) }),
    outcome({ entry: entrySchema }),
  ),
  /** Places in the text of all reports that hold every word of `query`, newest year first; not all where `isMore`. */
  searchLibrary: method(
    z.object({ query: z.string().max(200) }),
    outcome({ hits: z.array(searchHitSchema), isMore: z.boolean() }),
  ),
  /** Adds the built-in example (an invented agency, last year's report) and answers its entry. */
  addExample: method(z.object({}), outcome({ entry: entrySchema })),
  /**
   * Writes the report. The host asks where (a save dialog), or hands the bytes to the browser to download. `lost` is what
   * the file does not hold of what the report was read from.
   */
  exportReport: method(
    z.object({ id: idSchema, format: z.enum(REPORT_FORMATS) }),
    outcome({ delivery: deliverySchema, lost: z.array(z.object({ code: z.string(), message: z.string() })) }),
  ),
  /**
   * Writes all that is handed in as one zip, delivered like the report, and keeps that it was; `entry` is null where the
   * user thought better of it. `missing` are the files that could not be made.
   */
  exportPackage: method(
    z.object({ id: idSchema }),
    outcome({ delivery: deliverySchema, entry: entrySchema.nullable(), missing: z.array(problemSchema) }),
  ),
  /** Prints the report on the host, which asks for the printer; a browser prints by itself. `pages`: null for all. */
  printReport: method(
    z.object({
      id: idSchema,
      pages: z.array(z.int().min(1).max(999)).min(1).max(999).nullable(),
      copies: z.int().min(1).max(99),
    }),
    outcome({ isPrinted: z.boolean() }),
  ),
  /** Writes the 校核单 of a report as a Word file; delivered like the report itself. */
  exportCheckSheet: method(z.object({ id: idSchema }), outcome({ delivery: deliverySchema })),
  /** Writes the comparison of a report with another one as a 对比表; delivered like the report itself. */
  exportComparison: method(
    z.object({
      id: idSchema,
      lastId: idSchema,
      format: z.enum(['docx', 'html', 'xlsx']),
      /** The charts as the window draws them, PNG, by the titles of the trends; for `docx`. */
      pictures: z.array(z.object({ title: z.string().max(100), png: bytesSchema })).max(10),
    }),
    outcome({ delivery: deliverySchema }),
  ),
  /** What the rules are told about an agency; `saveProfile` confirms it, null forgets what was confirmed. */
  loadProfile: method(z.object({ agency: agencySchema }), outcome(knownProfileSchema.shape)),
  saveProfile: method(
    z.object({ agency: agencySchema, profile: profileSchema.nullable() }),
    outcome(knownProfileSchema.shape),
  ),
  /** The page that reports are printed on, in Word, on paper and as PDF; see shared/document/page-style.ts. */
  loadPageStyle: method(z.object({}), outcome({ style: pageStyleSchema })),
  savePageStyle: method(z.object({ style: pageStyleSchema }), outcome({})),
  /**
   * The page of a Word file of the office's own, not yet saved; `remarks` name what the file lacks and what of it cannot be
   * taken over, a sentence each.
   */
  readPageStyle: method(
    z.object({ name: fileNameSchema, bytes: bytesSchema }),
    outcome({ style: pageStyleSchema, remarks: z.array(z.string()) }),
  ),
  /** Every template: the built-in ones first, then the user's own, the last changed first. */
  listTemplates: method(z.object({}), outcome({ templates: z.array(templateRowSchema) })),
  loadTemplate: method(
    z.object({ id: idSchema }),
    outcome({ row: templateRowSchema, template: templateSchema }),
  ),
  /** Keeps a new template of the user's; a name that is taken gets a number. */
  addTemplate: method(z.object({ template: templateSchema }), outcome({ row: templateRowSchema })),
  /** A template out of a report of the library, with what is proposed for it: see shared/template/propose.ts. */
  makeTemplate: method(z.object({ reportId: idSchema }), outcome({ row: templateRowSchema })),
  /** A copy of any template, of the built-in ones too, as one of the user's. */
  copyTemplate: method(z.object({ id: idSchema }), outcome({ row: templateRowSchema })),
  /** Saves durably, then answers. Built-in templates are refused, and a `revision` that is not the stored one. */
  saveTemplate: method(
    z.object({ id: idSchema, revision: z.int(), template: templateSchema }),
    outcome({ row: templateRowSchema }),
  ),
  /** Puts a template of the user's aside; `restoreTemplate` brings it back. */
  removeTemplate: method(z.object({ id: idSchema }), outcome({})),
  restoreTemplate: method(z.object({ id: idSchema }), outcome({})),
  /** Makes a template the one that new reports of a kind of agency start from; null goes back to the built-in one. */
  setDefaultTemplate: method(z.object({ for: audienceSchema, id: idSchema.nullable() }), outcome({})),
  /** Writes a template to a file; delivered like a report. */
  exportTemplate: method(z.object({ id: idSchema }), outcome({ delivery: deliverySchema })),
  /** Takes in a template that somebody has handed over as a file. */
  takeInTemplate: method(
    z.object({ name: fileNameSchema, bytes: bytesSchema }),
    outcome({ row: templateRowSchema }),
  ),
} as const satisfies Record<string, Method<z.ZodType, z.ZodType<{ readonly ok: true } | Failed>>>;

type Contract = typeof contract;
export type MethodName = keyof Contract;
export type Input<M extends MethodName> = z.input<Contract[M]['input']>;
export type Output<M extends MethodName> = z.output<Contract[M]['output']>;

/** What services implement and a window calls. */
export type Services = { readonly [M in MethodName]: (input: Input<M>) => Promise<Output<M>> };

export const METHOD_NAMES = Object.keys(contract) as MethodName[];
