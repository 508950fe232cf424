import { checkCurp } from "../../../src/core/identity/curp";
import { FOAFI_CLEAN_ROWS } from "../../../src/core/review/foafi-ground";
import { registerKinds } from "../../../src/core/review/kinds";
import type { CellValue } from "../../../src/core/sheet/cell";
import { gridFromRows, type Grid } from "../../../src/core/sheet/grid";
import { randomFrom } from "../registry/random";

/** The sheets of a workbook by register key, and how many errors were put in on purpose, each of which gives one finding. */
export interface BenchBook {
  readonly grids: ReadonlyMap<string, Grid>;
  readonly planted: number;
}

const PROJECTS = 2_000;
const FUNDS = 400;
/** One error every so many rows of the two long registers. */
const EVERY = 97;
const CONSONANTS = "BCDFGHJKLMNPQRSTVWXYZ";
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const SECTORS = ["industria", "comercio", "servicios"];
const NAMES = ["Ana", "Luis", "Rosa", "Pedro", "Elena", "Juan", "Marta", "José", "Sofía", "Raúl"];
const SURNAMES = ["López", "García", "Núñez", "Ruiz", "Peña", "Díaz", "Mora", "Luna", "Sáenz", "Vega"];

export const folio = (prefix: string, n: number): string => `${prefix}-${String(n + 1).padStart(6, "0")}`;

/** What each planted error does to a row of Beneficiarios: the check it is for, and the cell. */
const BENEFICIARY_SLIPS: readonly (readonly [string, string, CellValue])[] = [
  ["BEN-01", "curp", ""],
  ["BEN-02", "curp", "XARA750909HDFNDL01"],
  ["BEN-03", "rfc", "GODE561231GR9"],
  ["BEN-07", "empleados", -1],
  ["BEN-08", "tamano", "mediana"],
  ["BEN-09", "empleados", 900],
  ["BEN-11", "sector", "minería de datos"],
  ["BEN-12", "proyecto", "P-999999"],
  ["BEN-13", "constituida", "N"],
  ["BEN-14", "otro_programa", ""],
];
const CREDIT_SLIPS: readonly (readonly [string, string, CellValue])[] = [
  ["CRE-01", "fondo", "F-999999"],
  ["CRE-02", "aval_concedido", 60_000],
];

/** The twelve checks of the bench: those whose errors are planted. */
export const CHECKS: readonly string[] = [...BENEFICIARY_SLIPS, ...CREDIT_SLIPS].map(([rule]) => rule);

/** A workbook of all registers with so many beneficiaries, and a fifth as many credits. The same for the same arguments. */
export function generateBook(beneficiaries: number, seed = 20_020_311): BenchBook {
  const random = randomFrom(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const credits = Math.round(beneficiaries / 5);
  const rows = new Map<string, readonly Readonly<Record<string, CellValue>>[]>();
  for (const key of Object.keys(FOAFI_CLEAN_ROWS)) rows.set(key, [{}]);
  rows.set("proyectos", Array.from({ length: PROJECTS }, (_, n) => ({ folio: folio("P", n), nombre: `Fondo de garantía ${String(n)}`, convenio: folio("C", n) })));
  rows.set("convenios", Array.from({ length: PROJECTS }, (_, n) => ({ numero: folio("C", n) })));
  rows.set("fondos", Array.from({ length: FUNDS }, (_, n) => ({ id: folio("F", n), proyecto: folio("P", n), nombre: `Fondo ${String(n)}` })));
  rows.set("beneficiarios", Array.from({ length: beneficiaries }, (_, n) => ({
    id: folio("B", n),
    curp: curp(below),
    nombre: `${NAMES[below(10)] ?? ""} ${SURNAMES[below(10)] ?? ""} ${SURNAMES[below(10)] ?? ""} ${String(n)}`,
    sector: SECTORS[below(3)] ?? "",
    empleados: below(5),
    proyecto: folio("P", below(PROJECTS)),
    ...slip(BENEFICIARY_SLIPS, n),
  })));
  rows.set("creditos", Array.from({ length: credits }, (_, n) => ({
    id: folio("CR", n),
    fondo: folio("F", below(FUNDS)),
    beneficiario: folio("B", below(beneficiaries)),
    monto: 100_000 + n,
    ...slip(CREDIT_SLIPS, n),
  })));
  const grids = new Map([...rows].map(([key, list]) => [key, gridOf(key, list)]));
  return { grids, planted: Math.floor(beneficiaries / EVERY) + Math.floor(credits / EVERY) };
}

function slip(slips: typeof BENEFICIARY_SLIPS, n: number): Readonly<Record<string, CellValue>> {
  if ((n + 1) % EVERY !== 0) return {};
  const [, column = "", value = ""] = slips[((n + 1) / EVERY) % slips.length] ?? [];
  return { [column]: value };
}

/** A CURP of somebody born between 1950 and 1979. */
function curp(below: (limit: number) => number): string {
  const from = (alphabet: string, count: number): string => Array.from({ length: count }, () => alphabet.charAt(below(alphabet.length))).join("");
  const two = (value: number): string => String(value).padStart(2, "0");
  for (;;) {
    const body = `${from(LETTERS, 4)}${two(50 + below(30))}${two(1 + below(12))}${two(1 + below(28))}${below(2) === 0 ? "H" : "M"}JC${from(CONSONANTS, 3)}${String(below(10))}`;
    for (const digit of "0123456789") if (checkCurp(body + digit).ok) return body + digit;
  }
}

function gridOf(key: string, rows: readonly Readonly<Record<string, CellValue>>[]): Grid {
  const register = registerKinds.find((kind) => kind.register.key === key)?.register;
  const columns = Object.keys(register?.columns ?? {});
  const clean = FOAFI_CLEAN_ROWS[key] ?? {};
  return gridFromRows([columns.map((column) => register?.columns[column]?.header ?? column), ...rows.map((row) => columns.map((column) => row[column] ?? clean[column] ?? ""))]);
}
