import { cite } from "../../norms/citations";
import { asm } from "../../registers/asm";
import { defineAsmRule } from "./define";

const TOLERANCE = 0.01;

/** Hundredths, so that sums of weights do not drift. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

export default defineAsmRule({
  id: "ASM-V05",
  slug: "ponderaciones",
  severity: "error",
  register: asm,
  scope: "group",
  needs: ["ponderacion"],
  norm: cite("zacatecas-2018", "ponderación de las actividades"),
  title: "Las ponderaciones no cuadran",
  why: "El avance de un ASM es la suma de sus actividades, cada una por su peso: si los pesos no suman 100 o el total no es esa suma, el avance publicado es falso.",
  remedy: "Ajuste las ponderaciones para que sumen 100 y el avance a la suma de ponderación por avance de cada actividad.",
  messages: {
    suma: "Las ponderaciones de este ASM suman {{suma}}, no 100.",
    total: "El avance del ASM es {{avance}} y la suma ponderada de sus actividades da {{calculado}}.",
  },
  groupBy: (row, { facts }) => {
    const programme = facts.programmeOf(row);
    return programme ? `${String(programme.order)}/${String(facts.ordinalOf(row))}` : null;
  },
  check(rows, report) {
    const [first] = rows;
    const weighed = rows.filter((row) => row.ponderacion !== null);
    if (!first || weighed.length === 0) return;
    const scale = weighed.every((row) => (row.ponderacion ?? 0) <= 1) ? 100 : 1;
    const sum = rounded(weighed.reduce((total, row) => total + (row.ponderacion ?? 0) * scale, 0));
    if (Math.abs(sum - 100) > TOLERANCE) {
      report({ message: "suma", row: first, column: "ponderacion", data: { suma: sum }, found: sum, expected: 100, difference: rounded(sum - 100) });
      return;
    }
    if (first.avance === null || !weighed.every((row) => row.avance_parcial !== null)) return;
    const computed = rounded(weighed.reduce((total, row) => total + ((row.ponderacion ?? 0) * scale * (row.avance_parcial ?? 0)) / 100, 0));
    if (Math.abs(computed - first.avance) <= TOLERANCE) return;
    report({ message: "total", row: first, column: "avance", data: { avance: first.avance, calculado: computed }, expected: computed, difference: rounded(first.avance - computed) });
  },
  examples: [
    {
      title: "Pesos que no suman 100",
      merges: [{ top: 4, left: 2, bottom: 5, right: 2 }],
      rows: [{ ponderacion: 60, avance_parcial: "", expect: ["suma@ponderacion"] }, { no: "", programa: "", asm: "", ponderacion: 30, avance_parcial: "" }],
    },
    {
      title: "Pesos que suman 100 y un total que no es el suyo",
      merges: [{ top: 4, left: 2, bottom: 5, right: 2 }],
      rows: [{ avance: 50, ponderacion: 60, avance_parcial: 100, expect: ["total@avance"] }, { no: "", programa: "", asm: "", avance: 50, ponderacion: 40, avance_parcial: 50 }],
    },
    {
      title: "Pesos y total correctos",
      merges: [{ top: 4, left: 2, bottom: 5, right: 2 }],
      rows: [{ avance: 80, ponderacion: 60, avance_parcial: 100 }, { no: "", programa: "", asm: "", avance: 80, ponderacion: 40, avance_parcial: 50 }],
    },
  ],
});
