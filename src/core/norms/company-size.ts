import { SECTOR } from "../registers/values";
import { criterion, type CriterionChoices } from "./criteria";
import { sizeOf, sizeTableFor, tiersOf, type MeasuredSector, type SizeTable, type Tamano } from "./mpyme-sizes";

/** What a row of Beneficiarios says of the size of a company. `fecha` tells which table was in force. */
interface Company {
  readonly sector: string | null;
  readonly empleados: number | null;
  readonly fecha: number | null;
}

/** The sector whose tiers a company is measured by; null for none, or for producers and artisans who are micro anyway. */
export function measuredSectorOf({ sector }: Company, criteria: CriterionChoices): MeasuredSector | null {
  switch (sector) {
    case SECTOR.industria:
    case SECTOR.comercio:
    case SECTOR.servicios:
      return sector;
    case SECTOR.primario:
      return criterion(criteria, "A-09") === "por-tamano" ? SECTOR.industria : null;
    default:
      return null;
  }
}

/** The table a company is measured by. */
export function sizeTableOf({ fecha }: Company, criteria: CriterionChoices): SizeTable {
  return sizeTableFor(fecha, criterion(criteria, "A-10"));
}

/** The size that the table gives a company; `fuera` above it; null when it cannot be told or is not measured. */
export function measuredSize(company: Company, criteria: CriterionChoices): Tamano | "fuera" | null {
  const { empleados } = company;
  const sector = measuredSectorOf(company, criteria);
  if (sector === null || empleados === null || empleados < 0) return null;
  return sizeOf(sector, empleados, sizeTableOf(company, criteria));
}

/** The most employees an MPYME of the sector may have. */
export function mostEmployees(sector: MeasuredSector, table: SizeTable): number {
  return tiersOf(sector, table).at(-1)?.to ?? Infinity;
}

/** Producers and artisans with more employees than this are worth a look: the most a micro company of any sector has. */
export const MOST_OF_A_PRODUCER = tiersOf(SECTOR.industria, "FOAFI_2002")[0]?.to ?? Infinity;
