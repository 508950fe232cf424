import { CONSEJO } from "../../../core/norms/foafi";
import type { Session } from "../../../core/packet/packet";
import { BLANK, capitalized } from "../../texts/packet";

/** The office of who presides, in the norm's words; null when nobody with a seat does. The seat I presided by «otro» is its suplente's. */
export function presidingCargo({ presiding, presidio }: Pick<Session, "presiding" | "presidio">): string | null {
  return presiding === null ? null : CONSEJO[presiding][presidio === "otro" ? "suplente" : "cargo"];
}

/** The office of who presides, in the norm's words; as Sesiones has it when that is no seat; a blank when nobody says. */
export function presidingText(session: Pick<Session, "presiding" | "presidio">): string {
  const cargo = presidingCargo(session);
  return cargo === null ? (session.presidio ?? BLANK) : capitalized(cargo);
}
