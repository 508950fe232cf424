import { formatDate } from "../../calendar/serial";
import { cite } from "../../norms/citations";
import { asm } from "../../registers/asm";
import { defineAsmRule } from "./define";
import { FULL_ROW, HEADER, NEXT_ROW, TITLES } from "./example-sheet";

/** `E005 1, F003 6`: how many times each name comes, in the order of its first coming. */
function countsOf(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => `${name} ${String(count)}`).join(", ");
}

export default defineAsmRule({
  id: "ASM-X02",
  slug: "resumen",
  severity: "info",
  register: asm,
  scope: "register",
  needs: ["asm"],
  norm: cite("asm-2015-2016", "tabla completa: 18 ASM de seis programas"),
  title: "Cuántos ASM hay, por programa y por fecha",
  why: "La cuenta permite comprobar de un vistazo que la hoja tiene los mismos ASM que el documento del que salió.",
  legitimate: "No es una falta: es la cuenta de lo que Cotejo leyó.",
  remedy: "Compárela con el documento original. Si no coincide, busque filas partidas, huérfanas o de totales.",
  messages: { cuenta: "{{total}} ASM. Por programa: {{programas}}. Por fecha de término: {{fechas}}." },
  check({ rows, segments: [{ headerRow }] }, report, { facts }) {
    const records = rows.filter((row) => row.kind === "record");
    if (records.length === 0) return;
    // Rows that share one merged ASM are one ASM with several actions.
    const asms = records.filter((row) => row.asm === "" || row.originRow("asm") === row.index);
    const programas = countsOf(asms.map((row) => {
      const programme = facts.programmeOf(row);
      return programme ? (programme.key ?? programme.text.slice(0, 40)) : "sin programa";
    }));
    const dates = records.map((row) => row.fecha_termino).toSorted((a, b) => (a ?? Infinity) - (b ?? Infinity));
    const fechas = countsOf(dates.map((date) => (date === null ? "sin fecha" : formatDate(date))));
    report({ message: "cuenta", row: headerRow, data: { total: asms.length, programas, fechas } });
  },
  examples: [
    {
      title: "Tres ASM de dos programas",
      grid: [...TITLES, HEADER, FULL_ROW, NEXT_ROW, FULL_ROW.with(0, 2).with(1, "S-220 Programa para la productividad y competitividad industrial")],
      expect: ["cuenta@4"],
    },
    { title: "Una hoja con encabezado y sin filas", grid: [...TITLES, HEADER], expect: [] },
  ],
});
