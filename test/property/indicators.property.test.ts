import fc from "fast-check";
import { INDICATORS } from "../../src/core/indicators";
import { IndicatorRun } from "../../src/core/indicators/compute";
import type { IndicatorId } from "../../src/core/indicators/define";
import { sampleSettings, sampleTables } from "../../src/core/indicators/examples";
import { IndicatorBook } from "../../src/core/indicators/register-rows";
import type { FigureResult, IndicatorResult } from "../../src/core/indicators/result";
import { cutDates, seriesOf } from "../../src/core/indicators/series";
import type { Table } from "../../src/core/reading/table";
import { beneficiarios } from "../../src/core/registers/beneficiarios";
import { creditos } from "../../src/core/registers/creditos";
import { fondos } from "../../src/core/registers/fondos";
import { ministraciones } from "../../src/core/registers/ministraciones";
import { planes } from "../../src/core/registers/planes";
import { presupuesto } from "../../src/core/registers/presupuesto";
import { proyectos } from "../../src/core/registers/proyectos";
import { sheet } from "../../src/core/rules/define";

const RUNS = 80;
const FIRST_DAY = 37_257;
const LAST_DAY = 37_621;

// Most cells are right; some are empty, mistyped or of another day, as in real sheets.
const day = fc.oneof({ weight: 8, arbitrary: fc.integer({ min: FIRST_DAY, max: LAST_DAY + 60 }) }, { weight: 1, arbitrary: fc.constantFrom("", "31/02/2002", "por definir") });
const money = fc.oneof({ weight: 8, arbitrary: fc.integer({ min: 0, max: 10_000_000 }).map((centavos) => centavos / 100) }, { weight: 1, arbitrary: fc.constantFrom("", "$1,234.56", "pendiente") });
const one = (...values: string[]) => fc.constantFrom(...values);
const linea = one("a planes de negocio", "b fondos de garantía", "c", "d", "");
const entidad = one("Jalisco", "14", "Colima", "DF", "Texas", "");
const folio = (prefix: string) => fc.integer({ min: 1, max: 12 }).map((n) => `${prefix}-${String(n)}`);

const book = fc.record({
  proyectos: fc.array(
    fc.record({
      folio: folio("P"), linea, entidad: one("Jalisco", "Colima; Nayarit", "09; 9; 31", "Texas", ""), fecha_presentacion: day, fecha_acta: day,
      dictamen: one("aprobado", "aprobado", "Aprobada", "rechazado", "pendiente", ""), estatus: one("concluido", "en ejecución", "cancelado", ""), aport_foafi: money, costo_total: money,
    }),
    { maxLength: 12 },
  ),
  beneficiarios: fc.array(
    fc.record({
      id: folio("B"), proyecto: folio("P"), linea, entidad, fecha: day, tamano: one("micro", "pequeña", "mediana", "grande", ""), sector: one("industria", "comercio", ""),
      estado_solicitud: one("solicitante", "atendida", "beneficiada", "beneficiada", ""),
    }),
    { maxLength: 15 },
  ),
  planes: fc.array(fc.record({ id: folio("PL"), beneficiario: folio("B"), proyecto: folio("P"), fecha: day, apoyado: one("S", "N", "") }), { maxLength: 8 }),
  fondos: fc.array(fc.record({ id: folio("F"), modalidad: one("constitución", "complementación", ""), entidad, aport_foafi: money, fecha_constitucion: day }), { maxLength: 6 }),
  creditos: fc.array(
    fc.record({
      id: folio("CR"), fondo: fc.oneof(folio("F"), fc.constant("")), tipo_institucion: one("banca comercial", "UC", "otra", "prestamista", ""), aval_solicitado: money, aval_concedido: money,
      fecha_solicitud: day, fecha_aval: day, fecha: day, monto: money, estatus: one("vigente", "rechazado", ""),
    }),
    { maxLength: 12 },
  ),
  ministraciones: fc.array(fc.record({ id: folio("M"), fecha: day, ejercido: money, estatus: one("ministrada", "cancelada", "programada") }), { maxLength: 8 }),
  presupuesto: fc.array(fc.record({ fecha: day, concepto: one("original", "modificación", "ampliación"), monto: money }), { maxLength: 3 }),
});

type Book = typeof book extends fc.Arbitrary<infer T> ? T : never;

function tablesOf(rows: Book): readonly Table[] {
  return sampleTables([
    sheet(proyectos, rows.proyectos), sheet(beneficiarios, rows.beneficiarios), sheet(planes, rows.planes), sheet(fondos, rows.fondos),
    sheet(creditos, rows.creditos), sheet(ministraciones, rows.ministraciones), sheet(presupuesto, rows.presupuesto),
  ]);
}

