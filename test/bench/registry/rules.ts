import { checkCurp } from "../../../src/core/identity/curp";
import { checkRfc } from "../../../src/core/identity/rfc";
import { cite } from "../../../src/core/norms/citations";
import type { RegisterReading } from "../../../src/core/reading/read-table";
import type { Row } from "../../../src/core/reading/row";
import { ruleDefiner } from "../../../src/core/rules/define";
import type { ColumnKey } from "../../../src/core/registers/define";
import { LARGEST_SUPPORT, padron } from "./register";

/** What the foreign key is looked up in. */
export interface PadronFacts {
  readonly projects: ReadonlySet<string>;
}

export const padronReading: RegisterReading<typeof padron> = { register: padron, keys: () => (row) => row.folio };

const define = ruleDefiner<typeof padron, PadronFacts>();
type PadronRow = Row<typeof padron>;
type Column = ColumnKey<typeof padron>;

/** What every rule of the bench has in common: they are measured, never shown. */
const plain = {
  register: padron,
  severity: "error",
  norm: cite("practica", "banco de pruebas"),
  why: "Se mide, no se muestra.",
  remedy: "Ninguno.",
  examples: [],
} as const;

function readable(id: string, column: Column, valueOf: (row: PadronRow) => unknown) {
  return define({
    ...plain,
    id,
    slug: `legible-${column}`,
    title: `${column} legible`,
    scope: "row",
    needs: [column],
    messages: { ilegible: "No se puede leer." },
    check(row, report) {
      if (valueOf(row) === null) report({ message: "ilegible", row, column });
    },
  });
}

/** The 12 checks, as rules of the product's own engine. */
export const padronRules = [
  define({
    ...plain,
    id: "B01",
    slug: "rfc",
    title: "RFC",
    scope: "row",
    needs: ["rfc"],
    messages: { rfc: "El RFC no es válido." },
    check(row, report) {
      if (row.rfc === null || !checkRfc(row.rfc).ok) report({ message: "rfc", row, column: "rfc" });
    },
  }),
  define({
    ...plain,
    id: "B02",
    slug: "curp",
    title: "CURP",
    scope: "row",
    needs: ["curp"],
    messages: { curp: "La CURP no es válida." },
    check(row, report) {
      if (row.curp === null || !checkCurp(row.curp).ok) report({ message: "curp", row, column: "curp" });
    },
  }),
  readable("B03", "entidad", (row) => row.entidad),
  readable("B04", "modalidad", (row) => row.modalidad),
  readable("B05", "estatus", (row) => row.estatus),
  readable("B06", "fecha_solicitud", (row) => row.fecha_solicitud),
  readable("B07", "fecha_entrega", (row) => row.fecha_entrega),
  define({
    ...plain,
    id: "B08",
    slug: "monto-en-limites",
    title: "Monto en límites",
    scope: "row",
    needs: ["aprobado"],
    messages: { fuera: "El monto está fuera de los límites." },
    check(row, report) {
      const { aprobado } = row;
      if (aprobado === null || aprobado <= 0 || aprobado > LARGEST_SUPPORT * 100) report({ message: "fuera", row, column: "aprobado" });
    },
  }),
  define({
    ...plain,
    id: "B09",
    slug: "entregado-hasta-aprobado",
    title: "Entregado hasta lo aprobado",
    scope: "row",
    needs: ["aprobado", "entregado"],
    messages: { excede: "Se entregó más de lo aprobado." },
    check(row, report) {
      const { aprobado, entregado } = row;
      if (aprobado !== null && entregado !== null && entregado > aprobado) report({ message: "excede", row, column: "entregado" });
    },
  }),
  define({
    ...plain,
    id: "B10",
    slug: "avance-en-limites",
    title: "Avance en límites",
    scope: "row",
    needs: ["avance"],
    messages: { fuera: "El avance no está entre 0 y 100." },
    check(row, report) {
      const { avance } = row;
      if (avance === null || avance < 0 || avance > 100) report({ message: "fuera", row, column: "avance" });
    },
  }),
  define({
    ...plain,
    id: "B11",
    slug: "folio-unico",
    title: "Folio único",
    scope: "group",
    needs: ["folio"],
    messages: { repetido: "El folio ya está en otra fila." },
    atLeast: 2,
    groupBy: (row: PadronRow) => (row.folio === "" ? null : row.folio),
    check(rows, report) {
      for (let i = 1; i < rows.length; i++) {
        const row = rows[i];
        if (row) report({ message: "repetido", row, column: "folio" });
      }
    },
  }),
  define({
    ...plain,
    id: "B12",
    slug: "proyecto-del-catalogo",
    title: "Proyecto del catálogo",
    scope: "row",
    needs: ["proyecto"],
    messages: { desconocido: "El proyecto no está en el catálogo." },
    check(row, report, { facts }) {
      if (!facts.projects.has(row.proyecto)) report({ message: "desconocido", row, column: "proyecto" });
    },
  }),
];
