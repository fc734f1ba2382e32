/** SpreadsheetML as its elements: names without the prefix that a writer may give its namespace. */
import { scanXml } from '../xml/scan-xml.ts';

export type AttributeOf = (name: string) => string | undefined;

export interface SheetXmlEvents {
  readonly open?: (name: string, attribute: AttributeOf) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** Tells `events` what `xml` is made of. Throws XmlError; what the events throw passes through. */
export function scanSheetXml(xml: string, events: SheetXmlEvents): void {
  const open: string[] = [];
  const close = (): void => {
    const name = open.pop();
    if (name !== undefined) events.close?.(name);
  };
  scanXml(xml, {
    open: (tag) => {
      const name = localName(tag.name);
      open.push(name);
      events.open?.(name, (key) => {
        const own = tag.attributes.get(key);
        if (own !== undefined || !key.startsWith('r:')) return own;
        return [...tag.attributes].find(([other]) => localName(other) === key.slice(2))?.[1];
      });
      return false;
    },
    inside: () => false,
    close,
    text: (text) => events.text?.(text),
  });
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
