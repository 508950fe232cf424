import { Button, Input, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDown16Regular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUp16Regular } from "@fluentui/react-icons/svg/arrow-up";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { useEffect, useRef, useState, type FormEvent, type ReactNode } from "react";
import { agendaLines } from "../../app/packet/agenda-lines";
import type { ArrangedAgenda } from "../../app/packet/held-packet";
import { deadlineText, pointText } from "../../app/texts/packet";
import type { AgendaChoices, AgendaPoint } from "../../core/packet/packet";
import { formatMoney } from "../../core/sheet/money";
import { useShared } from "../parts/styles";
import { PACKET_TEXTS as texts } from "./packet-texts";
import { PlaceLink } from "./place-link";
import { usePacket } from "./use-packet";

const useStyles = makeStyles({
  point: { display: "flex", flexDirection: "column", gap: "4px", padding: "8px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  list: { margin: 0, padding: 0, listStyleType: "none", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  own: { display: "flex", gap: "8px", flexWrap: "wrap", "& .fui-Input": { flexGrow: 1, minWidth: "140px" } },
});

/** A button that should have the focus once the list is drawn anew: the same verb on the same point. */
type Wanted = `${"up" | "down"} ${string}` | "list" | null;

/** Over the choices there are, none is left. */
const NO_CHOICES: AgendaChoices = { order: [], dropped: [], added: [], own: [] };

/** The points of the session, in the order they will be taken up; the user orders, takes off and adds. */
export function Agenda({ arranged: { agenda, candidates } }: { readonly arranged: ArrangedAgenda }) {
  const shared = useShared();
  const styles = useStyles();
  const { desk, state } = usePacket();
  const { choices } = state;
  const list = useRef<HTMLElement>(null);
  const wanted = useRef<Wanted>(null);
  const keys = agenda.points.map(({ key }) => key);
  // After each drawing: the button pressed may have moved, or gone, with its point.
  useEffect(() => {
    const verb = wanted.current;
    if (verb === null) return;
    wanted.current = null;
    const button = verb === "list" ? null : list.current?.querySelector<HTMLElement>(`[data-verb="${CSS.escape(verb)}"]`);
    (button ?? list.current)?.focus();
  });
  const arrange = (change: AgendaChoices, focus: Wanted, done = "") => {
    void desk.arrange({ ...choices, ...change }, done, () => {
      wanted.current = focus;
    });
  };
  const move = (point: AgendaPoint, by: 1 | -1) => {
    const at = keys.indexOf(point.key);
    const other = keys[at + by];
    if (other !== undefined) arrange({ order: keys.with(at, other).with(at + by, point.key) }, `${by < 0 ? "up" : "down"} ${point.key}`, texts.moved(pointText(point), at + by + 1, keys.length));
  };
  const drop = (point: AgendaPoint) => {
    if (point.kind === "propio") arrange({ own: (choices.own ?? []).filter(({ key }) => key !== point.key) }, "list");
    else if (choices.added?.includes(point.key)) arrange({ added: choices.added.filter((key) => key !== point.key) }, "list");
    else arrange({ dropped: [...(choices.dropped ?? []), point.key] }, "list");
  };
  return (
    <section ref={list} tabIndex={-1} className={shared.section} aria-label={texts.agenda}>
      <h2 className={shared.heading}>{texts.agenda}</h2>
      <p className={shared.small}>{texts.agendaLead}</p>
      <ol className={styles.list}>
        {agendaLines(agenda).map(({ number, text, point }) =>
          point === null ? (
            <li key={number} className={styles.point}>
              <strong className={shared.text}>{`${number} ${text}`}</strong>
            </li>
          ) : (
            <li key={point.key} className={styles.point}>
              <span className={shared.text}>{`${number} ${text}`}</span>
              <Facts point={point} />
              <span className={shared.buttons}>
                <Verb verb={`up ${point.key}`} label={texts.up(text)} icon={<ArrowUp16Regular />} disabled={point === agenda.points[0]} onClick={() => move(point, -1)} />
                <Verb verb={`down ${point.key}`} label={texts.down(text)} icon={<ArrowDown16Regular />} disabled={point === agenda.points.at(-1)} onClick={() => move(point, 1)} />
                <Verb verb={`drop ${point.key}`} label={texts.drop(text)} icon={<Dismiss16Regular />} disabled={false} onClick={() => drop(point)} />
              </span>
            </li>
          ),
        )}
      </ol>
      <OwnPoint onAdd={(text) => arrange({ own: [...(choices.own ?? []), { key: newKey(choices), text }] }, null)} />
      <Offered title={texts.candidates} points={candidates} verb={texts.add} named={texts.addNamed} onTake={({ key }) => arrange({ added: [...(choices.added ?? []), key] }, "list")} />
      <Offered title={texts.dropped} points={agenda.dropped} verb={texts.restore} named={texts.restoreNamed} onTake={({ key }) => arrange({ dropped: (choices.dropped ?? []).filter((each) => each !== key) }, "list")} />
      {Object.values(choices).some((each) => each.length > 0) && (
        <div>
          <Button size="small" onClick={() => arrange(NO_CHOICES, "list")}>
            {texts.reset}
          </Button>
        </div>
      )}
    </section>
  );
}

function Facts({ point }: { readonly point: AgendaPoint }) {
  const shared = useShared();
  const { amount, from } = point;
  const facts = [deadlineText(point), amount === null ? "" : formatMoney(amount)].filter((fact) => fact !== "");
  return (
    <span className={shared.small}>
      {facts.join(" · ")}
      {facts.length > 0 && from.length > 0 && " · "}
      <PlaceLink places={from} about={pointText(point)} />
    </span>
  );
}

function Verb({ verb, label, icon, disabled, onClick }: { readonly verb: string; readonly label: string; readonly icon: ReactNode & object; readonly disabled: boolean; readonly onClick: () => void }) {
  return <Button size="small" appearance="subtle" data-verb={verb} title={label} aria-label={label} icon={<>{icon}</>} disabledFocusable={disabled} onClick={onClick} />;
}

function Offered({ title, points, verb, named, onTake }: { readonly title: string; readonly points: readonly AgendaPoint[]; readonly verb: string; readonly named: (name: string) => string; readonly onTake: (point: AgendaPoint) => void }) {
  const shared = useShared();
  if (points.length === 0) return null;
  return (
    <section className={shared.section}>
      <h3 className={shared.heading}>{title}</h3>
      <ul className={shared.plainList}>
        {points.map((point) => (
          <li key={point.key} className={shared.section}>
            <span className={shared.text}>{pointText(point)}</span>
            <span>
              <Button size="small" aria-label={named(pointText(point))} onClick={() => onTake(point)}>
                {verb}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function OwnPoint({ onAdd }: { readonly onAdd: (text: string) => void }) {
  const styles = useStyles();
  const [text, setText] = useState("");
  const add = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (text.trim() === "") return;
    onAdd(text.trim());
    setText("");
  };
  return (
    <form className={styles.own} onSubmit={add}>
      <Input size="small" aria-label={texts.own} placeholder={texts.own} value={text} onChange={(_, { value }) => setText(value)} />
      <Button type="submit" size="small">
        {texts.addOwn}
      </Button>
    </form>
  );
}

/** A key that no own point has yet. */
function newKey({ own = [] }: AgendaChoices): string {
  const taken = new Set(own.map(({ key }) => key));
  for (let n = 1; ; n++) if (!taken.has(`propio:${String(n)}`)) return `propio:${String(n)}`;
}
