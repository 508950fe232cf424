import { zipParts } from "../../../test/fixtures/xlsx-builder";
import { partText, partsOf, xmlProblems } from "../../../test/fixtures/xlsx-package";
import type { PatchEdit } from "./patch-edit";
import { patchWorkbook } from "./patch-workbook";
import { writeWorkbook } from "./write-workbook";

const APP = "docProps/app.xml";

type Section = readonly [label: string, count: number];

function properties(sections: readonly Section[], titles: readonly string[]): string {
  const pairs = sections.map(([label, count]) => `<vt:variant><vt:lpstr>${label}</vt:lpstr></vt:variant><vt:variant><vt:i4>${String(count)}</vt:i4></vt:variant>`).join("");
  return [
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><ScaleCrop>false</ScaleCrop>',
    `<HeadingPairs><vt:vector size="${String(sections.length * 2)}" baseType="variant">${pairs}</vt:vector></HeadingPairs>`,
    `<TitlesOfParts><vt:vector size="${String(titles.length)}" baseType="lpstr">${titles.map((title) => `<vt:lpstr>${title}</vt:lpstr>`).join("")}</vt:vector></TitlesOfParts><Company>Ñ</Company></Properties>`,
  ].join("");
}

/** What a workbook of the sheets Datos and «Hoja 2» says of itself after the edits. */
async function after(app: string, ...edits: readonly PatchEdit[]): Promise<string> {
  const parts = { ...partsOf(writeWorkbook({ sheets: [{ name: "Datos", rows: [[1]] }, { name: "Hoja 2", rows: [[2]] }] })) };
  const edited = (name: string, end: string, added: string): string => new TextDecoder().decode(parts[name]).replace(end, added + end);
  const bytes = await patchWorkbook(zipParts({
    ...parts, [APP]: app,
    "[Content_Types].xml": edited("[Content_Types].xml", "</Types>", `<Override PartName="/${APP}" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/>`),
    "_rels/.rels": edited("_rels/.rels", "</Relationships>", `<Relationship Id="rId8" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties" Target="${APP}"/>`),
  }), edits);
  expect(xmlProblems(bytes)).toEqual([]);
  return partText(bytes, APP);
}

const insert: PatchEdit = { kind: "insertSheet", sheet: { name: "Nueva & más", rows: [] } };
const remove: PatchEdit = { kind: "removeSheet", sheet: "Hoja 2" };
const replace: PatchEdit = { kind: "replaceSheet", sheet: "datos", draft: { name: "DATOS", rows: [] } };

test("sheets that come stand behind those that are there, one that is respelled in its place", async () => {
  const was = properties([["Hojas de cálculo", 2], ["Rangos con nombre", 1]], ["Datos", "Hoja 2", "Claves"]);
  expect(await after(was, insert, replace)).toBe(properties([["Hojas de cálculo", 3], ["Rangos con nombre", 1]], ["DATOS", "Hoja 2", "Nueva &amp; más", "Claves"]));
});

test("a sheet that goes takes its names along, and their heading when no other is left", async () => {
  const own = ["'Hoja 2'!Print_Area", "'Hoja 2'!Print_Titles"];
  expect(await after(properties([["Worksheets", 2], ["Named Ranges", 3]], ["Datos", "Hoja 2", "Datos!Print_Area", ...own]), remove)).toBe(properties([["Worksheets", 1], ["Named Ranges", 1]], ["Datos", "Datos!Print_Area"]));
  expect(await after(properties([["Worksheets", 2], ["Named Ranges", 2]], ["Datos", "Hoja 2", ...own]), remove, insert)).toBe(properties([["Worksheets", 2]], ["Datos", "Nueva &amp; más"]));
});

test.each<[string, string]>([
  ["sheets that are not those there are", properties([["Worksheets", 2]], ["Datos", "Otra"])],
  ["counts that do not come out", properties([["Worksheets", 3]], ["Datos", "Hoja 2"])],
  ["no headings", '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>LibreOffice</Application></Properties>'],
  ["headings without counts", properties([["Worksheets", 2]], ["Datos", "Hoja 2"]).replaceAll("i4>", "lpwstr>")],
])("a list of another shape is left alone: %s", async (_, was) => {
  expect(await after(was, insert, remove)).toBe(was);
});
