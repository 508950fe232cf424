import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { Dismiss20Regular } from "@fluentui/react-icons/svg/dismiss";
import { FIX_TEXTS as texts, fixedSentence, undoneSentence } from "../fix-texts";
import { useDispatch, usePane } from "../pane-context";
import type { FixesState } from "../state";
import { useFocusOnOpen } from "./page";

const useStyles = makeStyles({ text: { outlineStyle: "none" } });

/** What the last fix or undo did, with the way back. It takes the focus only when the card that had it is gone. */
export default function FixBar({ fixes: { last, undone, busy } }: { readonly fixes: FixesState }) {
  const pane = usePane();
  const dispatch = useDispatch();
  const styles = useStyles();
  const text = useFocusOnOpen<HTMLSpanElement>();
  const sentence = [undone && undoneSentence(undone), last && fixedSentence(last), last && texts.excelUndo].filter((part) => part !== null).join(" ");
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>
        <span ref={text} tabIndex={-1} className={styles.text}>
          {sentence}
        </span>
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button appearance="transparent" size="small" aria-label={texts.dismiss} icon={<Dismiss20Regular />} onClick={() => dispatch({ type: "fixesDismissed" })} />
        }
      >
        {last && (
          <Button size="small" disabledFocusable={busy} onClick={() => void pane.undoFix()}>
            {texts.undo}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}
