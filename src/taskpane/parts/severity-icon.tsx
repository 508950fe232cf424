import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ErrorCircle16Filled } from "@fluentui/react-icons/svg/error-circle";
import { Info16Filled } from "@fluentui/react-icons/svg/info";
import { Warning16Filled } from "@fluentui/react-icons/svg/warning";
import type { Severity } from "../../core/review/finding";
import { SEVERITY_NAMES } from "../../app/texts/severity";

const ICONS = { error: ErrorCircle16Filled, warning: Warning16Filled, info: Info16Filled } as const;

// In forced colours a pressed or hovered switch paints its own pair of colours: the icon takes the text's.
const INHERITED = { "@media (forced-colors: active)": { color: "inherit" } } as const;

const useStyles = makeStyles({
  base: { flexShrink: 0, display: "inline-flex" },
  error: { color: tokens.colorPaletteRedForeground1, ...INHERITED },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1, ...INHERITED },
  info: { color: tokens.colorBrandForeground1, ...INHERITED },
});

/** The icon of a severity, each of its own shape. `named` when no word beside it says the severity. */
export function SeverityIcon({ severity, named = false }: { readonly severity: Severity; readonly named?: boolean }) {
  const styles = useStyles();
  const Icon = ICONS[severity];
  const label = named ? { role: "img", "aria-label": SEVERITY_NAMES[severity] } : { "aria-hidden": true };
  return (
    <span className={mergeClasses(styles.base, styles[severity])} {...label}>
      <Icon aria-hidden />
    </span>
  );
}
