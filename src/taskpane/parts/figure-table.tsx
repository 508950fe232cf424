import { Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useState } from "react";
import { INDICATOR_TEXTS as texts } from "../texts";
import { useShared } from "./styles";

const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    ...typographyStyles.caption1,
    "& th, & td": { padding: "4px 0 4px 8px", borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, verticalAlign: "top", textAlign: "right" },
    "& th:first-child": { textAlign: "left", paddingLeft: 0, fontWeight: tokens.fontWeightRegular, overflowWrap: "anywhere" },
  },
  head: { "& th": { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2 } },
});

export interface FigureLine {
  readonly key: string;
  readonly name: string;
  readonly cells: readonly string[];
}

/** Lines shown until all are asked for. */
const FIRST = 100;

/** A compact table: a name and a few figures a line. It wraps rather than scrolls, so that all of it is read without a pointer. */
export function FigureTable({ caption, head, lines }: { readonly caption: string; readonly head: readonly string[]; readonly lines: readonly FigureLine[] }) {
  const styles = useStyles();
  const shared = useShared();
  const [all, setAll] = useState(false);
  const shown = all ? lines : lines.slice(0, FIRST);
  return (
    <>
      <table className={styles.table}>
        <caption className={shared.hidden}>{caption}</caption>
        <thead className={styles.head}>
          <tr>
            {head.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ key, name, cells }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {cells.map((cell, i) => (
                <td key={head[i + 1] ?? i}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < lines.length && (
        <p role="status" className={shared.small}>
          {texts.shownOf(shown.length, lines.length)}{" "}
          <Link inline onClick={() => setAll(true)}>
            {texts.all(lines.length)}
          </Link>
        </p>
      )}
    </>
  );
}
