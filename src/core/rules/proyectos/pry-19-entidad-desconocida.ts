import { cite } from "../../norms/citations";
import { readEntidades } from "../../norms/entidades";
import { proyectos } from "../../registers/proyectos";
import { isErrorValue } from "../../sheet/cell";
import { shortQuote } from "../../text/quote";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "PRY-19",
  slug: "entidad-desconocida",
  severity: "error",
  register: proyectos,
  scope: "row",
  needs: ["entidad"],
  norm: cite("foafi-2002", "§4.1 y §9 XII", "El FOAFI tendrá una cobertura nacional"),
  title: "Entidad que no es una de las 32",
  why: "El indicador de estados beneficiados cuenta las entidades de los proyectos. Un nombre que no es de ninguna se pierde en la cuenta.",
  legitimate: "Un proyecto regional puede tener varias entidades, separadas por punto y coma. El Distrito Federal y la Ciudad de México son la 09.",
  remedy: "Escriba el nombre de la entidad o su clave del INEGI, de 01 a 32.",
  messages: { desconocida: "«{{parte}}» no es una de las 32 entidades federativas." },
  check(row, report) {
    const raw = row.raw("entidad");
    if (row.state("entidad") !== "unreadable" || isErrorValue(raw)) return;
    const reading = readEntidades(raw);
    if (reading.kind === "unreadable") report({ message: "desconocida", row, column: "entidad", data: { parte: shortQuote(reading.part) }, expected: "una entidad federativa o su clave, de 01 a 32" });
  },
  examples: [
    {
      title: "Una, varias, con clave y con nombre anterior",
      rows: [
        { entidad: "Distrito Federal" },
        { folio: "P-002", entidad: 9 },
        { folio: "P-003", entidad: "Jalisco; Colima; 18" },
        { folio: "P-004", entidad: "Guadalajara", expect: ["desconocida@entidad"] },
        { folio: "P-005", entidad: "Jalisco; Bajío", expect: ["desconocida@entidad"] },
        { folio: "P-006", entidad: 33, expect: ["desconocida@entidad"] },
        { folio: "P-007", entidad: 0, expect: ["desconocida@entidad"] },
        { folio: "P-008", entidad: "#REF!" },
      ],
    },
  ],
});
