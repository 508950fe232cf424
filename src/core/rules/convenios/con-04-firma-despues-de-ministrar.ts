import { formatDate } from "../../calendar/serial";
import { cite } from "../../norms/citations";
import { convenios } from "../../registers/convenios";
import { ministraciones } from "../../registers/ministraciones";
import { counted } from "../../text/count";
import { placeIn, sheet, use } from "../define";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "CON-04",
  slug: "firma-despues-de-ministrar",
  severity: "error",
  register: convenios,
  scope: "row",
  needs: ["numero", "fecha_firma"],
  uses: [use(ministraciones, "convenio", "fecha")],
  norm: cite("foafi-2002", "§6.3.2 y §6.3.3", "Los recursos que se otorguen hasta el cierre del ejercicio al amparo de los Convenios con los organismos intermedios se considerarán devengados."),
  title: "Convenio firmado después de ministrar",
  why: "Los recursos se otorgan al amparo del convenio: un pago anterior a la firma se hizo sin nada que lo ampare.",
  legitimate: "Que se ministre el mismo día de la firma está bien.",
  remedy: "Compare las dos fechas con el convenio firmado y con el recibo, y corrija la que no sea.",
  messages: { despues: "El convenio «{{numero}}» se firmó el {{firma}} y la ministración «{{ministracion}}» es del {{fecha}}." },
  check(row, report, { book }) {
    const { numero, fecha_firma: signed } = row;
    if (signed === null) return;
    const [first] = book
      .rows(ministraciones, "convenio", numero)
      .filter(({ estatus, fecha }) => estatus !== "cancelada" && fecha !== null && fecha < signed)
      .toSorted((a, b) => (a.fecha ?? 0) - (b.fecha ?? 0));
    if (!first || first.fecha === null) return;
    const data = { numero, firma: formatDate(signed), ministracion: first.id, fecha: formatDate(first.fecha) };
    report({
      message: "despues",
      row,
      column: "fecha_firma",
      data,
      found: data.firma,
      expected: `hasta el ${data.fecha}`,
      difference: `${counted(signed - first.fecha, "día", "días")} después`,
      related: [{ row: placeIn(ministraciones, first, "fecha") }],
    });
  },
  examples: [
    {
      title: "La firma un día después de la primera ministración, y el mismo día",
      rows: [{ fecha_firma: "06/06/2002", expect: ["despues@fecha_firma"] }, { numero: "C-02", fecha_firma: "05/06/2002" }],
      also: [sheet(ministraciones, [{ id: "M-02", numero: 2, fecha: "01/08/2002" }, {}, { id: "M-03", convenio: "c-02" }])],
    },
    {
      title: "Una ministración cancelada o sin fecha no se compara",
      rows: [{ fecha_firma: "06/06/2002" }],
      also: [sheet(ministraciones, [{ estatus: "cancelada" }, { id: "M-02", numero: 2, fecha: "" }])],
    },
  ],
});
