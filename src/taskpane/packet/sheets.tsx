import { Button, Link, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { listed } from "../../core/text/count";
import type { Packet } from "../../core/packet/packet";
import { useShared } from "../parts/styles";
import { usePane } from "../pane-context";
import { isDeed, type PacketQuestion } from "./packet-state";
import { PACKET_TEXTS as texts } from "./packet-texts";
import { usePacket } from "./use-packet";

/** The packet's sheets in the workbook: how they stand, and the buttons that write them and take them away. */
export function Sheets({ packet }: { readonly packet: Packet }) {
  const shared = useShared();
  const pane = usePane();
  const { desk, state } = usePacket();
  const { inBook, question, work } = state;
  const there = inBook?.sheets ?? [];
  const all = there.filter(({ state: each }) => each !== "extra").length + (inBook?.missing.length ?? 0);
  const busy = isDeed(work);
  return (
    <section className={shared.form} aria-label={texts.parts.carpeta}>
      {inBook && <p className={shared.small}>{texts.sheetsLead(all)}</p>}
      {question && <Question question={question} />}
      <div className={shared.buttons}>
        <Button size="small" appearance="primary" disabledFocusable={busy} onClick={() => void desk.write()}>
          {there.length === 0 ? texts.generate : texts.update}
        </Button>
        {there.length > 0 && (
          <Button size="small" disabledFocusable={busy} onClick={() => void desk.remove()}>
            {texts.remove}
          </Button>
        )}
      </div>
      {there.length > 0 && (
        <ul className={shared.plainList} aria-label={texts.sheetsOf(packet.session.number)}>
          {there.map(({ sheetId, name, state: each }) => (
            <li key={sheetId} className={shared.text}>
              <Link inline onClick={() => void pane.goToCell(sheetId, "A1")}>
                {name}
              </Link>{" "}
              <span className={shared.small}>{texts.sheetStates[each]}</span>
            </li>
          ))}
          {(inBook?.missing ?? []).map((name) => (
            <li key={name} className={shared.text}>
              {name} <span className={shared.small}>{texts.sheetStates.missing}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** While there is no packet to write, what an earlier one left can still go. */
export function RemoveOnly() {
  const { desk, state } = usePacket();
  return (
    <div>
      {state.question && <Question question={state.question} />}
      <Button size="small" disabledFocusable={isDeed(state.work)} onClick={() => void desk.remove()}>
        {texts.remove}
      </Button>
    </div>
  );
}

/** Asked before anything of the user's would be lost. */
function Question({ question: { deed, sheets } }: { readonly question: PacketQuestion }) {
  const { desk, state } = usePacket();
  const names = listed(sheets.map((name) => `«${name}»`));
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{texts.edited(names, deed)}</MessageBarBody>
      <MessageBarActions>
        {/* The question is there before the deed that asks it is over. */}
        <Button size="small" disabledFocusable={isDeed(state.work)} onClick={() => void (deed === "update" ? desk.write(true) : desk.remove(true))}>
          {deed === "update" ? texts.replace : texts.removeAnyway}
        </Button>
        <Button size="small" onClick={() => desk.keep()}>
          {texts.keep}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
