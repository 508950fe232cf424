import { Link, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { ErrorCircle20Filled } from "@fluentui/react-icons/svg/error-circle";
import { Fragment } from "react";
import type { Review } from "../../app/review";
import { formatDate } from "../../core/calendar/serial";
import { verdictParts } from "../../app/texts/verdict";
import { useDispatch, usePaneState } from "../pane-context";
import { SHELL_TEXTS, VERDICT_TEXTS as texts } from "../texts";
import { useShared } from "./styles";

const useStyles = makeStyles({
  verdict: { display: "flex", gap: "8px", padding: "12px 16px 8px" },
  icon: { flexShrink: 0, display: "inline-flex" },
  bad: { color: tokens.colorPaletteRedForeground1 },
  good: { color: tokens.colorPaletteGreenForeground1 },
  words: { display: "flex", flexDirection: "column", gap: "4px", minWidth: 0 },
  reviewed: { ...typographyStyles.caption1, textAlign: "left", color: tokens.colorNeutralForeground2 },
  sentence: { ...typographyStyles.body1Strong, margin: 0 },
});

/** The verdict: one sentence whose numbers open what they are made of, and under it what was reviewed. */
export function Verdict({ review }: { readonly review: Review }) {
  const styles = useStyles();
  const shared = useShared();
  const { stale } = usePaneState();
  const dispatch = useDispatch();
  const { counts, failures } = review;
  return (
    <div className={styles.verdict}>
      <span className={mergeClasses(styles.icon, counts.error > 0 ? styles.bad : styles.good)} aria-hidden>
        {counts.error > 0 ? <ErrorCircle20Filled /> : <CheckmarkCircle20Filled />}
      </span>
      <div className={styles.words}>
        <h1 className={styles.sentence}>
          <Sentence review={review} />
        </h1>
        {failures.length > 0 && (
          <p className={shared.small}>
            <Link inline onClick={() => dispatch({ type: "viewed", view: { kind: "details", part: "failures" } })}>
              {texts.failures(failures.length)}
            </Link>
          </p>
        )}
        {review.notices.length > 0 && (
          <p className={shared.small}>
            <Link inline onClick={() => dispatch({ type: "viewed", view: { kind: "details", part: "parameters" } })}>
              {texts.notices(review.notices.length)}
            </Link>
          </p>
        )}
        <p className={shared.small}>
          {stale ? (
            SHELL_TEXTS.stale
          ) : (
            <Link className={styles.reviewed} onClick={() => dispatch({ type: "viewed", view: { kind: "details", part: "parameters" } })}>
              {texts.reviewed(
                review.sheets.reduce((sum, { rows }) => sum + rows, 0),
                review.sheets.map(({ name }) => name),
                formatDate(review.settings.cutDate),
              )}
            </Link>
          )}
        </p>
      </div>
    </div>
  );
}

function Sentence({ review }: { readonly review: Review }) {
  const dispatch = useDispatch();
  const { counts } = review;
  const parts = verdictParts(review);
  return (
    <>
      {counts.error === 0 && (counts.warning === 0 ? texts.nothingWrong : texts.noErrors)}
      {counts.error === 0 && parts.length > 0 && "; "}
      {parts.map(({ part, text }, i) => (
        <Fragment key={part}>
          {i > 0 && "; "}
          <Link
            inline
            onClick={() => {
              if (part === "notEvaluated") dispatch({ type: "viewed", view: { kind: "details", part } });
              else dispatch({ type: "severityOnly", severity: part });
            }}
          >
            {text}
          </Link>
        </Fragment>
      ))}
      .
    </>
  );
}
