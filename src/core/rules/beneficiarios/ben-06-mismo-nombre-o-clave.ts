import { checkCurp, normalizeCurp } from "../../identity/curp";
import { identificationOf, namesSomebody } from "../../identity/identification";
import { cite } from "../../norms/citations";
import type { Book } from "../../reading/book";
import type { Row } from "../../reading/row";
import { beneficiarios } from "../../registers/beneficiarios";
import { comparisonKey } from "../../text/normalize";
import { sameName } from "../../text/same-name";
import { placeIn, use } from "../define";
import { defineFoafiRule } from "../foafi-rule";

type Beneficiario = Row<typeof beneficiarios>;

/** The first row with the key of this one, if it is another row, of another name. Keys that name nobody ("PENDIENTE") tell nothing. */
function otherHolder(row: Beneficiario, column: "curp" | "rfc", book: Book): Beneficiario | null {
  const key = row[column];
  if (key === null || book.count(beneficiarios, column, key) < 2 || !namesSomebody(normalizeCurp(key))) return null;
  const first = book.first(beneficiarios, column, key);
  return first === null || first === row || first.nombre === "" || sameName(first.nombre, row.nombre) ? null : first;
}

/** Two people who share a name: their sound CURP have the letters of that name and two dates of birth. */
function areNamesakes(a: Beneficiario, b: Beneficiario): boolean {
  if (a.curp === null || b.curp === null) return false;
  const [left, right] = [normalizeCurp(a.curp), normalizeCurp(b.curp)];
  return left.slice(0, 4) === right.slice(0, 4) && left.slice(4, 10) !== right.slice(4, 10) && checkCurp(left).ok && checkCurp(right).ok;
}

const sameFolio = (a: string, b: string): boolean => a.toUpperCase() === b.toUpperCase();

export default defineFoafiRule({
  id: "BEN-06",
  slug: "mismo-nombre-o-clave",
  severity: "warning",
  register: beneficiarios,
  // Names are compared without accents, so they make the groups; CURP and RFC are found by the indexes of the workbook.
  scope: "group",
  needs: ["id", "nombre", "curp", "rfc"],
  uses: [use(beneficiarios, "curp"), use(beneficiarios, "rfc")],
  norm: cite("foafi-2002", "§5.1.2, obligación V", "Coordinar las acciones necesarias para mantener un registro actualizado de MPYMES atendidas"),
  title: "Un beneficiario con dos nombres o dos registros",
  why: "Una CURP o un RFC son de una sola persona o empresa. Si aparecen con dos nombres, o un nombre con dos Id, alguien está registrado dos veces o con la clave de otro, y la cuenta de empresas atendidas sale mal.",
  legitimate:
    "Dos personas pueden llamarse igual: no se señala cuando sus CURP están bien escritas, empiezan con las mismas letras y difieren en la fecha de nacimiento. Tampoco cuando el mismo beneficiario está en dos proyectos. Los acentos, las mayúsculas, la puntuación y el orden de los apellidos no hacen un nombre distinto.",
  remedy: "Compare los dos registros con sus expedientes. Si es el mismo beneficiario, deje un solo Id; si son dos, corrija la clave o el nombre.",
  messages: {
    curp: "La misma CURP está en «{{id}}» con el nombre {{nombre}}.",
    rfc: "El mismo RFC está en «{{id}}» con el nombre {{nombre}}.",
    repetido: "El mismo beneficiario está con el Id «{{id}}» en el mismo proyecto.",
    sin_clave: "El mismo nombre está con el Id «{{id}}», y en uno de los dos no hay CURP o RFC que los distinga.",
    otra_clave: "El mismo nombre está con el Id «{{id}}» y otra clave ({{clave}}).",
  },
  groupBy: (row) => comparisonKey(row.nombre) || null,
  check(rows, report, { book }) {
    for (const row of rows) {
      for (const column of ["curp", "rfc"] as const) {
        const other = otherHolder(row, column, book);
        if (!other) continue;
        report({ message: column, row, column, data: { id: other.id, nombre: other.nombre }, related: [{ row: placeIn(beneficiarios, other, "nombre") }] });
        break;
      }
    }
    const [first] = rows;
    if (!first || rows.length < 2) return;
    const seen = new Map<string, Beneficiario>();
    for (const row of rows) {
      const key = identificationOf(row);
      const known = key !== null && namesSomebody(key) ? `${key}|${row.proyecto.toUpperCase()}` : null;
      const before = known === null ? undefined : seen.get(known);
      if (known !== null && !before) seen.set(known, row);
      const other = before ?? first;
      if (other === row || sameFolio(other.id, row.id)) continue;
      const at = { row, column: "nombre", related: [{ row: placeIn(beneficiarios, other, "nombre") }] } as const;
      const otherKey = identificationOf(other);
      if (before) report({ ...at, message: "repetido", data: { id: other.id } });
      else if (key === null || otherKey === null) report({ ...at, message: "sin_clave", data: { id: other.id } });
      else if (key !== otherKey && !areNamesakes(row, other)) report({ ...at, message: "otra_clave", data: { id: other.id, clave: otherKey } });
    }
  },
  examples: [
    {
      title: "Una CURP con dos nombres; los acentos y el orden no hacen otro nombre",
      rows: [
        {},
        { id: "B-002", nombre: "Rosa Jiménez Prado", expect: ["curp@curp"] },
        { id: "B-003", proyecto: "P-002", nombre: "CONTRERAS MARTINEZ, ERNESTINA" },
      ],
    },
    {
      title: "Un RFC con dos nombres; la misma razón social con otra puntuación; una palabra en lugar de la clave",
      rows: [
        { persona: "moral", curp: "", rfc: "APU640930KV9", nombre: "Productores Unidos, S.A. de C.V." },
        { id: "B-002", persona: "moral", curp: "", rfc: "apu-640930-kv9", nombre: "Calzado del Bajío", expect: ["rfc@rfc"] },
        { id: "B-003", persona: "moral", curp: "", rfc: "APU640930KV9", nombre: "Productores Unidos SA de CV", proyecto: "P-002" },
        { id: "B-004", curp: "PENDIENTE", nombre: "Juan Pérez Mora" },
        { id: "B-005", curp: "PENDIENTE", nombre: "José Sosa Orta" },
      ],
    },
    {
      title: "El mismo nombre con dos Id: en el mismo proyecto, sin clave, con otra clave; y en otro proyecto",
      rows: [
        {},
        { id: "B-002", nombre: "ERNESTINA CONTRERAS MARTINEZ", expect: ["repetido@nombre"] },
        { id: "B-003", curp: "", expect: ["sin_clave@nombre"] },
        { id: "B-004", curp: "HELO990501HVZRPN09", expect: ["otra_clave@nombre"] },
        { id: "B-005", proyecto: "P-002" },
      ],
    },
    {
      title: "Dos personas que se llaman igual y nacieron en fechas distintas",
      rows: [
        { nombre: "Onésimo Sánchez Soto", curp: "SASO750909HDFNNS05" },
        { id: "B-002", nombre: "Onésimo Sánchez Soto", curp: "SASO801231HDFNNS03" },
      ],
    },
  ],
});
