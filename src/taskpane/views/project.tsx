import { Link, makeStyles, mergeClasses } from "@fluentui/react-components";
import { projectFile } from "../../app/project-file";
import type { ReviewState } from "../../app/review";
import { messageOf } from "../list/entries";
import { Page } from "../parts/page";
import { SeverityIcon } from "../parts/severity-icon";
import { useShared } from "../parts/styles";
import { useDispatch, usePane } from "../pane-context";
import { PROJECT_TEXTS as texts } from "../texts";

/** Rows of a sheet that are listed one by one; the rest are counted. */
const MOST_ROWS = 12;

const useStyles = makeStyles({
  // Ten lines that are read at a glance: the findings begin within the first screen.
  facts: { gap: 0 },
  finding: { display: "flex", alignItems: "flex-start", gap: "8px" },
  icon: { display: "inline-flex", flexShrink: 0, paddingTop: "2px" },
  words: { display: "flex", flexDirection: "column", alignItems: "flex-start", minWidth: 0, "& button": { lineHeight: "inherit" } },
});

/** One project whole: what its row says, its rows in every sheet and what is to be mended in them. */
export default function Project({ folio }: { readonly folio: string }) {
  const shared = useShared();
  const styles = useStyles();
  const pane = usePane();
  const dispatch = useDispatch();
  const held: ReviewState | null = pane.reviewed;
  if (!held) return null;
  const { facts, sheets, findings } = projectFile(held, folio);
  return (
    <Page title={texts.title(folio)}>
      {facts.length === 0 ? (
        <p className={shared.text}>{texts.noRow}</p>
      ) : (
        <ul className={mergeClasses(shared.plainList, styles.facts)}>
          {facts.map(({ header, value }) => (
            <li key={header} className={shared.text}>
              {header}: <strong>{value}</strong>
            </li>
          ))}
        </ul>
      )}
      <section className={shared.section}>
        <h2 className={shared.heading}>{texts.findings(findings.length)}</h2>
        <ul className={shared.plainList}>
          {findings.map((finding) => (
            <li key={finding.id} className={mergeClasses(shared.text, styles.finding)}>
              <span className={styles.icon}>
                <SeverityIcon severity={finding.severity} named />
              </span>
              <span className={styles.words}>
                <Link inline onClick={() => dispatch({ type: "viewed", view: { kind: "card", id: finding.id, project: folio } })}>
                  {messageOf(finding)}
                </Link>
                <span className={shared.small}>{[`«${finding.sheet}»`, finding.key, finding.cell].filter((part) => part !== null && part !== "").join(" · ")}</span>
              </span>
            </li>
          ))}
        </ul>
      </section>
      {sheets.map(({ sheetId, sheet, rows }) => (
        <section key={sheetId} className={shared.section}>
          <h2 className={shared.heading}>{texts.sheet(sheet, rows.length)}</h2>
          <ul className={shared.plainList}>
            {rows.slice(0, MOST_ROWS).map(({ key, cell, findings: count }) => (
              <li key={cell} className={shared.text}>
                <Link inline onClick={() => void pane.goToCell(sheetId, cell)}>
                  {key}
                </Link>{" "}
                <span className={shared.small}>{[cell, count > 0 ? texts.count(count) : ""].filter((part) => part !== "").join(" · ")}</span>
              </li>
            ))}
          </ul>
          {rows.length > MOST_ROWS && <p className={shared.small}>{texts.more(MOST_ROWS, rows.length)}</p>}
        </section>
      ))}
    </Page>
  );
}
