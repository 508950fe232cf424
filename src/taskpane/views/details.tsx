import { Link } from "@fluentui/react-components";
import { rulesById } from "../../core/review/kinds";
import type { NotEvaluated } from "../../core/review/finding";
import type { ParameterUse } from "../../core/review/parameters";
import type { Review } from "../../app/review";
import { noticeText } from "../../app/texts/notices";
import { reasonText } from "../../app/texts/not-evaluated";
import { ORIGIN_TEXTS } from "../../app/texts/parameters";
import { CopyDetails } from "../parts/copy-details";
import { Page } from "../parts/page";
import { useShared } from "../parts/styles";
import { useDispatch, usePane } from "../pane-context";
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
    <Page title={texts.basis}>
      <Notices review={review} />
      <Sheets review={review} />
      <section className={shared.section}>
        <h2 className={shared.heading}>{texts.parameters}</h2>
        <p className={shared.small}>{texts.parametersLead}</p>
        <Uses uses={review.parameters.filter(({ kind }) => kind === "parameter")} />
        <p className={shared.text}>
          <Link inline onClick={() => dispatch({ type: "viewed", view: { kind: "settings" } })}>
            {texts.change}
          </Link>
        </p>
      </section>
      <CriteriaUsed uses={review.parameters.filter(({ kind }) => kind === "criterion")} />
    </Page>
  );
}

function Uses({ uses }: { readonly uses: readonly ParameterUse[] }) {
  const shared = useShared();
  return (
    <ul className={shared.plainList}>
      {uses.map(({ key, kind, name, value, origin }) => (
        <li key={key} className={shared.text}>
          {kind === "criterion" ? `${key} ${name}` : name}: <strong>{value}</strong> <span className={shared.small}>{ORIGIN_TEXTS[origin]}</span>
        </li>
      ))}
    </ul>
  );
}

function CriteriaUsed({ uses }: { readonly uses: readonly ParameterUse[] }) {
  const shared = useShared();
  if (uses.length === 0) return null;
  return (
    <details>
      <summary className={shared.heading}>{`${texts.criteria}: ${texts.ownCriteria(uses.filter(({ origin }) => origin !== "supuesto").length)}`}</summary>
      <p className={shared.small}>{texts.criteriaLead}</p>
      <Uses uses={uses} />
    </details>
  );
}

function Notices({ review }: { readonly review: Review }) {
  const shared = useShared();
  const pane = usePane();
  if (review.notices.length === 0) return null;
  return (
    <section className={shared.section}>
      <h2 className={shared.heading}>{texts.notices}</h2>
      <ul className={shared.plainList}>
        {review.notices.map((notice) => {
          const { sheetId, cell } = notice;
          return (
            <li key={`${sheetId}|${cell ?? ""}|${notice.about.kind}`} className={shared.text}>
              {noticeText(notice)}{" "}
              {cell !== null && (
                <Link inline onClick={() => void pane.goToCell(sheetId, cell)}>
                  {cell}
                </Link>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Sheets({ review }: { readonly review: Review }) {
  const shared = useShared();
  const dispatch = useDispatch();
  const map = (sheetId: string, name: string) => (
    <Link inline aria-label={texts.mapOf(name)} onClick={() => dispatch({ type: "viewed", view: { kind: "mapping", sheetId } })}>
      {texts.map}
    </Link>
  );
  return (
    <>
      <section className={shared.section}>
        <h2 className={shared.heading}>{texts.sheets}</h2>
        <ul className={shared.plainList}>
          {review.sheets.map(({ id, name, title, rows, headerRow, visible, mapped, counts }) => (
            <li key={id}>
              <p className={shared.text}>
                <strong>«{name}»</strong>:{" "}
                <Link
                  inline
                  onClick={() => {
                    dispatch({ type: "sheetChosen", sheetId: id });
                    dispatch({ type: "viewed", view: { kind: "list" } });
                  }}
                >
                  {texts.sheetVerdict(counts.error, counts.warning, counts.info)}
                </Link>
              </p>
              <p className={shared.small}>
                {[texts.extent(rows, headerRow), visible ? "" : texts.hidden, mapped ? texts.mapped : ""].filter((text) => text !== "").join(", ")}. {texts.register(title)} {map(id, name)}
              </p>
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
                «{name}»{visible ? "" : ` (${texts.hidden})`}. {map(id, name)}
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
