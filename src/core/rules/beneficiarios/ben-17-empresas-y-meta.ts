import { cite } from "../../norms/citations";
import { criterion } from "../../norms/criteria";
import { defaultParameters, parameterValues } from "../../norms/parameters";
import { beneficiarios } from "../../registers/beneficiarios";
import { counted } from "../../text/count";
import { use } from "../define";
import { defineFoafiRule } from "../foafi-rule";

const PARAMETERS_2002 = parameterValues(defaultParameters(2002));

export default defineFoafiRule({
  id: "BEN-17",
  slug: "empresas-y-meta",
  severity: "info",
  register: beneficiarios,
  scope: "register",
  needs: ["id", "estado_solicitud"],
  uses: [use(beneficiarios, "id"), use(beneficiarios, "estado_solicitud")],
  requires: ({ settings }) => (settings.parameters.empresasProgramadas === null ? "las empresas programadas del ejercicio" : null),
  norm: cite("foafi-2002", "§4.1 y §9 II", "el impacto esperado es poder apoyar a 200 empresas"),
  title: "Empresas atendidas y meta",
  why: "La meta del ejercicio es un número de empresas. Aquí se dice cuántas hay registradas, para que la diferencia no se descubra al rendir el informe.",
  legitimate: "Durante el año es normal que aún falten empresas. Cuenta como atendida la que el criterio A-22 dice; quien solo solicitó no cuenta.",
  remedy: "Registre las empresas que falten, o explique la diferencia en el informe.",
  messages: { menos: "Hay {{atendidas}} de las {{meta}} programadas." },
  check(table, report, { book, settings }) {
    const target = settings.parameters.empresasProgramadas;
    if (target === null) return;
    const counts = (state: string): number => book.count(beneficiarios, "estado_solicitud", state);
    const served = criterion(settings.criteria, "A-22") === "solo-beneficiadas" ? counts("beneficiada") : Math.max(0, book.distinct(beneficiarios, "id") - counts("solicitante"));
    if (served >= target) return;
    const [{ headerRow, columns }] = table.segments;
    const column = columns.get("id");
    report({
      message: "menos",
      row: headerRow,
      ...(column !== undefined && { column }),
      data: { atendidas: counted(served, "empresa atendida", "empresas atendidas"), meta: target },
      found: served,
      expected: target,
      difference: target - served,
    });
  },
  examples: [
    {
      title: "Una empresa de 200",
      grid: [["Id", "CURP", "Nombre", "Estado de la solicitud"], ["B-001", "COME721110MVZNRR03", "Ernestina Contreras", "beneficiada"], ["B-002", "", "Rosa Jiménez", "solicitante"]],
      expect: ["menos@A1"],
    },
    { title: "La meta, justo", settings: { parameters: { ...PARAMETERS_2002, empresasProgramadas: 2 } }, rows: [{}, { id: "B-002", estado_solicitud: "atendida" }] },
    {
      title: "Con el criterio de contar solo a quien recibió apoyo",
      settings: { criteria: { "A-22": "solo-beneficiadas" }, parameters: { ...PARAMETERS_2002, empresasProgramadas: 1 } },
      rows: [{}, { id: "B-002", estado_solicitud: "atendida" }],
    },
  ],
});
