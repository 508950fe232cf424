import { Button, Checkbox } from "@fluentui/react-components";
import { useState } from "react";
import { Page } from "../parts/page";
import { useShared } from "../parts/styles";
import { usePane, usePaneState } from "../pane-context";
import { MARKS_TEXTS as texts } from "../texts";

/** Marking and unmarking. Says what will be written, and whether Excel can undo it, before anything is. */
export default function Marks() {
  const shared = useShared();
  const pane = usePane();
  const { marks, review } = usePaneState();
  const [notes, setNotes] = useState(marks.live?.notes ?? true);
  const [flagColumn, setFlagColumn] = useState(marks.live?.flagColumn ?? false);
  const { busy, live, present, summary } = marks;
  return (
    <Page title={texts.title}>
      <p className={shared.text}>{texts.lead}</p>
      <div>
        <Checkbox label={texts.notes} checked={notes} onChange={(_, { checked }) => setNotes(checked === true)} />
        <Checkbox label={texts.flagColumn} checked={flagColumn} onChange={(_, { checked }) => setFlagColumn(checked === true)} />
      </div>
      <section className={shared.section}>
        <h2 className={shared.heading}>{texts.plan}</h2>
        <p className={shared.small}>{texts.planCells}</p>
        {flagColumn && <p className={shared.small}>{texts.planFlag}</p>}
        <p className={shared.small}>{texts.planUndo}</p>
      </section>
      <div className={shared.buttons}>
        <Button appearance="primary" size="small" disabledFocusable={busy || review === null} onClick={() => void pane.mark({ notes, flagColumn })}>
          {live ? texts.update : texts.mark}
        </Button>
        {present && (
          <Button size="small" disabledFocusable={busy} onClick={() => void pane.unmark()}>
            {texts.unmark}
          </Button>
        )}
      </div>
      <p role="status" className={shared.text}>
        {statusOf()}
      </p>
    </Page>
  );

  function statusOf(): string {
    if (busy) return texts.working;
    if (live && summary) return `${texts.done(summary.markedCells, summary.flaggedRows)} ${texts.follows}`;
    if (present) return texts.earlier;
    return review ? "" : texts.needsReview;
  }
}
