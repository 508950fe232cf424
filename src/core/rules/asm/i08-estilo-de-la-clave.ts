import { cite } from "../../norms/citations";
import { asm } from "../../registers/asm";
import { defineAsmRule } from "./define";

export default defineAsmRule({
  id: "ASM-I08",
  slug: "estilo-de-la-clave",
  severity: "info",
  register: asm,
  scope: "register",
  needs: ["programa"],
  norm: cite("asm-2015-2016", "línea 10", "E-005"),
  title: "La clave del mismo programa se escribe de dos maneras",
  why: "Quien busque, filtre o cruce por la clave encontrará solo una parte de las filas.",
  legitimate: "Cotejo toma «E-005» y «E005» por el mismo programa; la diferencia importa fuera de esta hoja.",
  remedy: "Escriba la clave igual en toda la hoja.",
  messages: { dos_estilos: "Aquí dice «{{aqui}}» y en la fila {{fila}} «{{otra}}»." },
  check(_table, report, { facts: { writings } }) {
    const first = new Map<string, (typeof writings)[number]>();
    const told = new Set<string>();
    for (const writing of writings) {
      const { key, row } = writing;
      if (!key) continue;
      const known = first.get(key.key);
      if (!known) {
        first.set(key.key, writing);
      } else if (known.key && known.key.style !== key.style && !told.has(`${key.key}|${key.style}`)) {
        told.add(`${key.key}|${key.style}`);
        const data = { aqui: key.style, fila: known.row.index + 1, otra: known.key.style };
        report({ message: "dos_estilos", row, column: "programa", found: key.style, expected: known.key.style, data, related: [{ row: known.row, column: "programa" }] });
      }
    }
  },
  examples: [
    {
      title: "E-005 en una fila y E005 en otra",
      rows: [{}, { programa: "E005 Protección de los derechos de los consumidores y Sistema Nacional de Protección al Consumidor", expect: ["dos_estilos@programa"] }, {}],
    },
    { title: "Dos programas, cada uno siempre igual", rows: [{}, { no: 2, programa: "F003 Promoción del Comercio Exterior" }] },
  ],
});
