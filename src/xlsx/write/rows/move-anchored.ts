import { areaAddress, type Area } from "../../../core/sheet/address";
import { shiftFormula } from "../../shift-formula";
import { areasOf } from "../patch-validations";
import { movedFormula, type MovedSheet } from "./move-formula";
import { movedArea } from "./row-move";

/** Areas of a sheet whose formulas are written for the first of their cells: those of conditional formats and validations. */
export interface Anchored {
  /** Null when none of the areas is left. */
  readonly areas: string | null;
  readonly formula: (text: string) => string;
}

/** Such areas, and what becomes of their formulas, after rows moved in their sheet. */
export function movedAnchored(sqref: string, sheet: MovedSheet): Anchored {
  const { move } = sheet;
  const areas = areasOf(sqref);
  const top = Math.min(...areas.map((area) => area.top));
  // When the first row goes, the formula is that of the first that stays.
  const stays = ({ top: first, bottom }: Area): number => {
    const from = move.removes && first >= move.at && first < move.at + move.count ? move.at + move.count : first;
    return from <= bottom ? from : Infinity;
  };
  const first = Math.min(...areas.map(stays));
  const by = Number.isFinite(first) ? first - top : 0;
  return { areas: movedAreas(sqref, sheet), formula: (text) => movedFormula(by === 0 ? text : shiftFormula(text, by, 0), sheet, true) };
}

/** A list of areas after the move; null when none is left, the same text when none moved. */
export function movedAreas(sqref: string, { move }: MovedSheet): string | null {
  const areas = areasOf(sqref);
  const moved = areas.map((area) => movedArea(area, move));
  if (areas.length > 0 && moved.every((area) => area === null)) return null;
  const isSame = areas.every(({ top, bottom }, n) => moved[n]?.top === top && moved[n]?.bottom === bottom);
  return isSame ? sqref : moved.flatMap((area) => (area ? [areaAddress(area)] : [])).join(" ");
}
