import { BookParts, HEAD, MAIN, type SheetParts } from "./book-parts";

/** Place of the sheet that every workbook of the corpus has, and that the tests mark and edit: A1:F13, header in row 1. */
export const DATA_SHEET = "Seguimiento";
export const DATA_ROWS = 12;
const PROGRAMS = ["Apoyo a la comercialización", "Fomento «pecuario» &amp; agrícola", "Atención a siniestros"];

/** Formats of the corpus: 1 a date, 2 an amount, 3 bold on a fill, 4 unlocked. */
export const STYLES = [
  `${HEAD}<styleSheet xmlns="${MAIN}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac">`,
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="&quot;$&quot;#,##0.00"/></numFmts>',
  '<fonts count="2" x14ac:knownFonts="1"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font><font><b/><sz val="11"/><color theme="0"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font></fonts>',
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="4" tint="-0.249977111117893"/><bgColor indexed="64"/></patternFill></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyProtection="1"><protection locked="0"/></xf></cellXfs>',
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
  '<dxfs count="2"><dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf><dxf><numFmt numFmtId="164" formatCode="&quot;$&quot;#,##0.00"/></dxf></dxfs>',
  '<tableStyles count="1" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"><tableStyle name="Propio" pivot="0" count="1"><tableStyleElement type="headerRow" dxfId="0"/></tableStyle></tableStyles>',
  '<extLst><ext uri="{EB79DEF2-80B8-43e5-95BD-54CBDDF9020C}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:slicerStyles defaultSlicerStyle="SlicerStyleLight1"/></ext></extLst></styleSheet>',
].join("");

/** A workbook with the sheet that all of them have, and a second one. */
export function commonBook(): { readonly book: BookParts; readonly data: SheetParts; readonly other: SheetParts } {
  const book = new BookParts();
  const data = book.sheet(DATA_SHEET);
  data.children.put("dimension", `<dimension ref="A1:F${String(DATA_ROWS + 1)}"/>`);
  data.children.put("sheetFormatPr", '<sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/>');
  data.children.put("cols", '<cols><col min="2" max="2" width="34.5703125" customWidth="1"/></cols>');
  data.rows.push(`<row r="1" spans="1:6" x14ac:dyDescent="0.25">${["Clave", "Programa", "Monto", "Fecha", "Avance", "Doble"].map((text, c) => `<c r="${"ABCDEF"[c] ?? ""}1" s="3" t="s"><v>${String(book.text(`<t>${text}</t>`))}</v></c>`).join("")}</row>`);
  for (let n = 0; n < DATA_ROWS; n++) {
    const r = String(n + 2);
    const amount = 1250.5 * (n + 1);
    data.rows.push([
      `<row r="${r}" spans="1:6" x14ac:dyDescent="0.25">`,
      `<c r="A${r}" t="s"><v>${String(book.text(`<t>P-${String(n + 1).padStart(3, "0")}</t>`))}</v></c>`,
      `<c r="B${r}" t="s"><v>${String(book.text(`<t xml:space="preserve">${PROGRAMS[n % 3] ?? ""} </t>`))}</v></c>`,
      `<c r="C${r}" s="2"><v>${String(amount)}</v></c><c r="D${r}" s="1"><v>${String(42500 + n)}</v></c><c r="E${r}"><v>${String(n / 10)}</v></c>`,
      `<c r="F${r}" s="2"><f>C${r}*2</f><v>${String(amount * 2)}</v></c></row>`,
    ].join(""));
  }
  const other = book.sheet("Otra hoja");
  other.rows.push('<row r="1"><c r="A1" t="inlineStr"><is><t>suma</t></is></c><c r="B1" s="2"><f>SUM(Seguimiento!C2:C13)</f><v>97539</v></c></row>');
  return { book, data, other };
}
