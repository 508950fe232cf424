import { namesSomebody, identificationOf } from "../../identity/identification";
import { cite } from "../../norms/citations";
import type { Book } from "../../reading/book";
import type { Row } from "../../reading/row";
import { fiscalYearOf, isSupported } from "../../reading/support";
import { beneficiarios } from "../../registers/beneficiarios";
import { planes } from "../../registers/planes";
import { placeIn, sheet, use } from "../define";
import { defineFoafiRule } from "../foafi-rule";

/** A key in more rows than this is a cell filled down, not a beneficiary. */
const MOST_ROWS_OF_ONE = 20;

/** The Id under which the beneficiary of an Id is registered: its own, and those of rows with the same CURP or RFC. In sheet order. */
function idsOf(id: string, book: Book): readonly string[] {
  const row = book.first(beneficiarios, "id", id);
  const key = row && identificationOf(row);
  if (!row || key === null || !namesSomebody(key)) return [id];
  const column = row.persona === "moral" || row.curp === null ? "rfc" : "curp";
  if (book.count(beneficiarios, column, key) > MOST_ROWS_OF_ONE) return [id];
  return [...new Set(book.rows(beneficiarios, column, key).map((same) => same.id.toUpperCase()))].filter((same) => same !== "");
}

export default defineFoafiRule({
  id: "BEN-15",
  slug: "un-plan-por-empresa",
  severity: "error",
  register: planes,
  scope: "row",
  needs: ["beneficiario"],
  uses: [use(beneficiarios, "id"), use(beneficiarios, "curp"), use(beneficiarios, "rfc")],
  explainedBy: ["PLN-02"],
  norm: cite("foafi-2002", "§4.3.2", "hasta el 70% del costo de los planes de negocio a las MPYMES de forma única e irrepetible por empresa, durante el ejercicio fiscal 2002"),
  title: "Una empresa con más de un plan en el ejercicio",
  why: "El apoyo a planes de negocio es único e irrepetible por empresa en el ejercicio. Una empresa registrada con dos Id puede recibirlo dos veces sin que se note: aquí se la reconoce por su CURP o su RFC.",
  legitimate: "Los planes que solo se solicitaron no cuentan, ni los de otro ejercicio.",
  remedy: "Deje un solo plan apoyado por empresa, o corrija el beneficiario del plan si es otro.",
  messages: {
    mismo_id: "El beneficiario «{{beneficiario}}» ya tiene apoyado el plan «{{plan}}» en {{ejercicio}}.",
    otro_id: "El beneficiario «{{beneficiario}}» es el mismo que «{{otro}}», que ya tiene apoyado el plan «{{plan}}» en {{ejercicio}}.",
  },
  check(row, report, { book, settings }) {
    if (row.beneficiario === "" || !isSupported(row)) return;
    const { ejercicio } = settings.parameters;
    const year = fiscalYearOf(row, ejercicio);
    let first: Row<typeof planes> = row;
    for (const id of idsOf(row.beneficiario, book)) {
      for (const plan of book.rows(planes, "beneficiario", id)) {
        if (plan.index < first.index && isSupported(plan) && fiscalYearOf(plan, ejercicio) === year) first = plan;
      }
    }
    if (first === row) return;
    const at = { row, column: "beneficiario", expected: "un plan por empresa", related: [{ row: placeIn(planes, first, "beneficiario") }] } as const;
    const data = { beneficiario: row.beneficiario, plan: first.id, ejercicio: year };
    if (first.beneficiario.toUpperCase() === row.beneficiario.toUpperCase()) report({ ...at, message: "mismo_id", data });
    else report({ ...at, message: "otro_id", data: { ...data, otro: first.beneficiario } });
  },
  examples: [
    {
      title: "Dos planes con un Id; en otro ejercicio; sin apoyo",
      rows: [
        {},
        { id: "PL-02", beneficiario: "b-001 ", expect: ["mismo_id@beneficiario"] },
        { id: "PL-03", ejercicio: 2003, fecha: "01/07/2003" },
        { id: "PL-04", apoyado: "N" },
        { id: "PL-05", beneficiario: "B-009" },
      ],
    },
    {
      title: "La misma persona con dos Id; otra persona; dos sin clave",
      rows: [
        {},
        { id: "PL-02", beneficiario: "B-002", expect: ["otro_id@beneficiario"] },
        { id: "PL-03", beneficiario: "B-003" },
        { id: "PL-04", beneficiario: "B-004" },
        { id: "PL-05", beneficiario: "B-005" },
      ],
      also: [
        sheet(beneficiarios, [
          {},
          { id: "B-002", curp: "come721110mvznrr03" },
          { id: "B-003", curp: "SASO750909HDFNNS05" },
          { id: "B-004", curp: "" },
          { id: "B-005", curp: "" },
        ]),
      ],
    },
    {
      title: "Una empresa, por su RFC",
      rows: [{}, { id: "PL-02", beneficiario: "B-002", expect: ["otro_id@beneficiario"] }],
      also: [sheet(beneficiarios, [{ persona: "moral", curp: "", rfc: "APU640930KV9" }, { id: "B-002", persona: "moral", curp: "", rfc: "APU640930KV9" }])],
    },
  ],
});
