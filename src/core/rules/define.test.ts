import { cite } from "../norms/citations";
import { defineRegister } from "../registers/define";
import { ruleDefiner } from "./define";

const register = defineRegister({
  key: "prueba",
  sheetName: "Prueba",
  title: "Prueba",
  source: "ninguna",
  signature: ["folio"],
  minimumColumns: 1,
  columns: { folio: { header: "Folio", type: "folio" }, monto: { header: "Monto", type: "money" } },
});

const define = ruleDefiner<typeof register, null>();
const ground = { id: "PRB-01", slug: "prueba", severity: "error", register, norm: cite("practica", "prueba"), title: "t", why: "w", remedy: "r", examples: [] } as const;

/** Every `@ts-expect-error` below is a check of the compiler: `tsc` fails when the line is accepted. */
describe("the types of a rule", () => {
  test("give each column its type", () => {
    const rule = define({
      ...ground,
      scope: "row",
      needs: ["monto"],
      messages: { alto: "Monto {{monto}}" },
      check(row, report) {
        const monto: number | null = row.monto;
        const folio: string = row.folio;
        // @ts-expect-error -- the register has no such column
        void row.fecha;
        if (monto !== null && folio !== "") report({ message: "alto", row, column: "monto", data: { monto } });
      },
    });
    expect(rule.id).toBe("PRB-01");
  });

  test("refuse an unknown column, a message without text and a placeholder without data", () => {
    const rule = define({
      ...ground,
      scope: "row",
      // @ts-expect-error -- not a column
      needs: ["fecha"],
      messages: { alto: "Monto {{monto}}", bajo: { text: "Bajo", severity: "info" } },
      check(row, report) {
        // @ts-expect-error -- no such message
        report({ message: "otro", row });
        // @ts-expect-error -- the placeholder needs its datum
        report({ message: "alto", row });
        // @ts-expect-error -- a datum of another name
        report({ message: "alto", row, data: { total: 1 } });
        // @ts-expect-error -- not a column
        report({ message: "bajo", row, column: "fecha" });
        report({ message: "bajo", row, column: "monto" });
      },
    });
    expect(rule.scope).toBe("row");
  });
});
