import Ajv, { type ErrorObject } from "ajv";
import { z } from "zod";
import { readDate } from "../../../src/core/calendar/read-date";
import { checkCurp } from "../../../src/core/identity/curp";
import { checkRfc } from "../../../src/core/identity/rfc";
import type { EnumValue } from "../../../src/core/registers/define";
import type { CellValue } from "../../../src/core/sheet/cell";
import { readEnum, readMoney, readPercent } from "../../../src/core/sheet/numbers";
import { normalizeText } from "../../../src/core/text/normalize";
import type { Registry } from "./generate";
import { LARGEST_SUPPORT, padron } from "./register";

/** What each implementation must come to: `B03@17` for rule B03 in Excel row 17. */
export type Found = string[];

type Memo<T> = (value: CellValue) => T;

function memo<T>(read: (value: CellValue) => T): Memo<T> {
  const known = new Map<CellValue, T>();
  return (value) => {
    const before = known.get(value);
    if (before !== undefined) return before;
    const fresh = read(value);
    known.set(value, fresh);
    return fresh;
  };
}

const { entidad, modalidad, estatus } = padron.columns;
const LIMIT = LARGEST_SUPPORT * 100;
const COLUMNS = Object.keys(padron.columns);
/** Columns the 12 checks look at, the first of the register. */
const CHECKED = 12;

const inEnum = (values: readonly EnumValue[]) => (value: CellValue) => readEnum(value, values) !== null;
const isDate = (value: CellValue): boolean => readDate(value, false).kind === "date";
const centavos = (value: CellValue): number | null => {
  const reading = readMoney(value);
  return reading.kind === "money" ? reading.centavos : null;
};
const percent = (value: CellValue): number | null => {
  const reading = readPercent(value);
  return reading.kind === "percent" ? reading.value : null;
};
const isAllowed = (value: CellValue): boolean => {
  const amount = centavos(value);
  return amount !== null && amount > 0 && amount <= LIMIT;
};
const isPercent = (value: CellValue): boolean => {
  const share = percent(value);
  return share !== null && share >= 0 && share <= 100;
};
const exceeds = (aprobado: CellValue, entregado: CellValue): boolean => {
  const most = centavos(aprobado);
  const given = centavos(entregado);
  return most !== null && given !== null && given > most;
};

/** What no implementation can go below: every checked cell is looked at once. Returns how many hold text. */
export function touchColumns({ grid }: Registry): number {
  let texts = 0;
  for (let r = 1; r < grid.values.length; r++) {
    const cells = grid.values[r] ?? [];
    for (let c = 0; c < CHECKED; c++) if (typeof cells[c] === "string") texts += 1;
  }
  return texts;
}

/** The line of 1.0: one loop by hand over the raw cells, with a memo where values repeat. */
export function handLoop({ grid, projects }: Registry): Found {
  const isEntidad = memo(inEnum(entidad.values));
  const isModalidad = memo(inEnum(modalidad.values));
  const isEstatus = memo(inEnum(estatus.values));
  const isDay = memo(isDate);
  const project = memo((value) => projects.has(normalizeText(value)));
  const folios = new Set<string>();
  const found: Found = [];
  for (let r = 1; r < grid.values.length; r++) {
    const cells = grid.values[r];
    if (!cells) continue;
    const row = r + 1;
    if (!checkRfc(String(cells[1])).ok) found.push(`B01@${String(row)}`);
    if (!checkCurp(String(cells[2])).ok) found.push(`B02@${String(row)}`);
    if (!isEntidad(cells[3] ?? "")) found.push(`B03@${String(row)}`);
    if (!isModalidad(cells[4] ?? "")) found.push(`B04@${String(row)}`);
    if (!isEstatus(cells[5] ?? "")) found.push(`B05@${String(row)}`);
    if (!isDay(cells[6] ?? "")) found.push(`B06@${String(row)}`);
    if (!isDay(cells[7] ?? "")) found.push(`B07@${String(row)}`);
    const aprobado = cells[8] ?? "";
    if (!isAllowed(aprobado)) found.push(`B08@${String(row)}`);
    if (exceeds(aprobado, cells[9] ?? "")) found.push(`B09@${String(row)}`);
    if (!isPercent(cells[10] ?? "")) found.push(`B10@${String(row)}`);
    const key = normalizeText(cells[0] ?? "");
    if (folios.has(key)) found.push(`B11@${String(row)}`);
    else folios.add(key);
    if (!project(cells[11] ?? "")) found.push(`B12@${String(row)}`);
  }
  return found;
}

