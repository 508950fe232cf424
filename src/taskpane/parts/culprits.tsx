import { Link } from "@fluentui/react-components";
import type { Finding } from "../../core/review/finding";
import { culpritText, NO_SINGLE_CULPRIT } from "../../app/texts/culprits";
import { usePane } from "../pane-context";
import { CARD_TEXTS as texts } from "../texts";
import { useShared } from "./styles";

/** The rows that explain why a total and its sum differ, each a jump to its cell; or that no single one does. */
export function Culprits({ finding }: { readonly finding: Finding }) {
  const { culprits } = finding;
  const shared = useShared();
  const pane = usePane();
  if (culprits === null) return null;
  return (
    <section className={shared.section}>
      <h2 className={shared.heading}>{texts.culprits}</h2>
      <p className={shared.small}>{culprits.length === 0 ? NO_SINGLE_CULPRIT : texts.culpritsLead(culprits.length)}</p>
      <ul className={shared.plainList}>
        {culprits.map((culprit) => {
          const { kind, place } = culprit;
          const cell = place.cell ?? `A${String(place.row)}`;
          return (
            <li key={`${kind}|${place.sheetId}|${cell}`} className={shared.text}>
              {culpritText(culprit, finding)}{" "}
              <Link inline onClick={() => void pane.goToCell(place.sheetId, cell)}>
                {`«${place.sheet}» ${cell}`}
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
