import { cite } from "../../norms/citations";
import { criterion } from "../../norms/criteria";
import { gotSupport } from "../../reading/support";
import { beneficiarios } from "../../registers/beneficiarios";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "BEN-13",
  slug: "constituida",
  severity: "error",
  register: beneficiarios,
  scope: "row",
  needs: ["constituida"],
  norm: cite("foafi-2002", "§4.4.2, obligación I", "Los beneficiarios deberán estar formalmente constituidos, conforme a las leyes federales y estatales vigentes"),
  title: "Beneficiario sin constituir",
  why: "Quien recibe el apoyo debe estar formalmente constituido. Los emprendedores son población objetivo, pero deben constituirse antes del primer dinero.",
  legitimate: "Antes de recibir apoyo solo se advierte: puede ser un emprendedor en trámite (criterio A-28).",
  remedy: "Escriba S cuando tenga el acta o el alta fiscal. Si recibió dinero sin estar constituido, dígalo en el expediente y resuélvalo con el organismo.",
  messages: {
    con_apoyo: "Ya recibió apoyo y no está formalmente constituida.",
    sin_constituir: "No está formalmente constituida.",
    sin_apoyo: { text: "No está formalmente constituida: debe estarlo antes de recibir dinero.", severity: "warning" },
    vacio: { text: "No dice si está formalmente constituida.", severity: "warning" },
  },
  check(row, report, { settings }) {
    if (row.constituida === true) return;
    const at = { row, column: "constituida", expected: "S" } as const;
    if (row.constituida === null) {
      if (row.state("constituida") === "empty") report({ ...at, message: "vacio" });
    } else if (gotSupport(row)) report({ ...at, message: "con_apoyo" });
    else if (criterion(settings.criteria, "A-28") === "siempre") report({ ...at, message: "sin_constituir" });
    else report({ ...at, message: "sin_apoyo" });
  },
  examples: [
    {
      title: "Con apoyo, antes del apoyo, sin decir; y la que dice Sí",
      rows: [
        { constituida: "N", expect: ["con_apoyo@constituida"] },
        { id: "B-002", constituida: "N", estado_solicitud: "solicitante", monto: 0, expect: ["sin_apoyo@constituida"] },
        { id: "B-003", constituida: "", expect: ["vacio@constituida"] },
        { id: "B-004", constituida: "Sí" },
        { id: "B-005", constituida: "quizá" },
      ],
    },
    {
      title: "Con el criterio de que siempre es un error",
      settings: { criteria: { "A-28": "siempre" } },
      rows: [{ constituida: "N", estado_solicitud: "solicitante", monto: "", expect: ["sin_constituir@constituida"] }],
    },
  ],
});
