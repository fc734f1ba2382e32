/** Pieces of HTML, put together so that no text becomes markup. */

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it stands between tags or in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
}

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element around `content`, which is markup already; attributes are text and left out where undefined. */
export function element(name: string, attributes: Attributes, content: string): string {
  return `${startTag(name, attributes)}${content}</${name}>`;
}

/** An element without content: `<col>`, `<meta>`. */
export function startTag(name: string, attributes: Attributes): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${escapeHtml(String(value))}"`,
  );
  return `<${name}${written.join('')}>`;
}

/** Text whose line breaks show. */
export function textHtml(text: string): string {
  return text.split('\n').map(escapeHtml).join('<br>');
}
