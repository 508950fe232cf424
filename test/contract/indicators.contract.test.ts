import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { IndicatorJson, IndicatorsJson } from "../../src/app/indicators";
import { runCommand } from "../../src/cli/run";
import { parseIsoDate } from "../../src/core/calendar/serial";

const golden = (name: string) => join(__dirname, "../golden", name);
const SAMPLE = golden("foafi-2002.xlsx");
const TODAY = parseIsoDate("2026-11-21") ?? 0;
const IDS = ["IR-I", "IR-II", "IC-I", "IC-II", "IC-III", "IC-IV", "IC-V", "IC-VI", "IC-VII", "IC-VIII", "IC-IX", "IC-X", "IC-XI", "IC-XII"];

async function cotejo(...args: string[]) {
  let out = "";
  let err = "";
  const code = await runCommand(args, { out: (text) => (out += text), err: (text) => (err += text), today: TODAY });
  return { code, out, err };
}

async function indicators(...args: string[]): Promise<ReadonlyMap<string, IndicatorJson>> {
  const { code, out } = await cotejo("indicadores", ...args, "--formato", "json");
  expect(code).toBe(0);
  // What the command prints is what the contract's type describes: the first test holds it to that.
  const { indicadores } = JSON.parse(out) as IndicatorsJson;
  return new Map(indicadores.map((indicator) => [indicator.id, indicator]));
}

describe("cotejo indicadores --formato json", () => {
  test("prints the contract, field by field: the fourteen, in the order of the norm", async () => {
    const { out, err, code } = await cotejo("indicadores", SAMPLE, "--formato", "json");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const report = JSON.parse(out) as IndicatorsJson;
    expect(Object.keys(report)).toEqual(["indicadores"]);
    expect(report.indicadores.map(({ id }) => id)).toEqual(IDS);
    for (const indicator of report.indicadores) {
      expect(Object.keys(indicator)).toEqual(["id", "nombre", "unidad", "valor", "numerador", "denominador", "motivo", "desglose"]);
      expect((indicator.valor === null) === (typeof indicator.motivo === "string")).toBe(true);
      for (const part of indicator.desglose) expect(Object.keys(part)).toEqual(["dimension", "clave", "numerador", "denominador", "valor"]);
    }
  });

  test("gives for the sample what its golden file lists", async () => {
    const lines = [...(await indicators(SAMPLE)).values()].flatMap(({ id, unidad, valor, numerador, denominador, desglose }) => [
      [id, "", unidad, numerador, denominador, valor].join("\t"),
      ...desglose.map((part) => [id, part.dimension, part.clave, part.numerador, part.denominador, part.valor].join("\t")),
    ]);
    const file = golden("foafi-2002.indicadores.tsv");
    if (process.env["ACTUALIZAR_GOLDEN"] === "1") writeFileSync(file, `${lines.join("\n")}\n`);
    expect(lines).toEqual(readFileSync(file, "utf8").trimEnd().split("\n"));
  });

  test("ratios are fractions, money is in pesos with its centavos, counts are whole", async () => {
    const found = await indicators(SAMPLE);
    expect(found.get("IR-I")).toMatchObject({ unidad: "razón", valor: 0.75, numerador: 3, denominador: 4, motivo: null });
    expect(found.get("IC-II")).toMatchObject({ unidad: "veces", valor: 2.19, numerador: 26_809_715, denominador: 12_235_500.5 });
    expect(found.get("IC-XI")).toMatchObject({ unidad: "pesos", valor: 1_529_437.56, numerador: 12_235_500.5, denominador: 8 });
    expect(found.get("IC-XII")).toMatchObject({ unidad: "número", denominador: null });
  });

  test("both figures appear where the norm leaves two readings", async () => {
    const readings = (await indicators(SAMPLE)).get("IR-I")?.desglose.filter(({ dimension }) => dimension === "lectura");
    expect(readings).toEqual([
      { dimension: "lectura", clave: "Constituidos y fortalecidos", numerador: 3, denominador: 4, valor: 0.75 },
      { dimension: "lectura", clave: "Solo constituidos", numerador: 2, denominador: 4, valor: 0.5 },
    ]);
  });

  test("counts up to the cut date that is given", async () => {
    const june = await indicators(SAMPLE, "--corte", "2002-06-30");
    expect(june.get("IR-I")).toMatchObject({ valor: 0.5, numerador: 2 });
    expect(june.get("IC-VII")).toMatchObject({ numerador: 4_781_300.3, denominador: 100_000_000, valor: 0.0478 });
  });

  test("before everything, ratios of what was asked for have no value and say why; targets have 0 of them", async () => {
    const before = await indicators(SAMPLE, "--corte", "2001-12-31");
    for (const id of ["IC-I", "IC-II", "IC-III", "IC-IV", "IC-V", "IC-VI", "IC-VIII", "IC-IX", "IC-XI"]) {
      expect(before.get(id)).toMatchObject({ valor: null, numerador: 0, denominador: 0, motivo: expect.stringMatching(/hasta el corte, 31\/12\/2001/) as unknown });
    }
    expect(before.get("IR-I")).toMatchObject({ valor: 0, denominador: 4 });
    expect(before.get("IC-X")).toMatchObject({ valor: 0, motivo: null });
  });

  test("without the registers every figure says which sheet it lacks", async () => {
    for (const { valor, motivo, desglose } of (await indicators(golden("limpia.xlsx"))).values()) {
      expect(valor).toBeNull();
      expect(motivo).toMatch(/^El libro no tiene la hoja de /);
      expect(desglose.every(({ dimension, valor }) => dimension === "lectura" && valor === null)).toBe(true);
    }
  });
});

