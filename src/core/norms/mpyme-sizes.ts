import { serialOf } from "../calendar/serial";
import { SECTOR, TAMANO } from "../registers/values";
import type { CriterionValue } from "./criteria";
import tables from "./mpyme-sizes.json";
import { RULES_OF_2003_ISSUED } from "./validity";

export type SizeTable = "FOAFI_2002" | "LEY_2002" | "DOF_2009";
export type Sector = (typeof SECTOR)[keyof typeof SECTOR];
export type Tamano = (typeof TAMANO)[keyof typeof TAMANO];
/** Sectors that have tiers of their own. */
export type MeasuredSector = Exclude<Sector, typeof SECTOR.primario>;

/** Employees of a tier, both ends included. */
export interface Tier {
  readonly size: Tamano;
  readonly from: number;
  readonly to: number;
}

type Bounds = readonly number[];

interface Ranges {
  readonly micro: Bounds;
  readonly pequena: Bounds;
  readonly mediana: Bounds;
}

function tiersFrom(ranges: Ranges): readonly Tier[] {
  const tier = (size: Tamano, [from = 0, to = 0]: Bounds): Tier => ({ size, from, to });
  return [tier(TAMANO.micro, ranges.micro), tier(TAMANO.pequena, ranges.pequena), tier(TAMANO.mediana, ranges.mediana)];
}

/** The stratification of 2009 by its employees alone: its sales score needs a figure that the registers do not have. */
function tiersOf2009(sector: MeasuredSector): readonly Tier[] {
  const { micro, pequena, mediana } = tables.DOF_2009.trabajadores;
  return tiersFrom({ micro: [0, micro], pequena: [micro + 1, pequena[sector]], mediana: [pequena[sector] + 1, mediana[sector]] });
}

const TIERS: Readonly<Record<SizeTable, Readonly<Record<MeasuredSector, readonly Tier[]>>>> = {
  FOAFI_2002: { industria: tiersFrom(tables.FOAFI_2002.industria), comercio: tiersFrom(tables.FOAFI_2002.comercio), servicios: tiersFrom(tables.FOAFI_2002.servicios) },
  LEY_2002: { industria: tiersFrom(tables.LEY_2002.industria), comercio: tiersFrom(tables.LEY_2002.comercio), servicios: tiersFrom(tables.LEY_2002.servicios) },
  DOF_2009: { industria: tiersOf2009("industria"), comercio: tiersOf2009("comercio"), servicios: tiersOf2009("servicios") },
};

/** Where each table comes from, for messages. */
export const SIZE_TABLE_NAMES: Readonly<Record<SizeTable, string>> = {
  FOAFI_2002: "Reglas de Operación del FOAFI 2002, definición X",
  LEY_2002: "Ley para el Desarrollo de la Competitividad de la MPYME (DOF 30/12/2002), artículo 3 III",
  DOF_2009: "Acuerdo de estratificación de las MPYMES (DOF 30/06/2009), por trabajadores",
};

/** From micro to mediana, without holes. */
export function tiersOf(sector: MeasuredSector, table: SizeTable): readonly Tier[] {
  return TIERS[table][sector];
}

/**
 * The size of a company by its employees; `fuera` above the table. Producers and artisans are micro whatever their number
 * (definition X; what else A-09 may want is for the rules). `empleados` is a whole number, 0 or more.
 */
export function sizeOf(sector: Sector, empleados: number, table: SizeTable): Tamano | "fuera" {
  if (!Number.isInteger(empleados) || empleados < 0) throw new RangeError("empleados must be a whole number, 0 or more");
  if (sector === SECTOR.primario) return TAMANO.micro;
  return tiersOf(sector, table).find((tier) => empleados <= tier.to)?.size ?? "fuera";
}

/** First days under each later table: the FOAFI's holds through the day on which its rules of 2003 came out; the agreement of 2009 came out on 30/06/2009. */
const LEY_2002_SINCE = RULES_OF_2003_ISSUED + 1;
const DOF_2009_SINCE = serialOf(2009, 7, 1) ?? Infinity;

/** The table in force on a day (serial; null when not known: the FOAFI's own), as criterion A-10 reads it. */
export function sizeTableFor(date: number | null, criterionA10: CriterionValue<"A-10">): SizeTable {
  if (criterionA10 === "foafi" || date === null || date < LEY_2002_SINCE) return "FOAFI_2002";
  return date < DOF_2009_SINCE ? "LEY_2002" : "DOF_2009";
}
