import { Button } from "@fluentui/react-components";
import type { Review } from "../../app/review";
import { useDispatch } from "../pane-context";
import { useShared } from "../parts/styles";
import { NOTHING_TEXTS as texts } from "../texts";

/** No sheet was recognised: what was looked for, where, and the way out. */
export function Nothing({ review }: { readonly review: Review }) {
  const shared = useShared();
  const dispatch = useDispatch();
  const { unrecognised } = review;
  return (
    <div className={shared.page}>
      <h1 className={shared.title}>{texts.title}</h1>
      {unrecognised.length === 0 ? (
        <p className={shared.text}>{texts.empty}</p>
      ) : (
        <>
          <p className={shared.text}>
            {texts.looked} <strong>{texts.column}</strong> {texts.others}
          </p>
          <section className={shared.section}>
            <h2 className={shared.heading}>{texts.sheets}</h2>
            <ul className={shared.plainList}>
              {unrecognised.map(({ id, name, visible }) => (
                <li key={id} className={shared.text}>
                  {visible ? name : `${name} (${texts.hidden})`}
                </li>
              ))}
            </ul>
          </section>
          <p className={shared.text}>{texts.why}</p>
          <div>
            <Button appearance="primary" onClick={() => dispatch({ type: "viewed", view: { kind: "mapping", sheetId: unrecognised[0]?.id ?? null } })}>
              {texts.action}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
