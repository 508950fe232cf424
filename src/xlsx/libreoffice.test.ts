import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDateAt } from "../core/sheet/grid";
import { buildXlsx, dateCell } from "../../test/fixtures/xlsx-builder";
import { describeWith, LIBREOFFICE } from "../../test/programs";
import { openXlsx } from "./workbook";

describeWith(LIBREOFFICE, "LibreOffice agrees", (soffice) => {
  const folder = mkdtempSync(join(tmpdir(), "cotejo-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function convert(file: string, to: string, result: string): Buffer {
    execFileSync(soffice, [`-env:UserInstallation=file://${folder}/profile`, "--headless", "--convert-to", to, "--outdir", folder, join(folder, file)], { timeout: 55_000, stdio: "ignore" });
    return readFileSync(join(folder, result));
  }

  test("that a built workbook holds what we read from it", async () => {
    const rows = [["No.", "Área", "Fecha"], [1, "Dirección «A» & B", dateCell("2016-05-30")], [2.5, "  dos  espacios", dateCell("2017-12-31")], [-3, "Ñandú", "30/05/2017"]];
    const bytes = buildXlsx({ sheets: [{ name: "H", rows }] });
    writeFileSync(join(folder, "built.xlsx"), bytes);
    const csv = convert("built.xlsx", "csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true", "built.csv").toString("utf8");
    const grid = await (await openXlsx(bytes, "built.xlsx")).read("1");
    const day = (serial: number) => new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10).split("-").toReversed().join("/");
    const ours = grid.values.map((row, r) => row.map((value, c) => (typeof value === "number" && isDateAt(grid, r, c) ? day(value) : String(value))).join("\t"));
    expect(csv.trimEnd().split("\n")).toEqual(ours);
  });

  test("and we read what it writes", async () => {
    writeFileSync(join(folder, "theirs.csv"), 'No.;"Área";"Fecha"\n1;"Dirección & <B>";30/05/2016\n2.5;"línea 1\nlínea 2";\n', "utf8");
    execFileSync(soffice, [`-env:UserInstallation=file://${folder}/profile`, "--headless", "--infilter=CSV:59,34,76,1,3/4,2058", "--convert-to", "xlsx", "--outdir", folder, join(folder, "theirs.csv")], { timeout: 55_000, stdio: "ignore" });
    const grid = await (await openXlsx(new Uint8Array(readFileSync(join(folder, "theirs.xlsx"))), "theirs.xlsx")).read("1");
    expect(grid.values).toEqual([["No.", "Área", "Fecha"], [1, "Dirección & <B>", 42520], [2.5, "línea 1\nlínea 2", ""]]);
    expect(isDateAt(grid, 1, 2)).toBe(true);
  });
});
