import { cite } from "../../norms/citations";
import { isModality } from "../../norms/modalities";
import { asm } from "../../registers/asm";
import { defineAsmRule } from "./define";

/** A text that begins with something meant as a key: "S-22", "f-003", "220". */
const ATTEMPT = /^\P{L}*(?:\p{L}{1,2}\P{L}{0,3})?\d/u;

export default defineAsmRule({
  id: "ASM-I06",
  slug: "clave-del-programa",
  severity: "error",
  register: asm,
  scope: "register",
  needs: ["programa"],
  norm: cite("asm-2015-2016", "columna Programa", "E-005, F-003, G-003, P-002, S-220, U-004"),
  title: "El programa no empieza con una clave válida",
  why: "La clave (la letra de la modalidad y tres dígitos) es lo único que identifica al programa cuando cambia de nombre. Sin ella no se puede cruzar con el presupuesto.",
  legitimate: "Un fondo estatal puede no tener clave de programa presupuestario: si ninguno de la hoja la tiene, se advierte una sola vez.",
  remedy: "Escriba la clave antes del nombre: letra de la modalidad, guion y tres dígitos.",
  messages: {
    sin_clave: "«{{programa}}» no empieza con una clave: letra mayúscula, guion y tres dígitos.",
    ninguna_clave: { text: "Ningún programa de la hoja empieza con su clave; el primero es «{{programa}}».", severity: "warning" },
    modalidad: "{{clave}}: la letra {{letra}} no es de ninguna modalidad.",
    error: "La celda es un error de Excel ({{valor}}).",
  },
  check({ rows }, report, { facts: { writings } }) {
    for (const row of rows) {
      if (row.state("programa") === "unreadable") report({ message: "error", row, column: "programa", expected: "la clave y el nombre del programa", data: { valor: String(row.raw("programa")) } });
    }
    const keyless = writings.filter(({ key }) => key === null);
    const [first] = keyless;
    const expected = "clave como E-005";
    if (first && keyless.length === writings.length && keyless.length > 1 && !keyless.some(({ text }) => ATTEMPT.test(text))) {
      report({ message: "ninguna_clave", row: first.row, column: "programa", expected, data: { programa: first.text.slice(0, 80) } });
      return;
    }
    for (const { key, text, row } of writings) {
      if (key === null) {
        report({ message: "sin_clave", row, column: "programa", expected, data: { programa: text.slice(0, 80) } });
      } else if (!isModality(key.key.charAt(0))) {
        report({ message: "modalidad", row, column: "programa", expected: "una letra de modalidad (todas menos Q, V y X)", data: { clave: key.style, letra: key.key.charAt(0) } });
      }
    }
  },
  examples: [
    {
      title: "Una letra que no es modalidad y una clave de dos dígitos",
      rows: [
        { programa: "X-220 Programa para la productividad y competitividad industrial", expect: ["modalidad@programa"] },
        { no: 2, programa: "S-22 Programa para la productividad y competitividad industrial", expect: ["sin_clave@programa"] },
        { no: 3, programa: "U004 Proyectos para la atracción de inversión extranjera estratégica" },
      ],
    },
    { title: "Un error de Excel donde va el programa", rows: [{}, { no: 2, programa: "#REF!", expect: ["error@programa"] }] },
    {
      title: "Una hoja de fondos estatales, ninguno con clave",
      rows: [{ programa: "Fondo de Infraestructura Social", expect: ["ninguna_clave@programa"] }, { no: 2, programa: "Fondo de Aportaciones Múltiples" }, { no: 3, programa: "Programa Estatal de Becas" }],
    },
  ],
});
