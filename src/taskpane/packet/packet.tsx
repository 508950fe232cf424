import { Button, Tab, TabList, makeStyles } from "@fluentui/react-components";
import { useEffect } from "react";
import type { ArrangedAgenda } from "../../app/packet/held-packet";
import { packetProblemText } from "../../app/texts/packet-problems";
import type { Packet, PacketProblem } from "../../core/packet/packet";
import { proyectos } from "../../core/registers/proyectos";
import { Page } from "../parts/page";
import { useShared } from "../parts/styles";
import { useDispatch, usePaneState } from "../pane-context";
import { After } from "./after";
import { Agenda } from "./agenda";
import { Before } from "./before";
import { Claim } from "./claim";
import { PACKET_PARTS, type PacketPart, type PacketState } from "./packet-state";
import { PACKET_TEXTS as texts } from "./packet-texts";
import { PlaceLink } from "./place-link";
import { SessionChoice } from "./session-choice";
import { RemoveOnly, Sheets } from "./sheets";
import { usePacket } from "./use-packet";
import { Work } from "./work";

const useStyles = makeStyles({
  // Four tabs within 310 px.
  tabs: { margin: "0 -4px", flexWrap: "wrap", "& .fui-Tab": { paddingLeft: "4px", paddingRight: "4px" } },
});

/** *Carpeta de sesión*: what the Consejo needs before, during and after a session. */
export default function PacketView() {
  const { desk, state } = usePacket();
  const { review } = usePaneState();
  useEffect(() => {
    if (review) void desk.bringUpToDate();
  }, [desk, review]);
  return (
    <Page title={texts.title}>
      {lacksProjects(state) ? (
        <NoProjects />
      ) : (
        <>
          {/* Anew when the session is another, and when it gets its row in Sesiones. */}
          <SessionChoice key={`${state.session?.number ?? ""}/${String(isRecorded(state))}`} />
          <Work />
          <Parts />
        </>
      )}
    </Page>
  );
}

function Parts() {
  const styles = useStyles();
  const shared = useShared();
  const { desk, state } = usePacket();
  const { part, outcome, arranged } = state;
  return (
    <>
      <TabList size="small" className={styles.tabs} aria-label={texts.partsLabel} selectedValue={part} onTabSelect={(_, { value }) => desk.show(partOf(value))}>
        {PACKET_PARTS.map((each) => (
          <Tab key={each} id={`parte-${each}`} value={each} aria-controls="parte">
            {texts.parts[each]}
          </Tab>
        ))}
      </TabList>
      <div id="parte" role="tabpanel" aria-labelledby={`parte-${part}`}>
        {part === "siniestro" ? (
          <Claim />
        ) : outcome?.kind === "problems" ? (
          <div className={shared.form}>
            <Problems title={texts.problems} problems={outcome.problems} />
            {part === "antes" && arranged && <Agenda arranged={arranged} />}
            {part === "carpeta" && <RemoveOnly />}
          </div>
        ) : outcome ? (
          <Part part={part} packet={outcome.packet} arranged={arranged} />
        ) : null}
      </div>
    </>
  );
}

function Part({ part, packet, arranged }: { readonly part: Exclude<PacketPart, "siniestro">; readonly packet: Packet; readonly arranged: ArrangedAgenda | null }) {
  const shared = useShared();
  return (
    <div className={shared.form}>
      {part !== "carpeta" && packet.remarks.length > 0 && <Problems title={texts.remarks(packet.remarks.length)} problems={packet.remarks} />}
      {part === "antes" && <Before packet={packet} arranged={arranged} />}
      {part === "carpeta" && <Sheets packet={packet} />}
      {part === "despues" && <After packet={packet} />}
    </div>
  );
}

function Problems({ title, problems }: { readonly title: string; readonly problems: readonly PacketProblem[] }) {
  const shared = useShared();
  return (
    <section className={shared.section}>
      <h2 className={shared.heading}>{title}</h2>
      <ul className={shared.plainList}>
        {problems.map((problem) => (
          <li key={JSON.stringify([problem.kind, problem.data])} className={shared.text}>
            {packetProblemText(problem)} <PlaceLink places={problem.places} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function NoProjects() {
  const shared = useShared();
  const dispatch = useDispatch();
  return (
    <>
      <p className={shared.text}>{texts.noProjects}</p>
      <div>
        <Button size="small" onClick={() => dispatch({ type: "viewed", view: { kind: "templates" } })}>
          {texts.template}
        </Button>
      </div>
    </>
  );
}

/** Known once the packet was asked for: a workbook without a session to begin with has none either. */
function lacksProjects({ of, sessions, outcome }: PacketState): boolean {
  if (outcome?.kind === "problems") return outcome.problems.some(({ kind }) => kind === "sin-hoja");
  return of !== null && outcome === null && sessions.length === 0 && !of.sheets.some(({ register }) => register === proyectos.key);
}

function isRecorded({ sessions, session }: PacketState): boolean {
  return sessions.some(({ number }) => number === session?.number);
}

function partOf(value: unknown): PacketPart {
  return PACKET_PARTS.find((part) => part === value) ?? "antes";
}
