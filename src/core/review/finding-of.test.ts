import { gridFromRows } from "../sheet/grid";
import { DEFAULT_SETTINGS } from "./examples";
import { registerKinds } from "./kinds";
import { TableReview } from "./table-review";

/** What the rules say was found in the date cell of a one-row sheet. */
function foundInDate(value: number, date1904 = false): readonly (string | null)[] {
  const rows = [["Periodo 2015-2016"], ["Programa", "ASM", "Fecha de Término"], ["E-005 Protección", "Elaborar un diagnóstico del problema público.", value]];
  const [kind] = registerKinds;
  const table = kind?.read(gridFromRows(rows, { date1904 }), { id: "1", name: "H" });
  if (!kind || !table) throw new Error("not recognised");
  const review = new TableReview(table, kind.facts(table), kind.rules, DEFAULT_SETTINGS);
  for (const _ of review.run());
  return review.findings().flatMap((finding) => (finding.column === "fecha_termino" ? [finding.found] : []));
}

describe("what a finding quotes of a date cell", () => {
  test("a serial is shown as its day", () => {
    expect(new Set(foundInDate(42_825))).toEqual(new Set(["31/03/2017"]));
  });

  test("a serial of a 1904 workbook is shown as its own day", () => {
    expect(new Set(foundInDate(42_825 - 1462, true))).toEqual(new Set(["31/03/2017"]));
  });

  test("a year is shown as the number it is", () => {
    expect(foundInDate(2016)).toEqual(["2016"]);
  });
});
