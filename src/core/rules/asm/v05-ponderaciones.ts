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
  needs: ["asm", "ponderacion"],
  norm: cite("zacatecas-2018", "ponderación de las actividades"),
  title: "Las ponderaciones no cuadran",
  why: "El avance de un ASM es la suma de sus actividades, cada una por su peso: si los pesos no suman 100 o el total no es esa suma, el avance publicado es falso.",
  legitimate: "Las actividades de un ASM son sus filas seguidas: con la celda del ASM combinada, repetida o vacía.",
  remedy: "Ajuste las ponderaciones para que sumen 100 y el avance a la suma de ponderación por avance de cada actividad.",
  messages: {
    suma: "Las ponderaciones de este ASM suman {{suma}} %, no 100 %.",
    total: "El avance del ASM es {{avance}} % y la suma ponderada de sus actividades da {{calculado}} %.",
  },
  groupBy: (row, { facts }) => String(facts.firstRowOfAsm(row)),
  check(rows, report, { facts }) {
    const [first] = rows;
    const weighed = rows.flatMap((row) => {
      const weight = facts.percentOf(row, "ponderacion");
      return weight === null ? [] : [{ weight, partial: facts.percentOf(row, "avance_parcial") }];
    });
    if (!first || weighed.length === 0) return;
    const sum = rounded(weighed.reduce((total, { weight }) => total + weight, 0));
    if (Math.abs(rounded(sum - 100)) > TOLERANCE) {
      report({ message: "suma", row: first, column: "ponderacion", data: { suma: sum }, found: sum, expected: 100, difference: rounded(sum - 100) });
      return;
    }
    const avance = facts.percentOf(first, "avance");
    if (avance === null || weighed.some(({ partial }) => partial === null)) return;
    const computed = rounded(weighed.reduce((total, { weight, partial }) => total + (weight * (partial ?? 0)) / 100, 0));
    if (Math.abs(rounded(computed - avance)) <= TOLERANCE) return;
    report({ message: "total", row: first, column: "avance", data: { avance, calculado: computed }, expected: computed, difference: rounded(avance - computed) });
  },
  examples: [
    {
      title: "Pesos que no suman 100",
      merges: [{ top: 4, left: 2, bottom: 5, right: 2 }],
      rows: [{ ponderacion: 60, avance_parcial: "", expect: ["suma@ponderacion"] }, { no: "", programa: "", asm: "", ponderacion: 30, avance_parcial: "" }],
    },
    {
      title: "El ASM escrito en cada actividad, y columnas de 0 a 1",
      rows: [
        { avance: 0.8, ponderacion: 0.6, avance_parcial: 1 },
        { no: "", programa: "", avance: 0.8, ponderacion: 0.4, avance_parcial: 0.5 },
        { no: "", programa: "", asm: "Publicar el padrón de beneficiarios.", avance: 0.8, ponderacion: 1, avance_parcial: 0.5, expect: ["total@avance"] },
      ],
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
