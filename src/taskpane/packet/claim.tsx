import { Button, Field, Input } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import { claimProblemText } from "../../app/texts/packet-problems";
import type { ClaimWorkup } from "../../core/packet/packet";
import { formatMoney } from "../../core/sheet/money";
import { FigureTable } from "../parts/figure-table";
import { useShared } from "../parts/styles";
import { readCentavos } from "./centavos";
import { PACKET_TEXTS as texts } from "./packet-texts";
import { PlaceLink } from "./place-link";
import { usePacket } from "./use-packet";

/** What a claim would take from whom, before anybody records it (§4.4.4 VI). */
export function Claim() {
  const shared = useShared();
  const { desk, state } = usePacket();
  const [credito, setCredito] = useState("");
  const [typed, setTyped] = useState("");
  const [lacking, setLacking] = useState({ credito: false, amount: false });
  const work = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const amount = readCentavos(typed);
    const named = credito.trim() !== "";
    setLacking({ credito: !named, amount: amount === null });
    if (named && amount !== null) desk.workOut({ credito: credito.trim(), amount, date: null });
  };
  const { claim } = state;
  return (
    <div className={shared.form}>
      <p className={shared.small}>{texts.claimLead}</p>
      <form noValidate className={shared.form} onSubmit={work}>
        <Field label={texts.credito} size="small" {...(lacking.credito && { validationState: "error", validationMessage: texts.creditoNeeded })}>
          <Input size="small" placeholder="CR-01" value={credito} onChange={(_, { value }) => setCredito(value)} />
        </Field>
        <Field label={texts.amount} size="small" {...(lacking.amount && { validationState: "error", validationMessage: texts.amountNeeded })}>
          <Input size="small" inputMode="decimal" value={typed} onChange={(_, { value }) => setTyped(value)} />
        </Field>
        <div>
          <Button type="submit" size="small" appearance="primary">
            {texts.work}
          </Button>
        </div>
      </form>
      <div role="status" className={shared.form}>
        {claim?.kind === "problem" && (
          <p className={shared.text}>
            {claimProblemText(claim.problem)} <PlaceLink places={claim.problem.places} />
          </p>
        )}
        {claim?.kind === "claim" && <Workup claim={claim.claim} />}
      </div>
    </div>
  );
}

function Workup({ claim: { credito, fondo, steps, uncovered, overAval, aval, earlier } }: { readonly claim: ClaimWorkup }) {
  const shared = useShared();
  return (
    <section className={shared.section}>
      <h2 className={shared.heading}>{texts.claimTitle(credito, fondo.id)}</h2>
      <FigureTable
        caption={texts.claimTitle(credito, fondo.id)}
        head={[texts.layer, texts.available, texts.takes, texts.left]}
        lines={steps.map(({ layer, available, takes, left }) => ({ key: layer, name: texts.layers[layer], cells: [formatMoney(available), formatMoney(takes.centavos ?? 0), formatMoney(left)] }))}
      />
      {steps.filter(({ exhausted }) => exhausted).map(({ layer }) => (
        <p key={layer} className={shared.text}>
          {texts.exhausted[layer]}
        </p>
      ))}
      {(uncovered.centavos ?? 0) > 0 && <p className={shared.text}>{texts.uncovered(formatMoney(uncovered.centavos ?? 0))}</p>}
      {overAval && aval.value !== null && (
        <p className={shared.text}>
          {texts.overAval(formatMoney(aval.value))} <PlaceLink places={aval.from} />
        </p>
      )}
      {earlier.length > 0 && <p className={shared.small}>{texts.earlier(earlier.length)}</p>}
      <p className={shared.small}>
        <PlaceLink places={[fondo.ref]} about={fondo.id} />
      </p>
    </section>
  );
}
