import { MemoryPort } from "../../../test/fixtures/memory-port";
import { sourceTableGrid } from "../../../test/fixtures/source-table";
import type { Review } from "../../app/review";
import { reviewWorkbook } from "../../app/review-workbook";
import { DEFAULT_USER_SETTINGS } from "../../app/settings";
import { INITIAL_STATE, type Filters } from "../state";
import { entriesOf, initiallyFolded, linesOf, listingOf } from "./entries";

const ALL = INITIAL_STATE.filters;
const withQuery = (query: string): Filters => ({ ...ALL, query });
const NONE: ReadonlySet<string> = new Set();
let review: Review;

beforeAll(async () => {
  const port = new MemoryPort({ Hoja: sourceTableGrid() });
  ({ review } = await reviewWorkbook(port, { user: DEFAULT_USER_SETTINGS, today: 42_735 }, { breathe: () => Promise.resolve() }));
});

test("counts are those of the verdict, whatever severities are shown", () => {
  const { error, warning, info } = review.counts;
  expect(listingOf(review, ALL, "rule").counts).toEqual({ error, warning, info });
  const onlyErrors = listingOf(review, { ...ALL, severities: { error: true, warning: false, info: false } }, "rule");
  expect(onlyErrors.counts).toEqual({ error, warning, info });
  expect(onlyErrors.total).toBe(error);
});

test("both pivots hold the same problems; errors come first by rule, sheet order by record", () => {
  const byRule = listingOf(review, ALL, "rule");
  const byRecord = listingOf(review, ALL, "record");
  expect(byRule.sequence.toSorted()).toEqual(byRecord.sequence.toSorted());
  expect(byRule.groups[0]?.severity).toBe("error");
  expect(byRule.groups.at(-1)?.severity).toBe("info");
  const rows = byRecord.groups.filter(({ key }) => !key.endsWith("|")).map(({ entries }) => entries[0]?.finding.row ?? 0);
  expect(rows).toEqual(rows.toSorted((a, b) => a - b));
});

test("text is looked for without accents or case, every word of it, also in consequences", () => {
  const shifted = review.findings.find(({ rule, row }) => rule === "ASM-E05" && row === 17);
  expect(listingOf(review, withQuery("RECORRIDAS asesores"), "rule").sequence).toContain(shifted?.id);
  expect(listingOf(review, withQuery("g17"), "rule").sequence).toContain(shifted?.id);
  expect(listingOf(review, withQuery("qwerty"), "rule").total).toBe(0);
});

test("consequences hang under their root, hidden until asked for", () => {
  const entry = entriesOf(review).find(({ finding }) => finding.rule === "ASM-E05" && finding.row === 17);
  const count = entry?.consequences.length ?? 0;
  expect(count).toBeGreaterThan(0);
  const listing = listingOf(review, withQuery("recorridas asesores"), "rule");
  expect(linesOf(listing, NONE, NONE).map(({ kind }) => kind)).toEqual(["group", "entry", "more"]);
  expect(linesOf(listing, NONE, new Set([entry?.finding.id ?? ""]))).toHaveLength(3 + count);
});

test("a folded group keeps its problems in the sequence that next and previous walk", () => {
  const listing = listingOf(review, ALL, "rule");
  const folded = new Set(listing.groups.map(({ key }) => key));
  expect(linesOf(listing, folded, NONE)).toHaveLength(listing.groups.length);
  expect(listing.sequence).toHaveLength(listing.total);
});

test("a short list opens unfolded, a long one folded", () => {
  expect(initiallyFolded(review, ALL, "rule")).toEqual([]);
  const [first] = review.findings;
  const many = Array.from({ length: 200 }, (_, i) => ({ ...first, id: String(i), cause: null })) as Review["findings"];
  expect(initiallyFolded({ ...review, findings: many }, ALL, "rule")).toHaveLength(1);
});
