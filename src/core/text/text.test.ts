import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { acronymsDefined, acronymsUsed } from "./acronyms";
import { findDisagreement } from "./disagreement";
import { readEnumeration } from "./enumeration";
import { isPlaceholder } from "./placeholder";
import { levenshteinWithin, tokenSetRatio } from "./similarity";
import { findMisspellings } from "./spelling";
import { endsCut, startsCut } from "./truncation";
import { isGlued, looksLikeUnit, splitUnits } from "./units";

/** Every non-empty cell of the source table that is no header: `[where, text]`, as `L30.4` for line 30, column 4. */
const CELLS = readFileSync(join(__dirname, "../../../test/golden/seguimiento-asm-2015-2016.txt"), "utf8")
  .split("\n")
  .flatMap((line, i) => {
    const cells = line.split("\t");
    return i < 9 || cells.includes("Programa") ? [] : cells.map((text, column): [string, string] => [`L${String(i + 1)}.${String(column)}`, text]);
  })
  .filter(([, text]) => text !== "");

/** Where in the source table `of` gives something, with what it gives. */
function hits(of: (text: string) => unknown): unknown[] {
  return CELLS.flatMap(([where, text]) => {
    const hit = of(text);
    return hit === null || hit === false || hit === undefined || (Array.isArray(hit) && hit.length === 0) ? [] : [hit === true ? where : [where, hit]];
  });
}

describe("texts cut at either end", () => {
  test("in the source table, exactly the four cells the catalogue names start cut, and three end cut", () => {
    expect(hits(startsCut)).toEqual(["L12.8", "L33.4", "L33.7", "L36.7"]);
    expect(hits(endsCut)).toEqual([["L12.8", { word: "y" }], ["L30.4", { word: "el" }], ["L36.7", { word: "," }]]);
  });

  test.each(["que no hayan sido", " de representación", "\u00A0pública.", "ñoñez", "época de lluvias", "o", "etc. y otros"])("%p starts cut", (text) => {
    expect(startsCut(text)).toBe(true);
  });

  test.each([
    "Que no hayan", "o Cómo opera", "o visitas de campo", "a) Elaborar", "b.- Elaborar", "ii) Elaborar", "iv. Elaborar", "1. elaborar", "• elaborar", "e-mail institucional",
    "eFirma vigente", "www.economia.gob.mx", "https://www.gob.mx/se", "informe_final.pdf", "correo@economia.gob.mx", "", "  ",
  ])("%p does not start cut", (text) => {
    expect(startsCut(text)).toBe(false);
  });

  test.each([
    ["el problema que atiende el", "el"], ["el problema que atiende el   ", "el"], ["OREX) y", "y"], ["en su caso,", ","], ["en su caso,\u00A0", ","], ["informes y/o", "y/o"],
    ["el diagnóstico para la", "la"], ["de acuerdo con", "con"], ["los actores cuyas", "cuyas"], ["programas según", "según"], ["COORDINAR CON LA", "LA"],
    ["Elaborar a", "a"], ["el programa o", "o"], ["la elaboración de\u00A0", "de"], ["por parte de las", "las"],
  ])("%p ends cut", (text, word) => {
    expect(endsCut(text)).toEqual({ word });
  });

  test.each([
    "el problema de política", "se atiende el.", "inciso a", "incisos a y e", "Anexo A", "opción e", "numeral 3 o", "de la SE", "grupo A", "a favor y en contra", "tal cual", "riesgo bajo",
    "saber por qué", "definir cómo", "A", "de", "", "México.", "el informe «final»", "los demás", "entre sí", "el Plan B", "Acta (s) y/o informe de supervisión",
  ])("%p does not end cut", (text) => {
    expect(endsCut(text)).toBeNull();
  });
});

