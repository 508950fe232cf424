import { Button, ProgressBar } from "@fluentui/react-components";
import { useShared } from "../parts/styles";
import { usePaneState } from "../pane-context";
import type { PacketWork } from "./packet-state";
import { PACKET_TEXTS as texts } from "./packet-texts";
import { usePacket } from "./use-packet";

/** What is under way, how far it has come, and what was done last. */
export function Work() {
  const shared = useShared();
  const { desk, state } = usePacket();
  const { stale } = usePaneState();
  const { work, done } = state;
  return (
    <>
      <p role="status" className={shared.small}>
        {work ? wordsOf(work) : stale ? texts.stale : done}
      </p>
      {work?.kind === "writing" && (
        <>
          <ProgressBar aria-label={wordsOf(work)} {...(work.total > 0 && { value: work.done / work.total })} />
          <div>
            <Button size="small" onClick={() => desk.cancel()}>
              {texts.cancel}
            </Button>
          </div>
        </>
      )}
    </>
  );
}

function wordsOf({ kind, done, total }: PacketWork): string {
  return kind === "writing" ? texts.writing(done, total) : texts[kind];
}
