import { AlignmentType, BorderStyle, Document, Footer, Header, HeadingLevel, PageNumber, Packer, Paragraph, TextRun } from "docx";
import type { DocumentDraft } from "../workbook/document-draft";
import { documentBlocks } from "./blocks";
import { plainText } from "./plain-text";
import { FOOTER_STYLE, NUMBERING, STYLES } from "./styles";
import { WORD_TEXTS as texts } from "./texts";
import { resetZipTimes } from "./zip-times";

/** Letter paper and inches, in twentieths of a point. */
const INCH = 1440;
const LETTER = { width: 8.5 * INCH, height: 11 * INCH } as const;
const MARGINS = { left: 1, right: 1, top: 1, bottom: 1 } as const;
const CORE_PROPERTIES = "docProps/core.xml";

/** The bytes of a document as a .docx. The same draft gives the same bytes: no dates, no author. */
export async function writeDocument(draft: DocumentDraft): Promise<Uint8Array> {
  const { left, right, top, bottom } = draft.margins ?? MARGINS;
  const document = new Document({
    title: draft.title,
    styles: STYLES,
    numbering: NUMBERING,
    sections: [
      {
        properties: { page: { size: LETTER, margin: { left: left * INCH, right: right * INCH, top: top * INCH, bottom: bottom * INCH, header: 0.5 * INCH, footer: 0.4 * INCH } } },
        headers: { default: new Header({ children: [pageHeader(draft.header)] }) },
        footers: { default: new Footer({ children: pageFooter(draft.footer) }) },
        children: [...titleParagraphs(draft), ...documentBlocks(draft.blocks, LETTER.width - (left + right) * INCH)],
      },
    ],
  });
  const bytes = new Uint8Array(await Packer.toArrayBuffer(document, undefined, [{ path: CORE_PROPERTIES, data: coreProperties(draft.title) }]));
  resetZipTimes(bytes);
  return bytes;
}

function titleParagraphs({ title, subtitle = [] }: DocumentDraft): readonly Paragraph[] {
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, text: plainText(title) }),
    ...subtitle.map((line) => new Paragraph({ text: plainText(line), alignment: AlignmentType.CENTER })),
  ];
}

function pageHeader(text: string): Paragraph {
  return new Paragraph({ style: FOOTER_STYLE, text: plainText(text), alignment: AlignmentType.RIGHT, border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: "000000", space: 2 } } });
}

function pageFooter(text: string | undefined): Paragraph[] {
  const number = new Paragraph({ style: FOOTER_STYLE, alignment: AlignmentType.RIGHT, children: [new TextRun({ children: [texts.page, PageNumber.CURRENT, texts.of, PageNumber.TOTAL_PAGES] })] });
  return text === undefined ? [number] : [new Paragraph({ style: FOOTER_STYLE, text: plainText(text), alignment: AlignmentType.BOTH }), number];
}

/** The document's properties in place of the package's own, which say when it was made. */
function coreProperties(title: string): string {
  return (
    '<?xml version="1.0" encoding="UTF-8"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">' +
    `<dc:title>${escaped(plainText(title))}</dc:title><dc:language>es-MX</dc:language></cp:coreProperties>`
  );
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
