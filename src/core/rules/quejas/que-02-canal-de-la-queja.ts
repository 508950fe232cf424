import { cite } from "../../norms/citations";
import { quejas } from "../../registers/quejas";
import { normalizeText } from "../../text/normalize";
import { defineFoafiRule } from "../foafi-rule";

const CHANNELS = "delegación federal, áreas centrales, módulo de contraloría interna o primer contacto";

export default defineFoafiRule({
  id: "QUE-02",
  slug: "canal-de-la-queja",
  severity: "warning",
  register: quejas,
  scope: "row",
  needs: ["canal"],
  norm: cite(
    "foafi-2002",
    "§11.1",
    "podrán dirigirse a las Delegaciones Federales de la SE en las entidades federativas que correspondan, o a las áreas centrales de la SE a presentar sus quejas y denuncias",
  ),
  title: "Canal de la queja fuera de los previstos",
  why: "Las reglas dicen por dónde se reciben las quejas. Una que llegó por otro lado puede no haber quedado registrada donde se atiende.",
  legitimate: "El teléfono y el correo valen: son los del Centro de Asesoría Primer Contacto.",
  remedy: `Elija el canal por el que se recibió: ${CHANNELS}. Si fue por otro, túrnela a uno de ellos.`,
  messages: {
    vacio: "No se dice por qué canal se recibió la queja.",
    fuera: "«{{canal}}» no es uno de los canales del §11.1.",
  },
  check(row, report) {
    const state = row.state("canal");
    if (state === "empty") report({ message: "vacio", row, column: "canal", expected: CHANNELS });
    else if (state === "unreadable") report({ message: "fuera", row, column: "canal", data: { canal: normalizeText(row.raw("canal")) }, expected: CHANNELS });
  },
  examples: [
    {
      title: "Otro canal, ninguno, y dos de los previstos",
      rows: [
        { canal: "periódico", expect: ["fuera@canal"] },
        { folio: "Q-02", canal: "", expect: ["vacio@canal"] },
        { folio: "Q-03", canal: "Correo electrónico" },
        { folio: "Q-04", canal: "MODULO DE CONTRALORIA INTERNA" },
      ],
    },
  ],
});
