import { MAX_COLUMNS, MAX_ROWS } from "../../core/sheet/address";
import type { ChartDraft } from "./draft";
import { attribute, RELATIONS, XML_HEAD } from "./markup";

export const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
export const DRAWING_MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main";
const SHEET_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";

/** A sheet's drawing: its charts over their cells, the n-th by the relation `rId<n+1>`. */
export function drawingXml(charts: readonly ChartDraft[]): string {
  const anchors = charts.map(({ name, altText, anchor }, n) => {
    const { top, left, bottom, right } = anchor;
    const frame = [
      `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${String(n + 2)}"${attribute("name", name)}${attribute("descr", altText)}/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`,
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
      `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${RELATIONS}" r:id="rId${String(n + 1)}"/></a:graphicData></a:graphic></xdr:graphicFrame>`,
    ].join("");
    // Corners are places between cells: the last cell is covered whole by ending where the next begins.
    return `<xdr:twoCellAnchor>${cornerXml("from", top, left)}${cornerXml("to", Math.min(bottom + 1, MAX_ROWS - 1), Math.min(right + 1, MAX_COLUMNS - 1))}${frame}<xdr:clientData/></xdr:twoCellAnchor>`;
  });
  return `${XML_HEAD}<xdr:wsDr xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${DRAWING_MAIN}">${anchors.join("")}</xdr:wsDr>`;
}

function cornerXml(name: "from" | "to", row: number, column: number): string {
  return `<xdr:${name}><xdr:col>${String(column)}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${String(row)}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
}
