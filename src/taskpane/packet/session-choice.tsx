import { Button, Field, Input, Link, Select } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import { formatDate } from "../../core/calendar/serial";
import { readCutDate } from "../cut-date";
import { useShared } from "../parts/styles";
import { PACKET_TEXTS as texts } from "./packet-texts";
import { usePacket } from "./use-packet";

const NEW = "nueva";

/** Which session the packet is of: one of Sesiones, or one to come. */
export function SessionChoice() {
  const shared = useShared();
  const { desk, state } = usePacket();
  const { sessions, following, session, outcome } = state;
  const recorded = sessions.some(({ number }) => number === session?.number);
  const [isNew, setNew] = useState(!recorded);
  // What is to be prepared as proposed needs no form before it.
  const [editing, setEditing] = useState(session === null);
  const held = outcome?.kind === "packet" ? outcome.packet.session : null;
  const choose = (value: string) => {
    setNew(value === NEW);
    setEditing(value === NEW);
    if (value !== NEW) void desk.choose({ number: value });
  };
  return (
    <section className={shared.form}>
      <Field label={texts.session} size="small">
        <Select size="small" value={isNew ? NEW : (session?.number ?? NEW)} onChange={(_, { value }) => choose(value)}>
          {sessions.map(({ number, date, voted }, n) => (
            <option key={`${number}/${String(n)}`} value={number}>
              {texts.sessionOption(number, date === null ? "" : formatDate(date), voted)}
            </option>
          ))}
          <option value={NEW}>{texts.newSession(following?.number ?? "")}</option>
        </Select>
      </Field>
      {isNew && editing && <NewSession />}
      {held && held.recorded !== isNew && (
        <p className={shared.small}>
          {texts.held(formatDate(held.date), held.convoco)} {isNew && texts.notRecorded}{" "}
          {isNew && !editing && (
            <Link inline onClick={() => setEditing(true)}>
              {texts.changeSession}
            </Link>
          )}
        </p>
      )}
    </section>
  );
}

function NewSession() {
  const shared = useShared();
  const { desk, state } = usePacket();
  const { following, session, sessions } = state;
  const drafted = session && !sessions.some(({ number }) => number === session.number) ? session : null;
  const [number, setNumber] = useState(drafted?.number ?? following?.number ?? "");
  const [typed, setTyped] = useState(dateText(drafted?.date ?? following?.date));
  const [convoco, setConvoco] = useState(drafted?.convoco ?? "");
  const [problem, setProblem] = useState<{ readonly number?: string; readonly date?: string }>({});
  const prepare = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const entry = readCutDate(typed);
    const date = entry.ok ? entry.cutDate : null;
    const wrong = { ...(number.trim() === "" && { number: texts.numberNeeded }), ...(date === null && { date: entry.ok ? texts.dateNeeded : entry.problem }) };
    setProblem(wrong);
    if (date !== null && wrong.number === undefined) void desk.choose({ number: number.trim(), date, ...(convoco.trim() !== "" && { convoco: convoco.trim() }) });
  };
  return (
    <form noValidate className={shared.form} onSubmit={prepare}>
      <Field label={texts.number} size="small" {...(problem.number !== undefined && { validationState: "error", validationMessage: problem.number })}>
        <Input size="small" value={number} onChange={(_, { value }) => setNumber(value)} />
      </Field>
      <Field label={texts.date} size="small" {...(problem.date !== undefined && { validationState: "error", validationMessage: problem.date })}>
        <Input size="small" placeholder={texts.dateFormat} value={typed} onChange={(_, { value }) => setTyped(value)} />
      </Field>
      <Field label={texts.convoco} hint={texts.convocoHint} size="small">
        <Input size="small" value={convoco} onChange={(_, { value }) => setConvoco(value)} />
      </Field>
      <div>
        <Button type="submit" size="small" appearance="primary">
          {texts.prepare}
        </Button>
      </div>
    </form>
  );
}

function dateText(date: number | undefined): string {
  return date === undefined ? "" : formatDate(date);
}