type Item = Record<string, CellValue>;

function asObject(cells: readonly CellValue[]): Item {
  const item: Item = {};
  for (let c = 0; c < COLUMNS.length; c++) item[COLUMNS[c] ?? ""] = cells[c] ?? "";
  return item;
}

/** Uniqueness and foreign key, by hand around a validator that looks at one object at a time. */
class KeysByHand {
  private readonly folios = new Set<CellValue>();

  constructor(private readonly projects: ReadonlySet<string>) {}

  check(item: Item, row: number, found: Found): void {
    const folio = item["folio"] ?? "";
    if (this.folios.has(folio)) found.push(`B11@${String(row)}`);
    else this.folios.add(folio);
    if (!this.projects.has(String(item["proyecto"]))) found.push(`B12@${String(row)}`);
  }
}

const TESTS: Readonly<Record<string, { readonly column: string; readonly test: (value: CellValue) => boolean }>> = {
  B01: { column: "rfc", test: (value) => checkRfc(String(value)).ok },
  B02: { column: "curp", test: (value) => checkCurp(String(value)).ok },
  B03: { column: "entidad", test: inEnum(entidad.values) },
  B04: { column: "modalidad", test: inEnum(modalidad.values) },
  B05: { column: "estatus", test: inEnum(estatus.values) },
  B06: { column: "fecha_solicitud", test: isDate },
  B07: { column: "fecha_entrega", test: isDate },
  B08: { column: "aprobado", test: isAllowed },
  B10: { column: "avance", test: isPercent },
};
const CAP = "B09";
const capHolds = (item: Item): boolean => !exceeds(item["aprobado"] ?? "", item["entregado"] ?? "");

/** ajv: a schema compiled once; what JSON Schema has no word for is a keyword that calls the same functions. */
export function ajvValidator(): (registry: Registry) => Found {
  const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
  for (const [keyword, { test }] of Object.entries(TESTS)) ajv.addKeyword({ keyword, validate: (_: unknown, value: CellValue) => test(value) });
  ajv.addKeyword({ keyword: CAP, validate: (_: unknown, item: Item) => capHolds(item) });
  const properties = Object.fromEntries(Object.entries(TESTS).map(([keyword, { column }]) => [column, { type: ["string", "number"], [keyword]: true }]));
  const validate = ajv.compile({ type: "object", required: COLUMNS, properties, [CAP]: true });
  return ({ grid, projects }) => {
    const keys = new KeysByHand(projects);
    const found: Found = [];
    for (let r = 1; r < grid.values.length; r++) {
      const item = asObject(grid.values[r] ?? []);
      if (!validate(item)) for (const { keyword } of validate.errors ?? ([] as ErrorObject[])) found.push(`${keyword}@${String(r + 1)}`);
      keys.check(item, r + 1, found);
    }
    return found;
  };
}

/** zod 4: an object of refined columns. */
export function zodValidator(): (registry: Registry) => Found {
  const cell = z.union([z.string(), z.number(), z.boolean()]);
  const shape = Object.fromEntries(Object.entries(TESTS).map(([id, { column, test }]) => [column, cell.refine(test, { error: id })]));
  const schema = z.object(shape).loose().refine((item) => capHolds(item), { error: CAP });
  return ({ grid, projects }) => {
    const keys = new KeysByHand(projects);
    const found: Found = [];
    for (let r = 1; r < grid.values.length; r++) {
      const item = asObject(grid.values[r] ?? []);
      const result = schema.safeParse(item);
      if (!result.success) for (const { message } of result.error.issues) found.push(`${message}@${String(r + 1)}`);
      keys.check(item, r + 1, found);
    }
    return found;
  };
}
