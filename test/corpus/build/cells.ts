import type { Feature } from "./feature";

/** Texts in every way a file may have them, errors, booleans, dates in ISO, formulas shared and of arrays. */
export const oddCells: Feature = ({ book, data }) => {
  const sheet = book.sheet("Celdas");
  const rich = book.text('<r><rPr><b/><sz val="11"/></rPr><t xml:space="preserve">Muy </t></r><r><rPr><i/><color rgb="FFFF0000"/></rPr><t>importante</t></r><phoneticPr fontId="0"/>');
  const phonetic = book.text('<t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="0" type="noConversion"/>');
  const lines = book.text('<t xml:space="preserve">línea 1&#10;línea 2_x0009_ 🐎</t>');
  sheet.rows.push(
    `<row r="1"><c r="A1" t="s"><v>${String(rich)}</v></c><c r="B1" t="s"><v>${String(phonetic)}</v></c><c r="C1" t="s"><v>${String(lines)}</v></c><c r="D1" t="inlineStr"><is><r><t>en </t></r><r><rPr><b/></rPr><t>línea</t></r></is></c></row>`,
    '<row r="2"><c r="A2" t="b"><v>1</v></c><c r="B2" t="e"><v>#N/A</v></c><c r="C2" t="str"><f>"a"&amp;"b"</f><v>ab</v></c><c r="D2"><v>1E-3</v></c></row>',
    '<row r="3"><c r="A3"><v>2</v></c><c r="B3"><f t="shared" ref="B3:B5" si="0">A3*10</f><v>20</v></c><c r="C3"><f t="array" ref="C3:C4">A3:A4*2</f><v>4</v></c></row>',
    '<row r="4"><c r="A4"><v>3</v></c><c r="B4"><f t="shared" si="0"/><v>30</v></c><c r="C4"><v>6</v></c></row>',
    '<row r="5"><c r="A5"><v>4</v></c><c r="B5"><f t="shared" si="0"/><v>40</v></c></row>',
  );
  data.rows.push('<row r="15" spans="1:6" s="3" customFormat="1" ht="21" customHeight="1" hidden="1" outlineLevel="1"/>');
};

/** Days counted from 1904. */
export const days1904: Feature = ({ book }) => {
  book.date1904 = true;
};
