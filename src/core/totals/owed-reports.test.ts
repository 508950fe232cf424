import { periodsOfYear } from "../calendar/periods";
import { formatDate, serialOf } from "../calendar/serial";
import { REPORTS } from "../norms/reports";
import { readTable } from "../reading/read-table";
import type { Row } from "../reading/row";
import { informes } from "../registers/informes";
import { DEFAULT_SETTINGS } from "../review/examples";
import type { ReviewSettings } from "../review/parameters";
import { gridFromRows } from "../sheet/grid";
import { reportBalance } from "./owed-reports";

type Cells = readonly [string, string, string, string, string];

function rowsOf(...reports: readonly Cells[]): readonly Row<typeof informes>[] {
  const header = ["Tipo de informe", "Destinatario", "Inicio del periodo", "Fin del periodo", "Fecha de entrega"];
  const table = readTable(gridFromRows([header, ...reports]), { id: "1", name: "Informes" }, { register: informes, keys: () => (row) => row.id });
  if (!table) throw new Error("no table of reports");
  return table.rows;
}

const cutAt = (day: number, month: number): ReviewSettings => ({ ...DEFAULT_SETTINGS, cutDate: serialOf(2002, month, day) ?? 0 });
const QUARTERS = periodsOfYear("quarter", 2002);
const balance = (settings: ReviewSettings, ...reports: readonly Cells[]) => {
  const { owed, missing, late } = reportBalance(REPORTS.indicadoresCamara, QUARTERS, rowsOf(...reports), settings);
  return { owed: owed.length, missing: missing.map(({ period }) => formatDate(period.start)), late: late.map(({ row }) => row.index) };
};

test("nothing is owed on the day it is due, and it is on the next", () => {
  expect(balance(cutAt(10, 4))).toEqual({ owed: 0, missing: [], late: [] });
  expect(balance(cutAt(11, 4))).toEqual({ owed: 1, missing: ["01/01/2002"], late: [] });
});

test("a report for another recipient, of another type or of another quarter does not stand for it", () => {
  const others: Cells[] = [
    ["trimestral", "SHCP", "01/01/2002", "31/03/2002", "05/04/2002"],
    ["semestral", "Cámara", "01/01/2002", "31/03/2002", "05/04/2002"],
    ["trimestral", "Cámara", "01/04/2002", "30/06/2002", "05/07/2002"],
  ];
  expect(balance(cutAt(11, 4), ...others).missing).toEqual(["01/01/2002"]);
});

test("a report that covers several periods stands for all of them, and is late only for the one it ends in", () => {
  expect(balance(cutAt(31, 7), ["trimestral", "Cámara", "01/01/2002", "30/06/2002", "10/07/2002"])).toEqual({ owed: 2, missing: [], late: [] });
  expect(balance(cutAt(31, 7), ["trimestral", "Cámara", "01/01/2002", "30/06/2002", "11/07/2002"]).late).toEqual([1]);
});

test("of two deliveries of a period the first one counts", () => {
  const late: Cells = ["trimestral", "Cámara", "01/01/2002", "31/03/2002", "20/04/2002"];
  const onTime: Cells = ["trimestral", "Cámara", "01/01/2002", "31/03/2002", "10/04/2002"];
  expect(balance(cutAt(30, 4), late, onTime).late).toEqual([]);
  expect(balance(cutAt(30, 4), late, ["trimestral", "Cámara", "01/01/2002", "31/03/2002", "15/04/2002"]).late).toEqual([2]);
});

test("a date of delivery that cannot be read is a delivery, an empty one is not", () => {
  expect(balance(cutAt(30, 4), ["trimestral", "Cámara", "01/01/2002", "31/03/2002", "31/02/2002"])).toEqual({ owed: 1, missing: [], late: [] });
  expect(balance(cutAt(30, 4), ["trimestral", "Cámara", "01/01/2002", "31/03/2002", ""]).missing).toEqual(["01/01/2002"]);
});

test("a missing report says which row announces it", () => {
  const [missing] = reportBalance(REPORTS.indicadoresCamara, QUARTERS, rowsOf(["trimestral", "Cámara", "01/01/2002", "31/03/2002", ""]), cutAt(30, 4)).missing;
  expect(missing?.row?.index).toBe(1);
});

test("a report without the day its period ends counts for none", () => {
  expect(balance(cutAt(30, 4), ["trimestral", "Cámara", "01/01/2002", "", "05/04/2002"]).missing).toEqual(["01/01/2002"]);
});
