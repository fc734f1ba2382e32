/** The part of word-extractor that is compared with; the package brings no types. */
declare module 'word-extractor' {
  export default class WordExtractor {
    extract(input: string | Buffer): Promise<{ getBody(): string }>;
  }
}