function resultsOf(rows: Book, cutDate: number): ReadonlyMap<IndicatorId, IndicatorResult> {
  const run = new IndicatorRun(new IndicatorBook(tablesOf(rows)), { ...sampleSettings({}), cutDate });
  return new Map(INDICATORS.map((indicator) => [indicator.id, run.compute(indicator)]));
}

const cut = fc.integer({ min: FIRST_DAY - 10, max: LAST_DAY + 70 });
const figures = (results: ReadonlyMap<IndicatorId, IndicatorResult>): readonly FigureResult[] => [...results.values()].flatMap(({ main, others }) => [main, ...others]);

function forAllBooks(check: (results: ReadonlyMap<IndicatorId, IndicatorResult>, rows: Book, cutDate: number) => void): void {
  fc.assert(
    fc.property(book, cut, (rows, cutDate) => {
      check(resultsOf(rows, cutDate), rows, cutDate);
    }),
    { numRuns: RUNS },
  );
}

test("a figure has a value or a reason, never both, and no value without a denominator above 0", () => {
  forAllBooks((results) => {
    for (const { figure, value, reason, denominator, numerator } of figures(results)) {
      expect(value === null).toBe(reason !== null);
      if (value === null) continue;
      expect(Number.isSafeInteger(numerator) && Number.isSafeInteger(value.numerator) && value.denominator > 0).toBe(true);
      if (figure.denominator) expect(denominator).toBeGreaterThan(0);
    }
  });
});

test("each row of a register counts or is left out for a reason, once", () => {
  forAllBooks((results) => {
    for (const { register, used, leftOut } of figures(results).flatMap(({ traces }) => traces)) {
      const all = [...used, ...leftOut.flatMap(({ rows }) => rows)];
      expect(new Set(all).size).toBe(all.length);
      const [first] = all;
      if (first) expect(all.every(({ place }) => place.register === register)).toBe(true);
    }
  });
});

test("no row of a register goes unmentioned", () => {
  forAllBooks((results, rows) => {
    const counts = new Map<string, number>(Object.entries(rows).map(([register, list]) => [register, list.length]));
    for (const { register, used, leftOut } of figures(results).flatMap(({ traces }) => traces)) {
      expect(used.length + leftOut.reduce((sum, { rows }) => sum + rows.length, 0)).toBe(counts.get(register.key));
    }
  });
});

test.each(["IC-I", "IC-V"] as const)("the parts of %s add up to 1, exactly", (id) => {
  forAllBooks((results) => {
    const main = results.get(id)?.main;
    if (!main?.value) return;
    expect(main.parts.every(({ denominator }) => denominator === main.denominator)).toBe(true);
    expect(main.parts.reduce((sum, { numerator }) => sum + (numerator ?? 0), 0)).toBe(main.denominator);
  });
});

/** Breakdowns that add up to more than the whole (regional projects), or whose parts hold those before them. */
const OVERLAPPING = new Set(["IC-II entidad", "IC-VIII entidad", "IR-I trimestre", "IC-XII trimestre"]);

test("the parts of every other breakdown add up to the whole, on both sides", () => {
  forAllBooks((results) => {
    for (const { indicator, main } of results.values()) {
      for (const { key } of indicator.dimensions) {
        const parts = main.parts.filter(({ dimension }) => dimension === key);
        if (OVERLAPPING.has(`${indicator.id} ${key}`)) continue;
        expect(parts.reduce((sum, { numerator }) => sum + (numerator ?? 0), 0)).toBe(main.numerator);
        if (parts.some(({ denominator }) => denominator !== main.denominator)) {
          const known = parts.flatMap(({ denominator }) => denominator ?? []);
          // The target of a year is of that year alone.
          if (key === "ejercicio") expect(known.every((each) => each === main.denominator)).toBe(true);
          else expect(known.reduce((sum, each) => sum + each, 0)).toBe(main.denominator);
        }
      }
    }
  });
});

test("what is granted, supported or benefited never exceeds what was asked for", () => {
  forAllBooks((results) => {
    for (const id of ["IC-IV", "IC-VI", "IC-VIII", "IC-IX"] as const) {
      const main = results.get(id)?.main;
      expect(main?.numerator ?? 0).toBeLessThanOrEqual(main?.denominator ?? 0);
    }
  });
});

