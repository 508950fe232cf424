import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { Dismiss20Regular } from "@fluentui/react-icons/svg/dismiss";
import { useDispatch } from "../pane-context";
import type { Problem } from "../state";
import { SHELL_TEXTS } from "../texts";
import { CopyDetails } from "./copy-details";

/** Something asked of Excel could not be done; the review goes on as it was. */
export default function Notice({ problem }: { readonly problem: Problem }) {
  const dispatch = useDispatch();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{problem.sentence}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button appearance="transparent" size="small" aria-label={SHELL_TEXTS.dismiss} icon={<Dismiss20Regular />} onClick={() => dispatch({ type: "noticeDismissed" })} />
        }
      >
        <CopyDetails detail={problem.detail} />
      </MessageBarActions>
    </MessageBar>
  );
}
