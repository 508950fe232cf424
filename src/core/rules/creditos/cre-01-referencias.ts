import { cite } from "../../norms/citations";
import { beneficiarios } from "../../registers/beneficiarios";
import { creditos } from "../../registers/creditos";
import { fondos } from "../../registers/fondos";
import { sheet, use } from "../define";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "CRE-01",
  slug: "referencias",
  severity: "error",
  register: creditos,
  scope: "row",
  needs: ["fondo", "beneficiario"],
  uses: [use(fondos, "id"), use(beneficiarios, "id")],
  norm: cite("foafi-2002", "§9 III y IV", "Total de créditos otorgados a los usuarios de los fondos / aportación del FOAFI a los fondos de garantías"),
  title: "Crédito de un fondo o un beneficiario que no están",
  why: "Los indicadores de garantía suman los créditos de los usuarios de cada fondo. Un crédito cuyo fondo o beneficiario no está en su hoja no se puede atribuir a nadie.",
  legitimate: "Un crédito de la línea c puede no tener fondo: deje la celda vacía.",
  remedy: "Corrija la clave, o agregue el fondo o el beneficiario que falta en su hoja.",
  messages: {
    fondo: "El fondo «{{clave}}» no está en la hoja Fondos.",
    beneficiario: "El beneficiario «{{clave}}» no está en la hoja Beneficiarios.",
  },
  check(row, report, { book }) {
    if (row.fondo !== "" && book.first(fondos, "id", row.fondo) === null) {
      report({ message: "fondo", row, column: "fondo", data: { clave: row.fondo }, expected: "el Id de un fondo de la hoja Fondos" });
    }
    if (row.beneficiario !== "" && book.first(beneficiarios, "id", row.beneficiario) === null) {
      report({ message: "beneficiario", row, column: "beneficiario", data: { clave: row.beneficiario }, expected: "el Id de un beneficiario de la hoja Beneficiarios" });
    }
  },
  examples: [
    {
      title: "Claves que no están; las mismas con otras mayúsculas sí; sin fondo es de la línea c",
      rows: [
        { fondo: "F-99", beneficiario: "B-999", expect: ["fondo@fondo", "beneficiario@beneficiario"] },
        { id: "CR-02", fondo: " f-01", beneficiario: "b-001" },
        { id: "CR-03", fondo: "", tipo_institucion: "unión de crédito" },
      ],
    },
    { title: "Una hoja de fondos sin filas no tiene ninguno", rows: [{ expect: ["fondo@fondo"] }, { id: "CR-02", fondo: "" }], also: [sheet(fondos, [])] },
  ],
});