test("the order of the rows changes no figure", () => {
  forAllBooks((results, rows, cutDate) => {
    const reversed: Book = {
      proyectos: rows.proyectos, // A reference to a folio that is there twice is to the first.
      beneficiarios: rows.beneficiarios.toReversed(), planes: rows.planes.toReversed(), fondos: rows.fondos.toReversed(),
      creditos: rows.creditos.toReversed(), ministraciones: rows.ministraciones.toReversed(), presupuesto: rows.presupuesto.toReversed(),
    };
    const numbers = (of: ReadonlyMap<IndicatorId, IndicatorResult>) => figures(of).map(({ figure, numerator, denominator }) => [figure.key, numerator, denominator]);
    expect(numbers(resultsOf(reversed, cutDate))).toEqual(numbers(results));
  });
});

test("a series is the indicator at each cut date; what is cumulative never falls", () => {
  fc.assert(
    fc.property(book, (rows) => {
      const cuts = cutDates("month", FIRST_DAY, LAST_DAY - 10);
      expect([cuts.length, cuts[0], cuts.at(-1)]).toEqual([12, 37_287, LAST_DAY - 10]);
      const shared = new IndicatorBook(tablesOf(rows));
      for (const indicator of INDICATORS) {
        const series = seriesOf(indicator, shared, sampleSettings({}), cuts);
        series.forEach(({ main, cutDate }) => {
          const alone = resultsOf(rows, cutDate).get(indicator.id)?.main;
          expect([main.numerator, main.denominator, main.reason?.kind]).toEqual([alone?.numerator, alone?.denominator, alone?.reason?.kind]);
        });
        series.slice(1).forEach(({ main }, i) => expect(main.numerator ?? 0).toBeGreaterThanOrEqual(series[i]?.main.numerator ?? 0));
      }
    }),
    { numRuns: 4 },
  );
});

// An oracle of another make: plain loops over the cells, written from the words of the catalogue.
test("figures agree with a count made by hand", () => {
  const isDay = (cell: unknown, until: number) => typeof cell === "number" && cell <= until;
  const approvedAs = new Set(["aprobado", "Aprobada"]);
  forAllBooks((results, { proyectos, creditos, fondos, planes }, until) => {
    const sides = (id: IndicatorId) => [results.get(id)?.main.numerator, results.get(id)?.main.denominator];
    const approved = proyectos.filter(({ dictamen, estatus, fecha_acta }) => approvedAs.has(dictamen) && estatus !== "cancelado" && isDay(fecha_acta, until));
    expect(sides("IC-I")).toEqual([approved.length, approved.length]);
    expect(sides("IC-VIII")).toEqual([approved.filter(({ fecha_presentacion }) => isDay(fecha_presentacion, until)).length, proyectos.filter(({ fecha_presentacion }) => isDay(fecha_presentacion, until)).length]);
    const inDf = results.get("IC-VIII")?.main.parts.find(({ dimension, key }) => dimension === "entidad" && key === "09");
    expect(inDf?.denominator ?? 0).toBe(proyectos.filter(({ fecha_presentacion, entidad }) => isDay(fecha_presentacion, until) && entidad.startsWith("09")).length);
    expect(sides("IR-I")).toEqual([fondos.filter(({ fecha_constitucion }) => isDay(fecha_constitucion, until)).length, 4]);
    const supported = planes.filter(({ fecha, apoyado }) => isDay(fecha, until) && apoyado === "S");
    expect(sides("IC-VI")).toEqual([new Set(supported.map(({ beneficiario }) => beneficiario)).size, planes.filter(({ fecha }) => isDay(fecha, until)).length]);
    const centavos = (cell: number | string) => (typeof cell === "number" ? Math.round(cell * 100) : cell === "$1,234.56" ? 123_456 : 0);
    const lent = creditos.filter(({ estatus, fecha }) => estatus !== "rechazado" && isDay(fecha, until));
    expect(results.get("IC-V")?.main.numerator).toBe(lent.reduce((sum, { monto }) => sum + centavos(monto), 0));
    expect(results.get("IC-III")?.main.numerator).toBe(lent.filter(({ fondo }) => fondo !== "").reduce((sum, { monto }) => sum + centavos(monto), 0));
    const states: Readonly<Record<string, readonly string[]>> = { Jalisco: ["14"], "Colima; Nayarit": ["06", "18"], "09; 9; 31": ["09", "31"] };
    expect(results.get("IC-XII")?.main.numerator).toBe(new Set(approved.flatMap(({ entidad }) => states[entidad] ?? [])).size);
  });
});
