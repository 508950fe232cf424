import { normalizeText } from "../text/normalize";
import { valueAt, type Grid } from "../sheet/grid";
import type { CellAt, Titles } from "./table";

// S0 L3 "…CLASIFICADOS COMO INSTITUCIONALES…", L5 "Secretaría de Economía Documento Institucional", L7 "Periodo 2015-2016".
const DOCUMENT_TYPES = [
  [/\binterinstitucional(?:es)?\b/i, "interinstitucional"],
  [/\bintergubernamental(?:es)?\b/i, "intergubernamental"],
  [/\binstitucional(?:es)?\b/i, "institucional"],
  [/\bespec[ií]ficos?\b/i, "específico"],
] as const;
const SPEAKS_OF_TYPE = /\bdocumento\b|\bclasificad|\baspectos?\s+sus?ceptibles?\b|\bASM\b/i;
const DEPENDENCIA = /^(?:dependencia(?:\s+o\s+entidad)?\s*:?\s*)?((?:secretar[ií]a|instituto|comisi[oó]n|procuradur[ií]a|fiscal[ií]a|consejo|sistema|universidad|fideicomiso|servicio|agencia|tribunal|gobierno|(?:h\.?\s+)?ayuntamiento|municipio|poder|petr[oó]leos|banco|registro|archivo|oficial[ií]a|subsecretar[ií]a|direcci[oó]n general)\b.*)$/i;
const LABELLED_DEPENDENCIA = /^(?:dependencia|entidad|ente p[uú]blico|ramo)(?:\s+o\s+entidad)?\s*:\s*(.+)$/i;
/** A label with its value in the next cell to the right. */
const DEPENDENCIA_LABEL = /^(?:dependencia|entidad|ente p[uú]blico|ramo)(?:\s+o\s+entidad)?\s*:?$/i;
/** The value of a cell that says the type and nothing else ("Tipo de documento:" | "Institucional"). */
const ONLY_TYPE = /^(?:interinstitucional|intergubernamental|institucional|espec[ií]fico)(?:es|s)?$/i;
const DOCUMENT_LABEL = /\s+(documento\s+(?:institucional|espec[ií]fico|interinstitucional|intergubernamental|de trabajo|de opini[oó]n)\b.*)$/i;
const PERIODO = /\b((?:19|20)\d{2})\s*(?:-|–|—|\/|al?)\s*((?:19|20)\d{2})\b/;
const ONLY_YEARS = /^[\s\d–—/-]+$/;
const SPEAKS_OF_PERIODO = /\bper[ií]odo\b|\bciclo\b|\bejercicio\b/i;

/** Reads the title rows above the header. `headerRow` is the header's sheet row (0-based). */
export function readTitles(grid: Grid, headerRow: number): Titles {
  const lines: { text: string; at: CellAt }[] = [];
  for (let row = grid.top; row < headerRow; row++) {
    for (let column = grid.left; column < grid.left + grid.width; column++) {
      // Text copied from a web page or a converted PDF keeps its heading marks.
      const text = normalizeText(valueAt(grid, row, column)).replace(/^#{1,6}\s+/, "");
      if (text !== "") lines.push({ text, at: { row, column } });
    }
  }

  let documentType: Titles["documentType"] = null;
  let dependencia: string | null = null;
  let periodo: Titles["periodo"] = null;
  let badPeriodo: Titles["badPeriodo"] = null;
  const glued: { text: string; parts: string[]; at: CellAt }[] = [];

  for (const [i, { text, at }] of lines.entries()) {
    if (documentType === null && (SPEAKS_OF_TYPE.test(text) || ONLY_TYPE.test(text))) {
      documentType = DOCUMENT_TYPES.find(([pattern]) => pattern.test(text))?.[1] ?? null;
    }
    const next = lines[i + 1];
    const named: string | null = dependencia === null ? dependenciaOf(text, next?.at.row === at.row ? next.text : null) : null;
    if (named) {
      const second = DOCUMENT_LABEL.exec(named);
      const name: string = second ? named.slice(0, second.index).trim() : named;
      dependencia = name;
      if (second?.[1] !== undefined) glued.push({ text, parts: [name, second[1]], at });
    }
    if (periodo === null) {
      const years = PERIODO.exec(text);
      const first = Number(years?.[1]);
      const last = Number(years?.[2]);
      if (years && last === first + 1) periodo = { first, last, at };
      else if (badPeriodo === null && (SPEAKS_OF_PERIODO.test(text) || (years && ONLY_YEARS.test(text)))) badPeriodo = { text, at };
    }
  }
  return { documentType, dependencia, periodo, badPeriodo: periodo ? null : badPeriodo, glued, lines };
}

/** The dependencia that a title names: after its label, in the cell to the right of the label, or by itself. */
function dependenciaOf(text: string, right: string | null): string | null {
  if (right !== null && DEPENDENCIA_LABEL.test(text)) return right;
  return (LABELLED_DEPENDENCIA.exec(text) ?? DEPENDENCIA.exec(text))?.[1] ?? null;
}
