import { convenios } from "../registers/convenios";
import { ministraciones } from "../registers/ministraciones";
import { delivered, type Ministracion } from "../totals/ministracion";
import { amount } from "./amount";
import type { PacketGround } from "./ground";
import type { Installment, ProjectCalendar, RowRef } from "./packet";
import type { Proyecto } from "./projects";

/** When a project's money is to be delivered, by its ministraciones, and how its agreement words it (§6.3.3). Cancelled ones are left out. */
export function calendarOf(row: Proyecto, ground: PacketGround): ProjectCalendar {
  const { book, ref } = ground;
  const rows = book
    .rows(ministraciones, "proyecto", row.folio)
    .filter(({ estatus }) => estatus !== "cancelada")
    .toSorted((a, b) => (a.fecha_programada ?? Infinity) - (b.fecha_programada ?? Infinity) || (a.numero ?? Infinity) - (b.numero ?? Infinity));
  const known = rows.every(({ monto_programado }) => monto_programado !== null);
  const programmed = known ? rows.reduce((sum, { monto_programado }) => sum + (monto_programado ?? 0), 0) : null;
  const from: readonly RowRef[] = rows.map((each) => ref(ministraciones, each, "monto_programado"));
  const agreement = book.first(convenios, "numero", row.convenio);
  return {
    folio: row.folio,
    nombre: row.nombre,
    convenio: row.convenio,
    installments: rows.map((each) => installment(each, ground)),
    programmed: amount(rows.length === 0 ? null : programmed, from),
    wording: { value: agreement?.calendario_ministracion ?? "", from: agreement ? [ref(convenios, agreement, "calendario_ministracion")] : [] },
    difference: rows.length === 0 || programmed === null || row.aport_foafi === null ? null : row.aport_foafi - programmed,
  };
}

function installment(row: Ministracion, { ref }: PacketGround): Installment {
  return {
    number: row.numero,
    date: row.fecha_programada,
    amount: amount(row.monto_programado, [ref(ministraciones, row, "monto_programado")]),
    delivered: row.ministrado !== null && delivered(row) > 0 ? { date: row.fecha, centavos: delivered(row) } : null,
    estatus: row.estatus,
    from: [ref(ministraciones, row)],
  };
}
