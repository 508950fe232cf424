import type { planes } from "../../../src/core/registers/planes";
import { day, type SampleRow } from "./row";

type PlanFacts = readonly [id: string, beneficiario: string, proyecto: string, costo: number, aportFoafi: number, fecha: string];

/** Business plans; several are supported with exactly 70.00 % of their cost. */
const PLANS: readonly PlanFacts[] = [
  ["PL-01", "B-009", "P-002", 80_000, 56_000, "03/06"],
  ["PL-02", "B-010", "P-002", 95_000, 60_000, "05/06"],
  ["PL-03", "B-011", "P-002", 120_000, 84_000, "10/06"],
  ["PL-04", "B-012", "P-002", 72_500, 50_000, "24/06"],
  ["PL-05", "B-013", "P-002", 110_000, 70_000, "26/08"],
  ["PL-06", "B-014", "P-002", 64_000, 40_000, "28/08"],
  ["PL-07", "B-025", "P-005", 75_000, 52_500, "31/05"],
  ["PL-08", "B-026", "P-005", 90_000, 60_000, "04/06"],
  ["PL-09", "B-027", "P-005", 68_715, 48_100.5, "14/06"],
  ["PL-10", "B-028", "P-005", 88_000, 60_000, "22/07"],
  ["PL-11", "B-029", "P-005", 78_500, 54_900, "24/07"],
  ["PL-12", "B-038", "P-010", 150_000, 105_000, "20/08"],
  ["PL-13", "B-039", "P-010", 98_000, 68_000, "23/08"],
  ["PL-14", "B-040", "P-010", 120_000, 77_000, "09/09"],
];

export const planRows: readonly SampleRow<typeof planes>[] = PLANS.map(([id, beneficiario, proyecto, costo, aportFoafi, fecha]) => ({
  id, beneficiario, proyecto, costo, aport_foafi: aportFoafi, ejercicio: 2002, fecha: day(fecha), apoyado: "S",
}));
