import { registerKinds } from "../../core/review/kinds";
import type { Review } from "../../app/review";
import { useShared } from "../parts/styles";
import { CLEAN_TEXTS as texts, DETAIL_TEXTS } from "../texts";

/** Sheets that are listed one a line; more are told in a running text, so that the notes below stay in sight. */
const MOST_SHEETS = 4;

/** Nothing to mend: says what was checked, so that the silence can be trusted. */
export function Clean({ review }: { readonly review: Review }) {
  const shared = useShared();
  return (
    <div className={shared.page}>
      <p className={shared.text}>{texts.text(rulesApplied(review))}</p>
      {review.sheets.length > MOST_SHEETS ? (
        <p className={shared.text}>{review.sheets.map(({ name, rows }) => texts.rows(name, rows)).join("; ")}.</p>
      ) : (
        <ul className={shared.plainList}>
          {review.sheets.map(({ id, name, rows, headerRow }) => (
            <li key={id} className={shared.text}>
              {DETAIL_TEXTS.sheet(name, rows, headerRow)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Rules that were applied to some sheet. */
function rulesApplied({ sheets, notEvaluated }: Review): number {
  const applied = new Set<string>();
  for (const { name, register } of sheets) {
    const skipped = new Set(notEvaluated.filter(({ sheet }) => sheet === name).map(({ rule }) => rule));
    for (const { id } of registerKinds.find((kind) => kind.register.key === register)?.rules ?? []) if (!skipped.has(id)) applied.add(id);
  }
  return applied.size;
}