describe("words missing between a plural and a singular", () => {
  test("in the source table, exactly one", () => {
    expect(hits((text) => findDisagreement(text)?.text)).toEqual([["L15.4", "las líneas estratégico"]]);
  });

  test.each(["las empresas público de la región", "los procesos administrativa.", "Revisar sus planes estratégico Anual"])("%p", (text) => {
    expect(findDisagreement(text)).not.toBeNull();
  });

  test.each([
    "los sectores público y privado", "los ámbitos económico, social y político", "las poblaciones objetivo", "las poblaciones potencial y objetivo", "los grupos objetivo",
    "en los documentos identifica los problemas", "en las reglas especifica que", "las horas pico", "los aspectos técnico-económicos", "las líneas estratégicas", "los modelos técnico económico",
    "los programas públicos", "los análisis estadísticos", "las direcciones jurídica y administrativa", "las Direcciones Generales", "a los usuarios explica cómo", "los días lunes publica",
    "las áreas activa el sistema", "los niveles educativo/administrativo", "los gastos operativos",
  ])("%p is no sign of it", (text) => {
    expect(findDisagreement(text)).toBeNull();
  });
});

describe("enumerations", () => {
  test("in the source table, the numbers and the lost ones are those the catalogue names", () => {
    expect(hits((text) => readEnumeration(text).numbers)).toEqual([
      ["L10.5", [1, 2]], ["L15.4", [2]], ["L20.4", [2, 5, 6]], ["L27.4", [2, 3]], ["L27.8", [1, 2]], ["L28.4", [2, 3, 4, 5]], ["L29.4", [3]],
    ]);
    const pieces = hits((text) => {
      const { segments, numbers, bulleted } = readEnumeration(text);
      return segments.length > 1 && numbers.length === 0 ? [segments.length, bulleted] : null;
    });
    expect(pieces).toEqual([
      ["L11.5", [2, false]], ["L12.5", [3, false]], ["L16.4", [4, false]], ["L17.3", [4, true]], ["L36.4", [3, false]], ["L37.4", [3, false]],
    ]);
  });

  test.each<[string, number[]]>([
    ["1. Elaborar 2. Publicar 3. Difundir", [1, 2, 3]],
    ["1.- Elaborar\n2.- Publicar", [1, 2]],
    ["1) Elaborar; 2) Publicar y 3) Difundir", [1, 2, 3]],
    ["1.\u00A0Elaborar\u00A0\u00A02.\u00A0Publicar", [1, 2]],
    ["Elaborar. 10. Publicar", [10]],
    ["En 2016. La meta", []],
    ["Subió 2.5 puntos y 3.1 más", []],
    ["Conforme al artículo 3. El área", []],
    ["Conforme al art. 3. El área", []],
    ["Véase el anexo núm. 2. El área", []],
    ["Se reducirá a 3. Además se hará", []],
    ["Plan (etapa 1, 2) y más", []],
    ["COVID19. Otra cosa", []],
    ["versión2. Otra", []],
    ["1.1 Elaborar", []],
    ["Inicio. 0. Elaborar", []],
    ["", []],
  ])("%p has the numbers %j", (text, numbers) => {
    expect(readEnumeration(text).numbers).toEqual(numbers);
  });

  test.each(["• uno\n• dos", "- uno\n- dos", "Acciones:   o Cómo   o Qué", "a) uno   b) dos", "uno\n\uF0B7 dos", "i. uno   ii. dos"])("%p is bulleted", (text) => {
    expect(readEnumeration(text).bulleted).toBe(true);
  });

  test.each(["uno   dos", "uno\no bien dos", "Pre-evaluación\nInforme", "A. Pérez   B. López"])("%p is not bulleted", (text) => {
    expect(readEnumeration(text).bulleted).toBe(false);
  });

  test("segments part at three spaces or a line break, not at two spaces", () => {
    expect(readEnumeration("  uno.  dos   tres\r\n\r\ncuatro \u00A0 cinco ").segments).toEqual(["uno.  dos", "tres", "cuatro", "cinco"]);
  });
});

