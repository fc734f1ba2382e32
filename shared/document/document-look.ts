/** How the pages of a Word file look, as its reader hands it over: measures of the page, and fonts and lines of what stands on it. */

/** A look that says nothing of a part leaves it undefined. Lengths are twips, sizes half points. */
export interface TextLook {
  readonly font?: string;
  readonly size?: number;
  /** `FF0000`. */
  readonly colour?: string;
  readonly align?: string;
  /** Twips for `exact` and `atLeast`, 240ths of a line for `auto`. */
  readonly line?: number;
  readonly lineRule?: string;
  /** Do its lines keep to the grid of the page? */
  readonly isOnGrid?: boolean;
}

export interface LookedParagraph extends TextLook {
  readonly text: string;
  /** Built-in name of its style, in small letters. */
  readonly style: string;
  /** Level of its heading from 1, as its style or itself says. */
  readonly level?: number;
  readonly isInTable: boolean;
}

export interface LookedSheet {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
  /** Pitch of the grid's lines; undefined where the page has none. */
  readonly gridPitch?: number;
}

/** A line in the foot of a page with a number of its page, which stands in the text as `#`. */
export interface LookedNumber {
  readonly text: string;
  /** Every word that says where it stands: `center`, `outside`, `right`. */
  readonly places: readonly string[];
}

export interface DocumentLook {
  readonly sheets: readonly LookedSheet[];
  readonly paragraphs: readonly LookedParagraph[];
  /** By built-in names in small letters: of the default style all it looks like, of others what they have beside it. */
  readonly styles: ReadonlyMap<string, TextLook>;
  readonly numbers: readonly LookedNumber[];
}
