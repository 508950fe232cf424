import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import { Folder16Regular } from "@fluentui/react-icons/svg/folder";
import type { ButtonHTMLAttributes } from "react";
import { useDispatch, usePaneState } from "../pane-context";
import { SeverityIcon } from "../parts/severity-icon";
import { LIST_TEXTS as texts, PROJECT_TEXTS } from "../texts";
import type { Entry, Group, Line } from "./entries";

const useStyles = makeStyles({
  button: {
    boxSizing: "border-box",
    display: "flex",
    alignItems: "flex-start",
    gap: "8px",
    width: "100%",
    margin: 0,
    padding: "8px 16px",
    border: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":active": { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
    "& > svg": { flexShrink: 0 },
  },
  group: { backgroundColor: tokens.colorNeutralBackground3, alignItems: "center", padding: "8px 16px 8px 12px", ":hover": { backgroundColor: tokens.colorNeutralBackground3Hover } },
  groupTitle: { ...typographyStyles.body1Strong, flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  count: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, flexShrink: 0 },
  project: { padding: "4px 16px 4px 12px", alignItems: "center", color: tokens.colorBrandForegroundLink, ...typographyStyles.body1, overflowWrap: "anywhere" },
  more: { padding: "4px 16px 4px 40px", alignItems: "center", gap: "4px", ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  consequence: { paddingLeft: "40px" },
  words: { display: "flex", flexDirection: "column", minWidth: 0, gap: "4px", flexGrow: 1 },
  key: { ...typographyStyles.body1Strong, overflowWrap: "anywhere" },
  message: { ...typographyStyles.body1, overflowWrap: "anywhere", display: "-webkit-box", WebkitLineClamp: "3", WebkitBoxOrient: "vertical", overflow: "hidden" },
  place: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  icon: { display: "inline-flex", paddingTop: "2px" },
});

/** What the list gives each line's button: whether Tab stops there, and the keys that move in the list. */
type ListButton = Required<Pick<ButtonHTMLAttributes<HTMLButtonElement>, "tabIndex" | "onFocus" | "onKeyDown">>;

/** One line of the list: a button over its whole width. */
export function ListLine({ line, ...button }: { readonly line: Line } & ListButton) {
  switch (line.kind) {
    case "group":
      return <GroupLine group={line.group} folded={line.folded} {...button} />;
    case "project":
      return <ProjectLine folio={line.folio} {...button} />;
    case "more":
      return <MoreLine entry={line.entry} open={line.open} {...button} />;
    case "entry":
    case "consequence":
      return <EntryLine entry={line.entry} below={line.kind === "consequence"} {...button} />;
  }
}

function GroupLine({ group, folded, ...button }: { readonly group: Group; readonly folded: boolean } & ListButton) {
  const styles = useStyles();
  const dispatch = useDispatch();
  return (
    <button type="button" {...button} aria-expanded={!folded} className={mergeClasses(styles.button, styles.group)} onClick={() => dispatch({ type: "groupToggled", group: group.key })}>
      {folded ? <ChevronRight16Regular aria-hidden /> : <ChevronDown16Regular aria-hidden />}
      <SeverityIcon severity={group.severity} named />
      <span className={styles.groupTitle}>{group.title}</span>
      <span className={styles.count} aria-label={texts.problems(group.entries.length)}>
        {group.entries.length.toLocaleString("es-MX")}
      </span>
    </button>
  );
}

function ProjectLine({ folio, ...button }: { readonly folio: string } & ListButton) {
  const styles = useStyles();
  const dispatch = useDispatch();
  return (
    <button type="button" {...button} className={mergeClasses(styles.button, styles.project)} onClick={() => dispatch({ type: "viewed", view: { kind: "project", folio } })}>
      <Folder16Regular aria-hidden />
      {PROJECT_TEXTS.open(folio)}
    </button>
  );
}

function MoreLine({ entry, open, ...button }: { readonly entry: Entry; readonly open: boolean } & ListButton) {
  const styles = useStyles();
  const dispatch = useDispatch();
  return (
    <button type="button" {...button} aria-expanded={open} className={mergeClasses(styles.button, styles.more)} onClick={() => dispatch({ type: "consequencesToggled", id: entry.finding.id })}>
      {open ? <ChevronDown16Regular aria-hidden /> : <ChevronRight16Regular aria-hidden />}
      {texts.consequences(entry.consequences.length)}
    </button>
  );
}

/** Business key, message, then column and cell: never a bare row number first. */
function EntryLine({ entry, below, ...button }: { readonly entry: Entry; readonly below: boolean } & ListButton) {
  const styles = useStyles();
  const dispatch = useDispatch();
  const { finding, message, ruleTitle } = entry;
  const { pivot, review } = usePaneState();
  // Under its record, or under its cause, the key would say again what stands above.
  const named = finding.project === null || finding.project === finding.key ? ruleTitle : [finding.key, ruleTitle].filter((part) => part !== "").join(" · ");
  const name = below ? "" : pivot === "record" ? named : finding.key;
  const place = [finding.header, finding.cell ?? texts.wholeRow(finding.row), review && review.sheets.length > 1 ? `«${finding.sheet}»` : null];
  return (
    <button type="button" {...button} className={mergeClasses(styles.button, below && styles.consequence)} onClick={() => dispatch({ type: "viewed", view: { kind: "card", id: finding.id } })}>
      <span className={styles.icon}>
        <SeverityIcon severity={finding.severity} named />
      </span>
      <span className={styles.words}>
        {name !== "" && <span className={styles.key}>{name}</span>}
        <span className={styles.message}>{message}</span>
        <span className={styles.place}>{place.filter((part) => part !== null).join(" · ")}</span>
      </span>
    </button>
  );
}
