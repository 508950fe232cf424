import { Button } from "@fluentui/react-components";
import { ADDRESSEE_NAMES, capitalized, DECISION_NAMES, entidadNames, pendingText } from "../../app/texts/packet";
import { formatDate } from "../../core/calendar/serial";
import type { Acta, Packet, PendingDatum, Ruling } from "../../core/packet/packet";
import { useShared } from "../parts/styles";
import { useDispatch } from "../pane-context";
import type { PacketDocument } from "../state";
import { isDeed } from "./packet-state";
import { PACKET_TEXTS as texts } from "./packet-texts";
import { PlaceLink } from "./place-link";
import { usePacket } from "./use-packet";

const DOCUMENTS: readonly PacketDocument[] = ["acta", "minuta"];

/** During and after the session: what the votes decided, and the documents that say so. */
export function After({ packet }: { readonly packet: Packet }) {
  const shared = useShared();
  return (
    <>
      <section className={shared.section}>
        <h2 className={shared.heading}>{texts.result}</h2>
        {packet.stage === "antes" && <p className={shared.text}>{texts.noVotes}</p>}
        <ul className={shared.plainList}>
          {packet.rulings.map((ruling) => (
            <li key={ruling.folio} className={shared.section}>
              <Result ruling={ruling} />
            </li>
          ))}
        </ul>
      </section>
      <Documents packet={packet} />
      <Sending acta={packet.acta} />
      <Pending pending={[...packet.acta.pending, ...packet.minuta.pending]} />
    </>
  );
}

function Result({ ruling }: { readonly ruling: Ruling }) {
  const shared = useShared();
  const { folio, nombre, decision, decidedBy, count, castingVote, agrees, dictamen, votes, from } = ruling;
  const toWrite = decidedBy === "votos" && agrees === null && decision !== "empate";
  return (
    <>
      <span className={shared.text}>
        <strong>{`${folio} ${DECISION_NAMES[decision]}.`}</strong> {nombre}
      </span>
      {votes.length > 0 && <span className={shared.small}>{texts.count(count.favor, count.contra, count.abstenciones)}</span>}
      {castingVote && <span className={shared.small}>{texts.casting(castingVote.consejero)}</span>}
      {decision === "empate" && <span className={shared.text}>{texts.tie}</span>}
      {toWrite && <span className={shared.text}>{texts.toWrite}</span>}
      <span className={shared.small}>
        <PlaceLink places={toWrite ? dictamen.from : from} about={folio} />
      </span>
    </>
  );
}

function Documents({ packet }: { readonly packet: Packet }) {
  const shared = useShared();
  const dispatch = useDispatch();
  const { desk, state } = usePacket();
  const { work, saved } = state;
  const outdated = [...saved].filter(([, of]) => of !== packet).map(([file]) => file);
  return (
    <section className={shared.section}>
      <h2 className={shared.heading}>{texts.documents}</h2>
      <p className={shared.small}>{texts.documentsLead}</p>
      {DOCUMENTS.map((document) => (
        <div key={document} className={shared.buttons}>
          <Button size="small" onClick={() => dispatch({ type: "viewed", view: { kind: "packetDocument", document } })}>
            {texts.preview[document]}
          </Button>
          <Button size="small" disabledFocusable={isDeed(work)} onClick={() => void desk.save(document)}>
            {texts.save[document]}
          </Button>
        </div>
      ))}
      {outdated.map((file) => (
        <p key={file} className={shared.text}>
          {texts.outdatedFile(file)}
        </p>
      ))}
    </section>
  );
}

function Sending({ acta: { deadline, daysLeft, addressees } }: { readonly acta: Acta }) {
  const shared = useShared();
  return (
    <section className={shared.section}>
      <h2 className={shared.heading}>{texts.addressees}</h2>
      {deadline !== null && <p className={shared.text}>{texts.deadlineActa(formatDate(deadline), daysLeft === null ? "" : texts.leftDays(daysLeft))}</p>}
      <ul className={shared.plainList}>
        {addressees.map(({ to, names, sent, from }) => (
          <li key={to} className={shared.text}>
            {[ADDRESSEE_NAMES[to], to === "estado" ? entidadNames(names) : names.join(", ")].filter((part) => part !== "").join(": ")}{" "}
            <span className={shared.small}>{sent === true ? texts.sent : texts.notSent}</span> <PlaceLink places={from} about={ADDRESSEE_NAMES[to]} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the documents leave blank, said once though both lack it. */
function Pending({ pending }: { readonly pending: readonly PendingDatum[] }) {
  const shared = useShared();
  const lines = new Map(pending.map((datum) => [pendingText(datum), datum]));
  if (lines.size === 0) return null;
  return (
    <section className={shared.section}>
      <h2 className={shared.heading}>{texts.pending}</h2>
      <ul className={shared.plainList}>
        {[...lines].map(([line, { places }]) => (
          <li key={line} className={shared.text}>
            {capitalized(line)} <PlaceLink places={places} about={line} />
          </li>
        ))}
      </ul>
    </section>
  );
}
