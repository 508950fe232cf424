import { gridFromRows } from "../core/sheet/grid";
import { openInExcel } from "../../test/fixtures/excel-host";

test("a file opens as a workbook of its own, and the one at hand is not touched", async () => {
  const { host, port } = await openInExcel([{ name: "Hoja1", grid: gridFromRows([["Mío"]]) }]);
  const before = host.fingerprint();
  const file = Uint8Array.from({ length: 20_000 }, (_, i) => i % 256);
  await port.openNew(file);
  expect(host.opened).toEqual([file]);
  expect(host.fingerprint()).toBe(before);
});

test("a refusal is told as any other", async () => {
  const { host, port } = await openInExcel([{ name: "Hoja1", grid: gridFromRows([["Mío"]]) }]);
  host.book.setEditing(true);
  await expect(port.openNew(new Uint8Array(3))).rejects.toMatchObject({ kind: "cellEditing" });
});
