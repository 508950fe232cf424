import { AlignmentType, LevelFormat, type INumberingOptions, type IStylesOptions } from "docx";

export const NUMBERS = "cotejo-numeros";
export const BULLETS = "cotejo-vinetas";
export const CELL_STYLE = "CotejoCelda";
export const HEADER_CELL_STYLE = "CotejoCeldaEncabezado";
export const FOOTER_STYLE = "CotejoPie";

/** A font that Word, LibreOffice and printers all have, or have the like of. */
const FONT = "Arial";

/** How documents look: black on white, in one font, in Spanish. Sizes in half points, spaces in twentieths of a point. */
export const STYLES: IStylesOptions = {
  default: {
    document: { run: { font: FONT, size: 22, color: "000000", language: { value: "es-MX", eastAsia: "es-MX", bidirectional: "es-MX" } }, paragraph: { spacing: { after: 120, line: 264 } } },
    title: { run: { font: FONT, size: 30, bold: true, color: "000000" }, paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 120 }, keepNext: true } },
    heading1: { run: { font: FONT, size: 26, bold: true, color: "000000" }, paragraph: { spacing: { before: 280, after: 120 }, keepNext: true } },
    heading2: { run: { font: FONT, size: 23, bold: true, color: "000000" }, paragraph: { spacing: { before: 200, after: 100 }, keepNext: true } },
    heading3: { run: { font: FONT, size: 22, bold: true, italics: true, color: "000000" }, paragraph: { spacing: { before: 160, after: 80 }, keepNext: true } },
  },
  paragraphStyles: [
    { id: CELL_STYLE, name: "Cotejo celda", basedOn: "Normal", run: { size: 19 }, paragraph: { spacing: { before: 0, after: 0, line: 240 } } },
    { id: HEADER_CELL_STYLE, name: "Cotejo encabezado de tabla", basedOn: CELL_STYLE, run: { size: 19, bold: true }, paragraph: { spacing: { before: 0, after: 0, line: 240 } } },
    { id: FOOTER_STYLE, name: "Cotejo pie", basedOn: "Normal", run: { size: 16 }, paragraph: { spacing: { before: 0, after: 0, line: 240 } } },
  ],
};

const HANGING = { indent: { left: 500, hanging: 360 }, spacing: { after: 80 } } as const;

export const NUMBERING: INumberingOptions = {
  config: [
    { reference: NUMBERS, levels: [{ level: 0, format: LevelFormat.DECIMAL, text: "%1.", alignment: AlignmentType.START, style: { paragraph: HANGING } }] },
    { reference: BULLETS, levels: [{ level: 0, format: LevelFormat.BULLET, text: "–", alignment: AlignmentType.START, style: { paragraph: HANGING } }] },
  ],
};
