import { gridFromRows } from "../sheet/grid";
import { findingOf } from "./finding-of";
import { registerKinds, rulesById } from "./kinds";

/** What a finding about the date cell of a one-row sheet quotes. */
function quoted(value: number | string, date1904 = false): string | null {
  const rows = [["Periodo 2015-2016"], ["Programa", "ASM", "Fecha de Término"], ["E-005 Protección", "Elaborar un diagnóstico.", value]];
  const table = registerKinds[0]?.read(gridFromRows(rows, { date1904 }), { id: "1", name: "H" });
  const [row] = table?.rows ?? [];
  const rule = rulesById.get("ASM-F01");
  if (!table || !row || !rule) throw new Error("not recognised");
  return findingOf(rule, { message: "texto", row, column: "fecha_termino" }, table, { tableOf: () => table }).found;
}

describe("what a finding quotes of a date cell", () => {
  test("a serial is shown as its day", () => {
    expect(quoted(42_825)).toBe("31/03/2017");
  });

  test("a serial of a 1904 workbook is shown as its own day", () => {
    expect(quoted(42_825 - 1462, true)).toBe("31/03/2017");
  });

  test("a year is shown as the number it is, a text as it stands", () => {
    expect(quoted(2016)).toBe("2016");
    expect(quoted("31/09/2016")).toBe("31/09/2016");
  });
});
