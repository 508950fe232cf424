import type { ministraciones } from "../../../src/core/registers/ministraciones";
import { day, type SampleRow } from "./row";

type PaymentRow = SampleRow<typeof ministraciones>;

/** Delivered whole, exercised and accounted for whole. */
function delivered(id: string, proyecto: string, convenio: string, numero: number, programada: string, monto: number, fecha: string, porcentaje: number): PaymentRow {
  return {
    id, proyecto, convenio, numero, fecha_programada: day(programada), monto_programado: monto, fecha: day(fecha),
    ministrado: monto, liberado: monto, ejercido: monto, comprobado: monto, reintegrado: 0, estatus: "ministrada", porcentaje,
  };
}

function due(id: string, proyecto: string, convenio: string, numero: number, programada: string, monto: number, porcentaje: number): PaymentRow {
  return { id, proyecto, convenio, numero, fecha_programada: day(programada), monto_programado: monto, estatus: "programada", porcentaje };
}

/** The finished project returned what its last payment left over; two payments are still to come. */
export const ministracionRows: readonly PaymentRow[] = [
  delivered("M-01", "P-001", "C-01", 1, "20/05", 1_800_000, "22/05", 60),
  { ...delivered("M-02", "P-001", "C-01", 2, "20/08", 1_200_000, "21/08", 40), comprobado: 900_000 },
  delivered("M-03", "P-002", "C-02", 1, "20/05", 216_000, "23/05", 60),
  delivered("M-04", "P-002", "C-02", 2, "19/08", 144_000, "20/08", 40),
  delivered("M-05", "P-003", "C-03", 1, "14/06", 1_400_000, "18/06", 70),
  due("M-06", "P-003", "C-03", 2, "16/12", 600_000, 30),
  delivered("M-07", "P-004", "C-04", 1, "17/06", 1_200_000, "19/06", 100),
  delivered("M-08", "P-005", "C-05", 1, "20/05", 165_300.3, "22/05", 60),
  { ...delivered("M-09", "P-005", "C-05", 2, "15/07", 110_200.2, "16/07", 40), liberado: 108_700.2, ejercido: 108_700.2, comprobado: 108_700.2, reintegrado: 1_500, fecha_reintegro: day("10/10"), fecha_tesofe: day("18/10") },
  delivered("M-10", "P-006", "C-06", 1, "12/07", 3_150_000, "15/07", 70),
  due("M-11", "P-006", "C-06", 2, "15/11", 1_350_000, 30),
  delivered("M-12", "P-007", "C-07", 1, "12/07", 650_000, "16/07", 100),
  delivered("M-13", "P-010", "C-08", 1, "12/08", 250_000, "14/08", 100),
];
