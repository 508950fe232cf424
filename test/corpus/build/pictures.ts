import { DRAWING_MAIN, HEAD, MAIN, RELATIONS, type BookParts, type SheetParts } from "./book-parts";
import type { Feature } from "./feature";

const SHEET_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";
// One red dot.
const PNG = Uint8Array.from(Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==", "base64"));

interface Drawing {
  readonly part: string;
  readonly anchors: string[];
}
const open = new WeakMap<SheetParts, Drawing>();

/** The sheet's drawing, to which shapes are added; `closeDrawings` writes it. */
function drawingOf(book: BookParts, sheet: SheetParts): Drawing {
  let drawing = open.get(sheet);
  if (!drawing) {
    drawing = { part: `xl/drawings/drawing${String(sheet.number)}.xml`, anchors: [] };
    open.set(sheet, drawing);
    sheet.children.put("drawing", `<drawing r:id="${book.relate(sheet.part, "drawing", drawing.part)}"/>`);
  }
  return drawing;
}

function anchor(row: number, content: string): string {
  return `<xdr:twoCellAnchor><xdr:from><xdr:col>8</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${String(row)}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>12</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${String(row + 6)}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>${content}<xdr:clientData/></xdr:twoCellAnchor>`;
}

/** Writes the drawings that features have filled. */
export function closeDrawings(book: BookParts): void {
  for (const sheet of book.sheets) {
    const drawing = open.get(sheet);
    if (drawing) book.add(drawing.part, `${HEAD}<xdr:wsDr xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${DRAWING_MAIN}">${drawing.anchors.join("")}</xdr:wsDr>`, DRAWING_TYPE);
  }
}

export const image: Feature = ({ book, data }) => {
  const { part, anchors } = drawingOf(book, data);
  book.add("xl/media/image1.png", PNG, { extension: "image/png" });
  const id = book.relate(part, "image", "xl/media/image1.png");
  anchors.push(anchor(1, `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="Imagen 1" descr="Escudo"/><xdr:cNvPicPr><a:picLocks noChangeAspect="1"/></xdr:cNvPicPr></xdr:nvPicPr><xdr:blipFill><a:blip xmlns:r="${RELATIONS}" r:embed="${id}"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="952500" cy="952500"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>`));
};

export const textBox: Feature = ({ book, data }) => {
  drawingOf(book, data).anchors.push(anchor(9, '<xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="3" name="CuadroTexto 2"/><xdr:cNvSpPr txBox="1"/></xdr:nvSpPr><xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1905000" cy="952500"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:schemeClr val="lt1"/></a:solidFill></xdr:spPr><xdr:txBody><a:bodyPr wrap="square"/><a:lstStyle/><a:p><a:r><a:rPr lang="es-MX" b="1"/><a:t>Cifras preliminares: no difundir ñ</a:t></a:r></a:p></xdr:txBody></xdr:sp>'));
};

export const chart: Feature = ({ book, data }) => {
  const { part, anchors } = drawingOf(book, data);
  const name = "xl/charts/chart1.xml";
  const id = book.relate(part, "chart", name);
  const series = '<c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:strRef><c:f>Seguimiento!$C$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>Monto</c:v></c:pt></c:strCache></c:strRef></c:tx><c:cat><c:strRef><c:f>Seguimiento!$A$2:$A$3</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>Seguimiento!$C$2:$C$13</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="1"/><c:pt idx="0"><c:v>1250.5</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser>';
  book.add(name, `${HEAD}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING_MAIN}" xmlns:r="${RELATIONS}"><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series}<c:axId val="111"/><c:axId val="222"/></c:barChart><c:catAx><c:axId val="111"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="222"/></c:catAx><c:valAx><c:axId val="222"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="111"/></c:valAx></c:plotArea><c:plotVisOnly val="1"/></c:chart></c:chartSpace>`, "application/vnd.openxmlformats-officedocument.drawingml.chart+xml");
  book.add("xl/charts/style1.xml", `${HEAD}<cs:chartStyle xmlns:cs="http://schemas.microsoft.com/office/drawing/2012/chartStyle" id="201"/>`, "application/vnd.ms-office.chartstyle+xml");
  book.add("xl/charts/colors1.xml", `${HEAD}<cs:colorStyle xmlns:cs="http://schemas.microsoft.com/office/drawing/2012/chartStyle" xmlns:a="${DRAWING_MAIN}" meth="cycle" id="10"><a:schemeClr val="accent1"/></cs:colorStyle>`, "application/vnd.ms-office.chartcolorstyle+xml");
  book.relate(name, "http://schemas.microsoft.com/office/2011/relationships/chartStyle", "xl/charts/style1.xml");
  book.relate(name, "http://schemas.microsoft.com/office/2011/relationships/chartColorStyle", "xl/charts/colors1.xml");
  anchors.push(anchor(16, `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="4" name="Gráfico 3"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${RELATIONS}" r:id="${id}"/></a:graphicData></a:graphic></xdr:graphicFrame>`));
};

/** A table, and a slicer over one of its columns. */
export const tableAndSlicer: Feature = ({ book }) => {
  const sheet = book.sheet("Tabla");
  const text = (inside: string): string => String(book.text(`<t>${inside}</t>`));
  sheet.rows.push(`<row r="1"><c r="A1" t="s"><v>${text("Tipo")}</v></c><c r="B1" t="s"><v>${text("Importe")}</v></c></row>`);
  ["x", "y", "x"].forEach((type, n) => sheet.rows.push(`<row r="${String(n + 2)}"><c r="A${String(n + 2)}" t="s"><v>${text(type)}</v></c><c r="B${String(n + 2)}"><v>${String(n + 1)}</v></c></row>`));
  sheet.rows.push(`<row r="5"><c r="A5" t="s"><v>${text("Total")}</v></c><c r="B5"><f>SUBTOTAL(109,T_Tipos[Importe])</f><v>6</v></c></row>`);
  book.add("xl/tables/table1.xml", `${HEAD}<table xmlns="${MAIN}" id="1" name="T_Tipos" displayName="T_Tipos" ref="A1:B5" totalsRowCount="1"><autoFilter ref="A1:B4"/><tableColumns count="2"><tableColumn id="1" name="Tipo" totalsRowLabel="Total"/><tableColumn id="2" name="Importe" totalsRowFunction="sum" dataDxfId="1"/></tableColumns><tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`, "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml");
  sheet.children.put("tableParts", `<tableParts count="1"><tablePart r:id="${book.relate(sheet.part, "table", "xl/tables/table1.xml")}"/></tableParts>`);
  const X15 = "http://schemas.microsoft.com/office/spreadsheetml/2010/11/main";
  const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
  book.add("xl/slicerCaches/slicerCache1.xml", `${HEAD}<slicerCacheDefinition xmlns="${X14}" name="SegmentaciónDeDatos_Tipo" sourceName="Tipo"><extLst><x:ext xmlns:x="${MAIN}" xmlns:x15="${X15}" uri="{2F2917AC-EB37-4324-AD4E-5DD8C200BD13}"><x15:tableSlicerCache tableId="1" column="1"/></x:ext></extLst></slicerCacheDefinition>`, "application/vnd.ms-excel.slicerCache+xml");
  book.add("xl/slicers/slicer1.xml", `${HEAD}<slicers xmlns="${X14}"><slicer name="Tipo" cache="SegmentaciónDeDatos_Tipo" caption="Tipo" rowHeight="241300"/></slicers>`, "application/vnd.ms-excel.slicer+xml");
  const slicerId = book.relate(sheet.part, "http://schemas.microsoft.com/office/2007/relationships/slicer", "xl/slicers/slicer1.xml");
  const cacheId = book.relate("xl/workbook.xml", "http://schemas.microsoft.com/office/2007/relationships/slicerCache", "xl/slicerCaches/slicerCache1.xml");
  sheet.children.put("extLst", `<ext uri="{3A4CF648-6AED-40f4-86FF-DC5316D8AED3}" xmlns:x14="${X14}"><x14:slicerList><x14:slicer r:id="${slicerId}"/></x14:slicerList></ext>`);
  book.workbook.put("extLst", `<ext uri="{46BE6895-7355-4a93-B00E-2C351335B9C9}" xmlns:x15="${X15}"><x15:slicerCaches xmlns:x14="${X14}"><x14:slicerCache r:id="${cacheId}"/></x15:slicerCaches></ext>`);
  drawingOf(book, sheet).anchors.push(anchor(1, '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice xmlns:sle15="http://schemas.microsoft.com/office/drawing/2012/slicer" Requires="sle15"><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Tipo"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/drawing/2010/slicer"><sle:slicer xmlns:sle="http://schemas.microsoft.com/office/drawing/2010/slicer" name="Tipo"/></a:graphicData></a:graphic></xdr:graphicFrame></mc:Choice><mc:Fallback><xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="0" name=""/><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1828800" cy="1000000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:sp></mc:Fallback></mc:AlternateContent>'));
};
