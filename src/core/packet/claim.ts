import type { Row } from "../reading/row";
import { creditos } from "../registers/creditos";
import type { ColumnKey } from "../registers/define";
import { fondos } from "../registers/fondos";
import { siniestros } from "../registers/siniestros";
import { applyClaim, LAYERS, leftAfter, totalTaken, type Layer, type Layers } from "../totals/claims";
import { fundClaims, type FundClaim } from "../totals/fund-claims";
import { contributionLayers, COUNTERPARTS } from "../totals/fund-contributions";
import { amount } from "./amount";
import type { PacketGround } from "./ground";
import type { ClaimOutcome, ClaimProblemKind, ClaimRequest, ClaimStep, RowRef } from "./packet";

type Fund = Row<typeof fondos>;

const GIVEN_BY: Readonly<Record<Layer, readonly ColumnKey<typeof fondos>[]>> = { empresarios: ["aport_empresarios"], contrapartes: COUNTERPARTS, foafi: ["aport_foafi"] };
const TAKEN_IN = { empresarios: "de_empresarios", contrapartes: "de_contrapartes", foafi: "de_foafi" } as const satisfies Record<Layer, ColumnKey<typeof siniestros>>;

/**
 * How a claim must fall on the fund that backs its credit: entrepreneurs, counterparts, FOAFI, each with all it has left before the
 * next is touched (§4.4.4 VI, A-31). Claims of earlier days and of its own day come before it, those without a date too.
 */
export function workOutClaim(request: ClaimRequest, ground: PacketGround): ClaimOutcome {
  const { book, ref } = ground;
  const problem = (kind: ClaimProblemKind, data: Readonly<Record<string, string>> = {}, places: readonly RowRef[] = []): ClaimOutcome => ({ kind: "problem", problem: { kind, data, places } });
  if (!Number.isSafeInteger(request.amount) || request.amount <= 0) return problem("monto-imposible");
  const credit = book.first(creditos, "id", request.credito);
  if (!credit) return problem("credito-desconocido", { credito: request.credito });
  const credito = credit.id;
  if (credit.fondo === "") return problem("credito-sin-fondo", { credito }, [ref(creditos, credit, "fondo")]);
  const fund = book.first(fondos, "id", credit.fondo);
  if (!fund) return problem("fondo-desconocido", { credito, fondo: credit.fondo }, [ref(creditos, credit, "fondo")]);
  const avalCell = ref(creditos, credit, "aval_concedido");
  if (credit.estatus === "rechazado" || credit.state("aval_concedido") === "empty" || credit.aval_concedido === 0) return problem("sin-aval", { credito }, [avalCell]);
  const contributions = contributionLayers(fund);
  if (contributions === null) return problem("aportaciones-ilegibles", { fondo: fund.id }, [ref(fondos, fund)]);
  const others = fundClaims(book).filter((claim) => claim.fund === fund && (request.id === undefined || claim.row.id.toUpperCase() !== request.id.trim().toUpperCase()));
  const earlier = others.filter(({ row }) => request.date === null || row.fecha === null || row.fecha <= request.date);
  const untold = earlier.find(({ taken }) => taken === null);
  if (untold) return problem("siniestro-anterior-sin-reparto", { fondo: fund.id, siniestro: untold.row.id }, [ref(siniestros, untold.row)]);
  const taken = earlier.flatMap((claim) => claim.taken ?? []);
  const { split, uncovered } = applyClaim(contributions, taken, request.amount);
  const onCredit = book.rows(siniestros, "credito", credito).filter((row) => earlier.some((claim) => claim.row === row));
  const claimed = onCredit.reduce((sum, { monto }) => sum + (monto ?? 0), request.amount);
  const steps = LAYERS.map((layer) => stepOf(layer, { contributions, taken, split }, { fund, earlier }, ground));
  return {
    kind: "claim",
    claim: {
      credito,
      fondo: { id: fund.id, nombre: fund.nombre, ref: ref(fondos, fund) },
      amount: amount(request.amount, []),
      steps,
      split,
      uncovered: amount(uncovered, steps.flatMap(({ contributed }) => contributed.from)),
      earlier: earlier.map(({ row }) => ref(siniestros, row)),
      aval: { value: credit.aval_concedido, from: [avalCell] },
      overAval: credit.aval_concedido !== null && claimed > credit.aval_concedido,
    },
  };
}

interface Falling {
  readonly contributions: Layers;
  /** What each earlier claim took. */
  readonly taken: readonly Layers[];
  readonly split: Layers;
}

function stepOf(layer: Layer, { contributions, taken, split }: Falling, { fund, earlier }: { readonly fund: Fund; readonly earlier: readonly FundClaim[] }, { ref }: PacketGround): ClaimStep {
  const available = leftAfter(contributions, taken)[layer];
  const given = GIVEN_BY[layer].filter((column) => fund.has(column)).map((column) => ref(fondos, fund, column));
  const paid = earlier.filter((claim) => (claim.taken?.[layer] ?? 0) > 0).map(({ row }) => ref(siniestros, row, TAKEN_IN[layer]));
  return {
    layer,
    contributed: amount(contributions[layer], given),
    takenBefore: amount(totalTaken(taken)[layer], paid),
    available,
    takes: amount(split[layer], [...given, ...paid]),
    left: available - split[layer],
    exhausted: contributions[layer] > 0 && available === 0,
  };
}
