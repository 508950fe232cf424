import type { FormatSection, FormatToken } from "./format-code";

/** Significant digits Excel keeps of a number. */
const PRECISION = 15;
/** Digits the General format shows at most in a cell. */
const GENERAL_DIGITS = 11;

/** A number under the General format: up to 11 digits, in scientific notation when it is very large or very small. */
export function generalText(value: number): string {
  if (value === 0) return "0";
  const magnitude = Math.abs(value);
  if (magnitude >= 1e11 || magnitude < 1e-9) return scientific(value);
  const whole = Math.floor(Math.log10(magnitude)) + 1;
  const decimals = Math.max(0, Math.min(20, GENERAL_DIGITS - 1 - Math.max(whole, 1)));
  return trimZeros(Number(value.toPrecision(PRECISION)).toFixed(decimals));
}

function scientific(value: number): string {
  const [mantissa = "0", exponent = "+0"] = value.toExponential(5).split("e");
  return `${trimZeros(mantissa)}E${exponent.charAt(0)}${exponent.slice(1).padStart(2, "0")}`;
}

function trimZeros(text: string): string {
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}

/** A number, already without sign, under one section of digits. */
export function numberText(magnitude: number, section: FormatSection): string {
  const { tokens } = section;
  const exponentAt = tokens.findIndex((token) => token.kind === "exponent");
  if (exponentAt >= 0) return exponentText(magnitude, tokens, exponentAt);
  const pointAt = tokens.findIndex((token) => token.kind === "point");
  const lastDigit = tokens.findLastIndex((token) => token.kind === "digit");
  const wholeEnd = pointAt < 0 ? lastDigit : tokens.findLastIndex((token, i) => token.kind === "digit" && i < pointAt);
  const decimals = pointAt < 0 ? 0 : tokens.filter((token, i) => token.kind === "digit" && i > pointAt).length;
  const firstDigit = tokens.findIndex((token) => token.kind === "digit");
  const grouped = tokens.some((token, i) => token.kind === "comma" && i > firstDigit && i < wholeEnd);
  // Commas after the last digit divide by a thousand each.
  const scale = tokens.filter((token, i) => token.kind === "comma" && i > wholeEnd && (pointAt < 0 || i < pointAt) && wholeEnd >= 0).length;
  const percents = tokens.filter((token) => token.kind === "percent").length;
  const scaled = Number((magnitude * 100 ** percents / 1000 ** scale).toPrecision(PRECISION));
  const [whole = "0", fraction = ""] = roundedText(scaled, decimals).split(".");
  return assemble(tokens, { whole: whole === "0" ? "" : whole, fraction, grouped, wholeEnd, pointAt });
}

/** Rounds half away from zero on the decimal digits, as Excel does; `toFixed` alone would turn 1.005 into 1.00. */
function roundedText(value: number, decimals: number): string {
  if (value >= 1e21) return value.toLocaleString("en-US", { useGrouping: false, maximumFractionDigits: 0 });
  const text = value.toPrecision(PRECISION);
  const [digits = "", exponent = "0"] = text.split("e");
  const shifted = Math.round(Number(`${digits}e${Number(exponent) + decimals}`));
  return decimals === 0 ? String(shifted) : Number(`${shifted}e-${decimals}`).toFixed(decimals);
}

interface Digits {
  readonly whole: string;
  readonly fraction: string;
  readonly grouped: boolean;
  readonly wholeEnd: number;
  readonly pointAt: number;
}

function assemble(tokens: readonly FormatToken[], digits: Digits): string {
  const wholePlaces = tokens.filter((token, i) => token.kind === "digit" && i <= digits.wholeEnd).length;
  let wholeLeft = wholePlaces;
  let fractionAt = 0;
  let text = "";
  tokens.forEach((token, i) => {
    switch (token.kind) {
      case "literal":
        text += token.text;
        break;
      case "percent":
        text += "%";
        break;
      case "point":
        if (i === digits.pointAt) text += ".";
        break;
      case "digit":
        if (i <= digits.wholeEnd) {
          text += wholeDigits(digits, wholeLeft, wholeLeft === wholePlaces, token.place);
          wholeLeft--;
        } else {
          text += fractionDigit(digits.fraction, fractionAt++, token.place);
        }
        break;
      default:
        break;
    }
  });
  return text;
}

/** The digits at a place counted from the right (1 = units); the first place also takes all that lie left of it. */
function wholeDigits(digits: Digits, place: number, first: boolean, filler: "0" | "#" | "?"): string {
  const { whole, grouped } = digits;
  let text = "";
  for (let at = first ? Math.max(whole.length, place) : place; at >= place; at--) {
    const digit = at <= whole.length ? whole.charAt(whole.length - at) : filler === "0" ? "0" : filler === "?" ? " " : "";
    text += digit + (grouped && digit.trim() !== "" && at > 1 && at % 3 === 1 ? "," : "");
  }
  return text;
}

function fractionDigit(fraction: string, at: number, filler: "0" | "#" | "?"): string {
  const digit = fraction.charAt(at);
  if (filler === "0" || /[1-9]/.test(fraction.slice(at))) return digit || "0";
  return filler === "?" ? " " : "";
}

function exponentText(magnitude: number, tokens: readonly FormatToken[], exponentAt: number): string {
  const pointAt = tokens.findIndex((token) => token.kind === "point");
  const decimals = pointAt < 0 ? 0 : tokens.filter((token, i) => token.kind === "digit" && i > pointAt && i < exponentAt).length;
  const width = tokens.filter((token, i) => token.kind === "digit" && i > exponentAt).length;
  const sign = tokens[exponentAt];
  const [mantissa = "0", exponent = "+0"] = magnitude.toExponential(decimals).split("e");
  const shown = exponent.startsWith("-") ? "-" : sign?.kind === "exponent" && sign.sign === "+" ? "+" : "";
  return `${mantissa}E${shown}${exponent.slice(1).padStart(width, "0")}`;
}
