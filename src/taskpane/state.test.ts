import type { Finding } from "../core/review/finding";
import { DEFAULT_SETTINGS } from "../core/review/examples";
import type { Review } from "../app/review";
import { INITIAL_STATE, reduce, type Action, type State } from "./state";

const finding = (id: string): Finding => ({
  id, rule: "ASM-T01", severity: "error", register: "asm", sheetId: "{1}", sheet: "Hoja", row: 2, column: null, header: null, cell: null, key: "", message: "vacio",
  data: {}, found: null, expected: null, difference: null, cause: null, fix: null, related: [], culprits: null, project: null,
});
const review = (...ids: string[]): Review => ({
  book: "Libro.xlsx",
  settings: DEFAULT_SETTINGS,
  sheets: [{ id: "{1}", name: "Hoja", register: "asm", title: "", headerRow: 1, rows: 1, columns: [], mapped: false, visible: true, counts: { error: ids.length, warning: 0, info: 0, consequences: 0, notEvaluated: 0 } }],
  unrecognised: [], findings: ids.map(finding), notEvaluated: [], failures: [], parameters: [], notices: [],
  counts: { error: ids.length, warning: 0, info: 0, consequences: 0, notEvaluated: 0 },
});
const after = (...actions: Action[]): State => actions.reduce(reduce, INITIAL_STATE);
const reviewed = (...ids: string[]): Action => ({ type: "reviewed", review: review(...ids), folded: [] });
const problem = { sentence: "Excel está ocupado.", detail: "busy" };

test("a cancelled first review returns to the start, a later one to the last result", () => {
  expect(after({ type: "reviewStarted" }, { type: "reviewCancelled" }).phase).toBe("start");
  expect(after(reviewed("a"), { type: "reviewStarted" }, { type: "reviewCancelled" })).toMatchObject({ phase: "done", review: { findings: [{ id: "a" }] } });
});

test("progress that arrives after the end is ignored", () => {
  const done = after(reviewed("a"));
  expect(reduce(done, { type: "progressed", progress: { step: "reading", sheet: "Hoja", done: 1, total: 2 } })).toBe(done);
});

test("a recheck keeps the card open while its finding lives, and the list otherwise", () => {
  const open: Action = { type: "viewed", view: { kind: "card", id: "a" } };
  expect(after(reviewed("a", "b"), open, { type: "recheckStarted" }).stale).toBe(true);
  expect(after(reviewed("a", "b"), open, { type: "rechecked", review: review("a") })).toMatchObject({ stale: false, view: { kind: "card", id: "a" } });
  expect(after(reviewed("a", "b"), open, { type: "rechecked", review: review("b") }).view).toEqual({ kind: "list" });
});

test("a recheck keeps filters and folds, but not a sheet that is gone", () => {
  const state = after(reviewed("a"), { type: "searched", query: "fecha" }, { type: "sheetChosen", sheetId: "{9}" }, { type: "groupToggled", group: "ASM-T01" }, { type: "rechecked", review: review("a") });
  expect(state.filters).toMatchObject({ query: "fecha", sheetId: null });
  expect([...state.folded]).toEqual(["ASM-T01"]);
});

test("a severity of the verdict shows only itself; clearing the filters shows all again", () => {
  const only = after(reviewed("a"), { type: "severityOnly", severity: "warning" });
  expect(only.filters.severities).toEqual({ error: false, warning: true, info: false });
  expect(reduce(only, { type: "filtersCleared" }).filters).toEqual(INITIAL_STATE.filters);
});

test("a failed marking leaves the marks as they were and says why", () => {
  const marked = after({ type: "marked", choice: { notes: true, flagColumn: false }, summary: { markedCells: 3, flaggedRows: 0 } });
  const failed = [{ type: "marking" }, { type: "markingFailed", problem }].reduce((state, action) => reduce(state, action as Action), marked);
  expect(failed).toMatchObject({ notice: problem, marks: { present: true, busy: false, summary: { markedCells: 3 } } });
});

test("what fails while following edits is told and ends the wait", () => {
  expect(after(reviewed("a"), { type: "recheckStarted" }, { type: "noticed", problem })).toMatchObject({ stale: false, notice: problem, phase: "done" });
});
