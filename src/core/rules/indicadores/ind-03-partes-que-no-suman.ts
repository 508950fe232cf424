import { likelyMeaning, roundingOf } from "../../indicators/typed/typed-number";
import { partitionOf } from "../../indicators/typed/ranges";
import type { TypedIndicator } from "../../indicators/typed/typed-table";
import { cite } from "../../norms/citations";
import { indicadores } from "../../registers/indicadores";
import { counted } from "../../text/count";
import { defineTypedRule } from "./define";

/** Each part may be rounded by no more than a value may differ from its figure (IND-01). */
const MOST_ROUNDED = 0.005;

function partKeyOf({ indicator, part }: TypedIndicator): string | null {
  return part !== null && part !== "unknown" && part.dimension === partitionOf(indicator) ? part.key : null;
}

export default defineTypedRule({
  id: "IND-03",
  slug: "partes-que-no-suman",
  severity: "error",
  register: indicadores,
  scope: "group",
  atLeast: 2,
  needs: ["valor"],
  norm: cite("foafi-2002", "§9, cobertura y desempeño, I y V", "Número total de proyectos apoyados por línea de apoyo / Número total de proyectos apoyados."),
  title: "Las partes no suman 100 %",
  why: "Los proyectos por línea (IC-I) y el financiamiento por tipo de institución (IC-V) son el reparto de un total: sus partes suman 1. Si no, falta una parte, sobra otra o el total es de otra fecha.",
  legitimate: "Lo que el redondeo de cada parte puede mover no cuenta: 33 %, 33 % y 33 % pasan. Una parte que es 0 se puede omitir. Si una parte está dos veces, o dice N/D, no se suman.",
  remedy: "Revise que estén todas las partes y que todas se dividan entre el mismo total.",
  messages: { suma: "{{partes}} de {{indicador}} suman {{suma}}, no 100 %." },
  groupBy(row, { facts }) {
    const typed = facts.of(row);
    if (!typed || partKeyOf(typed) === null) return null;
    return `${typed.indicator.id} ${String(typed.cut)} ${typed.figure?.key ?? ""}`;
  },
  check(rows, report, { facts }) {
    const parts = rows.flatMap((row) => facts.of(row) ?? []);
    const values = parts.flatMap(({ value }) => value ?? []);
    const keys = new Set(parts.map(partKeyOf));
    const last = parts.at(-1);
    if (!last || values.length < parts.length || keys.size < parts.length) return;
    const sum = values.reduce((total, value) => total + likelyMeaning(value, "razon", facts.percentScale), 0);
    const rounding = values.reduce((total, value) => total + Math.min(MOST_ROUNDED, roundingOf(value, facts.percentScale)), 0);
    if (Math.abs(sum - 1) <= rounding + 1e-9) return;
    const suma = `${(sum * 100).toFixed(2)} %`;
    report({
      message: "suma",
      row: last.row,
      column: "valor",
      data: { partes: counted(parts.length, "parte", "partes"), indicador: `${last.indicator.id} ${last.indicator.name}`, suma },
      found: suma,
      expected: "100 %",
      difference: `${((sum - 1) * 100).toFixed(2)} puntos`,
      related: parts.slice(0, -1).map(({ row }) => ({ row, column: "valor" as const })),
    });
  },
  examples: [
    {
      title: "Tres líneas que suman 90 %",
      rows: [{ id: "IC-I", nombre: "", clave: "a", valor: 0.3 }, { id: "IC-I", nombre: "", clave: "b", valor: 0.5 }, { id: "IC-I", nombre: "", clave: "c", valor: 0.08, expect: ["suma@valor"] }],
    },
    {
      title: "Redondeadas suman 99 %, y es el redondeo; a otro corte es otro reparto",
      rows: [
        { id: "IC-I", nombre: "", clave: "a", valor: "33 %" },
        { id: "IC-I", nombre: "", clave: "b", valor: "33 %" },
        { id: "IC-I", nombre: "", clave: "c", valor: "33 %" },
        { id: "IC-I", nombre: "", clave: "a", valor: 1, corte: "30/06/2002" },
        { id: "IC-I", nombre: "", clave: "b", valor: 0, corte: "30/06/2002" },
      ],
    },
    {
      title: "Por tipo de institución, en porcentajes sin signo",
      rows: [
        { id: "IC-V", nombre: "", tipo_institucion: "banca de desarrollo", valor: 25 },
        { id: "IC-V", nombre: "", tipo_institucion: "banca comercial", valor: 62.5 },
        { id: "IC-V", nombre: "", tipo_institucion: "unión de crédito", valor: 22.5, expect: ["suma@valor"] },
      ],
    },
    { title: "Por entidad no hay reparto: cada una tiene su propio total", rows: [{ id: "IC-VIII", nombre: "", entidad: "Jalisco", valor: 0.5 }, { id: "IC-VIII", nombre: "", entidad: "Colima", valor: 1 }] },
    { title: "Una línea repetida: no se sabe cuál vale", rows: [{ id: "IC-I", nombre: "", clave: "a", valor: 0.5 }, { id: "IC-I", nombre: "", clave: "a", valor: 0.25 }] },
  ],
});
