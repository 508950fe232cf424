import type { BusinessTerm } from "../calendar/deadline";
import type { ReviewSettings } from "../review/parameters";
import { criterion } from "./criteria";

/** The term that the Consejo has for sending the acta, counted from the day it received the project (§6.3.3, criterion A-13). */
export function actaTerm({ calendar, parameters, criteria }: Pick<ReviewSettings, "calendar" | "parameters" | "criteria">): BusinessTerm {
  return { days: parameters.plazoConsejo, countsFirstDay: criterion(criteria, "A-13") === "mismo-dia", calendar, inhabiles: new Set(parameters.inhabiles) };
}
