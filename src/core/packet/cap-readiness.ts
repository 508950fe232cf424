import { fondos } from "../registers/fondos";
import { planes } from "../registers/planes";
import { proyectos } from "../registers/proyectos";
import { LINEA } from "../registers/values";
import { timesAmount } from "../totals/share";
import type { PacketGround } from "./ground";
import type { ReadinessItem, RowRef } from "./packet";
import type { Proyecto } from "./projects";
import type { ItemMaker } from "./readiness-item";

/** A contribution of the FOAFI and what it is a part of. Centavos; null when the cell does not tell. */
interface Share {
  readonly granted: number | null;
  readonly of: number | null;
  readonly places: readonly RowRef[];
}

/**
 * Whether the FOAFI's part respects the caps of §4.3.2: of each plan's cost in línea a, of each fund's patrimony in línea b. Before
 * there are funds, the cédula's cost is the patrimony to be. Before there are plans, that of the whole project only tells when it is
 * over: then that of some plan must be.
 */
export function capItem(row: Proyecto, item: ItemMaker, ground: PacketGround): ReadinessItem {
  const { book, ref, settings } = ground;
  const whole: Share = { granted: row.aport_foafi, of: row.costo_total, places: [ref(proyectos, row, "aport_foafi"), ref(proyectos, row, "costo_total")] };
  switch (row.linea) {
    case LINEA.planes: {
      const plans = book.rows(planes, "proyecto", row.folio).map((plan): Share => ({ granted: plan.aport_foafi, of: plan.costo, places: [ref(planes, plan, "aport_foafi"), ref(planes, plan, "costo")] }));
      return plans.length > 0 ? capped(plans, settings.parameters.topePlan, "plan", item) : onlyIfOver(whole, settings.parameters.topePlan, item);
    }
    case LINEA.fondos: {
      const funds = book.rows(fondos, "proyecto", row.folio).map((fund): Share => ({ granted: fund.aport_foafi, of: fund.patrimonio, places: [ref(fondos, fund, "aport_foafi"), ref(fondos, fund, "patrimonio")] }));
      return funds.length > 0 ? capped(funds, settings.parameters.topeFondo, "fondo", item) : capped([whole], settings.parameters.topeFondo, "cedula", item);
    }
    case LINEA.intermediarios:
      return item("topes", "ok", "sin-tope", {}, [ref(proyectos, row, "linea")]);
    default:
      return item("topes", "unknown", "tope-sin-dato", {}, [ref(proyectos, row, "linea")]);
  }
}

/** The first that is over, then the first that cannot be told, decides. `de`: of what the cap is a part. */
function capped(shares: readonly Share[], cap: number, de: "plan" | "fondo" | "cedula", item: ItemMaker): ReadinessItem {
  let untold: Share | null = null;
  for (const share of shares) {
    const { granted, of, places } = share;
    if (granted === null || of === null || of <= 0) {
      untold ??= share;
      continue;
    }
    const limit = timesAmount(of, cap);
    if (granted > limit) return item("topes", "gap", "tope-rebasado", { aportacion: granted, tope: limit, excede: granted - limit, de }, places);
  }
  if (untold) return item("topes", "unknown", "tope-sin-dato", { de }, untold.places);
  return item("topes", "ok", "tope-respetado", { de }, shares.flatMap(({ places }) => places));
}

function onlyIfOver(whole: Share, cap: number, item: ItemMaker): ReadinessItem {
  const told = capped([whole], cap, "plan", item);
  return told.state === "ok" ? item("topes", "unknown", "tope-sin-dato", { de: "plan" }, whole.places) : told;
}
