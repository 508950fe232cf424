import { readDate } from "../../../src/core/calendar/read-date";
import { readEntidad } from "../../../src/core/norms/entidades";
import { beneficiarios } from "../../../src/core/registers/beneficiarios";
import { creditos } from "../../../src/core/registers/creditos";
import type { Register } from "../../../src/core/registers/define";
import type { CellValue } from "../../../src/core/sheet/cell";
import type { Grid } from "../../../src/core/sheet/grid";
import { readEnum, readMoney } from "../../../src/core/sheet/numbers";
import { normalizeText } from "../../../src/core/text/normalize";

function memo<T>(read: (value: CellValue) => T): (value: CellValue) => T {
  const known = new Map<CellValue, T>();
  return (value) => {
    if (known.has(value)) return known.get(value) as T; // what was put there is a T
    const fresh = read(value);
    known.set(value, fresh);
    return fresh;
  };
}

const placesIn = (register: Register, ...columns: readonly string[]): readonly number[] => columns.map((column) => Object.keys(register.columns).indexOf(column));
const add = (sums: Map<string, number>, key: string, amount: number): unknown => sums.set(key, (sums.get(key) ?? 0) + amount);

const key = (value: CellValue): string => normalizeText(value).toUpperCase();
const { tamano, sector, linea, estado_solicitud } = beneficiarios.columns;

/** Both sides, by indicator, of what the two long registers decide. */
export type HandFigures = Readonly<Record<"IR-II" | "IC-III" | "IC-IV" | "IC-V" | "IC-IX", number>>;

/**
 * The numerators that hang on the two long registers, in one pass over the cells of each by hand, with the breakdowns. It knows of
 * the generated book that every company has its own id and a date, and of the rules no more than that needs.
 */
export function handIndicators(grids: ReadonlyMap<string, Grid>, cutDate: number): HandFigures {
  const dayOf = memo((value) => {
    const reading = readDate(value, false);
    return reading.kind === "date" ? reading.serial : null;
  });
  const moneyOf = memo((value) => {
    const reading = readMoney(value);
    return reading.kind === "money" ? reading.centavos : 0;
  });
  const entidadOf = memo((value) => {
    const reading = readEntidad(value);
    return reading.kind === "entidad" ? reading.code : "";
  });
  const readers = { tamano: memo((v) => readEnum(v, tamano.values)), sector: memo((v) => readEnum(v, sector.values)), linea: memo((v) => readEnum(v, linea.values)), estado: memo((v) => readEnum(v, estado_solicitud.values)) };
  const typeOf = memo((value) => readEnum(value, creditos.columns.tipo_institucion.values));
  const stateOf = memo((value) => readEnum(value, creditos.columns.estatus.values));

  const parts = new Map<string, number>();
  const [ID = 0, FECHA = 0, ESTADO = 0, TAMANO = 0, SECTOR = 0, ENTIDAD = 0, LINEA = 0] = placesIn(beneficiarios, "id", "fecha", "estado_solicitud", "tamano", "sector", "entidad", "linea");
  const companies = new Set<string>();
  let served = 0;
  let benefited = 0;
  for (const row of (grids.get("beneficiarios")?.values ?? []).slice(1)) {
    const day = dayOf(row[FECHA] ?? "");
    const state = readers.estado(row[ESTADO] ?? "");
    const id = key(row[ID] ?? "");
    if (day === null || day > cutDate || state === null || companies.has(id)) continue;
    companies.add(id);
    if (state !== "solicitante") served += 1;
    if (state === "beneficiada") benefited += 1;
    for (const part of [readers.tamano(row[TAMANO] ?? ""), readers.sector(row[SECTOR] ?? ""), readers.linea(row[LINEA] ?? ""), entidadOf(row[ENTIDAD] ?? "")]) {
      add(parts, `${state} ${part ?? ""}`, 1);
    }
  }

  const [FONDO = 0, MONTO = 0, DIA = 0, TIPO = 0, ESTATUS = 0, PEDIDO = 0, DADO = 0, PEDIDO_EL = 0, DADO_EL = 0] = placesIn(creditos, "fondo", "monto", "fecha", "tipo_institucion", "estatus", "aval_solicitado", "aval_concedido", "fecha_solicitud", "fecha_aval");
  let lent = 0;
  let lentByFunds = 0;
  let granted = 0;
  for (const row of (grids.get("creditos")?.values ?? []).slice(1)) {
    const refused = stateOf(row[ESTATUS] ?? "") === "rechazado";
    const amount = moneyOf(row[MONTO] ?? "");
    const fund = key(row[FONDO] ?? "");
    const asked = moneyOf(row[PEDIDO] ?? "") > 0 && (dayOf(row[PEDIDO_EL] ?? "") ?? Infinity) <= cutDate;
    if (asked && !refused && moneyOf(row[DADO] ?? "") > 0 && (dayOf(row[DADO_EL] ?? "") ?? Infinity) <= cutDate) granted += 1;
    if (asked) add(parts, `aval ${fund}`, 1);
    if (refused || (dayOf(row[DIA] ?? "") ?? Infinity) > cutDate) continue;
    lent += amount;
    add(parts, `tipo ${typeOf(row[TIPO] ?? "") ?? ""}`, amount);
    if (fund === "") continue;
    lentByFunds += amount;
    add(parts, `fondo ${fund}`, amount);
  }
  return { "IR-II": served, "IC-III": lentByFunds, "IC-IV": granted, "IC-V": lent, "IC-IX": benefited };
}
