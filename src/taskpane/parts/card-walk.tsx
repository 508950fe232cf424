import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons/svg/arrow-left";
import { ChevronLeft20Regular } from "@fluentui/react-icons/svg/chevron-left";
import { ChevronRight20Regular } from "@fluentui/react-icons/svg/chevron-right";
import { useMemo } from "react";
import type { Finding } from "../../core/review/finding";
import type { Review } from "../../app/review";
import { listingOf, messageOf } from "../list/entries";
import { useDispatch, usePane, usePaneState } from "../pane-context";
import { CARD_TEXTS as texts, INDICATOR_TEXTS, PROJECT_TEXTS, SHELL_TEXTS } from "../texts";
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
  const { project, indicator } = view.kind === "card" ? view : {};
  const { sequence } = useMemo(() => listingOf(review, filters, pivot), [review, filters, pivot]);
  const at = sequence.indexOf(finding.cause ?? finding.id);
  const back = (() => {
    if (project !== undefined) return { label: PROJECT_TEXTS.title(project), name: PROJECT_TEXTS.back(project), go: () => dispatch({ type: "viewed", view: { kind: "project", folio: project } }) };
    if (indicator !== undefined) return { label: indicator, name: INDICATOR_TEXTS.backTo(indicator), go: () => void pane.openIndicator(indicator) };
    return { label: SHELL_TEXTS.backToList, name: SHELL_TEXTS.back, go: () => dispatch({ type: "viewed", view: { kind: "list" } }) };
  })();
  return (
    <nav aria-label={texts.walk} className={styles.bar}>
      <Button size="small" appearance="subtle" icon={<ArrowLeft20Regular />} aria-label={back.name} onClick={back.go}>
        {back.label}
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
