import { cite } from "../../norms/citations";
import { organismos } from "../../registers/organismos";
import { defineFoafiRule } from "../foafi-rule";

const REQUIREMENTS = [
  ["solvencia", "solvencia moral"],
  ["infra_fisica", "infraestructura física suficiente"],
  ["infra_humana", "infraestructura humana suficiente"],
] as const;

export default defineFoafiRule({
  id: "OI-05",
  slug: "solvencia-e-infraestructura",
  severity: "error",
  register: organismos,
  scope: "row",
  needs: ["solvencia", "infra_fisica", "infra_humana"],
  norm: cite("foafi-2002", "§4.4.1.2 y §4.4.3, obligación V", "Contar con solvencia moral, y tener la infraestructura física y humana suficiente para cumplir con los objetivos del proyecto"),
  title: "Organismo sin solvencia o infraestructura",
  why: "Son requisitos de todo organismo intermedio: sin ellos no puede cumplir los objetivos del proyecto, y el convenio se firmaría con quien no los reúne.",
  remedy: "Compruebe el requisito en el expediente y marque S; si no se cumple, el organismo no puede recibir recursos.",
  messages: {
    falta: "«{{nombre}}» no cuenta con {{requisito}}.",
    sin_dato: "No consta si «{{nombre}}» cuenta con {{requisito}}.",
  },
  check(row, report) {
    for (const [column, requisito] of REQUIREMENTS) {
      const data = { nombre: row.nombre, requisito };
      if (row[column] === false) report({ message: "falta", row, column, data, expected: "S" });
      else if (row.state(column) === "empty") report({ message: "sin_dato", row, column, data, expected: "S" });
    }
  },
  examples: [
    {
      title: "Uno sin solvencia ni personal, y otro que cumple",
      rows: [
        { solvencia: "N", infra_fisica: "", infra_humana: "no", expect: ["falta@solvencia", "sin_dato@infra_fisica", "falta@infra_humana"] },
        { rfc: "CJA850101AB2", solvencia: "Sí", infra_fisica: "x", infra_humana: 1 },
      ],
    },
  ],
});
