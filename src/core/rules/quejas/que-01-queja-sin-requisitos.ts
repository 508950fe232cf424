import { cite } from "../../norms/citations";
import { quejas } from "../../registers/quejas";
import { comparisonKey } from "../../text/normalize";
import { isPlaceholder } from "../../text/placeholder";
import { defineFoafiRule } from "../foafi-rule";

/** Ways of writing that nobody said who they were. */
const NOBODY = /^(?:anonim[oa]|denuncia anonima|queja anonima|desconocid[oa]|no se identifico|sin identificar|sin identificacion)$/;

export default defineFoafiRule({
  id: "QUE-01",
  slug: "queja-sin-requisitos",
  severity: "error",
  register: quejas,
  scope: "row",
  needs: ["escrita", "identificacion"],
  norm: cite("foafi-2002", "§11.1", "En cualquier caso, será requisito indispensable contar con los datos de identificación del denunciante."),
  title: "Queja sin escrito o sin denunciante",
  why: "Las quejas y denuncias deben presentarse por escrito y con los datos de quien las presenta: es requisito indispensable para darles curso.",
  legitimate: "Un correo electrónico es un escrito.",
  remedy: "Pida al denunciante el formato por escrito y sus datos de identificación, y anótelos.",
  messages: {
    no_escrita: "La queja no se presentó por escrito.",
    sin_identificacion: "La queja no tiene los datos de identificación del denunciante.",
  },
  check(row, report) {
    if (row.escrita === false || row.state("escrita") === "empty") report({ message: "no_escrita", row, column: "escrita", expected: "S" });
    const unknown = row.state("identificacion") === "empty" || isPlaceholder(row.identificacion) || NOBODY.test(comparisonKey(row.identificacion));
    if (unknown) report({ message: "sin_identificacion", row, column: "identificacion", expected: "los datos del denunciante" });
  },
  examples: [
    {
      title: "De palabra, sin dato, anónima, y en regla",
      rows: [
        { escrita: "N", expect: ["no_escrita@escrita"] },
        { folio: "Q-02", escrita: "", identificacion: "", expect: ["no_escrita@escrita", "sin_identificacion@identificacion"] },
        { folio: "Q-03", identificacion: "Anónimo.", expect: ["sin_identificacion@identificacion"] },
        { folio: "Q-04", escrita: "Sí", identificacion: "Anónimo Pérez Ruiz, CURP" },
      ],
    },
  ],
});
