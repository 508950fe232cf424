import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowSync20Regular } from "@fluentui/react-icons/svg/arrow-sync";
import { DataBarVertical20Regular } from "@fluentui/react-icons/svg/data-bar-vertical";
import { Dismiss20Regular } from "@fluentui/react-icons/svg/dismiss";
import { DocumentAdd20Regular } from "@fluentui/react-icons/svg/document-add";
import { Gavel20Regular } from "@fluentui/react-icons/svg/gavel";
import { Highlight20Regular } from "@fluentui/react-icons/svg/highlight";
import { Settings20Regular } from "@fluentui/react-icons/svg/settings";
import type { ReactElement } from "react";
import { useDispatch, usePane, usePaneState } from "../pane-context";
import type { View } from "../state";
import { SHELL_TEXTS as texts } from "../texts";

const useStyles = makeStyles({
  // Office draws its own button over the pane's top right corner: 34×32 px stay free.
  bar: { display: "flex", alignItems: "center", gap: "4px", minHeight: "32px", padding: "4px 40px 4px 8px", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  button: { minWidth: "unset", paddingLeft: "8px", paddingRight: "8px", whiteSpace: "nowrap" },
});

/** The pane's verbs, in the same place in every state: reviewing turns the first into "Cancelar" without moving it. */
export function Toolbar() {
  const styles = useStyles();
  const pane = usePane();
  const dispatch = useDispatch();
  const { phase, view, marks } = usePaneState();
  const reviewing = phase === "reviewing";
  return (
    <div role="toolbar" aria-label={texts.tools} className={styles.bar}>
      <Button
        size="small"
        appearance="subtle"
        className={styles.button}
        icon={reviewing ? <Dismiss20Regular /> : <ArrowSync20Regular />}
        onClick={() => (reviewing ? pane.cancel() : void pane.review())}
      >
        {reviewing ? texts.cancel : texts.review}
      </Button>
      <Button
        size="small"
        appearance="subtle"
        className={styles.button}
        icon={<Highlight20Regular />}
        disabledFocusable={reviewing || (phase !== "done" && !marks.present)}
        aria-pressed={view.kind === "marks"}
        onClick={() => dispatch({ type: "viewed", view: { kind: "marks" } })}
      >
        {texts.marks}
      </Button>
      <Tool name={texts.indicators} icon={<DataBarVertical20Regular />} shown={["indicators", "indicator", "asmTables"]} onClick={() => void pane.openIndicators()} />
      <Tool name={texts.packet} icon={<Gavel20Regular />} shown={["packet", "packetDocument"]} onClick={() => void pane.openPacket()} />
      <Tool name={texts.settings} icon={<Settings20Regular />} shown={["settings"]} onClick={() => dispatch({ type: "viewed", view: { kind: "settings" } })} />
      <Tool name={texts.templates} icon={<DocumentAdd20Regular />} shown={["templates"]} onClick={() => dispatch({ type: "viewed", view: { kind: "templates" } })} />
    </div>
  );
}

/** A verb that its icon stands for: the pane is too narrow for all their names. Pressed while one of its views shows. */
function Tool({ name, icon, shown, onClick }: { readonly name: string; readonly icon: ReactElement; readonly shown: readonly View["kind"][]; readonly onClick: () => void }) {
  const { phase, view } = usePaneState();
  return <Button size="small" appearance="subtle" icon={icon} title={name} aria-label={name} disabledFocusable={phase === "reviewing"} aria-pressed={shown.includes(view.kind)} onClick={onClick} />;
}
