import type { creditos } from "../../../src/core/registers/creditos";
import { day, type SampleRow } from "./row";

type CreditRow = SampleRow<typeof creditos>;
type Guaranteed = readonly [id: string, beneficiario: string, solicitado: number, solicitud: string, concedido: number, aval: string, monto: number, fecha: string, plazo: number];

const NAFIN = { institucion: "Nacional Financiera, S.N.C.", tipo_institucion: "banca de desarrollo" } as const;
const MERCANTIL = { institucion: "Banco Mercantil del Centro, S.A.", tipo_institucion: "banca comercial" } as const;
const SURESTE = { institucion: "Banco del Sureste, S.A.", tipo_institucion: "banca comercial" } as const;

/** Credits that a fund guarantees. */
function guaranteed(fondo: string, lender: Pick<CreditRow, "institucion" | "tipo_institucion">, rows: readonly Guaranteed[]): CreditRow[] {
  return rows.map(([id, beneficiario, aval_solicitado, solicitud, aval_concedido, aval, monto, fecha, plazo]) => ({
    id, fondo, beneficiario, ...lender, aval_solicitado, fecha_solicitud: day(solicitud), aval_concedido, fecha_aval: day(aval), monto, fecha: day(fecha), plazo, estatus: "vigente",
  }));
}

/** Credits of an intermediary that is no bank: no fund and no guarantee. */
function direct(institucion: string, tipo_institucion: string, rows: readonly (readonly [id: string, beneficiario: string, monto: number, fecha: string, plazo: number])[]): CreditRow[] {
  return rows.map(([id, beneficiario, monto, fecha, plazo]) => ({ id, beneficiario, institucion, tipo_institucion, monto, fecha: day(fecha), plazo, estatus: "vigente" }));
}

const calzado = guaranteed("F-01", NAFIN, [
  ["CR-01", "B-001", 40_000, "10/06", 40_000, "14/06", 80_000, "21/06", 24],
  ["CR-02", "B-002", 300_000, "11/06", 250_000, "20/06", 500_000, "28/06", 36],
  ["CR-03", "B-003", 350_000, "12/06", 350_000, "20/06", 700_000, "01/07", 36],
  ["CR-04", "B-004", 60_000, "17/06", 60_000, "24/06", 120_000, "03/07", 24],
  ["CR-05", "B-005", 25_000, "24/06", 25_000, "01/07", 50_000, "08/07", 12],
  ["CR-06", "B-006", 600_000, "01/07", 500_000, "12/07", 1_000_000, "22/07", 48],
  ["CR-07", "B-007", 75_000, "15/07", 75_000, "23/07", 150_000, "31/07", 24],
]);
const textil = guaranteed("F-02", MERCANTIL, [
  ["CR-09", "B-015", 48_000, "03/07", 48_000, "10/07", 120_000, "17/07", 24],
  ["CR-10", "B-016", 240_000, "04/07", 240_000, "12/07", 600_000, "22/07", 36],
  ["CR-11", "B-017", 16_000, "08/07", 16_000, "15/07", 40_000, "22/07", 12],
  ["CR-12", "B-018", 80_000, "15/07", 80_000, "24/07", 200_000, "01/08", 24],
  ["CR-13", "B-019", 30_000, "05/08", 30_000, "12/08", 75_000, "19/08", 18],
  ["CR-14", "B-020", 400_000, "12/08", 320_000, "21/08", 800_000, "30/08", 36],
]);
const peninsular = guaranteed("F-03", SURESTE, [
  ["CR-15", "B-030", 250_000, "06/08", 250_000, "15/08", 500_000, "23/08", 36],
  ["CR-16", "B-031", 45_000, "08/08", 45_000, "16/08", 90_000, "26/08", 24],
  ["CR-17", "B-032", 180_000, "12/08", 180_000, "22/08", 360_000, "02/09", 36],
  ["CR-18", "B-033", 20_000, "20/08", 20_000, "28/08", 40_000, "05/09", 12],
  ["CR-19", "B-034", 120_000, "02/09", 120_000, "11/09", 240_000, "19/09", 24],
]);

/** 25 credits: one refused (no guarantee, no date), one that defaulted, one paid. */
export const creditoRows: readonly CreditRow[] = [
  ...calzado.map((row) => (row.id === "CR-05" ? { ...row, estatus: "liquidado" } : row)),
  { id: "CR-08", fondo: "F-01", beneficiario: "B-008", ...NAFIN, aval_solicitado: 200_000, fecha_solicitud: day("22/07"), monto: 400_000, plazo: 36, estatus: "rechazado" },
  ...textil.map((row) => (row.id === "CR-10" ? { ...row, estatus: "siniestrado" } : row)),
  ...peninsular,
  ...direct("Unión de Crédito Serrana, S.A. de C.V.", "unión de crédito", [
    ["CR-20", "B-021", 150_000, "01/07", 12],
    ["CR-21", "B-022", 650_000, "05/07", 24],
    ["CR-22", "B-023", 90_000, "12/07", 12],
    ["CR-23", "B-024", 310_000, "02/08", 24],
  ]),
  ...direct("Caja Popular Lago de Pátzcuaro, S.C.L.", "cooperativa de ahorro y crédito popular", [
    ["CR-24", "B-035", 18_000, "29/07", 12],
    ["CR-25", "B-036", 35_000, "05/08", 12],
  ]),
];
