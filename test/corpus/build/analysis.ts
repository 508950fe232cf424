import { HEAD, MAIN, RELATIONS } from "./book-parts";
import { DATA_ROWS } from "./common-sheet";
import type { Feature } from "./feature";

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A pivot table with its cache and its records. */
export const pivot: Feature = ({ book }) => {
  const sheet = book.sheet("Dinámica");
  const text = (inside: string): string => String(book.text(`<t>${inside}</t>`));
  sheet.rows.push(`<row r="3"><c r="A3" t="s"><v>${text("Etiquetas de fila")}</v></c><c r="B3" t="s"><v>${text("Suma de Monto")}</v></c></row><row r="4"><c r="A4" t="s"><v>${text("P-001")}</v></c><c r="B4"><v>1250.5</v></c></row><row r="5"><c r="A5" t="s"><v>${text("Total general")}</v></c><c r="B5"><v>1250.5</v></c></row>`);
  const cache = "xl/pivotCache/pivotCacheDefinition1.xml";
  const records = "xl/pivotCache/pivotCacheRecords1.xml";
  const table = "xl/pivotTables/pivotTable1.xml";
  const recordsId = book.relate(cache, "pivotCacheRecords", records);
  book.add(cache, `${HEAD}<pivotCacheDefinition xmlns="${MAIN}" xmlns:r="${RELATIONS}" r:id="${recordsId}" refreshedBy="Ñ" refreshedDate="42520" createdVersion="6" refreshedVersion="6" recordCount="1"><cacheSource type="worksheet"><worksheetSource ref="A1:C${String(DATA_ROWS + 1)}" sheet="Seguimiento"/></cacheSource><cacheFields count="3"><cacheField name="Clave" numFmtId="0"><sharedItems count="1"><s v="P-001"/></sharedItems></cacheField><cacheField name="Programa" numFmtId="0"><sharedItems/></cacheField><cacheField name="Monto" numFmtId="164"><sharedItems containsSemiMixedTypes="0" containsString="0" containsNumber="1" minValue="1250.5" maxValue="1250.5"/></cacheField></cacheFields></pivotCacheDefinition>`, `${TYPE}.pivotCacheDefinition+xml`);
  book.add(records, `${HEAD}<pivotCacheRecords xmlns="${MAIN}" xmlns:r="${RELATIONS}" count="1"><r><x v="0"/><s v="Apoyo"/><n v="1250.5"/></r></pivotCacheRecords>`, `${TYPE}.pivotCacheRecords+xml`);
  book.add(table, `${HEAD}<pivotTableDefinition xmlns="${MAIN}" name="TablaDinámica1" cacheId="9" dataOnRows="0" applyNumberFormats="0" dataCaption="Valores" updatedVersion="6" createdVersion="6" indent="0" outline="1" outlineData="1"><location ref="A3:B5" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/><pivotFields count="3"><pivotField axis="axisRow" showAll="0"><items count="2"><item x="0"/><item t="default"/></items></pivotField><pivotField showAll="0"/><pivotField dataField="1" numFmtId="164" showAll="0"/></pivotFields><rowFields count="1"><field x="0"/></rowFields><rowItems count="2"><i><x/></i><i t="grand"><x/></i></rowItems><colItems count="1"><i/></colItems><dataFields count="1"><dataField name="Suma de Monto" fld="2" baseField="0" baseItem="0"/></dataFields><formats count="1"><format dxfId="1"><pivotArea outline="0"/></format></formats><pivotTableStyleInfo name="PivotStyleLight16" showRowHeaders="1" showColHeaders="1"/></pivotTableDefinition>`, `${TYPE}.pivotTable+xml`);
  book.relate(sheet.part, "pivotTable", table);
  book.relate(table, "pivotCacheDefinition", cache);
  book.workbook.put("pivotCaches", `<pivotCaches><pivotCache cacheId="9" r:id="${book.relate("xl/workbook.xml", "pivotCacheDefinition", cache)}"/></pivotCaches>`);
};

