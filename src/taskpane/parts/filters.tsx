import { Link, makeStyles, mergeClasses, SearchBox, Select, Tab, TabList, ToggleButton, tokens } from "@fluentui/react-components";
import { SEVERITIES } from "../../core/review/finding";
import type { Review } from "../../app/review";
import { SEVERITY_MEANINGS } from "../../app/texts/severity";
import type { Listing } from "../list/entries";
import { useDispatch, usePane, usePaneState } from "../pane-context";
import { LIST_TEXTS as texts } from "../texts";
import { SeverityIcon } from "./severity-icon";
import { useShared } from "./styles";

const useStyles = makeStyles({
  filters: { display: "flex", flexDirection: "column", gap: "8px", padding: "0 16px 8px" },
  severities: { display: "flex", flexWrap: "wrap", gap: "4px" },
  severity: { minWidth: "unset", padding: "4px", gap: "4px", fontSize: tokens.fontSizeBase200, "& .fui-Button__icon": { width: "16px", height: "16px", margin: 0 } },
  tabs: { marginLeft: "-8px" },
  search: { width: "100%", maxWidth: "unset" },
  shown: { display: "flex", gap: "8px" },
});

/** How the list is grouped and what it shows. Each switch tells how many problems it holds. */
export function Filters({ review, listing }: { readonly review: Review; readonly listing: Listing }) {
  const styles = useStyles();
  const shared = useShared();
  const pane = usePane();
  const dispatch = useDispatch();
  const { filters, pivot } = usePaneState();
  const { error, warning, info } = review.counts;
  const total = error + warning + info;
  return (
    <div className={styles.filters}>
      <TabList size="small" className={styles.tabs} aria-label={texts.pivot} selectedValue={pivot} onTabSelect={(_, { value }) => void pane.pivotTo(value === "record" ? "record" : "rule")}>
        <Tab value="rule">{texts.byRule}</Tab>
        <Tab value="record">{texts.byRecord}</Tab>
      </TabList>
      <div role="group" aria-label={texts.severities} className={styles.severities}>
        {SEVERITIES.map((severity) => (
          <ToggleButton
            key={severity}
            size="small"
            className={styles.severity}
            title={SEVERITY_MEANINGS[severity]}
            checked={filters.severities[severity]}
            icon={<SeverityIcon severity={severity} />}
            onClick={() => dispatch({ type: "severityToggled", severity })}
          >
            {`${texts.severity[severity]} ${listing.counts[severity].toLocaleString("es-MX")}`}
          </ToggleButton>
        ))}
      </div>
      {review.sheets.length > 1 && (
        <Select size="small" aria-label={texts.sheet} value={filters.sheetId ?? ""} onChange={(_, { value }) => dispatch({ type: "sheetChosen", sheetId: value === "" ? null : value })}>
          <option value="">{texts.allSheets}</option>
          {review.sheets.map(({ id, name, counts }) => (
            <option key={id} value={id}>
              {texts.sheetOption(name, counts.error + counts.warning + counts.info)}
            </option>
          ))}
        </Select>
      )}
      <SearchBox
        size="small"
        className={styles.search}
        aria-label={texts.search}
        placeholder={texts.search}
        value={filters.query}
        dismiss={{ "aria-label": texts.clearSearch }}
        onChange={(_, { value }) => dispatch({ type: "searched", query: value })}
      />
      <p className={mergeClasses(shared.small, styles.shown)}>
        <span role="status">{listing.total === total ? "" : listing.total === 0 ? texts.none : texts.shown(listing.total, total)}</span>
        {listing.total < total && (
          <Link inline onClick={() => dispatch({ type: "filtersCleared" })}>
            {texts.clearFilters}
          </Link>
        )}
      </p>
    </div>
  );
}
