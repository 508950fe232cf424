import { cite } from "../../norms/citations";
import { asm } from "../../registers/asm";
import { isPlaceholder } from "../../text/placeholder";
import { endsCut, endsWhole, startsCut } from "../../text/truncation";
import { defineAsmRule } from "./define";

const COLUMNS = ["resultados", "productos"] as const;

export default defineAsmRule({
  id: "ASM-R02",
  slug: "resultados-o-productos-truncados",
  severity: "error",
  register: asm,
  scope: "row",
  needs: [],
  norm: cite("asm-2015-2016", "líneas 12, 30 y 36"),
  title: "Resultados o productos truncados",
  why: "Un texto que empieza a media frase o termina en «y», «de» o una coma perdió una parte al copiarse o al cortarse la página: lo comprometido ya no se entiende.",
  legitimate: "Un título o una enumeración puede empezar en minúscula; si el texto está completo, escríbalo con mayúscula inicial.",
  remedy: "Copie otra vez el texto completo del documento original.",
  messages: {
    inicio: "El texto empieza a media frase: «{{inicio}}».",
    final: "El texto termina a media frase: «{{final}}».",
    ambos: "El texto está cortado en los dos extremos: «{{inicio}}» y «{{final}}».",
    continua: "El texto termina a media frase («{{final}}») y continúa en la fila {{fila}}.",
  },
  check(row, report, { facts }) {
    for (const column of COLUMNS) {
      const text = row[column];
      if (text === "" || isPlaceholder(text)) continue;
      const startCut = startsCut(text) && !facts.startsLowerCase(column);
      const endCut = endsCut(text) !== null;
      const inicio = `${text.slice(0, 24)}…`;
      const final = `…${text.slice(-24)}`;
      const rest = facts.continuationsOf(row).find((next) => next[column] !== "");
      const place = { row, column, expected: "el texto completo" } as const;
      if (rest && !endsWhole(text)) report({ message: "continua", ...place, data: { final, fila: rest.index + 1 }, related: [{ row: rest, column }] });
      else if (startCut && endCut) report({ message: "ambos", ...place, data: { inicio, final } });
      else if (startCut) report({ message: "inicio", ...place, data: { inicio } });
      else if (endCut) report({ message: "final", ...place, data: { final } });
    }
  },
  examples: [
    {
      title: "Cortados al principio, al final y en ambos extremos",
      rows: [
        { resultados: "de representación en el interior (OMEX) y en el exterior (OREX) y", expect: ["ambos@resultados"] },
        { no: "", programa: "", resultados: "que las empresas cuenten con información.", expect: ["inicio@resultados"] },
        { no: "", programa: "", productos: "Programa de visitas, tríptico y evidencia de la", expect: ["final@productos"] },
        { no: "", programa: "", resultados: "Mejorar los controles internos e implementar acciones de mejora" },
      ],
    },
    {
      title: "Cortado por la página: sigue en otra fila",
      rows: [
        { resultados: "Los indicadores permitirán medir la solución del problema de política", expect: ["continua@resultados"] },
        { no: "", programa: "", asm: "", area_coordinadora: "", acciones: "", area_responsable: "", fecha_termino: "", productos: "", resultados: "problema de política pública." },
      ],
    },
  ],
});
