import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { previewFix, type CellPreview } from "../../app/fix";
import type { Finding } from "../../core/review/finding";
import { differenceOf, shortened } from "../../core/text/difference";
import { FIX_TEXTS as texts } from "../fix-texts";
import { usePane, usePaneState } from "../pane-context";
import { useShared } from "./styles";

/** Characters shown of what does not change beside what does, and of what changes. */
const CONTEXT = 24;
const CHANGE = 160;

const useStyles = makeStyles({
  cells: { display: "grid", gridTemplateColumns: "max-content minmax(0, 1fr)", columnGap: "12px", rowGap: "4px", margin: 0 },
  cell: { ...typographyStyles.body1Strong, gridColumn: "1 / -1", margin: 0 },
  name: { ...typographyStyles.caption1, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2 },
  value: { ...typographyStyles.body1, margin: 0, overflowWrap: "anywhere", whiteSpace: "pre-wrap" },
  removed: { textDecorationLine: "line-through", color: tokens.colorPaletteRedForeground1, "@media (forced-colors: active)": { color: "inherit" } },
  added: { textDecorationLine: "underline", fontWeight: tokens.fontWeightSemibold },
});

/** What the finding's fix would write, cell by cell, and the button that writes it. Nothing when there is no fix. */
export function CardFix({ finding }: { readonly finding: Finding }) {
  const shared = useShared();
  const styles = useStyles();
  const pane = usePane();
  const { stale, fixes } = usePaneState();
  const grid = pane.gridOf(finding.sheetId);
  const preview = grid && previewFix(finding, grid);
  if (!preview) return null;
  return (
    <section className={shared.section}>
      <h2 className={shared.heading}>{texts.title}</h2>
      {preview.kind === "deleteRow" && <p className={shared.text}>{[texts.deletes(preview.row), ...(preview.cells.length === 0 ? [texts.blank] : [])].join(" ")}</p>}
      <dl className={styles.cells}>
        {preview.cells.map((cell) => (
          <CellChange key={cell.cell} cell={cell} />
        ))}
      </dl>
      <p className={shared.small}>{texts.note}</p>
      {preview.kind === "deleteRow" && <p className={shared.small}>{texts.deleteNote}</p>}
      <div>
        <Button size="small" disabledFocusable={stale || fixes.busy} onClick={() => void pane.fix(preview)}>
          {texts.apply}
        </Button>
      </div>
    </section>
  );
}

function CellChange({ cell: { cell, before, after } }: { readonly cell: CellPreview }) {
  const styles = useStyles();
  const { head, removed, added, tail } = shortened(differenceOf(before, after ?? ""), CONTEXT, CHANGE);
  return (
    <>
      <dt className={styles.cell}>{cell}</dt>
      <dt className={styles.name}>{texts.before}</dt>
      <dd className={styles.value}>
        {before === "" ? texts.empty : head}
        {removed !== "" && <del className={styles.removed}>{removed}</del>}
        {before !== "" && tail}
      </dd>
      {after !== null && (
        <>
          <dt className={styles.name}>{texts.after}</dt>
          <dd className={styles.value}>
            {after === "" ? texts.empty : head}
            {added !== "" && <ins className={styles.added}>{added}</ins>}
            {after !== "" && tail}
          </dd>
        </>
      )}
    </>
  );
}
