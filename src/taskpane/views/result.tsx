import { makeStyles } from "@fluentui/react-components";
import { useMemo, type RefObject } from "react";
import type { Review } from "../../app/review";
import { FindingList } from "../list/finding-list";
import { listingOf } from "../list/entries";
import { Filters } from "../parts/filters";
import { Verdict } from "../parts/verdict";
import { usePaneState } from "../pane-context";
import { Clean } from "./clean";
import { Nothing } from "./nothing";

const useStyles = makeStyles({ result: { display: "flex", flexDirection: "column" } });

/** The last review: verdict, filters and list; or the good news; or what was looked for and not found. */
export default function Result({ review, scroller }: { readonly review: Review; readonly scroller: RefObject<HTMLElement | null> }) {
  const styles = useStyles();
  const { filters, pivot } = usePaneState();
  const listing = useMemo(() => listingOf(review, filters, pivot), [review, filters, pivot]);
  if (review.sheets.length === 0) return <Nothing review={review} />;
  return (
    <div className={styles.result}>
      <Verdict review={review} />
      {review.counts.error + review.counts.warning === 0 && <Clean review={review} />}
      {review.findings.length > 0 && (
        <>
          <Filters review={review} listing={listing} />
          <FindingList listing={listing} scroller={scroller} />
        </>
      )}
    </div>
  );
}
