import { formatDate } from "../core/calendar/serial";
import type { ParameterUse } from "../core/review/parameters";
import type { Table } from "../core/reading/table";
import { PARAMETER_TEXTS as texts } from "./texts/parameters";
import { DEFAULT_USER_SETTINGS, type UserSettings } from "./settings";

/** The values the rules used and where each came from: one line a setting, then one a sheet's periodo. */
export function parametersUsed(user: UserSettings, today: number, tables: readonly Table[]): readonly ParameterUse[] {
  const chosen = (key: keyof UserSettings) => (user[key] === DEFAULT_USER_SETTINGS[key] ? "supuesto" : "usuario");
  return [
    { key: "corte", name: texts.cutDate, value: formatDate(user.cutDate ?? today), origin: chosen("cutDate") },
    ...tables.map((table): ParameterUse => {
      const { periodo } = table.structure.titles;
      return {
        key: `periodo:${table.sheet.id}`,
        name: tables.length > 1 ? texts.periodoOf(table.sheet.name) : texts.periodo,
        value: periodo ? `${String(periodo.first)}-${String(periodo.last)}` : texts.noPeriodo,
        origin: "libro",
      };
    }),
    { key: "tolerancia", name: texts.tolerance, value: texts.months(user.periodToleranceMonths), origin: chosen("periodToleranceMonths") },
    { key: "reglas", name: texts.packs, value: user.extended ? texts.extended : texts.base, origin: chosen("extended") },
    { key: "calendario", name: texts.calendar, value: user.calendar, origin: chosen("calendar") },
  ];
}
