import { CAUSAL_NUMERALS, SEATS } from "../registers/values";
import { proyectos } from "../registers/proyectos";
import { CAUSALES, CONSEJO, ELEGIBILIDAD, LEYENDA } from "./foafi";

it("quotes the legend as the text prints it", () => {
  expect(LEYENDA).toContain("con fines políticos, electorales de lucro y otros distintos");
  expect(LEYENDA).toMatch(/^Este programa es de carácter público, .* ante la autoridad competente\.$/);
  expect(LEYENDA).toHaveLength(444);
});

it("has the six criteria of eligibility, each with its column", () => {
  expect(ELEGIBILIDAD.map(({ numeral }) => numeral)).toEqual(["I", "II", "III", "IV", "V", "VI"]);
  for (const { numeral, column } of ELEGIBILIDAD) expect(proyectos.columns[column].header).toBe(`Elegibilidad ${numeral}`);
});

it("has the seven causals and the five seats", () => {
  expect(Object.keys(CAUSALES)).toEqual([...CAUSAL_NUMERALS]);
  expect(Object.keys(CONSEJO)).toEqual([...SEATS]);
});
