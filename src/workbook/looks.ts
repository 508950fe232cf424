import type { Severity } from "../core/review/finding";

/** How marked cells look. Three different outlines and underlines, so that severities differ without colour too. */
export interface Look {
  readonly fill: string;
  readonly font: string;
  readonly outline: "Continuous" | "Dash" | "Dot";
  readonly underline: "Double" | "Single" | "None";
}

/**
 * Dark text on a pale fill, at least 7:1, whatever colours the cell has: a mark must not hide what it marks. Nothing here
 * changes a text's width: bold would turn numbers in narrow columns into ####.
 */
export const LOOKS: Readonly<Record<Severity, Look>> = {
  error: { fill: "#FFD9D6", font: "#6B0A0A", outline: "Continuous", underline: "Double" },
  warning: { fill: "#FFF0B8", font: "#4F3A00", outline: "Dash", underline: "Single" },
  info: { fill: "#DCEBFA", font: "#0B3766", outline: "Dot", underline: "None" },
};

/** The flag column's text. */
export const FLAG_FONT = "#404040";
