import { Button, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, type RefObject } from "react";
import { rulesById } from "../../core/review/kinds";
import type { Finding } from "../../core/review/finding";
import type { Review } from "../../app/review";
import { SEVERITY_NAMES } from "../../app/texts/severity";
import { entriesOf, messageOf } from "../list/entries";
import { CardFix } from "../parts/card-fix";
import { Culprits } from "../parts/culprits";
import { CardRule } from "../parts/card-rule";
import { CardWalk } from "../parts/card-walk";
import { Values } from "../parts/card-values";
import { SeverityIcon } from "../parts/severity-icon";
import { useFocusOnOpen } from "../parts/page";
import { useShared } from "../parts/styles";
import { useDispatch, usePane } from "../pane-context";
import { CARD_TEXTS as texts, LIST_TEXTS, PROJECT_TEXTS } from "../texts";

const useStyles = makeStyles({
  card: { display: "flex", flexDirection: "column", gap: "12px", padding: "4px 16px 24px" },
  top: { display: "flex", alignItems: "center", gap: "4px", color: tokens.colorNeutralForeground2 },
  message: { outlineStyle: "none", overflowWrap: "anywhere" },
  place: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "center" },
});

/** One finding, whole: what is wrong, found and expected, why, how it is put right, and what hangs on it. */
export default function Card({ review, id, scroller }: { readonly review: Review; readonly id: string; readonly scroller: RefObject<HTMLElement | null> }) {
  const finding = review.findings.find((finding) => finding.id === id);
  if (!finding) return null;
  return (
    <>
      <CardWalk review={review} finding={finding} />
      <CardBody key={id} review={review} finding={finding} scroller={scroller} />
    </>
  );
}

function CardBody({ review, finding, scroller }: { readonly review: Review; readonly finding: Finding; readonly scroller: RefObject<HTMLElement | null> }) {
  const styles = useStyles();
  const shared = useShared();
  const pane = usePane();
  const heading = useFocusOnOpen<HTMLHeadingElement>();
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
  }, [scroller]);
  const rule = rulesById.get(finding.rule);
  const root = finding.cause === null ? null : review.findings.find(({ id }) => id === finding.cause);
  const place = [finding.header, finding.cell ?? LIST_TEXTS.wholeRow(finding.row), review.sheets.length > 1 ? `«${finding.sheet}»` : null];
  return (
    <article className={styles.card}>
      <div className={shared.section}>
        <p className={mergeClasses(shared.small, styles.top)}>
          <SeverityIcon severity={finding.severity} />
          {[SEVERITY_NAMES[finding.severity], finding.key].filter((part) => part !== "").join(" · ")}
        </p>
        <h1 ref={heading} tabIndex={-1} className={mergeClasses(shared.heading, styles.message)}>
          {messageOf(finding)}
        </h1>
        <p className={shared.small}>{place.filter((part) => part !== null).join(" · ")}</p>
      </div>
      <Values finding={finding} />
      <div>
        <Button appearance="primary" size="small" onClick={() => void pane.goTo(finding.id)}>
          {finding.cell === null ? texts.goRow : texts.go}
        </Button>
      </div>
      <CardFix finding={finding} />
      <Culprits finding={finding} />
      {root && <Others title={texts.cause} findings={[root]} />}
      <Consequences review={review} id={finding.id} />
      <Related finding={finding} />
      <OfProject finding={finding} />
      <Context finding={finding} />
      {rule && <CardRule rule={rule} />}
    </article>
  );
}

function Consequences({ review, id }: { readonly review: Review; readonly id: string }) {
  const entry = entriesOf(review).find(({ finding }) => finding.id === id);
  if (!entry || entry.consequences.length === 0) return null;
  return <Others title={`${texts.consequences} (${String(entry.consequences.length)})`} lead={texts.consequencesLead} findings={entry.consequences.map(({ finding }) => finding)} />;
}

function Others({ title, lead, findings }: { readonly title: string; readonly lead?: string; readonly findings: readonly Finding[] }) {
  const shared = useShared();
  const dispatch = useDispatch();
  return (
    <section className={shared.section}>
      <h2 className={shared.heading}>{title}</h2>
      {lead !== undefined && <p className={shared.small}>{lead}</p>}
      <ul className={shared.plainList}>
        {findings.map((finding) => (
          <li key={finding.id} className={shared.text}>
            <Link inline onClick={() => dispatch({ type: "viewed", view: { kind: "card", id: finding.id } })}>
              {messageOf(finding)}
            </Link>{" "}
            <span className={shared.small}>{[finding.header, finding.cell].filter((part) => part !== null).join(" · ")}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The way to everything the workbook has of the project that the row belongs to. */
function OfProject({ finding: { project } }: { readonly finding: Finding }) {
  const shared = useShared();
  const dispatch = useDispatch();
  if (project === null) return null;
  return (
    <p className={shared.text}>
      <Link inline onClick={() => dispatch({ type: "viewed", view: { kind: "project", folio: project } })}>
        {PROJECT_TEXTS.open(project)}
      </Link>
    </p>
  );
}

/** What the user's own columns say of the row. */
function Context({ finding }: { readonly finding: Finding }) {
  const shared = useShared();
  const own = usePane().ownColumns(finding);
  if (own.length === 0) return null;
  return (
    <section className={shared.section}>
      <h2 className={shared.heading}>{texts.context}</h2>
      <ul className={shared.plainList}>
        {own.map(({ header, value, cell }) => (
          <li key={cell} className={shared.text}>
            {header}: {value} <span className={shared.small}>{cell}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Related({ finding }: { readonly finding: Finding }) {
  const shared = useShared();
  const styles = useStyles();
  const pane = usePane();
  if (finding.related.length === 0) return null;
  return (
    <section className={shared.section}>
      <h2 className={shared.heading}>{texts.related}</h2>
      <p className={mergeClasses(shared.text, styles.place)}>
        {finding.related.map((place) => (
          <Link key={`${place.sheetId}${String(place.row)}${place.cell ?? ""}`} inline onClick={() => void pane.goToCell(place.sheetId, place.cell ?? `A${String(place.row)}`)}>
            {texts.relatedPlace(place.sheetId === finding.sheetId ? null : place.sheet, place.key, place.cell ?? texts.row(place.row))}
          </Link>
        ))}
      </p>
    </section>
  );
}
