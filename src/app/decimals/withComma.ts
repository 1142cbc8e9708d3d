/** Digits and points in a row: a decimal has one point, a version or a date more. */
const POINTED = /\d*(?:\.\d+)+/g;
/** Before a number that is a name. */
const NAMES =
  /(?:[\p{L}\d:/#@_~]|\b(?:chapters?|sections?|figures?|fig\.|equation|table|edition|version)\s)$/iu;

/** A text with a comma in its decimals: 0.5 to 0,5; versions (0.1.0), addresses and "Fig. 4.1" stay as they are. */
export function withComma(text: string): string {
  return text.replace(POINTED, (found, at: number) => {
    const isDecimal = found.indexOf('.') === found.lastIndexOf('.');
    const isPart = NAMES.test(text.slice(Math.max(0, at - 12), at)) || text[at + found.length] === '/';
    return isDecimal && !isPart ? found.replace('.', ',') : found;
  });
}
