import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { Finding } from "../../core/review/finding";
import { CARD_TEXTS as texts } from "../texts";

const useStyles = makeStyles({
  values: { display: "grid", gridTemplateColumns: "max-content minmax(0, 1fr)", columnGap: "12px", rowGap: "4px", margin: 0, padding: "8px 12px", backgroundColor: tokens.colorNeutralBackground3, borderRadius: tokens.borderRadiusMedium, border: `1px solid ${tokens.colorTransparentStroke}` },
  name: { ...typographyStyles.caption1, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2 },
  value: { ...typographyStyles.body1, margin: 0, overflowWrap: "anywhere" },
});

/** Encontrado, esperado, diferencia: those the finding has. */
export function Values({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  const values = [
    [texts.found, finding.found === "" ? texts.empty : finding.found],
    [texts.expected, finding.expected],
    [texts.difference, finding.difference],
  ] as const;
  if (values.every(([, value]) => value === null)) return null;
  return (
    <dl className={styles.values}>
      {values.map(
        ([name, value]) =>
          value !== null && (
            <div key={name} style={{ display: "contents" }}>
              <dt className={styles.name}>{name}</dt>
              <dd className={styles.value}>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
