import { previewFix, type FixPreview } from "../app/fix";
import { MemoryPort } from "../../test/fixtures/memory-port";
import { paneSurroundings } from "../../test/fixtures/pane-surroundings";
import { sourceTableGrid } from "../../test/fixtures/source-table";
import { PaneController } from "./controller";
import { INITIAL_STATE, reduce } from "./state";
import { createStore } from "./store";

async function reviewed() {
  const port = new MemoryPort({ Hoja: sourceTableGrid() });
  const store = createStore(reduce, INITIAL_STATE);
  const pane = new PaneController(() => Promise.resolve(port), store, paneSurroundings({ today: () => 42_735 }));
  await pane.start();
  await pane.review();
  const settled = async () => {
    do await new Promise((resolve) => setTimeout(resolve, 10));
    while (store.get().stale);
  };
  const ids = () => store.get().review?.findings.map(({ id }) => id) ?? [];
  const previews = (): FixPreview[] => (store.get().review?.findings ?? []).flatMap((finding) => {
    const grid = pane.gridOf(finding.sheetId);
    const preview = grid && previewFix(finding, grid);
    return preview?.kind === "setCells" ? [preview] : [];
  });
  const [first, second] = previews();
  if (!first || !second) throw new Error("the source table offers two fixes");
  return { port, store, pane, settled, ids, first, second };
}

test("a fix is rechecked once, marks follow it, and undoing brings findings and marks back", async () => {
  const { port, store, pane, settled, ids, first } = await reviewed();
  await pane.mark({ notes: true, flagColumn: false });
  const { marks } = port;
  const before = ids();
  port.requests.length = 0;
  await pane.fix(first);
  await settled();
  expect(port.requests).toEqual(["applyEdits", "sheets", "readArea {1}"]);
  expect(ids().length).toBeLessThan(before.length);
  expect(port.marks).not.toEqual(marks);
  expect(store.get().fixes).toMatchObject({ busy: false, last: { kind: "setCells" }, undone: null });
  await pane.undoFix();
  await settled();
  expect(ids()).toEqual(before);
  expect(port.marks).toEqual(marks);
  expect(store.get().fixes).toMatchObject({ last: null, undone: { kind: "setCells" } });
});

test("fixes are taken back newest first", async () => {
  const { store, pane, settled, ids, first, second } = await reviewed();
  const before = ids();
  await pane.fix(first);
  await pane.fix(second);
  const { last } = store.get().fixes;
  await pane.undoFix();
  expect(store.get().fixes.undone).toEqual(last);
  expect(store.get().fixes.last).not.toBeNull();
  await pane.undoFix();
  await settled();
  expect(ids()).toEqual(before);
  expect(store.get().fixes.last).toBeNull();
});

test("what was edited meanwhile is neither fixed nor undone over, and the pane says so", async () => {
  const { port, store, pane, settled, first } = await reviewed();
  const { row, cells } = first;
  await pane.fix(first);
  const column = (cells[0]?.cell.charCodeAt(0) ?? 0) - 65;
  port.edit("Hoja", row - 1, column, "mío");
  await pane.undoFix();
  expect(store.get()).toMatchObject({ notice: { detail: "changedMeanwhile: setCells" }, fixes: { busy: false } });
  expect(store.get().fixes.last).not.toBeNull();
  await settled();
  await pane.fix(first);
  expect(store.get().notice?.sentence).toContain("ya no es lo que mostraba");
  expect((await port.read("{1}")).values[row - 1]?.[column]).toBe("mío");
});
