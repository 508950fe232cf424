/** The three looks of the workbench, also told to the pane as Office's theme. */
export type ThemeName = "claro" | "oscuro" | "contraste";

export const THEME_NAMES: readonly ThemeName[] = ["claro", "oscuro", "contraste"];

/** Colours that Office hands to add-ins, `#RRGGBB`. */
export interface OfficeColours {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
}

export const OFFICE_COLOURS: Readonly<Record<ThemeName, OfficeColours>> = {
  claro: { bodyBackgroundColor: "#FFFFFF", bodyForegroundColor: "#262626", controlBackgroundColor: "#F3F2F1", controlForegroundColor: "#262626" },
  oscuro: { bodyBackgroundColor: "#1F1F1F", bodyForegroundColor: "#FFFFFF", controlBackgroundColor: "#292929", controlForegroundColor: "#FFFFFF" },
  contraste: { bodyBackgroundColor: "#000000", bodyForegroundColor: "#FFFFFF", controlBackgroundColor: "#000000", controlForegroundColor: "#FFFFFF" },
};

/** The theme the system asks for. */
export function systemTheme(): ThemeName {
  if (matchMedia("(forced-colors: active)").matches) return "contraste";
  return matchMedia("(prefers-color-scheme: dark)").matches ? "oscuro" : "claro";
}
