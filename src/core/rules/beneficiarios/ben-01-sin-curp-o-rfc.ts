import { cite } from "../../norms/citations";
import { criterion } from "../../norms/criteria";
import { beneficiarios } from "../../registers/beneficiarios";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "BEN-01",
  slug: "sin-curp-o-rfc",
  severity: "error",
  register: beneficiarios,
  scope: "row",
  needs: ["persona", "curp", "rfc"],
  norm: cite("foafi-2002", "§8.1", "En caso de personas físicas, mediante la Clave Unica de Registro de Población (CURP); en el caso de personas morales, a través del Registro Federal de Contribuyentes (RFC)."),
  title: "Beneficiario sin su CURP o su RFC",
  why: "El banco de información registra a las personas físicas por su CURP y a las morales por su RFC. Sin esa clave no se puede saber quién es, ni si ya recibió apoyo.",
  legitimate: "El RFC de una persona física es opcional, y la CURP no aplica a las personas morales (criterio A-30).",
  remedy: "Pida la constancia de CURP o la cédula fiscal y escriba la clave.",
  messages: {
    curp: "Es persona física y no tiene CURP.",
    rfc: "Es persona moral y no tiene RFC.",
    rfc_fisica: "Es persona física y no tiene RFC, que el criterio elegido también pide.",
  },
  check(row, report, { settings }) {
    const { persona } = row;
    if (persona === "moral") {
      if (row.rfc === null && row.state("rfc") === "empty") report({ message: "rfc", row, column: "rfc", found: "", expected: "RFC de 12 posiciones" });
      return;
    }
    if (persona !== "física") return;
    if (row.curp === null && row.state("curp") === "empty") report({ message: "curp", row, column: "curp", found: "", expected: "CURP de 18 posiciones" });
    if (row.rfc === null && row.state("rfc") === "empty" && criterion(settings.criteria, "A-30") === "obligatorio") {
      report({ message: "rfc_fisica", row, column: "rfc", found: "", expected: "RFC de 13 posiciones" });
    }
  },
  examples: [
    {
      title: "Una física sin CURP, una moral sin RFC, y las que tienen la suya",
      rows: [
        { curp: "", expect: ["curp@curp"] },
        { id: "B-002", persona: "moral", curp: "COME721110MVZNRR03", rfc: " ", expect: ["rfc@rfc"] },
        { id: "B-003" },
        { id: "B-004", persona: "PM", curp: "", rfc: "APU640930KV9" },
      ],
    },
    { title: "Sin saber qué persona es no se pide ninguna", rows: [{ persona: "", curp: "" }] },
    { title: "Con el criterio de pedir las dos claves a las físicas", settings: { criteria: { "A-30": "obligatorio" } }, rows: [{ expect: ["rfc_fisica@rfc"] }, { id: "B-002", rfc: "GODE561231GR8" }] },
  ],
});
