import { dateOfSerial } from "../calendar/serial";
import type { beneficiarios } from "../registers/beneficiarios";
import type { planes } from "../registers/planes";
import type { Row } from "./row";

/** Whether a beneficiary has got support: its row has money, or says so. Who only asked, or was only attended, has not. */
export function gotSupport(row: Row<typeof beneficiarios>): boolean {
  return row.estado_solicitud === "beneficiada" || (row.monto ?? 0) > 0;
}

/** Whether a plan was supported: as its row says or, where it does not say, because it has money of the FOAFI. */
export function isSupported(plan: Row<typeof planes>): boolean {
  return plan.apoyado ?? (plan.aport_foafi ?? 0) > 0;
}

/** The fiscal year of a plan: the one written or, for want of it, that of its date, or the year under review. */
export function fiscalYearOf(plan: Row<typeof planes>, underReview: number): number {
  return plan.ejercicio ?? (plan.fecha === null ? underReview : dateOfSerial(plan.fecha).year);
}
