import { Button, Field, Input, Link, MessageBar, MessageBarActions, MessageBarBody, ProgressBar } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import { formatDate } from "../../core/calendar/serial";
import type { Review } from "../../app/review";
import { readCutDate } from "../cut-date";
import { usePane, usePaneState } from "../pane-context";
import { indicatorsAreStale } from "../state";
import { INDICATORS_TEXTS as texts, SETTINGS_TEXTS } from "../texts";
import { useShared } from "./styles";

/** How far the computation has come, that figures are of before an edit, or that it was cancelled with nothing to show. */
export function IndicatorsStatus() {
  const shared = useShared();
  const pane = usePane();
  const state = usePaneState();
  const { progress, report } = state.indicators;
  const stale = indicatorsAreStale(state);
  const share = progress && progress.total > 0 ? { value: progress.done / progress.total } : {};
  return (
    <>
      <p role="status" className={stale || progress ? shared.small : shared.hidden}>
        {[stale ? texts.stale : "", progress ? texts.computing(progress.done, progress.total) : ""].join(" ").trim()}
      </p>
      {progress && (
        <>
          <ProgressBar aria-label={texts.progress} {...share} />
          <div>
            <Button size="small" onClick={() => pane.cancelIndicators()}>
              {texts.cancel}
            </Button>
          </div>
        </>
      )}
      {!progress && !state.stale && (stale || !report) && (
        <MessageBar layout="multiline">
          <MessageBarBody>{texts.cancelled}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => void pane.resumeIndicators()}>
              {texts.resume}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </>
  );
}

/** The cut date used, and a field to compute at another. */
export function CutDate({ review }: { readonly review: Review }) {
  const shared = useShared();
  const pane = usePane();
  const { cutDate } = usePaneState().indicators;
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState(cutDate === null ? "" : formatDate(cutDate));
  const [problem, setProblem] = useState<string | null>(null);
  const apply = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const entry = readCutDate(typed);
    setProblem(entry.ok ? null : entry.problem);
    if (!entry.ok) return;
    setOpen(false);
    void pane.indicatorsAt(entry.cutDate);
  };
  return (
    <div className={shared.section}>
      <p className={shared.text}>
        {texts.cut(formatDate(cutDate ?? review.settings.cutDate), cutDate !== null)}{" "}
        <Link inline aria-expanded={open} onClick={() => setOpen(!open)}>
          {texts.changeCut}
        </Link>
      </p>
      {open && (
        <form noValidate className={shared.form} onSubmit={apply}>
          <Field label={SETTINGS_TEXTS.cutDate} hint={texts.cutHint} size="small" validationState={problem === null ? "none" : "error"} validationMessage={problem}>
            <Input size="small" placeholder={SETTINGS_TEXTS.cutDateFormat} value={typed} onChange={(_, { value }) => setTyped(value)} />
          </Field>
          <div>
            <Button type="submit" size="small" appearance="primary">
              {texts.computeAtCut}
            </Button>
          </div>
        </form>
      )}
    </div>
  );
}
