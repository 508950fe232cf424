import { periodsOfYear } from "../calendar/periods";
import { formatDate, serialOf } from "../calendar/serial";
import { informes } from "../registers/informes";
import { readEnum } from "../sheet/numbers";
import type { CriterionChoices } from "./criteria";
import { defaultParameters, parameterValues, type Parameters } from "./parameters";
import { dueDay, FIN_DE_PROYECTO, FINAL_DEL_ORGANISMO, periodOf, periodOfType, REPORTS, type ReportSpec } from "./reports";

const PARAMETERS = parameterValues(defaultParameters(2002));

function dueDays(report: ReportSpec, criteria: CriterionChoices = {}, parameters: Parameters = PARAMETERS): (string | null)[] {
  return periodsOfYear(report.period, 2002).map((period) => {
    const day = dueDay(report, period, { parameters, criteria });
    return day === null ? null : formatDate(day);
  });
}

test("quarters, semesters and the year are due ten natural days after they close", () => {
  expect(dueDays(REPORTS.indicadores)).toEqual(["10/04/2002", "10/07/2002", "10/10/2002", "10/01/2003"]);
  expect(dueDays(REPORTS.evaluacionSemestral)).toEqual(["10/07/2002", "10/01/2003"]);
  expect(dueDays(REPORTS.ejecutivoAnual)).toEqual(["10/01/2003"]);
});

test("the external evaluation is due on 15 October of its own year", () => {
  expect(dueDays(REPORTS.evaluacionExterna)).toEqual(["15/10/2002"]);
});

test("the term of the reports is the workbook's", () => {
  expect(dueDays(REPORTS.evaluacionSemestral, {}, { ...PARAMETERS, plazoInformes: 20 })).toEqual(["20/07/2002", "20/01/2003"]);
  expect(dueDays(REPORTS.evaluacionExterna, {}, { ...PARAMETERS, plazoInformes: 20 })).toEqual(["15/10/2002"]);
});

test("what has no day in the text has the one that A-02 says, or none", () => {
  expect(dueDays(REPORTS.bimestralFondo)[0]).toBe("10/03/2002");
  expect(dueDays(REPORTS.avancesCipi, { "A-02": "15" })[0]).toBe("15/04/2002");
  expect(dueDays(REPORTS.avanceMensual, { "A-02": "sin-plazo" })).toEqual(Array.from({ length: 12 }, () => null));
  expect(dueDays(REPORTS.indicadores, { "A-02": "sin-plazo" })[0]).toBe("10/04/2002");
});

test("a day that is no business day is moved only when A-14 says so", () => {
  // 10/03/2002 is a Sunday.
  expect(dueDays(REPORTS.bimestralFondo, { "A-14": "siguiente-habil" })[0]).toBe("11/03/2002");
  expect(dueDays(REPORTS.bimestralFondo, { "A-14": "siguiente-habil" }, { ...PARAMETERS, inhabiles: [serialOf(2002, 3, 11) ?? 0] })[0]).toBe("12/03/2002");
  expect(dueDays(REPORTS.indicadores, { "A-14": "siguiente-habil" })[0]).toBe("10/04/2002");
});

test("every type is one of the register's", () => {
  const types = [...Object.values(REPORTS).map(({ tipo }) => tipo), FIN_DE_PROYECTO, FINAL_DEL_ORGANISMO];
  for (const tipo of types) expect(readEnum(tipo, informes.columns.tipo.values)).toBe(tipo);
});

test("a type has the period of its reports, and those owed once have none", () => {
  expect(["bimestral del fondo", "trimestral de indicadores", FIN_DE_PROYECTO, null].map(periodOfType)).toEqual(["bimester", "quarter", null, null]);
});

test("a report belongs to the period in which what it covers ends", () => {
  expect(periodOf(REPORTS.indicadores, serialOf(2002, 6, 28))).toEqual(periodsOfYear("quarter", 2002)[1]);
  expect(periodOf(REPORTS.indicadores, null)).toBeNull();
});
