/** Colours as files write them: hexadecimal, functions and names of CSS (CSS Color Module Level 4). */

/** Red, green and blue from 0 to 255; `alpha` from 0 (nothing is painted) to 1 (nothing shows through). */
export interface Colour {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly alpha: number;
}

export const WHITE: Colour = { red: 255, green: 255, blue: 255, alpha: 1 };
export const BLACK: Colour = { red: 0, green: 0, blue: 0, alpha: 1 };
export const TRANSPARENT: Colour = { red: 0, green: 0, blue: 0, alpha: 0 };

/** CSS Color 4, 6.1: each name followed by its colour. */
const NAMES = (
  'aliceblue f0f8ff antiquewhite faebd7 aqua 00ffff aquamarine 7fffd4 azure f0ffff beige f5f5dc ' +
  'bisque ffe4c4 black 000000 blanchedalmond ffebcd blue 0000ff blueviolet 8a2be2 brown a52a2a ' +
  'burlywood deb887 cadetblue 5f9ea0 chartreuse 7fff00 chocolate d2691e coral ff7f50 cornflowerblue 6495ed ' +
  'cornsilk fff8dc crimson dc143c cyan 00ffff darkblue 00008b darkcyan 008b8b darkgoldenrod b8860b ' +
  'darkgray a9a9a9 darkgreen 006400 darkgrey a9a9a9 darkkhaki bdb76b darkmagenta 8b008b ' +
  'darkolivegreen 556b2f darkorange ff8c00 darkorchid 9932cc darkred 8b0000 darksalmon e9967a ' +
  'darkseagreen 8fbc8f darkslateblue 483d8b darkslategray 2f4f4f darkslategrey 2f4f4f darkturquoise 00ced1 ' +
  'darkviolet 9400d3 deeppink ff1493 deepskyblue 00bfff dimgray 696969 dimgrey 696969 dodgerblue 1e90ff ' +
  'firebrick b22222 floralwhite fffaf0 forestgreen 228b22 fuchsia ff00ff gainsboro dcdcdc ghostwhite f8f8ff ' +
  'gold ffd700 goldenrod daa520 gray 808080 green 008000 greenyellow adff2f grey 808080 honeydew f0fff0 ' +
  'hotpink ff69b4 indianred cd5c5c indigo 4b0082 ivory fffff0 khaki f0e68c lavender e6e6fa ' +
  'lavenderblush fff0f5 lawngreen 7cfc00 lemonchiffon fffacd lightblue add8e6 lightcoral f08080 ' +
  'lightcyan e0ffff lightgoldenrodyellow fafad2 lightgray d3d3d3 lightgreen 90ee90 lightgrey d3d3d3 ' +
  'lightpink ffb6c1 lightsalmon ffa07a lightseagreen 20b2aa lightskyblue 87cefa lightslategray 778899 ' +
  'lightslategrey 778899 lightsteelblue b0c4de lightyellow ffffe0 lime 00ff00 limegreen 32cd32 linen faf0e6 ' +
  'magenta ff00ff maroon 800000 mediumaquamarine 66cdaa mediumblue 0000cd mediumorchid ba55d3 ' +
  'mediumpurple 9370db mediumseagreen 3cb371 mediumslateblue 7b68ee mediumspringgreen 00fa9a ' +
  'mediumturquoise 48d1cc mediumvioletred c71585 midnightblue 191970 mintcream f5fffa mistyrose ffe4e1 ' +
  'moccasin ffe4b5 navajowhite ffdead navy 000080 oldlace fdf5e6 olive 808000 olivedrab 6b8e23 ' +
  'orange ffa500 orangered ff4500 orchid da70d6 palegoldenrod eee8aa palegreen 98fb98 paleturquoise afeeee ' +
  'palevioletred db7093 papayawhip ffefd5 peachpuff ffdab9 peru cd853f pink ffc0cb plum dda0dd ' +
  'powderblue b0e0e6 purple 800080 rebeccapurple 663399 red ff0000 rosybrown bc8f8f royalblue 4169e1 ' +
  'saddlebrown 8b4513 salmon fa8072 sandybrown f4a460 seagreen 2e8b57 seashell fff5ee sienna a0522d ' +
  'silver c0c0c0 skyblue 87ceeb slateblue 6a5acd slategray 708090 slategrey 708090 snow fffafa ' +
  'springgreen 00ff7f steelblue 4682b4 tan d2b48c teal 008080 thistle d8bfd8 tomato ff6347 turquoise 40e0d0 ' +
  'violet ee82ee wheat f5deb3 white ffffff whitesmoke f5f5f5 yellow ffff00 yellowgreen 9acd32'
).split(' ');
const NAMED: ReadonlyMap<string, string> = new Map(
  NAMES.flatMap((name, at) => (at % 2 === 0 ? [[name, NAMES[at + 1] ?? '']] : [])),
);

