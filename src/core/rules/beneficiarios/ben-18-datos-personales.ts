import { cite } from "../../norms/citations";
import { beneficiarios } from "../../registers/beneficiarios";
import { comparisonKey } from "../../text/normalize";
import { defineFoafiRule } from "../foafi-rule";

/** "Dirección" alone, or whose: "Dirección General" is an office. */
const PERSONAL =
  /\b(?:domicilio|calle|telefonos?|tel|celular(?:es)?|whatsapp|correos?|e-?mail|clabe|cuenta bancaria|estado civil|fecha de nacimiento)\b|^direccion(?: (?:particular|fiscal|del? (?:la |el )?(?:beneficiari[oa]|empresa|negocio|domicilio)))?$/;

export default defineFoafiRule({
  id: "BEN-18",
  slug: "datos-personales",
  severity: "warning",
  register: beneficiarios,
  scope: "register",
  needs: [],
  norm: cite("foafi-2002", "§4.4.1.2 V", "Publicar de los proyectos apoyados y en números de MPYMES beneficiadas en la página de Internet de la SE"),
  title: "Columna con datos personales",
  why: "Lo que se publica son los proyectos y el número de MPYMES. Domicilios, teléfonos o correos en esta hoja acaban en la lista pública si la hoja se copia entera.",
  legitimate: "Es válida en una hoja de uso interno: la regla solo recuerda que esa columna no se publica.",
  remedy: "Antes de publicar o enviar la hoja, quite la columna; si la necesita, guárdela en otro libro.",
  messages: { columna: "La columna «{{columna}}» tiene datos personales que las reglas no piden en este registro." },
  check({ structure, segments }, report) {
    for (const { header, column } of structure.extraColumns) {
      if (!PERSONAL.test(comparisonKey(header))) continue;
      report({ message: "columna", row: segments[0].headerRow, column, data: { columna: header }, found: header });
    }
  },
  examples: [
    {
      title: "Domicilio, teléfono y correo; y columnas propias que no son datos personales",
      grid: [
        ["Id", "CURP", "Nombre", "Tipo de persona", "Domicilio", "Teléfono", "Correo electrónico", "Dirección", "Dirección General", "Observaciones", "Correo"],
        ["B-001", "COME721110MVZNRR03", "Ernestina Contreras", "física", "Calle 1", "33", "a@b", "Calle 1", "DGP", "", ""],
      ],
      expect: ["columna@E1", "columna@F1", "columna@G1", "columna@H1", "columna@K1"],
    },
    { title: "Solo las columnas del registro", rows: [{}] },
  ],
});
