import { checkCurp } from "../../../src/core/identity/curp";
import { checkRfc } from "../../../src/core/identity/rfc";
import { beneficiarios } from "../../../src/core/registers/beneficiarios";
import { creditos } from "../../../src/core/registers/creditos";
import type { CellValue } from "../../../src/core/sheet/cell";
import type { Grid } from "../../../src/core/sheet/grid";
import { readEnum, readInteger, readMoney, readYesNo } from "../../../src/core/sheet/numbers";
import { normalizeText } from "../../../src/core/text/normalize";

const BEN = Object.keys(beneficiarios.columns);
const CRE = Object.keys(creditos.columns);
const { persona, sector, tamano, estado_solicitud } = beneficiarios.columns;

function memo<T>(read: (value: CellValue) => T): (value: CellValue) => T {
  const known = new Map<CellValue, T>();
  return (value) => {
    if (known.has(value)) return known.get(value) as T; // what was put there is a T
    const fresh = read(value);
    known.set(value, fresh);
    return fresh;
  };
}

const key = memo((value) => normalizeText(value).toUpperCase());
/** Last number of employees of micro, pequeña and mediana. */
const TIERS: Readonly<Record<string, readonly [number, number, number]>> = { industria: [30, 100, 500], comercio: [5, 20, 100], servicios: [20, 50, 100] };

function sizeOf(sector: string, employees: number): string {
  const [micro, small, medium] = TIERS[sector] ?? [Infinity, Infinity, Infinity];
  return employees <= micro ? "micro" : employees <= small ? "pequeña" : employees <= medium ? "mediana" : "fuera";
}

function integer(value: CellValue): number | null {
  const reading = readInteger(value);
  return reading.kind === "integer" ? reading.value : null;
}

function centavos(value: CellValue): number | null {
  const reading = readMoney(value);
  return reading.kind === "money" ? reading.centavos : null;
}

function names(grid: Grid | undefined): Set<string> {
  return new Set((grid?.values ?? []).slice(1).map((row) => key(row[0] ?? "")));
}

/**
 * The line of 1.0: the twelve checks in two loops by hand over the raw cells, with a memo where values repeat. They say
 * `BEN-08@17` for rule BEN-08 in Excel row 17, and know no more of the norm than the generated book needs.
 */
export function handLoop(grids: ReadonlyMap<string, Grid>): string[] {
  const found: string[] = [];
  const at = (column: string): number => BEN.indexOf(column);
  const [PERSONA, CURP, RFC, SECTOR, EMPLEADOS, TAMANO, PROYECTO, MONTO, OTRO, FINES, CONSTITUIDA, ESTADO] = ["persona", "curp", "rfc", "sector", "empleados", "tamano", "proyecto", "monto", "otro_programa", "mismos_fines", "constituida", "estado_solicitud"].map(at) as [number, number, number, number, number, number, number, number, number, number, number, number]; // as many as named
  const personaOf = memo((value) => readEnum(value, persona.values));
  const sectorOf = memo((value) => readEnum(value, sector.values));
  const sizeNamed = memo((value) => readEnum(value, tamano.values));
  const stateOf = memo((value) => readEnum(value, estado_solicitud.values));
  const yes = memo((value) => {
    const reading = readYesNo(value);
    return reading.kind === "yesNo" ? reading.value : null;
  });
  const projects = names(grids.get("proyectos"));
  const rows = grids.get("beneficiarios")?.values ?? [];
  for (let r = 1; r < rows.length; r++) {
    const row = rows[r];
    if (!row) continue;
    const say = (rule: string): unknown => found.push(`${rule}@${String(r + 1)}`);
    const person = personaOf(row[PERSONA] ?? "");
    const curp = row[CURP] ?? "";
    const rfc = row[RFC] ?? "";
    if ((person === "física" && curp === "") || (person === "moral" && rfc === "")) say("BEN-01");
    if (curp !== "" && !checkCurp(String(curp)).ok) say("BEN-02");
    if (rfc !== "" && !checkRfc(String(rfc)).ok) say("BEN-03");
    const employees = integer(row[EMPLEADOS] ?? "");
    if (employees === null || employees < 0) say("BEN-07");
    const sector = sectorOf(row[SECTOR] ?? "");
    if (sector === null) say("BEN-11");
    else if (employees !== null && employees >= 0) {
      const size = sizeOf(sector, employees);
      if (size === "fuera") say("BEN-09");
      else if (size !== sizeNamed(row[TAMANO] ?? "")) say("BEN-08");
    }
    if (!projects.has(key(row[PROYECTO] ?? ""))) say("BEN-12");
    const supported = stateOf(row[ESTADO] ?? "") === "beneficiada" || (centavos(row[MONTO] ?? "") ?? 0) > 0;
    if (yes(row[CONSTITUIDA] ?? "") !== true && supported) say("BEN-13");
    const other = yes(row[OTRO] ?? "");
    if (other === null || (other && yes(row[FINES] ?? "") !== false)) say("BEN-14");
  }
  const funds = names(grids.get("fondos"));
  const people = new Set(rows.slice(1).map((row) => String(row[0]).toUpperCase()));
  const [FONDO, BENEFICIARIO, ASKED, GRANTED, AMOUNT] = ["fondo", "beneficiario", "aval_solicitado", "aval_concedido", "monto"].map((column) => CRE.indexOf(column)) as [number, number, number, number, number]; // as many as named
  const credits = grids.get("creditos")?.values ?? [];
  for (let r = 1; r < credits.length; r++) {
    const row = credits[r];
    if (!row) continue;
    const fund = row[FONDO] ?? "";
    if ((fund !== "" && !funds.has(key(fund))) || !people.has(normalizeText(row[BENEFICIARIO] ?? "").toUpperCase())) found.push(`CRE-01@${String(r + 1)}`);
    const granted = centavos(row[GRANTED] ?? "");
    const asked = centavos(row[ASKED] ?? "");
    const amount = centavos(row[AMOUNT] ?? "");
    if (granted !== null && ((asked !== null && granted > asked) || (amount !== null && granted > amount))) found.push(`CRE-02@${String(r + 1)}`);
  }
  return found;
}
