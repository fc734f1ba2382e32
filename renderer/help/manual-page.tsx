/** Blocks of the manual as a page. */
import { memo, type ReactNode } from 'react';
import type { Block, Line } from '../../shared/help/markdown.ts';
import { keyOf, type Chapter } from '../../shared/help/chapters.ts';
import { PICTURES } from './pictures.ts';

/** Size of every picture, so that the page keeps still while they come. */
const SHOWN = { width: 1280, height: 720 };

/** Id of a chapter's heading on the page. */
export function chapterId(key: string): string {
  return `help-${key}`;
}

export const ManualPage = memo(function ManualPage({ chapters }: { readonly chapters: readonly Chapter[] }) {
  return chapters.map(({ key, title, blocks }, index) => (
    <section key={key} aria-labelledby={chapterId(key)}>
      {index === 0 ? (
        <h1 id={chapterId(key)} tabIndex={-1}>
          {title}
        </h1>
      ) : (
        <h2 id={chapterId(key)} tabIndex={-1}>
          {title}
        </h2>
      )}
      {blocks.map((block, at) => (
        <BlockView key={at} block={block} />
      ))}
    </section>
  ));
});

function BlockView({ block }: { readonly block: Block }): ReactNode {
  switch (block.kind) {
    case 'heading':
      return <h3>{block.text}</h3>;
    case 'paragraph':
      return <p>{words(block.line)}</p>;
    case 'list': {
      const items = block.items.map((item, index) => <li key={index}>{words(item)}</li>);
      return block.isNumbered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case 'code':
      return <pre tabIndex={0}>{block.text}</pre>;
    case 'picture':
      return <Picture {...block} />;
    case 'table':
      return (
        <table>
          <thead>
            <tr>
              {block.head.map((cell, index) => (
                <th key={index} scope="col">
                  {words(cell)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row, index) => (
              <tr key={index}>
                {row.map((cell, at) => (
                  <td key={at}>{words(cell)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
  }
}

function Picture({ src, alt }: { readonly src: string; readonly alt: string }) {
  return (
    <figure>
      <img
        src={PICTURES[`../../docs/${src}`]}
        alt={alt}
        width={SHOWN.width}
        height={SHOWN.height}
        loading="lazy"
      />
      <figcaption>{alt}</figcaption>
    </figure>
  );
}

function words(line: Line): ReactNode {
  return line.map((part, index) => {
    if (part.kind === 'code') return <code key={index}>{part.text}</code>;
    if (part.kind === 'strong') return <strong key={index}>{part.text}</strong>;
    // Within the manual a link leads to a chapter; other files are not in the window.
    if (part.kind === 'link' && part.href.startsWith('#')) {
      return (
        <a key={index} href={`#${chapterId(keyOf(part.text))}`} onClick={(event) => lead(event, part.text)}>
          {part.text}
        </a>
      );
    }
    return part.text;
  });
}

function lead(event: { preventDefault: () => void }, heading: string): void {
  event.preventDefault();
  showChapter(keyOf(heading));
}

/** Leads the eye and the keyboard to a chapter. */
export function showChapter(key: string): void {
  const heading = document.getElementById(chapterId(key));
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}
