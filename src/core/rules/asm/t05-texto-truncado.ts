import { cite } from "../../norms/citations";
import { asm } from "../../registers/asm";
import { findDisagreement } from "../../text/disagreement";
import { isPlaceholder } from "../../text/placeholder";
import { endsCut, endsWhole, startsCut } from "../../text/truncation";
import { defineAsmRule } from "./define";

export default defineAsmRule({
  id: "ASM-T05",
  slug: "texto-truncado",
  severity: "error",
  register: asm,
  scope: "row",
  needs: [],
  norm: cite("asm-2015-2016", "líneas 15 y 30", "…determinará mediante un diagnóstico el problema que atiende el"),
  title: "ASM o acciones truncados",
  why: "Un texto que empieza a media frase o termina en un artículo, una preposición o una coma perdió una parte al copiarse o al cortarse la página. Un plural seguido de un adjetivo en singular («las líneas estratégico») delata palabras que faltan en medio.",
  legitimate: "Si casi toda la columna empieza en minúscula, Cotejo lo toma por estilo y no lo señala.",
  remedy: "Copie otra vez el texto completo del documento original; si continúa en otra fila, únalo.",
  messages: {
    inicio: "El texto empieza a media frase: «{{inicio}}».",
    final: "El texto termina a media frase, en «{{palabra}}».",
    continua: "El texto termina a media frase («{{final}}») y continúa en la fila {{fila}}.",
    faltan_palabras: { text: "En «{{palabras}}» parecen faltar palabras: no concuerdan.", severity: "warning" },
  },
  check(row, report, { facts }) {
    for (const column of ["asm", "acciones"] as const) {
      const text = row[column];
      if (text === "" || isPlaceholder(text)) continue;
      const place = { row, column, expected: "el texto completo" } as const;
      const rest = facts.continuationsOf(row).find((next) => next[column] !== "");
      const end = endsCut(text);
      if (startsCut(text) && !facts.startsLowerCase(column)) report({ message: "inicio", ...place, data: { inicio: `${text.slice(0, 24)}…` } });
      if (rest && !endsWhole(text)) report({ message: "continua", ...place, data: { final: `…${text.slice(-24)}`, fila: rest.index + 1 }, related: [{ row: rest, column }] });
      else if (end) report({ message: "final", ...place, data: { palabra: end.word } });
      const disagreement = findDisagreement(text);
      if (disagreement) report({ message: "faltan_palabras", ...place, data: { palabras: disagreement.text } });
    }
  },
  examples: [
    {
      title: "Cortados al principio y al final",
      rows: [
        { asm: "y unificar las bases de datos de las oficinas en el exterior", expect: ["inicio@asm"] },
        { no: "", programa: "", acciones: "La unidad determinará mediante un diagnóstico el problema que atiende el", expect: ["final@acciones"] },
        { no: "", programa: "", acciones: "Unificar las bases de datos de las oficinas y del resto de las áreas, según el inciso a" },
      ],
    },
    {
      title: "Palabras que faltan",
      rows: [
        { acciones: "Incluir actividades en las líneas estratégico Anual de las Oficinas de ProMéxico.", expect: ["faltan_palabras@acciones"] },
        { no: "", programa: "", acciones: "Incluir actividades en las líneas estratégicas del Plan Anual de las Oficinas." },
      ],
    },
    {
      title: "Cortado por la página: sigue en otra fila",
      rows: [
        { acciones: "La unidad determinará mediante un diagnóstico el problema que atiende el", expect: ["continua@acciones"] },
        { no: "", programa: "", asm: "", area_coordinadora: "", area_responsable: "", fecha_termino: "", resultados: "", productos: "", acciones: "problema que atiende el Programa." },
      ],
    },
  ],
});
