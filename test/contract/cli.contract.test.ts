import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Report } from "../../src/app/report";
import { parseIsoDate } from "../../src/core/calendar/serial";
import { runCommand } from "../../src/cli/run";

const ROOT = join(__dirname, "../..");
const golden = (name: string) => join(ROOT, "test/golden", name);
const SOURCE = golden("seguimiento-asm-2015-2016.xlsx");
const TODAY = parseIsoDate("2026-11-21") ?? 0;

async function cotejo(...args: string[]) {
  let out = "";
  let err = "";
  const code = await runCommand(args, { out: (text) => (out += text), err: (text) => (err += text), today: TODAY });
  return { code, out, err };
}

const json = async (...args: string[]) => JSON.parse((await cotejo(...args, "--formato", "json")).out) as Report;

describe("cotejo revisar", () => {
  test("prints the JSON contract, field by field", async () => {
    const report = await json("revisar", SOURCE, "--corte", "2016-12-31");
    expect(Object.keys(report)).toEqual(["version", "libro", "corte", "parametros", "hojas", "resumen", "hallazgos", "noEvaluadas", "fallas"]);
    expect(report).toMatchObject({ version: 1, libro: "seguimiento-asm-2015-2016.xlsx", corte: "2016-12-31", fallas: [] });
    expect(Object.keys(report.hojas[0] ?? {})).toEqual(["hoja", "registro", "encabezado", "filas", "columnas"]);
    expect(report.hojas).toMatchObject([{ hoja: "Seguimiento ASM", registro: "asm", encabezado: 9, filas: 20 }]);
    expect(Object.keys(report.resumen)).toEqual(["errores", "advertencias", "notas", "noEvaluadas"]);
    const fields = ["regla", "severidad", "registro", "hoja", "fila", "columna", "celda", "clave", "mensaje", "encontrado", "esperado", "norma", "causa"];
    for (const finding of report.hallazgos) expect(Object.keys(finding)).toEqual(fields);
    for (const entry of report.noEvaluadas) expect(Object.keys(entry)).toEqual(["regla", "motivo"]);
  });

  test("counts problems, not their consequences, and says which follow from which", async () => {
    const { hallazgos, resumen } = await json("revisar", SOURCE);
    const roots = hallazgos.filter(({ causa }) => causa === null);
    expect(resumen).toMatchObject({
      errores: roots.filter(({ severidad }) => severidad === "error").length,
      advertencias: roots.filter(({ severidad }) => severidad === "warning").length,
    });
    expect(resumen).toMatchObject({ errores: 13, advertencias: 18 });
    expect(hallazgos.filter(({ severidad }) => severidad === "error")).toHaveLength(23);
    for (const { causa, fila } of hallazgos) if (causa !== null) expect(hallazgos[causa]).toMatchObject({ causa: null, fila });
  });

  test("finds in the source table what its golden file lists", async () => {
    const { hallazgos } = await json("revisar", SOURCE, "--corte", "2016-12-31");
    const lines = hallazgos.map(({ fila, celda, regla, severidad, causa, clave, mensaje }) =>
      [String(fila), celda ?? "-", severidad, regla, causa === null ? "" : `← ${hallazgos[causa]?.regla ?? ""}`, clave, mensaje].join("\t"),
    );
    const file = golden("seguimiento-asm-2015-2016.hallazgos.tsv");
    if (process.env["ACTUALIZAR_GOLDEN"] === "1") writeFileSync(file, `${lines.join("\n")}\n`);
    expect(lines).toEqual(readFileSync(file, "utf8").trimEnd().split("\n"));
  });

  test("several books give an array", async () => {
    const reports = (await json("revisar", SOURCE, golden("limpia.xlsx"))) as unknown as Report[];
    expect(reports.map(({ libro }) => libro)).toEqual(["seguimiento-asm-2015-2016.xlsx", "limpia.xlsx"]);
  });

  test("exits 0 without errors, 1 with them, 2 when a book cannot be reviewed", async () => {
    expect((await cotejo("revisar", golden("limpia.xlsx"))).code).toBe(0);
    expect((await cotejo("revisar", SOURCE)).code).toBe(1);
    const refused = await cotejo("revisar", golden("sin-hoja-asm.xlsx"));
    expect(refused).toMatchObject({ code: 2, out: "" });
    expect(refused.err).toMatch(/ninguna hoja se reconoce/);
  });

  test("a clean sheet has no errors and no warnings", async () => {
    expect((await json("revisar", golden("limpia.xlsx"))).resumen).toMatchObject({ errores: 0, advertencias: 0 });
  });

  test("takes the cut date as given and today otherwise", async () => {
    expect((await json("revisar", SOURCE, "--corte", "2016-12-31")).corte).toBe("2016-12-31");
    expect((await json("revisar", SOURCE)).corte).toBe("2026-11-21");
  });

  test("switches the pack extendido on", async () => {
    const off = await json("revisar", SOURCE);
    const on = await json("revisar", SOURCE, "--pack", "extendido");
    expect(off.noEvaluadas.map(({ regla }) => regla)).toContain("ASM-T12");
    expect(on.hallazgos.map(({ regla }) => regla)).toContain("ASM-T12");
  });

  test.each([
    [["revisar"], /qué libro/],
    [[], /qué hacer/],
    [["abrir", "x.xlsx"], /«abrir»/],
    [["revisar", "x.xlsx", "--corte", "31/12/2016"], /AAAA-MM-DD/],
    [["revisar", "x.xlsx", "--formato", "xml"], /--formato texto/],
    [["revisar", "x.xlsx", "--pack", "otro"], /extendido/],
    [["revisar", "x.xlsx", "--color"], /No entiendo/],
    [["revisar", "no-existe.xlsx"], /No se pudo abrir/],
    [["revisar", ROOT], /carpeta/],
    [["revisar", join(ROOT, "package.json")], /no es un libro de Excel/],
  ])("%j is refused with a sentence", async (args, sentence) => {
    const { code, out, err } = await cotejo(...args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(sentence);
    expect(err).not.toMatch(/\n\s+at /);
  });

  test("the text for people opens with the verdict and hangs consequences under their cause", async () => {
    const { out } = await cotejo("revisar", SOURCE, "--corte", "2016-12-31");
    expect(out).toMatch(/^seguimiento-asm-2015-2016\.xlsx\n\n13 errores impiden enviarla; 18 advertencias por revisar/);
    expect(out).toMatch(/ERROR ASM-E05[\s\S]*De aquí se siguen \d+ hallazgos más:\n\s+- ASM-/);
  });
});

describe("npm run --silent cotejo", () => {
  test("prints only the report, and ends with the exit code", () => {
    const npm = process.platform === "win32" ? "npm.cmd" : "npm";
    const run = spawnSync(npm, ["run", "--silent", "cotejo", "--", "revisar", SOURCE, "--formato", "json"], { cwd: ROOT, encoding: "utf8" });
    expect(run.status).toBe(1);
    expect((JSON.parse(run.stdout) as Report).version).toBe(1);
  });

  test("a truncated book is refused with a sentence", () => {
    const folder = mkdtempSync(join(tmpdir(), "cotejo-"));
    const half = join(folder, "medio.xlsx");
    const bytes = readFileSync(SOURCE);
    writeFileSync(half, bytes.subarray(0, bytes.length / 2));
    const run = spawnSync(process.execPath, ["--import", "tsx", join(ROOT, "src/cli/main.ts"), "revisar", half], { cwd: ROOT, encoding: "utf8" });
    rmSync(folder, { recursive: true });
    expect(run.status).toBe(2);
    expect(run.stderr).toMatch(/incompleto o dañado/);
    expect(run.stdout).toBe("");
  });
});
