import { readDate } from "../calendar/read-date";
import { isErrorValue, type CellValue } from "../sheet/cell";
import { readEnum, readInteger, readMoney, readPercent } from "../sheet/numbers";
import { normalizeText } from "../text/normalize";

/** How a parameter's value is written in the sheet. */
export type ParameterType = "year" | "date" | "dates" | "money" | "count" | "ratio" | "days" | "calendar";

/** In the unit of its type: centavos, serial days, a ratio, a whole number, or the calendar's name. */
export type ParameterValue = number | string | readonly number[];

const CALENDARS = [
  { value: "LFPA", aliases: ["Ley Federal de Procedimiento Administrativo", "L.F.P.A."] },
  { value: "LFT", aliases: ["Ley Federal del Trabajo", "L.F.T."] },
] as const;

/** The value of a cell as a parameter of the type; null when it cannot be one. `date1904` is the workbook's date system. */
export function readParameterValue(cell: CellValue, type: ParameterType, date1904: boolean): ParameterValue | null {
  if (typeof cell === "boolean" || isErrorValue(cell)) return null;
  switch (type) {
    case "year":
      return readWhole(cell, 1990, 2100);
    case "count":
      return readWhole(cell, 0, 1_000_000);
    case "days":
      return readWhole(cell, 1, 366);
    case "money": {
      const money = readMoney(cell);
      return money.kind === "money" && money.centavos >= 0 && !money.tooManyDecimals ? money.centavos : null;
    }
    case "ratio":
      return readRatio(cell);
    case "date":
      return readDay(cell, date1904);
    case "dates":
      return readDays(cell, date1904);
    case "calendar":
      return readEnum(cell, CALENDARS);
  }
}

function readWhole(cell: CellValue, least: number, most: number): number | null {
  const whole = readInteger(cell);
  return whole.kind === "integer" && whole.value >= least && whole.value <= most ? whole.value : null;
}

/** 0.7, 70 and 70% are the same cap. Without a sign, up to 1 is a ratio: nobody caps a support at 1%. */
function readRatio(cell: CellValue): number | null {
  const percent = readPercent(cell);
  if (percent.kind !== "percent") return null;
  const ratio = percent.hasSign || percent.value > 1 ? percent.value / 100 : percent.value;
  return ratio > 0 && ratio <= 1 ? ratio : null;
}

/** A year of two digits is not taken: whole reviews hang on these dates. */
function readDay(cell: CellValue, date1904: boolean): number | null {
  const date = readDate(cell, date1904);
  return date.kind === "date" && !date.twoDigitYear ? date.serial : null;
}

/** Days in order, each once; separated by `;`, line breaks or commas. Null when one of them is no date. */
function readDays(cell: CellValue, date1904: boolean): readonly number[] | null {
  const one = readDay(cell, date1904);
  if (one !== null) return [one];
  if (typeof cell !== "string") return null;
  const days: number[] = [];
  for (const part of cell.split(/[;,\n\r]+/).map(normalizeText)) {
    if (part === "") continue;
    const day = readDay(part, date1904);
    if (day === null) return null;
    days.push(day);
  }
  return days.length === 0 ? null : [...new Set(days)].toSorted((a, b) => a - b);
}
