import vectors from "../../../../test/fixtures/rfc-curp.json";
import { runExample } from "../../review/examples";
import { registerKinds } from "../../review/kinds";
import type { Severity } from "../../review/finding";
import type { Register } from "../../registers/define";
import type { ExampleRow } from "../define";
import curpRule from "./ben-02-curp";
import rfcRule from "./ben-03-rfc";

type Said = `${string} ${Severity}`;

/** What a rule says of a row that differs from the clean one so: `message severity`. */
function says(rule: typeof curpRule, row: ExampleRow<Register>): readonly Said[] {
  const { findings, failures } = runExample(rule, { title: "vector", rows: [row] }, registerKinds);
  expect(failures).toEqual([]);
  return findings.map(({ message, severity }): Said => `${message} ${severity}`);
}

describe("the vectors of CURP, through BEN-02", () => {
  test.each(vectors.curp.validos)("%s passes", (curp) => {
    expect(says(curpRule, { curp })).toEqual([]);
  });

  test("each of the invalid ones is told by what is wrong with it", () => {
    const told = vectors.curp.invalidos.map(({ curp, motivo }) => [motivo, says(curpRule, { curp })]);
    expect(told).toEqual([
      ["dígito", ["digito warning"]],
      [expect.stringContaining("31 de febrero"), ["fecha error"]],
      [expect.stringContaining("minúsculas"), []],
    ]);
  });

  test("the generic ones are left to another rule", () => {
    for (const { curp } of vectors.curp.genericos) expect(says(curpRule, { curp })).toEqual([]);
  });

  test("a letter in position 17 is doubted when the person would not be born yet, and then only", () => {
    expect(says(curpRule, { curp: "PEPL021231HNLRDSA0" })).not.toContain("siglo_letra warning");
    expect(says(curpRule, { curp: "PEPL030101HNLRDSA0" })).toEqual(["siglo_letra warning"]);
  });

  test("a wrong entidad and a word RENAPO does not issue are errors", () => {
    expect(says(curpRule, { curp: "PEMJ920906HXXRRS00" })).toEqual(["entidad error"]);
    for (const word of Object.keys(vectors.curp.palabras_altisonantes)) expect(says(curpRule, { curp: `${word}920906HNLRRS00` })).toEqual(["palabra error"]);
  });
});

describe("the vectors of RFC, through BEN-03", () => {
  const PERSONA: Readonly<Record<string, string>> = { fisica: "física", moral: "moral" };

  test.each(vectors.rfc.validos)("$rfc passes as that of a persona $tipo, and not as the other's", ({ rfc, tipo }) => {
    expect(says(rfcRule, { rfc, persona: PERSONA[tipo] ?? "" })).toEqual([]);
    expect(says(rfcRule, { rfc, persona: tipo === "moral" ? "física" : "moral" })).toEqual([tipo === "moral" ? "fisica error" : "moral error"]);
  });

  test("each of the invalid ones is told by what is wrong with it", () => {
    const told = vectors.rfc.invalidos.map(({ rfc, motivo }) => [motivo, says(rfcRule, { rfc })]);
    expect(told).toEqual([
      ["mes 55", ["fecha error"]],
      ["palabra inconveniente", ["palabra error"]],
      ["mes 13", ["fecha error"]],
      ["formato", ["forma error"]],
    ]);
  });

  test("those the SAT issued with another digit are doubted at most", () => {
    for (const rfc of vectors.rfc.validos_sin_digito) expect([[], ["digito warning"]]).toContainEqual(says(rfcRule, { rfc, persona: "moral" }));
  });

  test("the generic ones are left to another rule; case and separators do not matter", () => {
    for (const { rfc } of vectors.rfc.genericos) expect(says(rfcRule, { rfc })).toEqual([]);
    for (const { entrada, salida } of vectors.rfc.normalizacion) expect(says(rfcRule, { rfc: entrada })).toEqual(says(rfcRule, { rfc: salida }));
  });

  test("30 February is no date", () => {
    expect(says(rfcRule, { rfc: "GODE560230GR8" })).toEqual(["fecha error"]);
  });
});
