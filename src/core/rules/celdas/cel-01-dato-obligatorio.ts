import { columnsThat } from "../../registers/columns-that";
import { isOnlyMarks } from "../../text/placeholder";
import { defineCellRule } from "./define";

const WORDS = new Set(["text", "folio", "ref"]);

const requiredColumns = columnsThat((key, { required, header, type }) => (required === "always" ? { key, header, words: WORDS.has(type) } : null));

/** A dash, three dots: longer rows of signs are rare, and looking costs time. */
const LONGEST_MARK = 3;

export default defineCellRule(
  {
    id: "CEL-01",
    slug: "dato-obligatorio",
    severity: "error",
    scope: "row",
    title: "Falta un dato obligatorio",
    why: "Sin este dato la fila no se puede usar: no se sabe a qué se refiere, cuándo fue o cuánto es, y queda fuera de las sumas y los cruces.",
    remedy: "Escriba el dato. Si la fila está de más, bórrela.",
    messages: {
      vacio: "Falta «{{columna}}».",
      signos: "«{{columna}}» solo dice «{{valor}}»: falta el dato.",
    },
    check(row, report) {
      for (const { key, header, words } of requiredColumns(row.place.register)) {
        const raw = row.raw(key);
        if (typeof raw !== "string") continue;
        const first = raw.charCodeAt(0);
        // Letters and digits, as nearly all cells begin: not blank, and no mere sign.
        if ((first >= 48 && first <= 57) || (first >= 65 && first <= 122)) continue;
        const state = row.state(key);
        if (state === "empty") report({ message: "vacio", row, column: key, data: { columna: header } });
        else if (words && state === "ok" && raw.length <= LONGEST_MARK && isOnlyMarks(raw)) report({ message: "signos", row, column: key, data: { columna: header, valor: raw.trim() } });
      }
    },
    examples: [
      {
        title: "Sin nombre, con un espacio, con un guion; lo que no es obligatorio puede faltar",
        rows: [
          { nombre: "", expect: ["vacio@nombre"] },
          { folio: "P-002", aport_foafi: " ", expect: ["vacio@aport_foafi"] },
          { folio: "P-003", nombre: "-", expect: ["signos@nombre"] },
          { folio: "P-004", municipio: "", sesion: "", aport_estado: 0 },
        ],
      },
      { title: "Una columna que la hoja no tiene no se exige en cada fila", columns: ["folio", "nombre", "aport_organismo", "costo_total", "dictamen", "ambito"], rows: [{}] },
    ],
  },
  "Dato obligatorio",
);
