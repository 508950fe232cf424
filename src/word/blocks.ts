import {
  AlignmentType, BorderStyle, HeadingLevel, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlignTable, WidthType, type FileChild, type IBorderOptions, type IParagraphOptions,
} from "docx";
import type { BlockDraft, DocumentTableDraft, ListDraft, RunsDraft, SignaturesDraft } from "../workbook/document-draft";
import { plainText } from "./plain-text";
import { BULLETS, CELL_STYLE, HEADER_CELL_STYLE, NUMBERS } from "./styles";

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
const ALIGNMENTS = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;
const NO_BORDER: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: "auto" };
const NO_BORDERS = { top: NO_BORDER, bottom: NO_BORDER, left: NO_BORDER, right: NO_BORDER, insideHorizontal: NO_BORDER, insideVertical: NO_BORDER };
const LINE: IBorderOptions = { style: BorderStyle.SINGLE, size: 6, color: "000000", space: 4 };
/** Room above a line for a signature by hand, in twentieths of a point. */
const SIGNING_ROOM = 900;

/** The blocks of a document as the `docx` package takes them. `width` is that of the page between its margins, in twentieths of a point. */
export function documentBlocks(blocks: readonly BlockDraft[], width: number): FileChild[] {
  return blocks.flatMap((block, place): readonly FileChild[] => {
    switch (block.kind) {
      case "heading":
        return [new Paragraph({ heading: HEADINGS[block.level], text: plainText(block.text) })];
      case "paragraph":
        return [paragraph(block.runs, { alignment: block.align ? ALIGNMENTS[block.align] : AlignmentType.BOTH, keepNext: block.keepNext === true })];
      case "list":
        return listParagraphs(block, place);
      case "table":
        // Word joins tables that touch, and gives what comes next no room of its own.
        return [tableOf(block, width), new Paragraph({ text: "" })];
      case "signatures":
        return [signatureTable(block, width)];
    }
  });
}

function listParagraphs({ numbered, items }: ListDraft, instance: number): readonly Paragraph[] {
  return items.map((item) => paragraph(item, { alignment: AlignmentType.BOTH, numbering: { reference: numbered ? NUMBERS : BULLETS, level: 0, instance } }));
}

function tableOf({ columns, rows, total }: DocumentTableDraft, width: number): Table {
  const shares = columns.reduce((sum, column) => sum + column.width, 0);
  const widths = columns.map((column) => Math.floor((width * column.width) / shares));
  const cellOf = (runs: RunsDraft, column: number, style: string): TableCell => {
    const align = columns[column]?.align;
    return new TableCell({ width: { size: widths[column] ?? 0, type: WidthType.DXA }, children: [paragraph(runs, { style, alignment: align ? ALIGNMENTS[align] : AlignmentType.LEFT })] });
  };
  const header = new TableRow({ tableHeader: true, cantSplit: true, children: columns.map((column, n) => cellOf(column.header, n, HEADER_CELL_STYLE)) });
  const body = rows.map((cells, n) => new TableRow({ cantSplit: true, children: cells.map((cell, column) => cellOf(cell, column, total === true && n === rows.length - 1 ? HEADER_CELL_STYLE : CELL_STYLE)) }));
  return new Table({
    rows: [header, ...body],
    width: { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { left: 80, right: 80, top: 40, bottom: 40, marginUnitType: WidthType.DXA },
    tableLook: { firstRow: true, lastRow: total === true, firstColumn: false, lastColumn: false, noHBand: true, noVBand: true },
  });
}

/** Lines to sign on, two across; an odd one has the last row's left. */
function signatureTable({ signers }: SignaturesDraft, width: number): Table {
  const half = Math.floor(width / 2);
  const cellOf = (signer: { readonly name: string; readonly role: string } | undefined): TableCell =>
    new TableCell({
      width: { size: half, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.TOP,
      children: signer
        ? [
            paragraph([{ text: signer.name, bold: true }], { style: CELL_STYLE, alignment: AlignmentType.CENTER, keepNext: true, spacing: { before: SIGNING_ROOM }, border: { top: LINE }, indent: { left: 300, right: 300 } }),
            paragraph(signer.role, { style: CELL_STYLE, alignment: AlignmentType.CENTER, indent: { left: 300, right: 300 } }),
          ]
        : [new Paragraph({ text: "" })],
    });
  const rows = Array.from({ length: Math.ceil(signers.length / 2) }, (_, n) => new TableRow({ cantSplit: true, children: [cellOf(signers[2 * n]), cellOf(signers[2 * n + 1])] }));
  return new Table({ rows, width: { size: 2 * half, type: WidthType.DXA }, columnWidths: [half, half], layout: TableLayoutType.FIXED, borders: NO_BORDERS });
}

/** A paragraph; lines within a run are lines within it. */
function paragraph(runs: RunsDraft, options: Omit<IParagraphOptions, "text" | "children">): Paragraph {
  const list = typeof runs === "string" ? [{ text: runs }] : runs;
  return new Paragraph({
    ...options,
    children: list.flatMap(({ text, bold, italic }) =>
      plainText(text).split("\n").map((line, n) => new TextRun({ text: line, ...(n > 0 && { break: 1 }), ...(bold === true && { bold }), ...(italic === true && { italics: true }) })),
    ),
  });
}
