import { gridFromRows } from "../sheet/grid";
import { readTitles } from "./titles";

const titlesOf = (...rows: string[][]) => readTitles(gridFromRows([...rows, ["encabezado"]]), rows.length);

describe("title rows", () => {
  test("tell type, dependencia and periodo, also with heading marks of a converted page", () => {
    const titles = titlesOf(["## SEGUIMIENTO A ASPECTOS SUSCEPTIBLES DE MEJORA CLASIFICADOS COMO INSTITUCIONALES"], ["## Secretaría de Economía"], ["## Periodo 2015-2016"]);
    expect(titles).toMatchObject({ documentType: "institucional", dependencia: "Secretaría de Economía", periodo: { first: 2015, last: 2016 }, badPeriodo: null, glued: [] });
  });

  test("are told apart when two labels share a cell", () => {
    const { dependencia, glued } = titlesOf(["Secretaría de Economía Documento Institucional"]);
    expect(dependencia).toBe("Secretaría de Economía");
    expect(glued).toMatchObject([{ parts: ["Secretaría de Economía", "Documento Institucional"], at: { row: 0, column: 0 } }]);
  });

  test("are read from a label and the cell beside it", () => {
    const titles = titlesOf(["Dependencia:", "ProMéxico"], ["Tipo de documento:", "Interinstitucional"], ["Periodo:", "2016-2017"]);
    expect(titles).toMatchObject({ dependencia: "ProMéxico", documentType: "interinstitucional", periodo: { first: 2016, last: 2017 } });
  });

  test.each(["Periodo 2015", "Periodo 2015-2017", "Ciclo 2016-2015"])("tell that «%s» is no period", (text) => {
    expect(titlesOf([text])).toMatchObject({ periodo: null, badPeriodo: { text } });
  });

  test("do not take the years of a plan for the periodo", () => {
    expect(titlesOf(["Plan Nacional de Desarrollo 2013-2018"])).toMatchObject({ periodo: null, badPeriodo: null });
  });
});
