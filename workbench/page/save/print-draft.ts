import type { PrintDraft } from "../../../src/workbook/draft";
import type { Sheet } from "../../host/model";
import { defaultPage } from "../../host/parts";

const POINTS_AN_INCH = 72;

/** How a sheet is printed, as files have it; null for one that nobody set up. Scales and papers other than letter are not carried. */
export function printDraft({ page }: Sheet): PrintDraft | null {
  if (JSON.stringify(page) === JSON.stringify(defaultPage())) return null;
  const { orientation, zoom, margins, texts, titleRows, titleColumns, area, gridlines } = page;
  const inches = (points: number): number => Math.round((points / POINTS_AN_INCH) * 1e4) / 1e4;
  const header = band(texts.leftHeader, texts.centerHeader, texts.rightHeader);
  const footer = band(texts.leftFooter, texts.centerFooter, texts.rightFooter);
  return {
    landscape: orientation === "Landscape",
    ...(zoom.horizontalFitToPages === undefined ? {} : { fitToWidth: zoom.horizontalFitToPages }),
    margins: { left: inches(margins.left), right: inches(margins.right), top: inches(margins.top), bottom: inches(margins.bottom), header: inches(margins.header), footer: inches(margins.footer) },
    ...(header === "" ? {} : { header }),
    ...(footer === "" ? {} : { footer }),
    ...(titleRows ? { repeatRows: titleRows } : {}),
    ...(titleColumns ? { repeatColumns: titleColumns } : {}),
    ...(area ? { area } : {}),
    gridlines,
  };
}

/** A header's or footer's three parts in one, each behind its code. */
function band(left: string, center: string, right: string): string {
  return [["&L", left], ["&C", center], ["&R", right]].map(([code = "", text = ""]) => (text === "" ? "" : code + text)).join("");
}
