import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons/svg/arrow-left";
import { ChevronLeft20Regular } from "@fluentui/react-icons/svg/chevron-left";
import { ChevronRight20Regular } from "@fluentui/react-icons/svg/chevron-right";
import { useMemo } from "react";
import type { Finding } from "../../core/review/finding";
import type { Review } from "../../app/review";
import { listingOf, messageOf } from "../list/entries";
import { useDispatch, usePane, usePaneState } from "../pane-context";
import { CARD_TEXTS as texts, PROJECT_TEXTS, SHELL_TEXTS } from "../texts";
import { useShared } from "./styles";

const useStyles = makeStyles({
  bar: { position: "sticky", top: 0, zIndex: 1, display: "flex", alignItems: "center", gap: "4px", padding: "4px 8px", backgroundColor: tokens.colorNeutralBackground1 },
  gap: { flexGrow: 1 },
  at: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, whiteSpace: "nowrap" },
});

/** Back to the list, and « 3 de 27 » with previous and next in the order of the filtered list. */
export function CardWalk({ review, finding }: { readonly review: Review; readonly finding: Finding }) {
  const styles = useStyles();
  const shared = useShared();
  const pane = usePane();
  const dispatch = useDispatch();
  const { filters, pivot, view } = usePaneState();
  const project = view.kind === "card" ? view.project : undefined;
  const { sequence } = useMemo(() => listingOf(review, filters, pivot), [review, filters, pivot]);
  const at = sequence.indexOf(finding.cause ?? finding.id);
  return (
    <nav aria-label={texts.walk} className={styles.bar}>
      <Button size="small" appearance="subtle" icon={<ArrowLeft20Regular />} aria-label={project === undefined ? SHELL_TEXTS.back : PROJECT_TEXTS.back(project)} onClick={() => dispatch({ type: "viewed", view: project === undefined ? { kind: "list" } : { kind: "project", folio: project } })}>
        {project === undefined ? SHELL_TEXTS.backToList : PROJECT_TEXTS.title(project)}
      </Button>
      <span className={styles.gap} />
      <Button size="small" appearance="subtle" icon={<ChevronLeft20Regular />} title={texts.previous} aria-label={texts.previous} disabledFocusable={at <= 0} onClick={() => void pane.step(-1)} />
      {at >= 0 && (
        <span role="status" className={styles.at}>
          {texts.position(at + 1, sequence.length)}
          <span className={shared.hidden}>{messageOf(finding)}</span>
        </span>
      )}
      <Button size="small" appearance="subtle" icon={<ChevronRight20Regular />} title={texts.next} aria-label={texts.next} disabledFocusable={at === sequence.length - 1} onClick={() => void pane.step(1)} />
    </nav>
  );
}
