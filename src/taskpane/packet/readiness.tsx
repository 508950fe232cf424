import { makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import { ErrorCircle16Regular } from "@fluentui/react-icons/svg/error-circle";
import { QuestionCircle16Regular } from "@fluentui/react-icons/svg/question-circle";
import { READINESS_NAMES, READINESS_STATES, readinessText } from "../../app/texts/packet-readiness";
import type { CouncilSeat, Packet, ReadinessItem } from "../../core/packet/packet";
import { messageOf } from "../list/entries";
import { useShared } from "../parts/styles";
import { PACKET_TEXTS as texts } from "./packet-texts";
import { PlaceLink } from "./place-link";

const ICONS = { ok: CheckmarkCircle16Regular, gap: ErrorCircle16Regular, unknown: QuestionCircle16Regular } as const;

const useStyles = makeStyles({
  item: { display: "flex", alignItems: "flex-start", gap: "8px" },
  icon: { display: "inline-flex", flexShrink: 0, paddingTop: "2px" },
  ok: { color: tokens.colorStatusSuccessForeground1 },
  gap: { color: tokens.colorStatusDangerForeground1 },
  unknown: { color: tokens.colorNeutralForeground2 },
  words: { minWidth: 0, display: "flex", flexDirection: "column" },
});

/** The checklist: of the session, then of each project. What is in order is counted, and there to be opened. */
export function Readiness({ packet: { readiness, council } }: { readonly packet: Packet }) {
  const shared = useShared();
  const projects = [...new Set(readiness.map(({ project }) => project))];
  const count = (state: ReadinessItem["state"]) => readiness.filter((item) => item.state === state).length;
  return (
    <section className={shared.section}>
      <h2 className={shared.heading}>{texts.readiness}</h2>
      <p className={shared.text}>{texts.readinessCount(count("gap"), count("unknown"))}</p>
      {projects.map((project) => (
        <Group key={project ?? ""} title={project === null ? texts.ofSession : texts.ofProject(project)} items={readiness.filter((item) => item.project === project)} />
      ))}
      <details>
        <summary className={shared.text}>{texts.council}</summary>
        <ul className={shared.plainList}>
          {council.seats.map((seat) => (
            <li key={seat.seat} className={shared.small}>
              {[texts.seat(seat.seat, seat.cargo, seat.suplente), voterText(seat)].join(" ").trim()}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

function voterText({ voter, titular }: CouncilSeat): string {
  if (voter) return texts.voter(voter.consejero, voter.suplente === true);
  return titular ? texts.titular(titular.consejero) : "";
}

function Group({ title, items }: { readonly title: string; readonly items: readonly ReadinessItem[] }) {
  const shared = useShared();
  const inOrder = items.filter(({ state }) => state === "ok");
  return (
    <section className={shared.section}>
      <h3 className={shared.heading}>{title}</h3>
      <ul className={shared.plainList}>
        {items
          .filter(({ state }) => state !== "ok")
          .map((item) => (
            <Line key={`${item.check}/${item.reason}/${JSON.stringify(item.data)}`} item={item} />
          ))}
      </ul>
      {inOrder.length > 0 && (
        <details>
          <summary className={shared.small}>{texts.inOrder(inOrder.length)}</summary>
          <ul className={shared.plainList}>
            {inOrder.map((item) => (
              <Line key={`${item.check}/${item.reason}/${JSON.stringify(item.data)}`} item={item} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Line({ item }: { readonly item: ReadinessItem }) {
  const shared = useShared();
  const styles = useStyles();
  const Icon = ICONS[item.state];
  return (
    <li className={styles.item}>
      <span className={`${styles.icon} ${styles[item.state]}`}>
        <Icon role="img" aria-label={READINESS_STATES[item.state]} />
      </span>
      <span className={styles.words}>
        <span className={shared.text}>
          <strong>{READINESS_NAMES[item.check]}.</strong> {readinessText(item)} <PlaceLink places={item.places} about={READINESS_NAMES[item.check]} />
        </span>
        {item.findings.map((finding) => (
          <span key={finding.id} className={shared.small}>
            {messageOf(finding)}
          </span>
        ))}
      </span>
    </li>
  );
}
