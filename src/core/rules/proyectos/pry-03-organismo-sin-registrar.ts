import { cite } from "../../norms/citations";
import { organismos } from "../../registers/organismos";
import { proyectos } from "../../registers/proyectos";
import { shortQuote } from "../../text/quote";
import { placeIn, sheet, use } from "../define";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "PRY-03",
  slug: "organismo-sin-registrar",
  severity: "error",
  register: proyectos,
  scope: "row",
  needs: ["organismo"],
  uses: [use(organismos, "rfc")],
  norm: cite("foafi-2002", "XIII y §4.4.1.1, criterio I", "Que el proyecto sea presentado por un organismo intermedio o grupos de empresarios o por instituciones públicas"),
  title: "Organismo que no está en Organismos",
  why: "El proyecto lo presenta y lo ejecuta un organismo intermedio. Si su RFC no está en Organismos no se puede saber si es de los que la norma admite, si está constituido ni qué convenio firmó.",
  remedy: "Corrija el RFC, o registre al organismo en la hoja Organismos.",
  messages: {
    huerfano: "El organismo «{{rfc}}» no está en la hoja Organismos.",
    nombre: "«{{nombre}}» es el nombre del organismo; aquí va su RFC, {{rfc}}.",
  },
  check(row, report, { book }) {
    if (row.organismo === "" || book.first(organismos, "rfc", row.organismo)) return;
    const named = book.first(organismos, "nombre", row.organismo);
    if (!named?.rfc) {
      report({ message: "huerfano", row, column: "organismo", data: { rfc: shortQuote(row.organismo) }, expected: "el RFC de un organismo de la hoja Organismos" });
      return;
    }
    report({
      message: "nombre",
      row,
      column: "organismo",
      data: { nombre: shortQuote(row.organismo), rfc: named.rfc },
      expected: named.rfc,
      related: [{ row: placeIn(organismos, named, "rfc") }],
      fix: { kind: "setCells", cells: [{ row: row.originRow("organismo"), column: row.columnOf("organismo"), value: named.rfc }] },
    });
  },
  examples: [
    {
      title: "Un RFC registrado, con guiones y minúsculas; uno que no; el nombre en lugar del RFC",
      rows: [
        { organismo: "apu-640930-kv9" },
        { folio: "P-002", organismo: "CJA8501017B2", expect: ["huerfano@organismo"] },
        { folio: "P-003", organismo: "Asociación de productores unidos", expect: ["nombre@organismo"] },
      ],
    },
    { title: "La celda vacía se señala aparte", rows: [{ organismo: "" }], also: [sheet(organismos, [])] },
  ],
});
