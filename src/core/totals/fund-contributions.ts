import type { Row } from "../reading/row";
import type { fondos } from "../registers/fondos";
import type { Layers } from "./claims";

type Fund = Row<typeof fondos>;

/**
 * The counterparts of a fund: who §4.3.1 b names besides the entrepreneurs and the FOAFI (state and municipal governments, banks),
 * and any other.
 */
export const COUNTERPARTS = ["aport_estado", "aport_municipio", "aport_banca", "aport_otros"] as const;

/** Everybody who contributes to a fund's patrimony. */
export const CONTRIBUTIONS = ["aport_foafi", "aport_empresarios", ...COUNTERPARTS] as const;

/** The sum of these contributions, in centavos: a blank or absent one is 0. Null when one of them cannot be read. */
export function contributed(fund: Fund, columns: readonly (typeof CONTRIBUTIONS)[number][]): number | null {
  let sum = 0;
  for (const column of columns) {
    if (fund.state(column) === "unreadable") return null;
    sum += fund[column] ?? 0;
  }
  return sum;
}

/** What stands behind the fund's guarantees, layer by layer. Null when a contribution cannot be read. */
export function contributionLayers(fund: Fund): Layers | null {
  const empresarios = contributed(fund, ["aport_empresarios"]);
  const contrapartes = contributed(fund, COUNTERPARTS);
  const foafi = contributed(fund, ["aport_foafi"]);
  return empresarios === null || contrapartes === null || foafi === null ? null : { empresarios, contrapartes, foafi };
}
