import { formatDate } from "../../../src/core/calendar/serial";
import { checkCurp } from "../../../src/core/identity/curp";
import { checkRfc } from "../../../src/core/identity/rfc";
import type { CellValue } from "../../../src/core/sheet/cell";
import { gridFromRows, type Grid } from "../../../src/core/sheet/grid";
import { randomFrom } from "./random";
import { LARGEST_SUPPORT, padron, PROJECT_COUNT, projectKey } from "./register";

export type Cells = CellValue[];

/** A registry as a sheet (header in row 0, data below) with the keys its rows may point to. */
export interface Registry {
  readonly grid: Grid;
  readonly projects: ReadonlySet<string>;
  /** Errors put in on purpose, each of which gives one finding. */
  readonly planted: number;
}

/** Planted errors in 100,000 rows; other sizes have as many per row. */
const PLANTED_IN_100_000 = 1_937;

const KEYS = Object.keys(padron.columns);
const at = (key: keyof typeof padron.columns): number => KEYS.indexOf(key);

const ENTIDADES = [
  "Aguascalientes", "AGUASCALIENTES", "Baja California", "Chihuahua", "Ciudad de México", "CIUDAD DE MEXICO", "Distrito Federal", "Jalisco", "jalisco",
  "México", "Estado de Mexico", "Michoacán", "Michoacan", "Nuevo León", "NUEVO LEON", "Nuevo  León", "Querétaro", "QUERÉTARO", "San Luis Potosi", "Yucatán", "Zacatecas.",
];
const MODALIDADES = ["Capacitación", "CAPACITACION", "Organización", "Consultoría", "consultoria", "Promoción"];
const ESTATUS = ["Ministrado", "Comprobado", "COMPROBADO", "Cancelado", "En revisión", "En revision"];
const MUNICIPIOS = ["Benito Juárez", "Guadalajara", "Monterrey", "Morelia", "Mérida", "Toluca", "Querétaro", "Tijuana", "San Luis Potosí"];
const SECTORES = ["Comercio al por menor", "Manufactura", "Servicios", "Agroindustria"];
const CURP_STATES = ["AS", "BC", "CH", "DF", "JC", "MC", "MN", "NL", "QT", "SP", "YN", "ZS"];
const CONSONANTS = "BCDFGHJKLMNPQRSTVWXYZ";
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
/** 01/01/2012 and how many days follow. */
const FIRST_DAY = 40_909;
const DAYS = 2_500;

/** A registry of so many rows: the same for the same arguments. */
export function generateRegistry(rows: number, seed = 20_160_930): Registry {
  const writer = new RegistryWriter(randomFrom(seed));
  const data = Array.from({ length: rows }, (_, i) => writer.row(i));
  const planted = Math.round((rows * PLANTED_IN_100_000) / 100_000);
  // Far enough apart that no row gets two, and never the first, which others copy.
  const step = Math.floor((rows - 1) / planted);
  for (let n = 0; n < planted; n++) writer.spoil(data, 1 + n * step, n % SPOILERS.length);
  const header = Object.values(padron.columns).map((column) => column.header);
  return { grid: gridFromRows([header, ...data]), projects: new Set(Array.from({ length: PROJECT_COUNT }, (_, n) => projectKey(n))), planted };
}

/** What each planted error does to a row; `first` is the registry's first row. */
const SPOILERS: readonly ((row: Cells, first: Cells) => void)[] = [
  (row) => { row[at("rfc")] = withOtherEnd(String(row[at("rfc")])); },
  (row) => { row[at("curp")] = withOtherEnd(String(row[at("curp")])); },
  (row) => { row[at("entidad")] = "Nuevo Leñón"; },
  (row) => { row[at("modalidad")] = "Sin modalidad"; },
  (row) => { row[at("estatus")] = "pagado?"; },
  (row) => { row[at("fecha_solicitud")] = "31/09/2016"; },
  (row) => { row[at("fecha_entrega")] = "por definir"; },
  (row) => { row[at("aprobado")] = LARGEST_SUPPORT * 2 + 0.5; },
  (row) => { row[at("entregado")] = Number(row[at("aprobado")]) + 0.01; },
  (row) => { row[at("avance")] = 120; },
  (row, first) => { row[at("folio")] = first[at("folio")] ?? ""; },
  (row) => { row[at("proyecto")] = "FOAFI-9999"; },
];

/** The key with another check digit. */
function withOtherEnd(key: string): string {
  const last = key.charCodeAt(key.length - 1);
  return key.slice(0, -1) + (last === 57 || last === 65 ? "0" : String.fromCharCode(last + 1));
}

class RegistryWriter {
  constructor(private readonly random: () => number) {}

  row(i: number): Cells {
    const aprobado = Math.round(this.random() * LARGEST_SUPPORT * 100) / 100 + 1;
    return [
      `A-${String(i + 1).padStart(7, "0")}`,
      this.rfc(),
      this.curp(),
      this.pick(ENTIDADES),
      this.pick(MODALIDADES),
      this.pick(ESTATUS),
      this.date(),
      this.date(),
      Math.min(aprobado, LARGEST_SUPPORT),
      Math.min(Math.round(aprobado * this.random() * 100) / 100, LARGEST_SUPPORT),
      this.below(101),
      projectKey(this.below(PROJECT_COUNT)),
      `${this.letters(6)} ${this.letters(8)} ${this.letters(7)}`,
      this.pick(MUNICIPIOS),
      `Localidad ${String(this.below(4_000))}`,
      `Calle ${this.letters(7)} ${String(this.below(900))}`,
      String(10_000 + this.below(80_000)),
      String(5_500_000_000 + this.below(90_000_000)),
      `${this.letters(8).toLowerCase()}@ejemplo.mx`,
      this.pick(SECTORES),
      this.below(250),
      2012 + this.below(7),
      `Responsable ${String(this.below(300))}`,
      this.random() < 0.2 ? "Entregó la documentación completa en la ventanilla de la delegación." : "",
    ];
  }

  spoil(data: readonly Cells[], position: number, kind: number): void {
    const row = data[position];
    const first = data[0];
    if (row && first) SPOILERS[kind]?.(row, first);
  }

  private date(): CellValue {
    const serial = FIRST_DAY + this.below(DAYS);
    return this.random() < 0.3 ? formatDate(serial) : serial;
  }

  private rfc(): string {
    for (;;) {
      const body = `${this.letters(4)}${this.birthday()}${this.letters(1)}${String(this.below(10))}`;
      for (const digit of "0123456789A") if (checkRfc(body + digit).ok) return body + digit;
    }
  }

  private curp(): string {
    for (;;) {
      const body = `${this.letters(4)}${this.birthday()}${this.pick(["H", "M"])}${this.pick(CURP_STATES)}${this.from(CONSONANTS, 3)}${String(this.below(10))}`;
      for (const digit of "0123456789") if (checkCurp(body + digit).ok) return body + digit;
    }
  }

  private birthday(): string {
    return [50 + this.below(50), 1 + this.below(12), 1 + this.below(28)].map((part) => String(part).padStart(2, "0")).join("");
  }

  private letters(count: number): string {
    return this.from(LETTERS, count);
  }

  private from(alphabet: string, count: number): string {
    let text = "";
    for (let i = 0; i < count; i++) text += alphabet.charAt(this.below(alphabet.length));
    return text;
  }

  private pick(values: readonly string[]): string {
    return values[this.below(values.length)] ?? "";
  }

  private below(limit: number): number {
    return Math.floor(this.random() * limit);
  }
}
