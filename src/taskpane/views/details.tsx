import { Link } from "@fluentui/react-components";
import { rulesById } from "../../core/review/kinds";
import type { NotEvaluated } from "../../core/review/finding";
import type { Review } from "../../app/review";
import { reasonText } from "../../app/texts/not-evaluated";
import { ORIGIN_TEXTS } from "../../app/texts/parameters";
import { CopyDetails } from "../parts/copy-details";
import { Page } from "../parts/page";
import { useShared } from "../parts/styles";
import { useDispatch } from "../pane-context";
import type { DetailPart } from "../state";
import { DETAIL_TEXTS as texts } from "../texts";

/** What a number of the verdict is made of. */
export default function Details({ review, part }: { readonly review: Review; readonly part: DetailPart }) {
  switch (part) {
    case "notEvaluated":
      return <Unevaluated review={review} />;
    case "parameters":
      return <Parameters review={review} />;
    case "failures":
      return <Failures review={review} />;
  }
}

function Unevaluated({ review }: { readonly review: Review }) {
  const off = review.notEvaluated.filter(({ reason }) => reason.kind === "packOff");
  const missing = review.notEvaluated.filter(({ reason }) => reason.kind !== "packOff");
  return (
    <Page title={texts.notEvaluated}>
      <Rules lead={texts.notEvaluatedLead} entries={missing} several={review.sheets.length > 1} />
      {off.length > 0 && <Rules title={texts.packOff} lead={texts.packOffLead} entries={off} several={review.sheets.length > 1} />}
    </Page>
  );
}

function Rules({ title, lead, entries, several }: { readonly title?: string; readonly lead: string; readonly entries: readonly NotEvaluated[]; readonly several: boolean }) {
  const shared = useShared();
  return (
    <section className={shared.section}>
      {title !== undefined && <h2 className={shared.heading}>{title}</h2>}
      <p className={shared.small}>{lead}</p>
      <ul className={shared.plainList}>
        {entries.map(({ rule, sheet, reason }) => (
          <li key={`${rule}|${sheet ?? ""}`}>
            <p className={shared.heading}>{rulesById.get(rule)?.title ?? rule}</p>
            <p className={shared.small}>{[rule, several ? sheet : null, reasonText(rule, reason)].filter((text) => text !== null).join(" · ")}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Parameters({ review }: { readonly review: Review }) {
  const shared = useShared();
  const dispatch = useDispatch();
  return (
    <Page title={texts.parameters}>
      <section className={shared.section}>
        <p className={shared.small}>{texts.parametersLead}</p>
        <ul className={shared.plainList}>
          {review.parameters.map(({ key, name, value, origin }) => (
            <li key={key}>
              <p className={shared.text}>
                {name}: <strong>{value}</strong>
              </p>
              <p className={shared.small}>{ORIGIN_TEXTS[origin]}</p>
            </li>
          ))}
        </ul>
        <p className={shared.text}>
          <Link inline onClick={() => dispatch({ type: "viewed", view: { kind: "settings" } })}>
            {texts.change}
          </Link>
        </p>
      </section>
      <Sheets review={review} />
    </Page>
  );
}

function Sheets({ review }: { readonly review: Review }) {
  const shared = useShared();
  const dispatch = useDispatch();
  const map = (sheetId: string) => (
    <Link inline onClick={() => dispatch({ type: "viewed", view: { kind: "mapping", sheetId } })}>
      {texts.map}
    </Link>
  );
  return (
    <>
      <section className={shared.section}>
        <h2 className={shared.heading}>{texts.sheets}</h2>
        <ul className={shared.plainList}>
          {review.sheets.map(({ id, name, rows, headerRow, visible, mapped }) => (
            <li key={id} className={shared.text}>
              {[texts.sheet(name, rows, headerRow), visible ? "" : texts.hidden, mapped ? texts.mapped : ""].filter((text) => text !== "").join(", ")}. {map(id)}
            </li>
          ))}
        </ul>
      </section>
      {review.unrecognised.length > 0 && (
        <section className={shared.section}>
          <h2 className={shared.heading}>{texts.others}</h2>
          <ul className={shared.plainList}>
            {review.unrecognised.map(({ id, name, visible }) => (
              <li key={id} className={shared.text}>
                «{name}»{visible ? "" : ` (${texts.hidden})`}. {map(id)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Failures({ review }: { readonly review: Review }) {
  const shared = useShared();
  return (
    <Page title={texts.failures}>
      <p className={shared.text}>{texts.failuresLead}</p>
      <ul className={shared.plainList}>
        {review.failures.map(({ rule, sheet }) => (
          <li key={`${rule}|${sheet}`} className={shared.text}>
            {texts.failure(rule, sheet)}
          </li>
        ))}
      </ul>
      <div>
        <CopyDetails detail={review.failures.map((failure) => JSON.stringify(failure)).join("\n")} />
      </div>
    </Page>
  );
}
