import { cite } from "../../norms/citations";
import { asm } from "../../registers/asm";
import { defineAsmRule } from "./define";
import { FULL_ROW, HEADER, TITLES } from "./example-sheet";

export default defineAsmRule({
  id: "ASM-E04",
  slug: "titulos",
  severity: "warning",
  register: asm,
  scope: "register",
  needs: [],
  norm: cite("asm-2015-2016", "títulos (líneas 3 a 7)", "clasificados como institucionales… Secretaría de Economía Documento Institucional… Periodo 2015-2016"),
  title: "A los títulos les falta el tipo de documento, la dependencia o el periodo",
  why: "Los títulos dicen de quién es el documento, de qué tipo y de qué años. Sin el periodo no se pueden revisar las fechas ni los nombres de los programas; sin el tipo no se sabe si hace falta Área Coordinadora.",
  legitimate: "Si la dependencia se llama de un modo que Cotejo no reconoce, escríbala como «Dependencia: nombre».",
  remedy: "Escriba, en filas separadas sobre el encabezado, el tipo de documento, la dependencia y el periodo como AAAA-AAAA con dos años seguidos.",
  messages: {
    sin_titulos: "La hoja no tiene títulos sobre el encabezado: no dice el tipo de documento, la dependencia ni el periodo.",
    sin_tipo: "Ningún título dice el tipo de documento.",
    sin_dependencia: "Ningún título dice de qué dependencia es el documento.",
    sin_periodo: "Ningún título dice el periodo.",
    periodo_mal_escrito: "El periodo «{{texto}}» no tiene la forma AAAA-AAAA con dos años seguidos.",
    pegados: { text: "El título «{{texto}}» tiene dos rótulos pegados: {{partes}}.", severity: "info" },
  },
  check({ structure: { titles }, segments: [{ headerRow: row }] }, report) {
    for (const { text, parts, at } of titles.glued) {
      report({ message: "pegados", row: at.row, column: at.column, found: text, expected: "un rótulo por celda", data: { texto: text, partes: parts.map((part) => `«${part}»`).join(" y ") } });
    }
    if (titles.lines.length === 0) {
      report({ message: "sin_titulos", row, expected: "tipo, dependencia y periodo" });
      return;
    }
    if (titles.documentType === null) report({ message: "sin_tipo", row, expected: "específico, institucional, interinstitucional o intergubernamental" });
    if (titles.dependencia === null) report({ message: "sin_dependencia", row, expected: "el nombre de la dependencia" });
    if (titles.periodo !== null) return;
    const bad = titles.badPeriodo;
    if (bad) report({ message: "periodo_mal_escrito", row: bad.at.row, column: bad.at.column, found: bad.text, expected: "AAAA-AAAA, por ejemplo 2015-2016", data: { texto: bad.text } });
    else report({ message: "sin_periodo", row, expected: "AAAA-AAAA, por ejemplo 2015-2016" });
  },
  examples: [
    { title: "Los tres títulos, cada uno en su fila", rows: [{}] },
    {
      title: "La dependencia y el tipo en la misma celda",
      grid: [["Seguimiento a Aspectos Susceptibles de Mejora"], ["Secretaría de Economía Documento Institucional"], ["Periodo 2015-2016"], HEADER, FULL_ROW],
      expect: ["pegados@A2"],
    },
    { title: "Un periodo de un solo año", grid: [...TITLES.slice(0, 2), ["Periodo 2015"], HEADER, FULL_ROW], expect: ["periodo_mal_escrito@A3"] },
    { title: "Un periodo de tres años", grid: [...TITLES.slice(0, 2), ["Periodo 2015-2017"], HEADER, FULL_ROW], expect: ["periodo_mal_escrito@A3"] },
    { title: "Títulos que no dicen tipo, dependencia ni periodo", grid: [["Matriz de seguimiento"], HEADER, FULL_ROW], expect: ["sin_tipo@2", "sin_dependencia@2", "sin_periodo@2"] },
    { title: "Una hoja sin títulos", grid: [HEADER, FULL_ROW], expect: ["sin_titulos@1"] },
  ],
});
