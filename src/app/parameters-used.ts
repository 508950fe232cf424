import { formatDate } from "../core/calendar/serial";
import { CRITERIA, criterion, type CriterionId } from "../core/norms/criteria";
import { PARAMETERS, PARAMETER_KEYS, type ParameterKey, type ResolvedParameters } from "../core/norms/parameters";
import type { Table } from "../core/reading/table";
import { asm } from "../core/registers/asm";
import type { ParameterOrigin, ParameterUse } from "../core/review/parameters";
import { formatMoney } from "../core/sheet/money";
import { criteriaOf, resolvedParameters, type ParameterSheet } from "./parameter-sheet";
import type { UserSettings } from "./settings";
import { PARAMETER_TEXTS as texts } from "./texts/parameters";

/** Of the criteria, those that ask something of the ASM document: the rest are of the FOAFI rules. */
const ASM_CRITERIA: ReadonlySet<string> = new Set<CriterionId>(["A-36", "A-37", "A-38", "A-39"]);

/** The values the rules used and where each came from: those every review has, then those of the registers that are there. */
export function parametersUsed(user: UserSettings, today: number, tables: readonly Table[], sheet: ParameterSheet): readonly ParameterUse[] {
  const resolved = resolvedParameters(user, sheet);
  const asmTables = tables.filter(({ register }) => register.key === asm.key);
  const hasFoafi = tables.length > asmTables.length;
  const choices = criteriaOf(user, sheet);
  const originOf = (id: CriterionId): ParameterOrigin => (id in user.criteria ? "usuario" : id in sheet.criteria ? "libro" : "supuesto");
  const further = PARAMETER_KEYS.filter((key) => key !== "fechaCorte" && key !== "calendario");
  return [
    { kind: "parameter", key: "corte", name: texts.cutDate, value: formatDate(resolved.fechaCorte.value ?? today), origin: resolved.fechaCorte.origin },
    ...asmTables.map((table): ParameterUse => {
      const { periodo } = table.structure.titles;
      return {
        kind: "parameter",
        key: `periodo:${table.sheet.id}`,
        name: asmTables.length > 1 ? texts.periodoOf(table.sheet.name) : texts.periodo,
        value: periodo ? `${String(periodo.first)}-${String(periodo.last)}` : texts.noPeriodo,
        origin: "libro",
      };
    }),
    { kind: "parameter", key: "tolerancia", name: texts.tolerance, value: texts.months(criterion(choices, "A-36") === "12-meses" ? 12 : 0), origin: originOf("A-36") },
    { kind: "parameter", key: "reglas", name: texts.packs, value: user.extended ? texts.extended : texts.base, origin: user.extended ? "usuario" : "supuesto" },
    { kind: "parameter", key: "calendario", name: texts.calendar, value: resolved.calendario.value, origin: resolved.calendario.origin },
    ...(hasFoafi ? further.map((key): ParameterUse => ({ kind: "parameter", key, name: PARAMETERS[key].name, value: valueText(resolved, key), origin: resolved[key].origin })) : []),
    ...CRITERIA.filter(({ id }) => (ASM_CRITERIA.has(id) ? asmTables.length > 0 : hasFoafi)).map((each): ParameterUse => {
      const chosen = criterion(choices, each.id);
      const option = each.options.find(({ value }) => value === chosen) ?? each.options[0];
      return { kind: "criterion", key: each.id, name: each.name, value: option.label, origin: originOf(each.id) };
    }),
  ];
}

function valueText(resolved: ResolvedParameters, key: ParameterKey): string {
  const { value } = resolved[key];
  if (value === null) return texts.unknown;
  if (typeof value === "object") return value.length === 0 ? texts.none : value.map(formatDate).join("; ");
  if (typeof value === "string") return value;
  switch (PARAMETERS[key].type) {
    case "money":
      return formatMoney(value);
    case "ratio":
      return texts.percent(value);
    case "date":
      return formatDate(value);
    case "days":
      return texts.days(value);
    case "year":
    case "count":
    case "dates":
    case "calendar":
      return String(value);
  }
}
