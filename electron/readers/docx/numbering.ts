/** The numbering part: lists and their levels (ECMA-376 part 1, 17.9). */
import {
  countNumbers,
  type Definition,
  type Level,
  type Levels,
  type List,
  type Numbering,
} from '../parts/list-counter.ts';
import { numberFormatOf } from '../parts/number-codes.ts';
import type { Styles } from './styles.ts';
import { isOn, wholeNumber } from './attribute-values.ts';
import { SKIP, type Attribute, type Rule, type Rules } from '../xml/walk-xml.ts';

/** Collects the numbering part: pass `rules` to the walk, then ask `numbering` with the document's styles. */
export function collectNumbering(): {
  readonly rules: Rules;
  readonly numbering: (styles: Styles) => Numbering;
} {
  const definitions = new Map<string, Definition>();
  const lists = new Map<string, List>();
  let definition: Definition = { levels: new Map() };
  let list: List = { definition: '', startAt: new Map(), levels: new Map() };
  let level: Level = {};
  let overridden = 0;

  const openLevel =
    (levels: () => Levels) =>
    (attribute: Attribute): void => {
      level = {};
      levels().set(wholeNumber(attribute('ilvl')) ?? 0, level);
    };
  const inLevel: Rules = {
    start: { open: (attribute) => void (level.start = wholeNumber(attribute('val')) ?? 1) },
    numFmt: { open: (attribute) => void (level.format = attribute('val') ?? 'decimal') },
    nfc: {
      open: (attribute) => void (level.format = numberFormatOf(wholeNumber(attribute('val')) ?? 0)),
    },
    lvlText: {
      open: (attribute) => {
        level.text = isOn(attribute('null') ?? 'false') ? '' : (attribute('val') ?? '');
      },
    },
    pStyle: { open: (attribute) => void (level.style = attribute('val') ?? '') },
    lvlRestart: { open: (attribute) => void (level.restart = wholeNumber(attribute('val')) ?? 0) },
    isLgl: { open: (attribute) => void (level.legal = isOn(attribute('val'))) },
    vanish: { open: (attribute) => void (level.hidden = isOn(attribute('val'))) },
    pPr: SKIP,
    // The choice is a custom format; the fallback names the nearest one of the standard.
    'mc:Choice': SKIP,
  };
  const linksStyle: Rule = { open: (attribute) => void (definition.styleLink = attribute('val') ?? '') };
  const definitionRule: Rule = {
    open: (attribute) => {
      definition = { levels: new Map() };
      definitions.set(attribute('abstractNumId') ?? attribute('listDefId') ?? '', definition);
    },
    inside: {
      numStyleLink: linksStyle,
      listStyleLink: linksStyle,
      lvl: { open: openLevel(() => definition.levels), inside: inLevel },
    },
  };
  const namesDefinition: Rule = { open: (attribute) => void (list.definition = attribute('val') ?? '') };
  const listRule: Rule = {
    open: (attribute) => {
      list = { definition: '', startAt: new Map(), levels: new Map() };
      lists.set(attribute('numId') ?? attribute('ilfo') ?? '', list);
    },
    inside: {
      abstractNumId: namesDefinition,
      ilst: namesDefinition,
      lvlOverride: {
        open: (attribute) => void (overridden = wholeNumber(attribute('ilvl')) ?? 0),
      },
      startOverride: {
        open: (attribute) => void list.startAt.set(overridden, wholeNumber(attribute('val')) ?? 1),
      },
      lvl: { open: openLevel(() => list.levels), inside: inLevel },
    },
  };
  // The second names are those of Word 2003.
  const rules: Rules = {
    abstractNum: definitionRule,
    listDef: definitionRule,
    num: listRule,
    list: listRule,
  };
  return { rules, numbering: (styles) => countNumbers(definitions, lists, styles.listOf) };
}
