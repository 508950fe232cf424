import { cite } from "../../norms/citations";
import { asm } from "../../registers/asm";
import { comparisonKey } from "../../text/normalize";
import { defineAsmRule } from "./define";

const INFINITIVE = /^(?:no |que |se |para |a )?\p{L}*(?:ar|er|ir)(?:se|l[aoe]s?|nos)?$/u;

export default defineAsmRule({
  id: "ASM-T12",
  slug: "asm-sin-verbo",
  severity: "info",
  register: asm,
  scope: "row",
  pack: "extendido",
  needs: ["asm"],
  norm: cite("asm-2015-2016", "línea 21", "Desarrollo una herramienta para la visualización…"),
  title: "El ASM no empieza con un verbo",
  why: "Un ASM dice qué mejorar: empezar con el verbo en infinitivo (Diseñar, Incluir, Homologar) deja claro qué se pide.",
  legitimate: "Es una cuestión de estilo.",
  remedy: "Empiece con el verbo en infinitivo: «Desarrollar una herramienta…».",
  messages: {
    sin_verbo: "El ASM empieza con «{{palabra}}».",
  },
  check(row, report) {
    const palabra = row.asm.split(" ")[0] ?? "";
    if (palabra === "" || INFINITIVE.test(comparisonKey(palabra).replace(/[^\p{L}]/gu, ""))) return;
    report({ message: "sin_verbo", row, column: "asm", data: { palabra }, expected: "un verbo en infinitivo" });
  },
  examples: [
    {
      title: "Un sustantivo y un infinitivo",
      rows: [
        { asm: "Desarrollo una herramienta para la visualización de información", expect: ["sin_verbo@asm"] },
        { no: "", programa: "", asm: "Desarrollar una herramienta para la visualización de información" },
      ],
    },
  ],
});
