import { normalizeRfc } from "../../identity/rfc";
import { cite } from "../../norms/citations";
import type { Row } from "../../reading/row";
import { organismos } from "../../registers/organismos";
import { comparisonKey } from "../../text/normalize";
import { placeIn } from "../define";
import { defineFoafiRule } from "../foafi-rule";

type Organismo = Row<typeof organismos>;

export default defineFoafiRule({
  id: "OI-02",
  slug: "organismo-repetido",
  severity: "error",
  register: organismos,
  // Two keys, and the second forgives accents: no column's index tells both.
  scope: "register",
  needs: ["rfc", "nombre"],
  norm: cite("foafi-2002", "§5.1.2, obligación II", "Incluir en el módulo de registro organismos intermedios, así como empresas atendidas y beneficiadas por el FOAFI"),
  title: "Organismo repetido",
  why: "Cada organismo se registra una vez. Con dos filas para el mismo RFC, o con el mismo nombre bajo dos RFC, sus proyectos y sus convenios se reparten entre dos y ninguno se ve completo.",
  legitimate: "Dos organismos pueden llamarse igual en entidades distintas; lo dice su acta constitutiva.",
  remedy: "Deje una sola fila por organismo. Si el nombre es el mismo y el RFC no, compare los dos con las cédulas fiscales.",
  messages: {
    rfc: "El RFC «{{rfc}}» ya está en la fila {{fila}} de la hoja {{hoja}}.",
    nombre: { text: "«{{nombre}}» ya está en la fila {{fila}} de la hoja {{hoja}} con otro RFC: {{otro}}.", severity: "warning" },
  },
  check(table, report, { book }) {
    const byRfc = new Map<string, Organismo>();
    const byName = new Map<string, Organismo>();
    for (const row of book.all(organismos)) {
      if (row.kind !== "record") continue;
      const rfc = normalizeRfc(row.rfc ?? "");
      const name = comparisonKey(row.nombre);
      const sameRfc = byRfc.get(rfc);
      const sameName = byName.get(name);
      if (rfc !== "" && !sameRfc) byRfc.set(rfc, row);
      if (name !== "" && !sameName) byName.set(name, row);
      // Each sheet tells of its own rows.
      if (row.place.sheet.id !== table.sheet.id) continue;
      if (sameRfc) {
        report({ message: "rfc", row, column: "rfc", data: { rfc, fila: sameRfc.index + 1, hoja: sameRfc.place.sheet.name }, related: [{ row: placeIn(organismos, sameRfc, "rfc") }] });
      } else if (sameName && rfc !== "" && sameName.rfc !== null) {
        const data = { nombre: row.nombre, fila: sameName.index + 1, hoja: sameName.place.sheet.name, otro: sameName.rfc };
        report({ message: "nombre", row, column: "nombre", data, related: [{ row: placeIn(organismos, sameName, "rfc") }] });
      }
    }
  },
  examples: [
    {
      title: "El mismo RFC con guiones, el mismo nombre con otro RFC, y otro organismo",
      rows: [
        {},
        { rfc: "apu-640930-kv9", nombre: "Productores Unidos, AC", expect: ["rfc@rfc"] },
        { rfc: "CJA850101AB2", nombre: "asociacion de productores  unidos.", expect: ["nombre@nombre"] },
        { rfc: "FNM850611AB1", nombre: "Fundación del Norte" },
      ],
    },
    { title: "Sin RFC no se sabe si es otro", rows: [{}, { rfc: "" }] },
  ],
});
