/** ISO/IEC 29500-1 transitional: properties stand in the order of the schema, or Word calls the file damaged. */
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { anyReport } from '../any-report.fixture.ts';
import { writeDocx } from './write-docx.ts';

/** 17.3.1.26 CT_PPr, 17.3.2.28 EG_RPrBase, 17.4.60 CT_TblPr, 17.4.70 CT_TcPr, 17.4.82 CT_TrPr, as far as they are written. */
const ORDERS: Readonly<Record<string, readonly string[]>> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange'.split(
      ' ',
    ),
  'w:rPr':
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang'.split(
      ' ',
    ),
  'w:tblPr':
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription'.split(
      ' ',
    ),
  'w:tcPr':
    'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark'.split(
      ' ',
    ),
  'w:sectPr':
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings'.split(
      ' ',
    ),
};

/** Names of the elements right inside each `parent`, without the prefix. */
function childrenOf(xml: string, parent: string): string[][] {
  const found: string[][] = [];
  const open: { name: string; children: string[] }[] = [];
  for (const [, end, name = '', empty] of xml.matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>/g)) {
    if (end === '') {
      open.at(-1)?.children.push(name);
      if (empty === '') open.push({ name, children: [] });
      continue;
    }
    if (end === '/') {
      const closed = open.pop();
      if (closed?.name === parent) found.push(closed.children.map((child) => child.replace(/^w:/, '')));
    }
  }
  return found;
}

it('holds in every part of the file of any report', async () => {
  await fc.assert(
    fc.asyncProperty(anyReport(), fc.boolean(), async (report, isDraft) => {
      const parts = unzipSync(await writeDocx({ ...report, ...(isDraft && { isDraft }) }));
      for (const [name, bytes] of Object.entries(parts)) {
        if (!/^word\/(?:document|styles|footer\d|header\d|footnotes|settings)\.xml$/.test(name)) continue;
        const xml = strFromU8(bytes);
        for (const [parent, order] of Object.entries(ORDERS)) {
          for (const children of childrenOf(xml, parent)) {
            const places = children.map((child) => order.indexOf(child));
            expect(places.includes(-1), `${name} ${parent}: ${children.join(' ')}`).toBe(false);
            expect(places, `${name} ${parent}: ${children.join(' ')}`).toEqual(
              places.toSorted((a, b) => a - b),
            );
          }
        }
      }
    }),
    { numRuns: 6 },
  );
});
