import { Button, Field, Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";
import type { TemplateKind } from "../../app/template";
import { Page } from "../parts/page";
import { useShared } from "../parts/styles";
import { usePane } from "../pane-context";
import { TEMPLATES_TEXTS as texts } from "../texts";

const KINDS: readonly TemplateKind[] = ["foafi", "asm"];

/** An empty workbook to fill in, opened beside the user's, which is not touched. */
export default function Templates() {
  const shared = useShared();
  const pane = usePane();
  const [kind, setKind] = useState<TemplateKind>("foafi");
  const [state, setState] = useState<"idle" | "working" | "opened">("idle");
  const open = async () => {
    setState("working");
    setState((await pane.openTemplate(kind)) ? "opened" : "idle");
  };
  return (
    <Page title={texts.title}>
      <p className={shared.text}>{texts.lead}</p>
      <Field label={texts.which} size="small">
        <RadioGroup value={kind} onChange={(_, { value }) => setKind(value === "asm" ? "asm" : "foafi")}>
          {KINDS.map((each) => (
            <Radio key={each} value={each} label={texts.kinds[each]} />
          ))}
        </RadioGroup>
      </Field>
      <p className={shared.small}>{texts.contents[kind]}</p>
      <div>
        <Button appearance="primary" size="small" disabledFocusable={state === "working"} onClick={() => void open()}>
          {texts.open}
        </Button>
      </div>
      <p role="status" className={shared.small}>
        {state === "working" ? texts.working : state === "opened" ? texts.opened : ""}
      </p>
    </Page>
  );
}