const X14 = 'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"';
const XM = 'xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"';

/** Conditional formats of both generations and sparklines. */
export const youngFormats: Feature = ({ data }) => {
  data.children.put("conditionalFormatting", '<conditionalFormatting sqref="C2:C13"><cfRule type="cellIs" dxfId="0" priority="3" operator="lessThan"><formula>0</formula></cfRule></conditionalFormatting>');
  data.children.put("conditionalFormatting", '<conditionalFormatting sqref="E2:E13"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:id>{11111111-2222-3333-4444-555555555555}</x14:id></ext></extLst></cfRule></conditionalFormatting>');
  data.children.put("extLst", `<ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" ${X14}><x14:conditionalFormattings><x14:conditionalFormatting ${XM}><x14:cfRule type="dataBar" id="{11111111-2222-3333-4444-555555555555}"><x14:dataBar minLength="0" maxLength="100" gradient="0"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/><x14:negativeFillColor rgb="FFFF0000"/><x14:axisColor rgb="FF000000"/></x14:dataBar></x14:cfRule><xm:sqref>E2:E13</xm:sqref></x14:conditionalFormatting><x14:conditionalFormatting ${XM}><x14:cfRule type="iconSet" priority="2" id="{66666666-2222-3333-4444-555555555555}"><x14:iconSet iconSet="3Stars"><x14:cfvo type="percent"><xm:f>0</xm:f></x14:cfvo><x14:cfvo type="percent"><xm:f>33</xm:f></x14:cfvo><x14:cfvo type="percent"><xm:f>67</xm:f></x14:cfvo></x14:iconSet></x14:cfRule><xm:sqref>C2:C13</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext>`);
  data.children.put("extLst", `<ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" ${X14}><x14:sparklineGroups ${XM}><x14:sparklineGroup displayEmptyCellsAs="gap"><x14:colorSeries theme="4"/><x14:sparklines><x14:sparkline><xm:f>Seguimiento!C2:C13</xm:f><xm:sqref>G2</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext>`);
};

