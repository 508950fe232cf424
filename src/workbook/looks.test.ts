import { SEVERITIES } from "../core/review/finding";
import { LOOKS } from "./looks";

/** Relative luminance of #RRGGBB, as WCAG 2 defines it. */
function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const c = parseInt(color.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

test.each(SEVERITIES)("the text of a cell marked %s stays readable (7:1)", (severity) => {
  const { fill, font } = LOOKS[severity];
  expect((luminance(fill) + 0.05) / (luminance(font) + 0.05)).toBeGreaterThanOrEqual(7);
});

test("severities differ by outline and by underline, so that colour is not needed", () => {
  const looks = SEVERITIES.map((severity) => LOOKS[severity]);
  expect(new Set(looks.map((look) => look.outline)).size).toBe(SEVERITIES.length);
  expect(new Set(looks.map((look) => look.underline)).size).toBe(SEVERITIES.length);
});
