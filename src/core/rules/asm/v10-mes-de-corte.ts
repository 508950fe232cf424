import { dateOfSerial, formatDate } from "../../calendar/serial";
import { cite } from "../../norms/citations";
import { asm } from "../../registers/asm";
import { defineAsmRule } from "./define";

const CUT_MONTHS: ReadonlySet<number> = new Set([3, 9]);

export default defineAsmRule({
  id: "ASM-V10",
  slug: "mes-de-corte",
  severity: "info",
  register: asm,
  scope: "register",
  pack: "extendido",
  needs: ["avance"],
  norm: cite("practica", "los cortes federales del avance son en marzo y septiembre"),
  title: "La fecha de corte no es de un mes de reporte",
  why: "El avance de los ASM federales se reporta en marzo y septiembre; con otra fecha de corte, las acciones vencidas pueden no coincidir con las del reporte.",
  legitimate: "Los estados tienen otros calendarios, y una revisión de trabajo puede hacerse cualquier día.",
  remedy: "Si revisa un reporte oficial, ponga en Ajustes su fecha de corte.",
  messages: {
    otro_mes: "La revisión usa el corte {{corte}}, que no es de marzo ni de septiembre.",
  },
  check(table, report, { settings }) {
    if (CUT_MONTHS.has(dateOfSerial(settings.cutDate).month)) return;
    report({ message: "otro_mes", row: table.segments[0].headerRow, data: { corte: formatDate(settings.cutDate) }, expected: "un corte de marzo o septiembre" });
  },
  examples: [
    { title: "Corte del 31/12/2016", settings: { cutDate: 42_735 }, grid: [["No.", "Programa", "ASM", "% de Avance"], [1, "E-005 Protección", "Homologar los manuales", 50]], expect: ["otro_mes@1"] },
    { title: "Corte del 30/09/2016", settings: { cutDate: 42_643 }, rows: [{ avance: 50 }] },
  ],
});
