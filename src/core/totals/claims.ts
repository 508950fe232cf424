/**
 * Who answers for a guarantee, by layer, in the order in which they answer: the entrepreneurs, the counterparts, the FOAFI.
 * §4.4.4 VI: "en primer lugar de las aportaciones de los empresarios, en segundo lugar de las contrapartes"; the FOAFI, which
 * the text does not name, comes last (criterion A-31). In integer centavos: what each contributed, or what was taken from each.
 */
export interface Layers {
  readonly empresarios: number;
  readonly contrapartes: number;
  readonly foafi: number;
}

export const LAYERS = ["empresarios", "contrapartes", "foafi"] as const satisfies readonly (keyof Layers)[];

export type Layer = (typeof LAYERS)[number];

const NOTHING: Layers = { empresarios: 0, contrapartes: 0, foafi: 0 };

/** What several claims took, layer by layer. */
export function totalTaken(claims: readonly Layers[]): Layers {
  return claims.reduce((sum, claim) => byLayer((layer) => sum[layer] + claim[layer]), NOTHING);
}

/**
 * What is left of the contributions after the claims, as these were recorded: rightly split or not, the money is gone. A layer
 * from which more was taken than it had has nothing left.
 */
export function leftAfter(contributions: Layers, claims: readonly Layers[]): Layers {
  const taken = totalTaken(claims);
  return byLayer((layer) => Math.max(0, contributions[layer] - taken[layer]));
}

/** How a claim must fall: what each layer answers for, what nobody can, and what is left in each layer afterwards. Centavos. */
export interface AppliedClaim {
  readonly split: Layers;
  /** What the fund's contributions do not reach to pay. */
  readonly uncovered: number;
  readonly left: Layers;
}

/**
 * How a claim of `amount` (centavos, 0 or more) must fall on a fund: each layer answers with all it has left before the next one
 * is touched. `earlier` are the claims already paid, as recorded.
 */
export function applyClaim(contributions: Layers, earlier: readonly Layers[], amount: number): AppliedClaim {
  const available = leftAfter(contributions, earlier);
  let uncovered = amount;
  const split = byLayer((layer) => {
    const share = Math.min(uncovered, available[layer]);
    uncovered -= share;
    return share;
  });
  return { split, uncovered, left: byLayer((layer) => available[layer] - split[layer]) };
}

/** Money that was taken from a layer while one that answers before it still had some. Centavos. */
export interface SkippedLayer {
  readonly layer: Layer;
  readonly taken: number;
  /** The first layer that should have answered. */
  readonly before: Layer;
  /** How much of `taken` the layers before still had money for. */
  readonly due: number;
}

/**
 * The layers a claim reached too soon. `taken` is what all claims took up to the end of its day, its own included: which of two
 * claims of one day came first nobody recorded, so that a layer emptied by any of them counts as empty.
 */
export function skippedLayers(contributions: Layers, taken: Layers, claim: Layers): readonly SkippedLayer[] {
  const left = leftAfter(contributions, [taken]);
  return LAYERS.flatMap((layer, position) => {
    const unspent = LAYERS.slice(0, position).filter((earlier) => left[earlier] > 0);
    const [before] = unspent;
    if (claim[layer] <= 0 || before === undefined) return [];
    return [{ layer, taken: claim[layer], before, due: Math.min(claim[layer], unspent.reduce((sum, earlier) => sum + left[earlier], 0)) }];
  });
}

function byLayer(amount: (layer: Layer) => number): Layers {
  // In this order: applyClaim hands what one layer leaves to the next.
  const empresarios = amount("empresarios");
  const contrapartes = amount("contrapartes");
  return { empresarios, contrapartes, foafi: amount("foafi") };
}
