import { formatDate } from "../../calendar/serial";
import { cite } from "../../norms/citations";
import { creditos } from "../../registers/creditos";
import { fondos } from "../../registers/fondos";
import { counted } from "../../text/count";
import { placeIn, sheet, use } from "../define";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "CRE-03",
  slug: "orden-de-fechas",
  severity: "error",
  register: creditos,
  scope: "row",
  needs: ["fecha"],
  uses: [use(fondos, "id", "fecha_constitucion", "modalidad")],
  norm: cite("foafi-2002", "§4.3.1 b", "aportará recursos a la constitución y/o complementación de fondos destinados a cubrir o completar las garantías de las MPYMES"),
  title: "Fechas del crédito en desorden",
  why: "Primero se constituye el fondo y se solicita el aval, y después se concede y se otorga el crédito. Una fecha anterior es un dato mal escrito, o un crédito que el fondo no pudo garantizar.",
  legitimate: "Un fondo que se complementa ya existía: sus créditos anteriores a la complementación no se señalan.",
  remedy: "Compare las fechas con el expediente del crédito y el contrato del fondo, y corrija la que no sea.",
  messages: {
    aval: "El aval se concedió el {{aval}}, antes de que se solicitara ({{solicitud}}).",
    fondo: "El crédito es del {{credito}} y el fondo «{{fondo}}» se constituyó el {{constitucion}}.",
  },
  check(row, report, { book }) {
    const { fecha, fecha_aval: aval, fecha_solicitud: solicitud } = row;
    const early = (found: number, limit: number) => ({
      row,
      found: formatDate(found),
      expected: `desde ${formatDate(limit)}`,
      difference: `${counted(limit - found, "día", "días")} antes`,
    });
    if (aval !== null && solicitud !== null && aval < solicitud) {
      report({ ...early(aval, solicitud), message: "aval", column: "fecha_aval", data: { aval: formatDate(aval), solicitud: formatDate(solicitud) }, related: [{ row, column: "fecha_solicitud" }] });
    }
    const fund = fecha === null ? null : book.first(fondos, "id", row.fondo);
    if (fecha === null || fund?.modalidad !== "constitución" || fund.fecha_constitucion === null || fecha >= fund.fecha_constitucion) return;
    report({
      ...early(fecha, fund.fecha_constitucion),
      message: "fondo",
      column: "fecha",
      data: { credito: formatDate(fecha), fondo: fund.id, constitucion: formatDate(fund.fecha_constitucion) },
      related: [{ row: placeIn(fondos, fund, "fecha_constitucion") }],
    });
  },
  examples: [
    {
      title: "El aval concedido un día antes de pedirlo, y el mismo día",
      rows: [{ fecha_aval: "30/06/2002", expect: ["aval@fecha_aval"] }, { id: "CR-02", fecha_aval: "01/07/2002" }],
    },
    {
      title: "El crédito un día antes de que hubiera fondo, y el mismo día",
      rows: [{ fecha: "19/06/2002", expect: ["fondo@fecha"] }, { id: "CR-02", fecha: "20/06/2002" }],
    },
    {
      title: "El fondo que se complementa ya existía; un rechazado no tiene fecha; sin fondo no hay con qué comparar",
      rows: [{ fecha: "01/02/2002", fondo: "F-02" }, { id: "CR-02", fecha: "", estatus: "rechazado" }, { id: "CR-03", fondo: "", fecha: "01/02/2002" }, { id: "CR-04", fecha_aval: "" }],
      also: [sheet(fondos, [{}, { id: "F-02", modalidad: "complementación" }])],
    },
  ],
});