/** Validations of both generations, links, defined names, a filter, merges, print set-up, a frozen header, ignored errors. */
export const aids: Feature = ({ book, data }) => {
  const { children } = data;
  children.put("sheetPr", '<sheetPr codeName="Hoja1"><tabColor theme="5"/><pageSetUpPr fitToPage="1"/></sheetPr>');
  children.put("sheetViews", '<sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="B4" sqref="B4"/></sheetView></sheetViews>');
  children.put("autoFilter", '<autoFilter ref="A1:F13"/>');
  book.definedName('<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Seguimiento!$A$1:$F$13</definedName>');
  book.definedName('<definedName name="_xlnm.Print_Titles" localSheetId="0">Seguimiento!$1:$1</definedName>');
  book.definedName('<definedName name="Claves">Seguimiento!$A$2:$A$13</definedName>');
  book.definedName('<definedName name="Tasa" comment="anual">0.16</definedName>');
  data.rows.push('<row r="16" ht="30" customHeight="1"><c r="A16" t="inlineStr"><is><t xml:space="preserve"> Nota al pie </t></is></c><c r="B16"/></row>');
  children.put("mergeCells", '<mergeCells count="1"><mergeCell ref="A16:B16"/></mergeCells>');
  children.put("dataValidations", '<dataValidations count="1"><dataValidation type="list" allowBlank="1" showErrorMessage="1" errorTitle="Clave" error="Elija una de la lista" sqref="A2:A13"><formula1>Claves</formula1></dataValidation></dataValidations>');
  children.put("extLst", `<ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" ${X14}><x14:dataValidations count="1" ${XM}><x14:dataValidation type="decimal" allowBlank="1"><x14:formula1><xm:f>'Otra hoja'!B1</xm:f></x14:formula1><x14:formula2><xm:f>1000000</xm:f></x14:formula2><xm:sqref>C2:C13</xm:sqref></x14:dataValidation></x14:dataValidations></ext>`);
  children.put("hyperlinks", `<hyperlinks><hyperlink ref="A2" r:id="${book.relate(data.part, "hyperlink", "https://www.gob.mx/agricultura?a=1&amp;b=2", true)}" tooltip="Sitio"/><hyperlink ref="A3" location="'Otra hoja'!A1" display="suma"/></hyperlinks>`);
  children.put("printOptions", '<printOptions horizontalCentered="1"/>');
  children.put("pageMargins", '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>');
  book.add("xl/printerSettings/printerSettings1.bin", Uint8Array.from({ length: 220 }, (_, n) => (n * 37) % 256), { extension: "application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings" });
  children.put("pageSetup", `<pageSetup paperSize="9" orientation="landscape" fitToHeight="0" r:id="${book.relate(data.part, "printerSettings", "xl/printerSettings/printerSettings1.bin")}"/>`);
  children.put("headerFooter", "<headerFooter><oddFooter>&amp;P de &amp;N</oddFooter></headerFooter>");
  children.put("rowBreaks", '<rowBreaks count="1" manualBreakCount="1"><brk id="8" max="16383" man="1"/></rowBreaks>');
  children.put("ignoredErrors", '<ignoredErrors><ignoredError sqref="A2:A13" numberStoredAsText="1"/></ignoredErrors>');
  children.put("customSheetViews", '<customSheetViews><customSheetView guid="{A1A1A1A1-0000-0000-0000-000000000001}" showAutoFilter="1"/></customSheetViews>');
  book.workbook.put("customWorkbookViews", '<customWorkbookViews><customWorkbookView name="Revisión" guid="{A1A1A1A1-0000-0000-0000-000000000001}" windowWidth="1440" windowHeight="600" activeSheetId="4"/></customWorkbookViews>');
};

/** Sheets that are not shown. */
export const hiddenSheets: Feature = ({ book }) => {
  book.sheet("Listas", "hidden").rows.push('<row r="1"><c r="A1" t="inlineStr"><is><t>uno</t></is></c></row>');
  book.sheet("Catálogo interno", "veryHidden").rows.push('<row r="2" hidden="1"><c r="B2"><v>7</v></c></row>');
};

/** A link to another workbook, with what it last held. */
export const externalLink: Feature = ({ book, other }) => {
  book.add("xl/externalLinks/externalLink1.xml", `${HEAD}<externalLink xmlns="${MAIN}"><externalBook xmlns:r="${RELATIONS}" r:id="rId1"><sheetNames><sheetName val="Hoja1"/></sheetNames><sheetDataSet><sheetData sheetId="0"><row r="1"><cell r="A1"><v>5</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>`, `${TYPE}.externalLink+xml`);
  book.relate("xl/externalLinks/externalLink1.xml", "externalLinkPath", "anexo.xlsx", true);
  book.workbook.put("externalReferences", `<externalReferences><externalReference r:id="${book.relate("xl/workbook.xml", "externalLink", "xl/externalLinks/externalLink1.xml")}"/></externalReferences>`);
  other.rows.push('<row r="2"><c r="A2"><f>[1]Hoja1!$A$1</f><v>5</v></c></row>');
};

/** The order of calculation that Excel keeps. */
export const calculationChain: Feature = ({ book }) => {
  const cells = Array.from({ length: DATA_ROWS }, (_, n) => `<c r="F${String(n + 2)}" i="4"${n === 0 ? ' l="1"' : ""}/>`);
  book.add("xl/calcChain.xml", `${HEAD}<calcChain xmlns="${MAIN}">${cells.join("")}<c r="B1" i="5"/></calcChain>`, `${TYPE}.calcChain+xml`);
  book.relate("xl/workbook.xml", "calcChain", "xl/calcChain.xml");
};
