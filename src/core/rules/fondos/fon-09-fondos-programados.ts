import { cite } from "../../norms/citations";
import { criterion } from "../../norms/criteria";
import { defaultParameters, parameterValues } from "../../norms/parameters";
import { fondos } from "../../registers/fondos";
import { counted, listed } from "../../text/count";
import { comparisonKey } from "../../text/normalize";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "FON-09",
  slug: "fondos-programados",
  severity: "info",
  register: fondos,
  scope: "register",
  needs: ["id", "modalidad"],
  requires: ({ settings }) => (settings.parameters.fondosProgramados === null ? "No se sabe cuántos fondos se programaron en el ejercicio: falta «Fondos programados» en la hoja Parámetros." : null),
  norm: cite("foafi-2002", "§4.1 y §9 I", "apoyar a 200 empresas mediante el fortalecimiento y/o constitución de 4 fondos de garantías"),
  title: "Fondos registrados y fondos programados",
  why: "El programa se propuso un número de fondos constituidos o fortalecidos, y con él se calcula el índice de fondos de garantía. Aquí se comparan los registrados con los programados (criterio A-21).",
  legitimate: "Durante el año es normal que aún falten fondos.",
  remedy: "No hay que corregir nada si el registro está completo; si faltan fondos por registrar, agréguelos.",
  messages: { distinto: "Hay {{fondos}} ({{desglose}}) y se programaron {{programados}}." },
  check(table, report, { book, settings }) {
    const programados = settings.parameters.fondosProgramados;
    const rows = book.all(fondos).filter(({ id }) => id !== "");
    // The register may have several sheets: the first one tells for all.
    const [first] = rows;
    if (programados === null || (first && first.place.sheet.id !== table.sheet.id)) return;
    const unique = [...new Map(rows.map((row) => [comparisonKey(row.id), row])).values()];
    const ofModality = (modalidad: string | null) => unique.filter((row) => row.modalidad === modalidad).length;
    const [constituidos, complementados, sinModalidad] = [ofModality("constitución"), ofModality("complementación"), ofModality(null)];
    const fondosContados = criterion(settings.criteria, "A-21") === "solo-constituidos" ? constituidos : unique.length;
    if (fondosContados === programados) return;
    const desglose = [counted(constituidos, "constituido", "constituidos"), counted(complementados, "complementado", "complementados"), ...(sinModalidad > 0 ? [`${String(sinModalidad)} sin modalidad clara`] : [])];
    report({
      message: "distinto",
      row: table.segments[0].headerRow,
      data: { fondos: counted(fondosContados, "fondo que cuenta", "fondos que cuentan"), desglose: listed(desglose), programados },
      found: fondosContados,
      expected: programados,
      difference: fondosContados - programados,
    });
  },
  examples: [
    { title: "Un fondo de cuatro", grid: [["Id", "Nombre del fondo", "Modalidad", "Patrimonio total"], ["F-01", "Calzado", "constitución", 2_000_000]], expect: ["distinto@1"] },
    {
      title: "Los cuatro, constituidos o complementados; el mismo Id no cuenta dos veces",
      rows: [{}, { id: "F-02", modalidad: "complementación" }, { id: "F-03" }, { id: "f-03" }, { id: "F-04" }],
    },
    {
      title: "Si solo cuentan los constituidos y se programaron dos",
      settings: { criteria: { "A-21": "solo-constituidos" }, parameters: { ...parameterValues(defaultParameters(2002)), fondosProgramados: 2 } },
      rows: [{}, { id: "F-02" }, { id: "F-03", modalidad: "complementación" }],
    },
  ],
});
