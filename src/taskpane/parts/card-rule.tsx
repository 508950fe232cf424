import { Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { SOURCES } from "../../core/norms/citations";
import type { AnyRule } from "../../core/rules/define";
import { CARD_TEXTS as texts } from "../texts";
import { useShared } from "./styles";

const useStyles = makeStyles({
  quote: { ...typographyStyles.body1, fontStyle: "italic", margin: 0, paddingLeft: "8px", borderLeft: `4px solid ${tokens.colorNeutralStroke1}`, overflowWrap: "anywhere" },
});

/** How it is put right, why the rule exists with the words of the norm, and when the row is right all the same. */
export function CardRule({ rule }: { readonly rule: AnyRule }) {
  const shared = useShared();
  const styles = useStyles();
  const { norm } = rule;
  const source = SOURCES[norm.source];
  return (
    <>
      <section className={shared.section}>
        <h2 className={shared.heading}>{texts.remedy}</h2>
        <p className={shared.text}>{rule.remedy}</p>
      </section>
      <section className={shared.section}>
        <h2 className={shared.heading}>{texts.why}</h2>
        <p className={shared.text}>{rule.why}</p>
        {norm.quote !== null && <blockquote className={styles.quote}>«{norm.quote}»</blockquote>}
        <p className={shared.small}>{[source.title, source.year, norm.locator].filter((part) => part !== "").join(", ")}</p>
      </section>
      {rule.legitimate !== undefined && (
        <section className={shared.section}>
          <h2 className={shared.heading}>{texts.legitimate}</h2>
          <p className={shared.text}>{rule.legitimate}</p>
        </section>
      )}
      <p className={shared.small}>
        <Link inline href={`ayuda/${rule.id}.html`} target="_blank" rel="noreferrer">
          {texts.help(rule.id)}
        </Link>
      </p>
    </>
  );
}
