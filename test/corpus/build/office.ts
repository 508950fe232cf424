import { HEAD, MAIN, RELATIONS } from "./book-parts";
import type { Feature } from "./feature";

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const THREADED = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";

/** A note of the old kind with its box, and a threaded comment with the person who wrote it. */
export const comments: Feature = ({ book, data }) => {
  book.add("xl/comments1.xml", `${HEAD}<comments xmlns="${MAIN}"><authors><author>Ana</author><author>tc={22222222-0000-0000-0000-000000000000}</author></authors><commentList><comment ref="B2" authorId="0" shapeId="0"><text><r><rPr><b/><sz val="9"/></rPr><t xml:space="preserve">Ana: </t></r><r><t>revisar</t></r></text></comment><comment ref="C3" authorId="1" shapeId="0"><text><t>[Comentario encadenado]</t></text></comment></commentList></comments>`, `${TYPE}.comments+xml`);
  const shape = (n: number, row: number, column: number): string => `<v:shape id="_x0000_s102${String(n)}" type="#_x0000_t202" style='position:absolute;margin-left:59.25pt;margin-top:1.5pt;width:108pt;height:59.25pt;z-index:${String(n)};visibility:hidden' fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:textbox/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>1, 15, 0, 2, 3, 15, 3, 16</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${String(row)}</x:Row><x:Column>${String(column)}</x:Column></x:ClientData></v:shape>`;
  book.add("xl/drawings/vmlDrawing1.vml", `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/></v:shapetype>${shape(5, 1, 1)}${shape(6, 2, 2)}</xml>`, { extension: "application/vnd.openxmlformats-officedocument.vmlDrawing" });
  book.add("xl/threadedComments/threadedComment1.xml", `${HEAD}<ThreadedComments xmlns="${THREADED}" xmlns:x="${MAIN}"><threadedComment ref="C3" dT="2026-02-03T10:00:00.00" personId="{33333333-0000-0000-0000-000000000000}" id="{22222222-0000-0000-0000-000000000000}"><text>¿De dónde sale este monto?</text></threadedComment></ThreadedComments>`, "application/vnd.ms-excel.threadedcomments+xml");
  book.add("xl/persons/person.xml", `${HEAD}<personList xmlns="${THREADED}"><person displayName="Ana Ruiz" id="{33333333-0000-0000-0000-000000000000}" userId="S::ana@example.org::1" providerId="AD"/></personList>`, "application/vnd.ms-excel.person+xml");
  data.children.put("legacyDrawing", `<legacyDrawing r:id="${book.relate(data.part, "vmlDrawing", "xl/drawings/vmlDrawing1.vml")}"/>`);
  book.relate(data.part, "comments", "xl/comments1.xml");
  book.relate(data.part, "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment", "xl/threadedComments/threadedComment1.xml");
  book.relate("xl/workbook.xml", "http://schemas.microsoft.com/office/2017/10/relationships/person", "xl/persons/person.xml");
};

/** Custom XML with its properties, a sensitivity label, an add-in's settings and its pane, document properties, a thumbnail. */
export const officeExtras: Feature = ({ book }) => {
  const item = "customXml/item1.xml";
  book.add(item, '<?xml version="1.0"?><datos xmlns="urn:ejemplo:datos"><folio>1</folio></datos>', { extension: "application/xml" });
  book.add("customXml/itemProps1.xml", `${HEAD}<ds:datastoreItem ds:itemID="{44444444-0000-0000-0000-000000000000}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="urn:ejemplo:datos"/></ds:schemaRefs></ds:datastoreItem>`, "application/vnd.openxmlformats-officedocument.customXmlProperties+xml");
  book.relate("xl/workbook.xml", "customXml", item);
  book.relate(item, "customXmlProps", "customXml/itemProps1.xml");
  book.add("docMetadata/LabelInfo.xml", `${HEAD}<clbl:labelList xmlns:clbl="http://schemas.microsoft.com/office/2020/mipLabelMetadata"><clbl:label id="{55555555-0000-0000-0000-000000000000}" enabled="1" method="Privileged" siteId="{66666666-0000-0000-0000-000000000000}" contentBits="0" removed="0"/></clbl:labelList>`, "application/vnd.ms-office.classificationlabels+xml");
  book.relate("", "http://schemas.microsoft.com/office/2020/02/relationships/classificationlabels", "docMetadata/LabelInfo.xml");
  const panes = "xl/webextensions/taskpanes.xml";
  const extension = "xl/webextensions/webextension1.xml";
  book.add(panes, `${HEAD}<wetp:taskpanes xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11"><wetp:taskpane dockstate="right" visibility="0" width="350" row="4"><wetp:webextensionref xmlns:r="${RELATIONS}" r:id="${book.relate(panes, "http://schemas.microsoft.com/office/2011/relationships/webextension", extension)}"/></wetp:taskpane></wetp:taskpanes>`, "application/vnd.ms-office.webextensiontaskpanes+xml");
  book.add(extension, `${HEAD}<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="{77777777-0000-0000-0000-000000000000}"><we:reference id="ejemplo" version="1.0.0.0" store="developer" storeType="Registry"/><we:properties><we:property name="ajuste" value="&quot;sí&quot;"/></we:properties></we:webextension>`, "application/vnd.ms-office.webextension+xml");
  book.relate("", "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes", panes);
  book.add("docProps/core.xml", `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Seguimiento</dc:title></cp:coreProperties>`, "application/vnd.openxmlformats-package.core-properties+xml");
  book.relate("", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml");
  book.add("docProps/custom.xml", `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="Área"><vt:lpwstr>Planeación</vt:lpwstr></property></Properties>`, "application/vnd.openxmlformats-officedocument.custom-properties+xml");
  book.relate("", "custom-properties", "docProps/custom.xml");
};

/** Macros: the content type of the whole changes with them. */
export const macros: Feature = ({ book }) => {
  book.mainType = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";
  book.add("xl/vbaProject.bin", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array.from({ length: 1500 }, (_, n) => (n * n + 11) % 256)]), { extension: "application/vnd.ms-office.vbaProject" });
  book.relate("xl/workbook.xml", "http://schemas.microsoft.com/office/2006/relationships/vbaProject", "xl/vbaProject.bin");
};

/** Another sheet under lock, whose cells may be read only. */
export const lockedSheet: Feature = ({ book }) => {
  const sheet = book.sheet("Bajo llave");
  sheet.rows.push('<row r="1"><c r="A1" s="4"><v>1</v></c></row>');
  sheet.children.put("sheetProtection", '<sheetProtection algorithmName="SHA-512" hashValue="AAAA" saltValue="BBBB" spinCount="100000" sheet="1" objects="1" scenarios="1"/>');
};
