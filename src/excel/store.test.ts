import { openInExcel } from "../../test/fixtures/excel-host";
import { gridFromRows } from "../core/sheet/grid";
import { STORE_TITLE } from "../workbook/own-texts";

const USER_SHEET = { name: "ASM", grid: gridFromRows([["No."], [1]]) };

test("recalling never makes the sheet; remembering makes it, says what it is, and leaves the user where they were", async () => {
  const { host, book, port } = await openInExcel([USER_SHEET]);
  const before = host.fingerprint();
  expect(await port.recall("mapeo")).toBeNull();
  expect(host.fingerprint()).toBe(before);
  await port.remember("mapeo", "{\"a\":1}");
  const sheet = book.sheet("Cotejo");
  expect(sheet.visibility).toBe("Visible");
  expect(book.activeSheet.name).toBe("ASM");
  expect(sheet.value(0, 0)).toBe(STORE_TITLE);
  expect([sheet.value(2, 0), sheet.value(2, 1), sheet.value(3, 0), sheet.value(3, 1)]).toEqual(["Clave", "Valor", "mapeo", "{\"a\":1}"]);
  expect(await port.recall("mapeo")).toBe("{\"a\":1}");
});

test("a key is stored once, beside others, and survives a new session", async () => {
  const { book, port } = await openInExcel([USER_SHEET]);
  await port.remember("a", "uno");
  await port.remember("b", "dos");
  await port.remember("a", "tres");
  const again = await openInExcel(book);
  expect([await again.port.recall("a"), await again.port.recall("b"), await again.port.recall("c")]).toEqual(["tres", "dos", null]);
  expect(book.sheet("Cotejo").used(true)?.bottom).toBe(4);
});

test.each(["=1+1", "+5", "-5", "@x", "'cita", "007", "1/2/2016", "VERDADERO", "", " con espacios ", "dos\nrenglones"])("%j comes back as the text it was", async (text) => {
  const { book, port } = await openInExcel([USER_SHEET]);
  await port.remember("clave", text);
  expect(await port.recall("clave")).toBe(text);
  expect(book.sheet("Cotejo").formula(3, 1)).toBeNull();
});

test("forgetting takes the sheet away when nothing else is in it, without a trace, and leaves one that the user wrote in", async () => {
  const { host, book, port } = await openInExcel([USER_SHEET]);
  const before = host.fingerprint();
  await port.forget("mapeo");
  await port.remember("mapeo", "uno");
  await port.forget("otra");
  expect(await port.recall("mapeo")).toBe("uno");
  await port.forget("mapeo");
  expect(host.fingerprint()).toBe(before);
  await port.remember("mapeo", "uno");
  book.userTypes("Cotejo", "D9", "mi nota");
  await port.forget("mapeo");
  expect([await port.recall("mapeo"), book.sheet("Cotejo").value(8, 3)]).toEqual([null, "mi nota"]);
});

test("a workbook that lets no sheet go keeps the empty one", async () => {
  const { book, port } = await openInExcel([USER_SHEET]);
  await port.remember("mapeo", "uno");
  book.structureProtected = true;
  await port.forget("mapeo");
  expect([await port.recall("mapeo"), book.sheet("Cotejo").value(0, 0)]).toEqual([null, STORE_TITLE]);
});

test("a long text takes several rows, survives a sort of the list, and gives its rows back when it shrinks", async () => {
  const { host, book, port } = await openInExcel([USER_SHEET]);
  const long = `ab${"ñ😀x".repeat(40_000)}`;
  await port.remember("z", "otro");
  await port.remember("larga", long);
  book.userSorts("Cotejo", "A4:B9", 0, { ascending: false });
  expect(await port.recall("larga")).toBe(long);
  // A file cannot hold half of a character of two units.
  for (let row = 3; row < 9; row++) expect(String(book.sheet("Cotejo").value(row, 1))).not.toMatch(/[\uD800-\uDBFF]$/);
  expect(host.counters.largestRequest).toBeLessThan(4 * 1024 * 1024);
  await port.remember("larga", "corta");
  expect(await port.recall("larga")).toBe("corta");
  expect(await port.recall("z")).toBe("otro");
  await port.remember("n", "nueva");
  expect(await port.recall("n")).toBe("nueva");
  expect(book.sheet("Cotejo").used(true)?.bottom).toBeLessThanOrEqual(8);
});

test("three megabytes stay under Excel's limits", async () => {
  const { host, port } = await openInExcel([USER_SHEET]);
  const huge = "a".repeat(6_000_000);
  await port.remember("historial", huge);
  expect(await port.recall("historial")).toBe(huge);
  expect(host.counters.largestRequest).toBeLessThan(4 * 1024 * 1024);
  expect(host.counters.largestResponse).toBeLessThan(4 * 1024 * 1024);
});

test("a sheet named Cotejo that is the user's is neither read nor touched", async () => {
  const { host, port } = await openInExcel([USER_SHEET, { name: "COTEJO", grid: gridFromRows([["Cotejo de precios"], ["mapeo", "mío"]]) }]);
  const before = host.fingerprint();
  expect(await port.recall("mapeo")).toBeNull();
  await expect(port.remember("mapeo", "x")).rejects.toMatchObject({ kind: "occupied" });
  expect(host.fingerprint()).toBe(before);
});

test("a store that somebody protected says so", async () => {
  const { book, port } = await openInExcel([USER_SHEET]);
  await port.remember("a", "1");
  book.as("user", () => { book.protect(book.sheet("Cotejo")); });
  await expect(port.remember("a", "2")).rejects.toMatchObject({ kind: "protectedSheet" });
  expect(await port.recall("a")).toBe("1");
});