const LONGEST = 64;
const HEX = /^#?(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/;
const FUNCTION = /^(rgb|hsl)a?\(([^)]*)\)$/;

/**
 * The colour that `text` writes: `#fff`, `ffffff` as OOXML has it, `rgb(…)`, `hsl(…)` or a name, in any case.
 * Undefined for what names none of its own: `auto`, `inherit`, `currentcolor`, and whatever is not understood.
 */
export function parseColour(text: string): Colour | undefined {
  const written = text.slice(0, LONGEST).trim().toLowerCase();
  if (written === 'transparent') return TRANSPARENT;
  const hex = NAMED.get(written) ?? written;
  if (HEX.test(hex)) return fromHex(hex.replace('#', ''));
  const [, model, list = ''] = FUNCTION.exec(written) ?? [];
  const values = list.split(/[\s,/]+/).filter((value) => value !== '');
  if (model === undefined || values.length < 3 || values.length > 4) return undefined;
  return model === 'rgb' ? fromRgb(values) : fromHsl(values);
}

/** `colour` painted over the opaque colour `ground`. */
export function paintOver(ground: Colour, colour: Colour): Colour {
  if (colour.alpha >= 1) return colour;
  const mix = (below: number, above: number): number => below + (above - below) * colour.alpha;
  return {
    red: mix(ground.red, colour.red),
    green: mix(ground.green, colour.green),
    blue: mix(ground.blue, colour.blue),
    alpha: 1,
  };
}

function fromHex(hex: string): Colour {
  const digits = hex.length <= 4 ? hex.replace(/./g, (digit) => digit + digit) : hex;
  const part = (at: number): number => Number.parseInt(digits.slice(at, at + 2), 16);
  return { red: part(0), green: part(2), blue: part(4), alpha: digits.length === 8 ? part(6) / 255 : 1 };
}

function fromRgb([red = '', green = '', blue = '', alpha]: readonly string[]): Colour | undefined {
  return sound({
    red: amount(red, 255),
    green: amount(green, 255),
    blue: amount(blue, 255),
    alpha: amount(alpha ?? '1', 1),
  });
}

/** CSS Color 4, 7.1: hue in degrees, saturation and lightness in percent. */
function fromHsl([hue = '', saturation = '', lightness = '', alpha]: readonly string[]): Colour | undefined {
  const [angle, strength, light] = [Number.parseFloat(hue), amount(saturation, 1), amount(lightness, 1)];
  const channel = (offset: number): number => {
    const place = (((offset + angle / 30) % 12) + 12) % 12;
    const swing = strength * Math.min(light, 1 - light);
    return 255 * (light - swing * Math.max(-1, Math.min(place - 3, 9 - place, 1)));
  };
  return sound({ red: channel(0), green: channel(8), blue: channel(4), alpha: amount(alpha ?? '1', 1) });
}

/** A number, or a percentage of `whole`, cut to 0…`whole`; NaN for neither. */
function amount(text: string, whole: number): number {
  const value = /%$/.test(text) ? (Number(text.slice(0, -1)) / 100) * whole : Number(text);
  return Math.min(Math.max(value, 0), whole);
}

function sound(colour: Colour): Colour | undefined {
  return Object.values(colour).some(Number.isNaN) ? undefined : colour;
}
