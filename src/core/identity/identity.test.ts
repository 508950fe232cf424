import vectors from "../../../test/fixtures/rfc-curp.json";
import { checkCurp, normalizeCurp } from "./curp";
import { checkRfc, normalizeRfc } from "./rfc";

describe("RFC", () => {
  test.each(vectors.rfc.validos)("$rfc is a valid $tipo", ({ rfc, tipo }) => {
    expect(checkRfc(rfc)).toEqual({ ok: true, kind: tipo });
  });

  test.each(vectors.rfc.genericos)("$rfc is generic, and stands for nobody", ({ rfc }) => {
    expect(checkRfc(rfc)).toEqual({ ok: true, kind: "generico" });
  });

  test.each([
    ["MHTR815511A70", "date"],
    ["FETO930411792", "word"],
    ["GODE561331GR2", "date"],
    ["INVALID_RFC", "format"],
    ["", "format"],
    ["GODE561231", "format"],
    ["GODE561231GR81", "format"],
    ["GODE560230GR8", "date"],
    ["GODE010229GR8", "date"],
    ["GODE561200GR8", "date"],
  ])("%s is wrong by its %s", (rfc, problem) => {
    expect(checkRfc(rfc)).toEqual({ ok: false, problem });
  });

  test("every vector listed as invalid is", () => {
    for (const { rfc } of vectors.rfc.invalidos) expect(checkRfc(rfc).ok).toBe(false);
  });

  test("a wrong check digit is told apart from all else", () => {
    for (const rfc of vectors.rfc.validos.map(({ rfc }) => rfc)) {
      for (const digit of "0123456789A") {
        if (!rfc.endsWith(digit)) expect(checkRfc(rfc.slice(0, -1) + digit)).toEqual({ ok: false, problem: "digit" });
      }
    }
    for (const rfc of vectors.rfc.validos_sin_digito) {
      const check = checkRfc(rfc);
      expect(check.ok || check.problem === "digit").toBe(true);
    }
  });

  test("29 February is a day only of leap years", () => {
    expect(checkRfc("GODE000229GR8")).toEqual({ ok: false, problem: "digit" });
    expect(checkRfc("GODE960229GR8")).toEqual({ ok: false, problem: "digit" });
    expect(checkRfc("GODE970229GR8")).toEqual({ ok: false, problem: "date" });
  });

  test("case, spaces and hyphens do not matter", () => {
    for (const { entrada, salida } of vectors.rfc.normalizacion) expect(normalizeRfc(entrada)).toBe(salida);
    expect(checkRfc(" gode-561231-gr8 ")).toEqual({ ok: true, kind: "fisica" });
    expect(checkRfc("apu 640930 kv9")).toEqual({ ok: true, kind: "moral" });
  });

  test("every word of SAT's list is refused in a person's key, and only there", () => {
    for (const word of vectors.rfc.palabras_inconvenientes) {
      expect(checkRfc(`${word}930411792`)).toEqual({ ok: false, problem: "word" });
    }
  });

  test("Ñ and & are letters of an RFC, also as a combining tilde", () => {
    expect(checkRfc("Ñ&A930411792")).toEqual({ ok: false, problem: "digit" });
    expect(checkRfc("N\u0303&A930411792")).toEqual(checkRfc("Ñ&A930411792"));
  });
});

describe("CURP", () => {
  test.each(vectors.curp.validos)("%s is valid", (curp) => {
    expect(checkCurp(curp)).toEqual({ ok: true, kind: "persona" });
  });

  test.each(vectors.curp.genericos)("$curp is generic", ({ curp }) => {
    expect(checkCurp(curp)).toEqual({ ok: true, kind: "generica" });
  });

  test.each([
    ["XARA750909HDFNDL01", "digit"],
    ["PEMJ920231HNLRRS02", "date"],
    ["PEMJ920906HXXRRS00", "state"],
    ["PEMJ920906ZNLRRS00", "format"],
    ["PEMJ920906HNLARS00", "format"],
    ["PEMJ920906HNLRRS0", "format"],
    ["", "format"],
  ])("%s is wrong by its %s", (curp, problem) => {
    expect(checkCurp(curp)).toEqual({ ok: false, problem });
  });

  test.each(vectors.curp.validos)("%s with any other check digit is told apart from all else", (curp) => {
    const others = [..."0123456789"].filter((digit) => !curp.endsWith(digit));
    expect(others.map((digit) => checkCurp(curp.slice(0, -1) + digit))).toEqual(others.map(() => ({ ok: false, problem: "digit" })));
  });

  test("every word of RENAPO's list is refused, and its replacement is not", () => {
    for (const [word, replacement] of Object.entries(vectors.curp.palabras_altisonantes)) {
      expect(checkCurp(`${word}920906HNLRRS00`)).toEqual({ ok: false, problem: "word" });
      expect(checkCurp(`${replacement}920906HNLRRS00`)).not.toEqual({ ok: false, problem: "word" });
    }
  });

  test("every entidad is known", () => {
    for (const state of Object.keys(vectors.curp.entidades)) {
      expect(checkCurp(`PEMJ920906H${state}RRS00`)).not.toEqual({ ok: false, problem: "state" });
    }
  });

  test("character 17 says the century, and with it whether year 00 had a 29 February", () => {
    expect(checkCurp("PEMJ000229HNLRRS00")).toEqual({ ok: false, problem: "date" });
    expect(checkCurp("PEMJ000229HNLRRSA0")).not.toEqual({ ok: false, problem: "date" });
  });

  test("case, spaces and hyphens do not matter", () => {
    expect(normalizeCurp(" pxne-660720-hmcxtn06\u00A0")).toBe("PXNE660720HMCXTN06");
    expect(checkCurp("pxne660720hmcxtn06")).toEqual({ ok: true, kind: "persona" });
  });
});