describe("acronyms", () => {
  test("in the source table, those used and never defined are those the catalogue lists", () => {
    const defined = new Set(CELLS.flatMap(([, text]) => acronymsDefined(text).map(({ acronym }) => acronym)));
    const used = new Set(CELLS.flatMap(([, text]) => acronymsUsed(text)));
    expect([...used].filter((acronym) => !defined.has(acronym)).toSorted().join(",")).toBe("CRM,DETI,DGPE,DGPOP,DGRH,DGVC,DPOP,MIR,OM,PROIAT,SCE,SFP,UR");
    expect([...defined].toSorted().join(",")).toBe("CGA,DEPCI,OMEX,OREX,PPCI,ST,UCG,UPE,UPINI");
  });

  test("a definition gives the name its letters come from, and no more", () => {
    const expansionOf = (text: string): unknown => acronymsDefined(text).map(({ acronym, expansion }) => [acronym, expansion]);
    expect(expansionOf("La Unidad de Promoción de Inversiones y Negocios Internacionales (UPINI) y la Unidad de Promoción de Exportaciones (UPE)")).toEqual([
      ["UPINI", "Unidad de Promoción de Inversiones y Negocios Internacionales"],
      ["UPE", "Unidad de Promoción de Exportaciones"],
    ]);
    expect(expansionOf("el Programa para la productividad y competitividad industrial (PPCI)")).toEqual([["PPCI", "Programa para la productividad y competitividad industrial"]]);
    expect(expansionOf("oficinas en el interior (OMEX)")).toEqual([["OMEX", null]]);
    expect(expansionOf("la MIR (Matriz de Indicadores para Resultados) vigente")).toEqual([["MIR", "Matriz de Indicadores para Resultados"]]);
    expect(expansionOf("la Órgano Interno de Control (en adelante OIC)")).toEqual([["OIC", "Órgano Interno de Control"]]);
    expect(expansionOf("(CGA)")).toEqual([]);
    expect(expansionOf("la UPE (ver anexo 2)")).toEqual([]);
  });

  test("plurals, numerals, keys and capitalised texts", () => {
    expect(acronymsUsed("cada una de las URs y la UR, conforme al CRM/MIR")).toEqual(["UR", "CRM", "MIR"]);
    expect(acronymsUsed("Programa E005, S-220, anexo II, capítulo XIV, MIR-2016, a_MIR")).toEqual([]);
    expect(acronymsUsed("DIRECCIÓN GENERAL DE LA MIR")).toEqual([]);
    expect(acronymsUsed("El PLAN ANUAL GENERAL de la MIR, y NO otro")).toEqual(["MIR"]);
    expect(acronymsUsed("PROMEXICO y ProMéxico")).toEqual([]);
  });
});

describe("administrative units", () => {
  test("in the source table, only L10 holds two units without a separator", () => {
    const areas = hits((text) => text.length < 160 && isGlued(text));
    expect(areas).toEqual(["L10.6"]);
    expect(hits((text) => (text.length < 160 && splitUnits(text).length > 1 ? splitUnits(text) : null))).toEqual([
      ["L10.6", ["Dirección General de Acciones de Grupo", "Dirección General de Planeación y Evaluación"]],
    ]);
  });

  test.each<[string, string[]]>([
    ["Unidad A; Unidad B", ["Unidad A", "Unidad B"]],
    ["Unidad A\nUnidad B\r\n", ["Unidad A", "Unidad B"]],
    ["Unidad A / Unidad B", ["Unidad A", "Unidad B"]],
    ["Dirección General de A, Dirección General de B", ["Dirección General de A", "Dirección General de B"]],
    ["Coordinación General de Asesores (CGA) Unidad de Promoción (UPE)", ["Coordinación General de Asesores (CGA)", "Unidad de Promoción (UPE)"]],
    ["DIRECCIÓN GENERAL DE COMPRAS SUBSECRETARÍA DE MINERÍA", ["DIRECCIÓN GENERAL DE COMPRAS", "SUBSECRETARÍA DE MINERÍA"]],
    ["", []],
  ])("%p splits", (text, units) => {
    expect(splitUnits(text)).toEqual(units);
  });

  test.each([
    "Secretaría Técnica de la Dirección General (ST)", "Coordinación de Asesores de la Subsecretaría de Comercio Exterior", "Dirección de Planeación, Coordinación y Evaluación",
    "Dirección General Adjunta de Coordinación Institucional", "Unidad de Planeación y Coordinación de Programas", "Dirección General de Delegaciones", "Delegación Federal en Jalisco",
    "Unidad de Enlace con la Secretaría de Hacienda", "Oficialía Mayor", "Dirección de A y la Unidad de B", "Subdirección de Unidad",
  ])("%p is one unit", (text) => {
    expect(splitUnits(text)).toEqual([text]);
    expect(isGlued(text)).toBe(false);
  });

  test("separated units are not glued", () => {
    expect(isGlued("Dirección General de A; Dirección General de B")).toBe(false);
    expect(isGlued("Dirección General de A, Dirección General de B")).toBe(false);
  });

  test("what starts as a unit does", () => {
    for (const unit of ["Dirección General de Informática", "subsecretaria de Comercio", "UNIDAD DE COMPRAS", "Órgano Interno de Control", "Oficialía Mayor"]) expect(looksLikeUnit(unit)).toBe(true);
    for (const text of ["30/12/2016", "Direccionar recursos", "Unidades de apoyo", "Elaborar", "", `Dirección ${"x".repeat(150)}`]) expect(looksLikeUnit(text)).toBe(false);
  });
});

