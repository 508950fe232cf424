import { criterion } from "../core/norms/criteria";
import { parameterValues } from "../core/norms/parameters";
import type { ReviewSettings } from "../core/review/parameters";
import { criteriaOf, NO_PARAMETERS, resolvedParameters, type ParameterSheet } from "./parameter-sheet";
import type { UserSettings } from "./settings";

/** The settings the rules run with: the user's, else the workbook's, else the norm's or ours. `today` is a serial day. */
export function reviewSettings(user: UserSettings, today: number, sheet: ParameterSheet = NO_PARAMETERS): ReviewSettings {
  const parameters = parameterValues(resolvedParameters(user, sheet));
  const criteria = criteriaOf(user, sheet);
  return {
    cutDate: parameters.fechaCorte ?? today,
    packs: user.extended ? ["extendido"] : [],
    periodToleranceMonths: criterion(criteria, "A-36") === "12-meses" ? 12 : 0,
    calendar: parameters.calendario,
    parameters,
    criteria,
  };
}
