import { cite } from "../../norms/citations";
import { fiscalYearOf, isSupported } from "../../reading/support";
import { planes } from "../../registers/planes";
import { placeIn } from "../define";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "PLN-02",
  slug: "beneficiario-repetido",
  severity: "error",
  register: planes,
  scope: "group",
  atLeast: 2,
  needs: ["beneficiario"],
  norm: cite("foafi-2002", "§4.3.2", "de forma única e irrepetible por empresa, durante el ejercicio fiscal 2002"),
  title: "El mismo beneficiario en dos planes del ejercicio",
  why: "El apoyo a planes de negocio se da una sola vez por empresa en el ejercicio. Un segundo plan del mismo beneficiario no se puede apoyar.",
  legitimate: "Los planes que solo se solicitaron no cuentan, ni los de otro ejercicio.",
  remedy: "Deje un solo plan apoyado por beneficiario, o corrija el Id si el plan es de otra empresa.",
  messages: { repetido: "El beneficiario «{{beneficiario}}» ya tiene apoyado el plan «{{plan}}» en {{ejercicio}}." },
  groupBy: (row, { settings }) =>
    row.beneficiario !== "" && isSupported(row) ? `${row.beneficiario.toUpperCase()}|${String(fiscalYearOf(row, settings.parameters.ejercicio))}` : null,
  check([first, ...others], report, { settings }) {
    if (!first) return;
    for (const row of others) {
      report({
        message: "repetido",
        row,
        column: "beneficiario",
        data: { beneficiario: row.beneficiario, plan: first.id, ejercicio: fiscalYearOf(row, settings.parameters.ejercicio) },
        expected: "un plan por beneficiario",
        related: [{ row: placeIn(planes, first, "beneficiario") }],
      });
    }
  },
  examples: [
    {
      title: "Repetido, con otras mayúsculas; en otro ejercicio; sin apoyo; sin beneficiario",
      rows: [
        {},
        { id: "PL-02", beneficiario: " b-001", expect: ["repetido@beneficiario"] },
        { id: "PL-03", ejercicio: 2003 },
        { id: "PL-04", apoyado: "N" },
        { id: "PL-05", beneficiario: "" },
        { id: "PL-06", beneficiario: "" },
        { id: "PL-07", beneficiario: "B-002", apoyado: "", aport_foafi: 0 },
        { id: "PL-08", beneficiario: "B-002" },
      ],
    },
    { title: "Sin ejercicio escrito vale el de la fecha", rows: [{}, { id: "PL-02", ejercicio: "", expect: ["repetido@beneficiario"] }, { id: "PL-03", ejercicio: "", fecha: "02/01/2003" }] },
  ],
});
