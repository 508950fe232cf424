import { makeStaticStyles, teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";

type Look = "light" | "dark" | "contrast";

const THEMES: Readonly<Record<Look, Theme>> = { light: webLightTheme, dark: webDarkTheme, contrast: teamsHighContrastTheme };

const FORCED = "(forced-colors: active)";
const DARK = "(prefers-color-scheme: dark)";

/** The page fills the pane and has no margins of its own. */
export const useDocumentStyles = makeStaticStyles({ "html, body, #root": { height: "100%", margin: 0 } });

/** Excel's theme when it tells, else the system's; forced colours win over both. */
export function useTheme(): Theme {
  return THEMES[useSyncExternalStore(subscribe, currentLook)];
}

function currentLook(): Look {
  if (matchMedia(FORCED).matches) return "contrast";
  const background = officeBackground();
  if (background !== null) return isDark(background) ? "dark" : "light";
  return matchMedia(DARK).matches ? "dark" : "light";
}

function subscribe(listener: () => void): () => void {
  const queries = [matchMedia(FORCED), matchMedia(DARK)];
  for (const query of queries) query.addEventListener("change", listener);
  return () => {
    for (const query of queries) query.removeEventListener("change", listener);
  };
}

/** `#RRGGBB` of Excel's panes; null where Excel does not say (Excel on the web) or there is no Excel. */
function officeBackground(): string | null {
  if (typeof Office === "undefined") return null;
  // The types promise a context and a theme that older hosts leave undefined.
  const context = Office.context as Partial<Office.Context> | undefined;
  const color = context?.officeTheme?.bodyBackgroundColor;
  return typeof color === "string" && /^#[0-9a-f]{6}$/i.test(color) ? color : null;
}

function isDark(color: string): boolean {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return r * 0.299 + g * 0.587 + b * 0.114 < 128;
}
