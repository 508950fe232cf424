import { Button } from "@fluentui/react-components";
import { usePane } from "../pane-context";
import { CopyDetails } from "../parts/copy-details";
import { useShared } from "../parts/styles";
import type { Problem } from "../state";
import { FAILED_TEXTS, SHELL_TEXTS } from "../texts";

/** The review failed: what happened, that nothing was lost, what to do. */
export function Failed({ problem }: { readonly problem: Problem }) {
  const shared = useShared();
  const pane = usePane();
  return (
    <div className={shared.page}>
      <h1 className={shared.title}>{FAILED_TEXTS.title}</h1>
      <p className={shared.text}>{problem.sentence}</p>
      <div className={shared.buttons}>
        <Button size="small" appearance="primary" onClick={() => void pane.review()}>
          {SHELL_TEXTS.tryAgain}
        </Button>
        <CopyDetails detail={problem.detail} />
      </div>
    </div>
  );
}
