/** How one series of a chart, or one slice of a pie, is told from the others, in black and white too. */
export interface ChartLook {
  /** `#RRGGBB`; at least 3:1 on white. */
  readonly color: string;
  /** Of the fill, where the host has patterns: a DrawingML preset, null for a solid one. */
  readonly pattern: "wdUpDiag" | "dkHorz" | "smGrid" | "wdDnDiag" | "pct40" | null;
  /** Of a line: a DrawingML preset. */
  readonly dash: "solid" | "dash" | "sysDot" | "lgDash" | "dashDot" | "lgDashDot";
  readonly marker: "circle" | "square" | "triangle" | "diamond" | "x" | "plus";
}

/** The looks in their order; neighbours lie far apart in lightness. After the last the first comes again. */
export const CHART_LOOKS: readonly [ChartLook, ...ChartLook[]] = [
  { color: "#12305A", pattern: null, dash: "solid", marker: "circle" },
  { color: "#B8690F", pattern: "wdUpDiag", dash: "dash", marker: "square" },
  { color: "#4A1F5C", pattern: "dkHorz", dash: "sysDot", marker: "triangle" },
  { color: "#2E8577", pattern: "smGrid", dash: "lgDash", marker: "diamond" },
  { color: "#6B1220", pattern: "wdDnDiag", dash: "dashDot", marker: "x" },
  { color: "#6F7680", pattern: "pct40", dash: "lgDashDot", marker: "plus" },
];

/** Values of one series that are written beside their bars; with more the chart is read by its axis. */
export const MOST_LABELS = 16;

/** The look of the n-th series or slice, from 0. */
export function chartLook(n: number): ChartLook {
  return CHART_LOOKS[n % CHART_LOOKS.length] ?? CHART_LOOKS[0];
}
