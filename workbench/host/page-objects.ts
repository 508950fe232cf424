import { invalidArgument } from "./errors";
import type { PageSetup, Sheet } from "./model";
import { defineObject, flagOf, memberOf, NULL_OBJECT, numberOf, textOf } from "./object";
import type { HostObject, Scalar } from "./object";
import { MAX_COLUMNS, MAX_ROWS } from "../../src/core/sheet/address";
import { AreasSubject, areaArgument, RangeSubject } from "./range-subject";

/** Excel's codes and texts of a header, in all. */
const LONGEST_TEXT = 255;

function change(sheet: Sheet, page: Partial<PageSetup>): void {
  sheet.page = { ...sheet.page, ...page };
  sheet.book.tell({ kind: "page", sheet });
}

function marginProperty(side: keyof PageSetup["margins"]): Scalar<Sheet> {
  return {
    get: (sheet) => sheet.page.margins[side],
    set: (sheet, value) => { change(sheet, { margins: { ...sheet.page.margins, [side]: numberOf(value) } }); },
  };
}

function pageText(place: keyof PageSetup["texts"]): Scalar<Sheet> {
  return {
    get: (sheet) => sheet.page.texts[place],
    set: (sheet, value) => {
      const text = textOf(value);
      if (text.length > LONGEST_TEXT) throw invalidArgument();
      change(sheet, { texts: { ...sheet.page.texts, [place]: text } });
    },
  };
}

const headerFooter = defineObject<Sheet>("HeaderFooter", {
  scalars: {
    LeftHeader: pageText("leftHeader"), CenterHeader: pageText("centerHeader"), RightHeader: pageText("rightHeader"),
    LeftFooter: pageText("leftFooter"), CenterFooter: pageText("centerFooter"), RightFooter: pageText("rightFooter"),
  },
});

const headersFooters = defineObject<Sheet>("HeaderFooterGroup", { links: { DefaultForAllPages: headerFooter } });

const POINTS: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

function setMargins(sheet: Sheet, unit: unknown, options: unknown): void {
  const points = POINTS[textOf(unit)];
  if (points === undefined || typeof options !== "object" || options === null) throw invalidArgument();
  const given = Object.entries(options).map(([side, size]) => {
    if (!Object.hasOwn(sheet.page.margins, side)) throw invalidArgument();
    return [side, numberOf(size) * points] as const;
  });
  change(sheet, { margins: { ...sheet.page.margins, ...Object.fromEntries(given) } });
}

function zoomOf(value: unknown): PageSetup["zoom"] {
  if (typeof value !== "object" || value === null) throw invalidArgument();
  const zoom: Record<string, number> = {};
  for (const [key, given] of Object.entries(value)) {
    if (!["scale", "horizontalFitToPages", "verticalFitToPages"].includes(key)) throw invalidArgument();
    if (given !== null && given !== undefined) zoom[key] = numberOf(given);
  }
  const { scale } = zoom;
  if (scale !== undefined && (scale < 10 || scale > 400 || Object.keys(zoom).length > 1)) throw invalidArgument();
  return zoom;
}

const ORIENTATIONS = ["Portrait", "Landscape"] as const;
const PAPERS = ["Letter", "Legal", "A4"] as const;

/** `Worksheet.pageLayout`. */
export const pageLayout: (sheet: Sheet) => HostObject = defineObject<Sheet>("PageLayout", {
  scalars: {
    Orientation: { get: (sheet) => sheet.page.orientation, set: (sheet, value) => { change(sheet, { orientation: memberOf(ORIENTATIONS, value) }); } },
    PaperSize: { get: (sheet) => sheet.page.paper, set: (sheet, value) => { change(sheet, { paper: memberOf(PAPERS, value) }); } },
    Zoom: { get: (sheet) => sheet.page.zoom, set: (sheet, value) => { change(sheet, { zoom: zoomOf(value) }); } },
    PrintGridlines: { get: (sheet) => sheet.page.gridlines, set: (sheet, value) => { change(sheet, { gridlines: flagOf(value) }); } },
    LeftMargin: marginProperty("left"), RightMargin: marginProperty("right"), TopMargin: marginProperty("top"),
    BottomMargin: marginProperty("bottom"), HeaderMargin: marginProperty("header"), FooterMargin: marginProperty("footer"),
  },
  links: { HeadersFooters: headersFooters },
  methods: {
    SetPrintArea: (sheet, [range]) => { change(sheet, { area: areaArgument(sheet, range) }); },
    SetPrintTitleRows: (sheet, [range]) => {
      const { top, bottom } = areaArgument(sheet, range);
      change(sheet, { titleRows: { first: top, last: bottom } });
    },
    SetPrintTitleColumns: (sheet, [range]) => {
      const { left, right } = areaArgument(sheet, range);
      change(sheet, { titleColumns: { first: left, last: right } });
    },
    SetPrintMargins: (sheet, [unit, options]) => { setMargins(sheet, unit, options); },
    GetPrintAreaOrNullObject: (sheet, _args, host) => (sheet.page.area ? host.objects.areas(new AreasSubject(sheet, [sheet.page.area])) : NULL_OBJECT),
    GetPrintTitleRowsOrNullObject: (sheet, _args, host) => {
      const lines = sheet.page.titleRows;
      return lines ? host.objects.range(new RangeSubject(sheet, { top: lines.first, bottom: lines.last, left: 0, right: MAX_COLUMNS - 1 })) : NULL_OBJECT;
    },
    GetPrintTitleColumnsOrNullObject: (sheet, _args, host) => {
      const lines = sheet.page.titleColumns;
      return lines ? host.objects.range(new RangeSubject(sheet, { left: lines.first, right: lines.last, top: 0, bottom: MAX_ROWS - 1 })) : NULL_OBJECT;
    },
  },
});