describe("spelling", () => {
  test("in the source table, the catalogue's misspellings with what they should say", () => {
    expect(hits((text) => findMisspellings(text).map(({ found, suggested }) => `${found} → ${suggested}`))).toEqual([
      ["L12.9", ["envio → envío"]], ["L21.4", ["geo-referenciados → georreferenciados"]], ["L21.7", ["georeferenciados → georreferenciados"]],
      ["L21.8", ["georeferenciados → georreferenciados"]], ["L24.3", ["Subsectedaria → Subsecretaría"]], ["L29.4", ["Luna vez → Una vez", "appoyará → apoyará"]],
    ]);
  });

  test("the place and the capitals are those of the text", () => {
    expect(findMisspellings("Aspecto SUCEPTIBLE")).toEqual([{ found: "SUCEPTIBLE", suggested: "SUSCEPTIBLE", index: 8 }]);
    expect(findMisspellings("La luna vez pasada, una luna llena, se georreferenció")).toHaveLength(1);
    expect(findMisspellings("envío reenvio")).toEqual([]);
  });
});

describe("placeholders", () => {
  test("the source table has none but its stray ;", () => {
    expect(hits(isPlaceholder)).toEqual(["L12.0"]);
  });

  test.each(["N/A", "n.a.", "NA", "Pendiente", "PENDIENTE.", "Ninguno", "-", "--", "…", "...", ".", "s/d", "S/D", "Por definir", "xxx", "XXXX", "x", "???", "No aplica.", "(pendiente)", "0"])(
    "%p only holds a place",
    (text) => {
      expect(isPlaceholder(text)).toBe(true);
    },
  );

  test.each(["", " ", "Pendiente la firma del convenio por el Comité", "MIR", "Informe", "No aplica descuentos a beneficiarios del programa", "12", "30/12/2016"])("%p does not", (text) => {
    expect(isPlaceholder(text)).toBe(false);
  });
});

describe("similarity", () => {
  const plainDistance = (a: string, b: string): number => {
    let row = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i += 1) {
      const next = [i];
      for (let j = 1; j <= b.length; j += 1) {
        next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)));
      }
      row = next;
    }
    return row[b.length] ?? 0;
  };

  test("the banded distance is the plain one, up to its limit", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 14 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 6 }), (a, b, max) => {
        const distance = plainDistance(a, b);
        expect(levenshteinWithin(a, b, max)).toBe(distance <= max ? distance : null);
      }),
      { numRuns: 5000 },
    );
  });

  test("the units of the source table", () => {
    expect(levenshteinWithin("subsectedaria de comercio exterior", "subsecretaria de comercio exterior", 2)).toBe(2);
    expect(levenshteinWithin("dpop", "dgpop", 1)).toBe(1);
    expect(levenshteinWithin("coordinacion de asesores", "coordinacion administrativa", 2)).toBeNull();
  });

  test("texts share their words, whatever the order, case and accents", () => {
    expect(tokenSetRatio("Elaborar un diagnóstico", "un DIAGNOSTICO: elaborar.")).toBe(1);
    expect(tokenSetRatio("uno dos tres", "uno dos cuatro")).toBeCloseTo(2 / 3);
    expect(tokenSetRatio("uno", "dos")).toBe(0);
    expect(tokenSetRatio("", "")).toBe(0);
  });
});

test("no text makes any of them fail", () => {
  const readers = [startsCut, endsCut, findDisagreement, readEnumeration, acronymsUsed, acronymsDefined, splitUnits, isGlued, looksLikeUnit, findMisspellings, isPlaceholder];
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom(...CELLS.map(([, text]) => text)), fc.string()), (text) => {
      for (const read of readers) read(text);
    }),
  );
});
