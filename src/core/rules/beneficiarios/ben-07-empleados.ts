import { cite } from "../../norms/citations";
import { beneficiarios } from "../../registers/beneficiarios";
import { readNumber } from "../../sheet/numbers";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "BEN-07",
  slug: "empleados",
  severity: "error",
  register: beneficiarios,
  scope: "row",
  needs: ["empleados"],
  norm: cite("foafi-2002", "Definición X", "CLASIFICACION POR NUMERO DE EMPLEADOS"),
  title: "El número de empleados no es un entero de 0 en adelante",
  why: "El tamaño de la empresa se mide por su número de empleados, y la tabla es de enteros: 30.5 no es micro ni pequeña.",
  legitimate: "Cero es válido: es quien trabaja solo (criterio A-08).",
  remedy: "Escriba el número de personas que emplea, sin decimales ni palabras.",
  messages: {
    vacio: "No dice cuántos empleados tiene.",
    negativo: "{{empleados}} empleados no puede ser: el mínimo es 0.",
    fraccion: "{{empleados}} empleados no es un número entero.",
    texto: "«{{texto}}» no es un número de empleados.",
  },
  check(row, report) {
    const { empleados } = row;
    if (empleados !== null && empleados >= 0) return;
    const at = { row, column: "empleados", expected: "un entero de 0 en adelante" } as const;
    if (empleados !== null) return report({ ...at, message: "negativo", data: { empleados } });
    if (row.state("empleados") === "empty") return report({ ...at, message: "vacio" });
    const raw = row.raw("empleados");
    const number = readNumber(raw);
    if (number.kind === "number") return report({ ...at, message: "fraccion", data: { empleados: number.value } });
    report({ ...at, message: "texto", data: { texto: String(raw).slice(0, 40) } });
  },
  examples: [
    {
      title: "Vacío, negativo, con decimales y en palabras; cero, entero y entero escrito como texto",
      rows: [
        { empleados: "", expect: ["vacio@empleados"] },
        { id: "B-002", empleados: -1, expect: ["negativo@empleados"] },
        { id: "B-003", empleados: 30.5, expect: ["fraccion@empleados"] },
        { id: "B-004", empleados: "cuatro", expect: ["texto@empleados"] },
        { id: "B-005", empleados: 0 },
        { id: "B-006", empleados: 31 },
        { id: "B-007", empleados: "12" },
      ],
    },
  ],
});