describe("cotejo indicadores", () => {
  test("tells each figure with its sides, its other readings, the rows it rests on and the norm", async () => {
    const { out, code } = await cotejo("indicadores", SAMPLE);
    expect(code).toBe(0);
    expect(out).toMatch(/^foafi-2002\.xlsx\n\nIndicadores al corte 31\/10\/2002\n/);
    expect(out).toMatch(/IR-I Fondos de garantía constituidos: 75\.00 % \(Constituidos y fortalecidos\)/);
    expect(out).toMatch(/Solo constituidos: 50\.00 %/);
    expect(out).toMatch(/Numerador, avales concedidos: 18 \(18 filas de Créditos; fuera, sin aval solicitado: 6; fuera, con estatus rechazado: 1\)/);
    expect(out).toMatch(/Indice de empresas atendidas= 200 empresas por atender/);
    expect(out).toMatch(/A-21 Fondos que cuentan para la meta/);
    expect(out).not.toMatch(/NaN|Infinity|undefined|null/);
  });

  test("counts the ASM of a sheet, and says that it has no registers of the FOAFI", async () => {
    const { out, code } = await cotejo("indicadores", golden("avance.xlsx"), "--corte", "2016-12-31");
    expect(code).toBe(0);
    expect(out).toMatch(/El libro no tiene registros del FOAFI/);
    expect(out).toMatch(/Seguimiento a ASM, hoja «[^»]+»\n {2}ASM: 4, acciones: 4, concluidas: 1, en proceso: 2/);
  });

  test.each([
    [["indicadores"], /de qué libro/],
    [["indicadores", "a.xlsx", "b.xlsx"], /«b\.xlsx»/],
    [["indicadores", "a.xlsx", "--corte", "31/12/2002"], /AAAA-MM-DD/],
    [["indicadores", "a.xlsx", "--formato", "xml"], /--formato texto/],
    [["indicadores", "a.xlsx", "--pack", "extendido"], /--pack/],
    [["indicadores", "no-existe.xlsx"], /No se pudo abrir/],
    [["indicadores", golden("sin-hoja-asm.xlsx")], /ninguna hoja se reconoce/],
    [["indicadores", golden("README.md")], /no es un libro de Excel/],
  ])("%j is refused with a sentence", async (args, sentence) => {
    const { code, out, err } = await cotejo(...args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(sentence);
    expect(err).not.toMatch(/\n\s+at /);
  });
});
