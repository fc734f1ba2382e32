/** HTML as it is written: text only ever escaped, and never more than a page can carry. */

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\r': '&#13;',
};
/** What HTML has no character for: control characters except tab and line breaks, and halves of pairs. */
const UNSPEAKABLE = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

/** Text as HTML shows it: nothing in it can be read as markup; what HTML has no character for becomes `�`. */
function escapeText(text: string): string {
  return text.replace(UNSPEAKABLE, '\ufffd').replace(/[&<>"'\r]/g, (char) => ENTITIES[char] ?? char);
}

/** A page being written, with room for `room` characters of HTML in all. */
export interface Sheet {
  readonly html: () => string;
  /** Was anything left out for want of room? */
  readonly isCut: () => boolean;
  /** Writes an element around what `fill` writes; left out where there is no room. `attributes` are trusted. */
  readonly element: (name: string, attributes: string, fill: () => void) => void;
  /** Writes text, escaped; cut where the room ends. */
  readonly text: (text: string) => void;
}

export function newSheet(room: number): Sheet {
  const parts: string[] = [];
  let left = room;
  let cut = false;
  const put = (part: string) => {
    parts.push(part);
    left -= part.length;
  };
  return {
    html: () => parts.join(''),
    isCut: () => cut,
    element: (name, attributes, fill) => {
      if (left <= 0) {
        cut = true;
        return;
      }
      put(attributes === '' ? `<${name}>` : `<${name} ${attributes}>`);
      fill();
      // An element that was opened is closed, room or not.
      put(`</${name}>`);
    },
    text: (text) => {
      const shown = text.length > left ? text.slice(0, Math.max(left, 0)) : text;
      if (shown.length < text.length) cut = true;
      put(escapeText(shown));
    },
  };
}
