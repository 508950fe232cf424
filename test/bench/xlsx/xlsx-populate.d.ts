/** What the bench uses of xlsx-populate, which brings no types. */
declare module "xlsx-populate" {
  interface Cell {
    value(value: string | number | boolean): Cell;
    style(name: string, value: string): Cell;
  }
  interface Sheet {
    cell(row: number, column: number): Cell;
    usedRange(): { value(): unknown[][] };
  }
  interface Workbook {
    sheet(index: number): Sheet;
    addSheet(name: string): Sheet;
    outputAsync(type: "uint8array"): Promise<Uint8Array>;
  }
  const XlsxPopulate: { fromDataAsync(bytes: Uint8Array): Promise<Workbook> };
  export default XlsxPopulate;
}
