import { registerKinds } from "../../core/review/kinds";
import type { Review } from "../../app/review";
import { useShared } from "../parts/styles";
import { CLEAN_TEXTS as texts, DETAIL_TEXTS } from "../texts";

/** Nothing to mend: says what was checked, so that the silence can be trusted. */
export function Clean({ review }: { readonly review: Review }) {
  const shared = useShared();
  return (
    <div className={shared.page}>
      <p className={shared.text}>{texts.text(rulesApplied(review))}</p>
      <ul className={shared.plainList}>
        {review.sheets.map(({ id, name, rows, headerRow }) => (
          <li key={id} className={shared.text}>
            {DETAIL_TEXTS.sheet(name, rows, headerRow)}
          </li>
        ))}
      </ul>
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
