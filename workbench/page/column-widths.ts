/** Pixels of a character of Excel's default font, and points of a pixel. */
const CHARACTER_PIXELS = 7;
const PIXEL_POINTS = 0.75;

/** Points of a column whose width a file gives in characters, padding included: whole pixels, as Excel has them. */
export function pointsOfCharacters(width: number): number {
  return Math.trunc(((256 * width + Math.trunc(128 / CHARACTER_PIXELS)) / 256) * CHARACTER_PIXELS) * PIXEL_POINTS;
}

/** The characters that a file gives for a width in points. */
export function charactersOfPoints(points: number): number {
  return Math.round((points / PIXEL_POINTS / CHARACTER_PIXELS) * 1e6) / 1e6;
}
