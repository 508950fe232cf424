import type { Review } from "../../app/review";
import { useShared } from "../parts/styles";
import { CLEAN_TEXTS as texts, DETAIL_TEXTS } from "../texts";

/** Nothing to mend: says what was checked, so that the silence can be trusted. */
export function Clean({ review }: { readonly review: Review }) {
  const shared = useShared();
  return (
    <div className={shared.page}>
      <h2 className={shared.heading}>{texts.title}</h2>
      <p className={shared.text}>{texts.text}</p>
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
