import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowUndo20Regular } from "@fluentui/react-icons/svg/arrow-undo";
import { usePane, usePaneState } from "../pane-context";
import { SHELL_TEXTS } from "../texts";

const useStyles = makeStyles({
  bar: { padding: "4px 8px", borderTop: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground2 },
});

/** The way back to the cell the user was in before going to a finding's. */
export function ReturnBar() {
  const styles = useStyles();
  const pane = usePane();
  const { origin } = usePaneState();
  if (!origin) return null;
  return (
    <div className={styles.bar}>
      <Button size="small" appearance="subtle" icon={<ArrowUndo20Regular />} onClick={() => void pane.goBack()}>
        {SHELL_TEXTS.returnTo(origin.name)}
      </Button>
    </div>
  );
}
