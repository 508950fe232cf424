import { ELEGIBILIDAD } from "../norms/foafi";
import { proyectos } from "../registers/proyectos";
import type { PacketGround } from "./ground";
import type { CriterionAnswer } from "./packet";
import type { Proyecto } from "./projects";

/** What the cédula answers to each of the six criteria of §4.4.1.1. */
export function criteriaAnswers(row: Proyecto, { ref }: PacketGround): readonly CriterionAnswer[] {
  return ELEGIBILIDAD.map(({ numeral, words, column }) => ({ numeral, words, value: row[column], from: row.has(column) ? [ref(proyectos, row, column)] : [] }));
}
