/** Style sheets are imported for their effect; the bundler takes them from there. */
declare module '*.css';
/** A file as the text that it holds. */
declare module '*?raw' {
  const text: string;
  export default text;
}

/** Files by their names, as the bundler finds them. */
interface ImportMeta {
  glob<T>(pattern: string, options: { eager: true; query: string; import: string }): Record<string, T>;
}
