import type { Book } from "../reading/book";
import type { Row } from "../reading/row";
import { creditos } from "../registers/creditos";
import { fondos } from "../registers/fondos";
import { siniestros } from "../registers/siniestros";
import { totalTaken, type Layers } from "./claims";

type Fund = Row<typeof fondos>;
type Claim = Row<typeof siniestros>;

/** A claim on a credit that a fund stands behind. Layers are null when the cells do not tell who paid. */
export interface FundClaim {
  readonly row: Claim;
  readonly fund: Fund;
  /** What it took of each layer. */
  readonly taken: Layers | null;
  /** What all claims on the fund took up to the end of its day, its own included. */
  readonly takenByDayEnd: Layers | null;
}

/**
 * The claims on every fund, each fund's in the order in which they were paid. A claim whose credit is unknown, or has no fund, is
 * on none. One without a date may have been paid on any day: it counts as earlier than the others, and has all of them before
 * it. Nobody is blamed for a date that is missing.
 */
export function fundClaims(book: Book): readonly FundClaim[] {
  const byFund = new Map<Fund, Claim[]>();
  for (const row of book.all(siniestros)) {
    const fund = book.first(fondos, "id", book.first(creditos, "id", row.credito)?.fondo ?? null);
    if (!fund) continue;
    const claims = byFund.get(fund);
    if (claims) claims.push(row);
    else byFund.set(fund, [row]);
  }
  return [...byFund].flatMap(([fund, claims]) => [...inTurn(fund, claims)]);
}

function* inTurn(fund: Fund, claims: readonly Claim[]): Generator<FundClaim> {
  const days = new Map<number, Claim[]>();
  for (const row of claims) {
    const paid = days.get(dayOf(row));
    if (paid) paid.push(row);
    else days.set(dayOf(row), [row]);
  }
  const everything = total(claims.map(takenBy));
  let before = total([]);
  for (const [day, paid] of [...days].toSorted(([a], [b]) => a - b)) {
    before = total([before, ...paid.map(takenBy)]);
    for (const row of paid) yield { row, fund, taken: takenBy(row), takenByDayEnd: day === UNDATED ? everything : before };
  }
}

/** Before every serial day. */
const UNDATED = -1;

function dayOf({ fecha }: Claim): number {
  return fecha ?? UNDATED;
}

/** The sum; null when one of them is not known. */
function total(claims: readonly (Layers | null)[]): Layers | null {
  const known = claims.filter((taken) => taken !== null);
  return known.length === claims.length ? totalTaken(known) : null;
}

/** A part left blank or unreadable is 0 when the others make up the whole amount; otherwise nobody knows who paid the rest. */
function takenBy({ monto, de_empresarios, de_contrapartes, de_foafi }: Claim): Layers | null {
  const taken = { empresarios: de_empresarios ?? 0, contrapartes: de_contrapartes ?? 0, foafi: de_foafi ?? 0 };
  const all = de_empresarios !== null && de_contrapartes !== null && de_foafi !== null;
  return all || taken.empresarios + taken.contrapartes + taken.foafi === monto ? taken : null;
}
