import { formatDate } from "../core/calendar/serial";
import { CRITERIA } from "../core/norms/criteria";
import { defaultParameters, PARAMETERS, PARAMETER_KEYS, type ParameterKey } from "../core/norms/parameters";
import { ENTIDADES } from "../core/norms/entidades";
import { asm } from "../core/registers/asm";
import type { ColumnSpec, Register } from "../core/registers/define";
import { foafiRegisters } from "../core/registers/foafi";
import { parametros } from "../core/registers/parametros";
import { columnLetters, type Area } from "../core/sheet/address";
import type { CellValue } from "../core/sheet/cell";
import type { BookDraft, CellDraft, ColumnsDraft, NoteDraft, SheetDraft, StyleDraft, ValidationDraft, ValidationRule } from "../workbook/draft";
import { TEMPLATE_TEXTS as texts } from "./texts/template";

/** Which workbook is made: the fifteen registers of the FOAFI with their parameters, or the follow-up sheet of the ASM. */
export type TemplateKind = "foafi" | "asm";

/** Rows to fill a template with: by register key, each a value by column key. */
export type TemplateRows = Readonly<Record<string, readonly Readonly<Record<string, CellValue>>[]>>;

/** Drop-downs and checks reach this far; whoever fills more rows has a table that grows by itself. */
const LAST_ROW = 2_000;
/** The text of a list written in the validation itself may not be longer (with its commas). */
const LONGEST_INLINE_LIST = 255;
const DARK = "#1F3864";
const LIGHT = "#D9E2F3";
const LISTS = texts.listsSheet;

/** A workbook to be filled in, or filled with `rows`: headers, formats, lists, notes that quote the norm, ready to print. */
export function templateBook(kind: TemplateKind, rows: TemplateRows = {}): BookDraft {
  const lists = new Lists();
  const registers: readonly Register[] = kind === "asm" ? [asm] : foafiRegisters;
  const sheets = registers.map((register) => (register.key === parametros.key ? parameterSheet(lists, rows[register.key]) : registerSheet(register, lists, rows[register.key] ?? [])));
  return {
    title: kind === "asm" ? texts.asmTitle : texts.foafiTitle,
    sheets: [guideSheet(kind, registers), ...sheets, ...lists.sheets()],
  };
}

/** Lists too long for a validation, each in a column of a hidden sheet. */
class Lists {
  private readonly columns: (readonly string[])[] = [];

  /** A drop-down with these values. */
  rule(values: readonly string[]): ValidationRule {
    if (values.join(",").length <= LONGEST_INLINE_LIST && !values.some((value) => value.includes(","))) return { kind: "list", values };
    let place = this.columns.findIndex((known) => known.length === values.length && known.every((value, i) => value === values[i]));
    if (place < 0) place = this.columns.push(values) - 1;
    const letters = columnLetters(place);
    return { kind: "listFrom", source: `${LISTS}!$${letters}$1:$${letters}$${String(values.length)}` };
  }

  sheets(): readonly SheetDraft[] {
    if (this.columns.length === 0) return [];
    const height = Math.max(...this.columns.map(({ length }) => length));
    return [{ name: LISTS, state: "hidden", rows: Array.from({ length: height }, (_, r) => this.columns.map((values) => values[r] ?? null)) }];
  }
}

function registerSheet(register: Register, lists: Lists, rows: readonly Readonly<Record<string, CellValue>>[]): SheetDraft {
  const columns = Object.entries(register.columns);
  const titles = register.key === asm.key ? ASM_TITLES : [];
  const headerRow = titles.length;
  // A cell with a value does not take its column's look.
  const cells = rows.map((row) => columns.map(([key, spec]): CellDraft => ({ value: row[key] ?? "", style: styleOf(spec) })));
  return {
    name: register.sheetName,
    rows: [...titles.map((title): CellDraft[] => [{ value: title, style: { bold: true } }]), columns.map(([, spec]) => ({ value: spec.header, style: headerStyle(spec) })), ...cells],
    columns: columns.map(([, spec], place): ColumnsDraft => ({ first: place, last: place, width: widthOf(spec), style: styleOf(spec) })),
    rowLayouts: [{ row: headerRow, height: 45 }],
    frozen: { rows: headerRow + 1, columns: 1 },
    tables: [{ name: register.sheetName.normalize("NFD").replace(/[^A-Za-z]/g, ""), area: { top: headerRow, left: 0, bottom: headerRow + Math.max(1, rows.length), right: columns.length - 1 }, look: "TableStyleLight1" }],
    notes: columns.map(([, spec], column): NoteDraft => ({ row: headerRow, column, text: noteText(spec) })),
    validations: columns.flatMap(([, spec], column) => validation(spec, lists, { top: headerRow + 1, left: column, bottom: Math.max(LAST_ROW, headerRow + rows.length), right: column })),
    print: printOf(register.title, headerRow, Math.ceil(columns.reduce((sum, [, spec]) => sum + widthOf(spec), 0) / PAGE_WIDTH)),
  };
}

/** Characters of a page's width that can still be read when they are made to fit on it. */
const PAGE_WIDTH = 190;

/** What a complete title block says; the user writes over it. */
const ASM_TITLES = ["Seguimiento a Aspectos Susceptibles de Mejora clasificados como institucionales", "Dependencia", "Periodo 2025-2026"] as const;

/** Landscape, as many pages across as the columns need; header rows and the column that names each row on every one. */
function printOf(title: string, headerRow: number, across = 1): NonNullable<SheetDraft["print"]> {
  return {
    landscape: true,
    fitToWidth: across,
    header: texts.header(title.replaceAll("&", "&&")),
    footer: texts.footer,
    repeatRows: { first: 0, last: headerRow },
    ...(across > 1 && { repeatColumns: { first: 0, last: 0 } }),
  };
}

function headerStyle({ required }: ColumnSpec): StyleDraft {
  const must = required === "always";
  return { bold: true, wrap: true, vertical: "center", color: must ? "#FFFFFF" : "#000000", fill: must ? DARK : LIGHT, border: { all: { style: "thin", color: "#8EA9DB" } } };
}

function styleOf({ type }: ColumnSpec): StyleDraft {
  switch (type) {
    case "date":
      return { numberFormat: "dd/mm/yyyy", horizontal: "center", vertical: "top" };
    case "money":
      return { numberFormat: "#,##0.00", vertical: "top" };
    case "int":
      return { numberFormat: "0", vertical: "top" };
    case "pct":
    case "number":
      return { numberFormat: "0.00", vertical: "top" };
    case "folio":
    case "ref":
    case "rfc":
    case "curp":
    case "entidad":
      // Text, so that a folio 0042 keeps its zeros.
      return { numberFormat: "@", vertical: "top" };
    case "sn":
      return { horizontal: "center", vertical: "top" };
    case "text":
    case "enum":
    case "entidades":
      return { wrap: true, vertical: "top" };
  }
}

function widthOf({ type, header }: ColumnSpec): number {
  const longest = Math.max(...header.split(/\s+/).map(({ length }) => length)) + 3;
  const usual = { date: 12, money: 17, int: 12, number: 14, pct: 12, sn: 10, folio: 11, ref: 17, rfc: 16, curp: 22, entidad: 18, entidades: 22, enum: 20, text: 32 }[type];
  return Math.max(usual, longest);
}

function noteText({ about, required }: ColumnSpec): string {
  const need = required === "always" ? texts.required : required === "sometimes" ? texts.sometimes : texts.optional;
  return [about, need].filter((line) => line !== undefined && line !== "").join("\n");
}

/** Reading is tolerant, so that checks warn and let the value stay. */
function validation(spec: ColumnSpec, lists: Lists, area: Area): readonly ValidationDraft[] {
  const rule = ruleOf(spec, lists);
  if (rule === null) return [];
  const [title, text] = errorOf(spec);
  return [{ areas: [area], rule, error: { level: "warning", title, text } }];
}

function ruleOf({ type, values, to, signed }: ColumnSpec, lists: Lists): ValidationRule | null {
  switch (type) {
    case "enum":
      return lists.rule((values ?? []).map(({ value }) => value));
    case "sn":
      return { kind: "list", values: ["S", "N"] };
    case "entidad":
      return lists.rule(ENTIDADES.map(({ name }) => name));
    case "date":
      return { kind: "date", operator: "between", first: FIRST_DAY, second: LAST_DAY };
    case "money":
      return signed === true ? { kind: "decimal", operator: "between", first: -1e13, second: 1e13 } : { kind: "decimal", operator: "greaterThanOrEqual", first: 0 };
    case "int":
      return { kind: "whole", operator: "greaterThanOrEqual", first: 0 };
    case "pct":
    case "number":
      return { kind: "decimal", operator: "greaterThanOrEqual", first: 0 };
    case "ref":
      return referenceRule(to ?? []);
    case "text":
    case "folio":
    case "rfc":
    case "curp":
    case "entidades":
      return null;
  }
}

/** 01/01/1990 and 31/12/2099: far enough for any file, near enough to catch a slip of a century. */
const FIRST_DAY = 32_874;
const LAST_DAY = 73_050;

/** The names of the rows of the one register a column refers to. Of several registers no list can be made. */
function referenceRule(to: readonly string[]): ValidationRule | null {
  const target = foafiRegisters.find(({ key }) => key === to[0]);
  const identity: string | undefined = target && "identity" in target ? target.identity : undefined;
  if (!target || to.length !== 1 || identity === undefined) return null;
  const letters = columnLetters(Object.keys(target.columns).indexOf(identity));
  return { kind: "listFrom", source: `'${target.sheetName}'!$${letters}$2:$${letters}$${String(LAST_ROW)}` };
}

function errorOf({ type, to }: ColumnSpec): readonly [string, string] {
  if (type === "date") return [texts.dateError, texts.dateErrorText];
  if (type === "money" || type === "number" || type === "pct") return [texts.amountError, texts.amountErrorText];
  if (type === "int") return [texts.countError, texts.countErrorText];
  const target = type === "ref" ? foafiRegisters.find(({ key }) => key === to?.[0]) : undefined;
  return [texts.listError, target ? texts.referenceErrorText(target.sheetName) : texts.listErrorText];
}

/** Every parameter with what holds by default, then the criteria that have more than one reading, empty. */
function parameterSheet(lists: Lists, given: readonly Readonly<Record<string, CellValue>>[] | undefined): SheetDraft {
  const open = CRITERIA.filter(({ options }) => options.length > 1);
  const resolved = defaultParameters(2002);
  const columns = Object.entries(parametros.columns);
  const rows: readonly (readonly CellDraft[])[] = given
    ? given.map((row) => columns.map(([key]) => row[key] ?? null))
    : [
        ...PARAMETER_KEYS.map((key) => [PARAMETERS[key].name, parameterCell(key, resolved[key].value), resolved[key].source ?? texts.parameterInitial]),
        ...open.map(({ id, name, where }) => [texts.criterionName(id, name), null, texts.criterionSource(where)]),
      ];
  const firstCriterion = 1 + PARAMETER_KEYS.length;
  return {
    name: parametros.sheetName,
    rows: [columns.map(([, spec]) => ({ value: spec.header, style: headerStyle({ ...spec, required: "always" }) })), ...rows],
    columns: [
      { first: 0, last: 0, width: 44, style: { wrap: true, vertical: "top" } },
      { first: 1, last: 1, width: 32, style: { horizontal: "left", wrap: true, vertical: "top" } },
      { first: 2, last: 2, width: 60, style: { wrap: true, vertical: "top" } },
    ],
    frozen: { rows: 1, columns: 0 },
    notes: [
      ...columns.map(([, spec], column): NoteDraft => ({ row: 0, column, text: noteText(spec) })),
      ...(given ? [] : PARAMETER_KEYS.map((key, i): NoteDraft => ({ row: i + 1, column: 0, text: PARAMETERS[key].about }))),
    ],
    validations: given
      ? []
      : [
          { areas: [cell(1 + PARAMETER_KEYS.indexOf("calendario"))], rule: lists.rule(["LFPA", "LFT"]) },
          ...open.map((each, i): ValidationDraft => ({ areas: [cell(firstCriterion + i)], rule: lists.rule(each.options.map(({ label }) => label)) })),
        ],
    print: printOf(parametros.title, 0),
  };
}

/** The cell of Valor in a row. */
function cell(row: number): Area {
  return { top: row, left: 1, bottom: row, right: 1 };
}

function parameterCell(key: ParameterKey, value: number | string | readonly number[] | null): CellDraft {
  if (value === null) return PARAMETERS[key].type === "date" ? { style: { numberFormat: "dd/mm/yyyy", horizontal: "left" } } : null;
  if (typeof value === "object") return value.map(formatDate).join("; ");
  switch (PARAMETERS[key].type) {
    case "money":
      return { value: Number(value) / 100, style: { numberFormat: "#,##0.00", horizontal: "left" } };
    case "ratio":
      return { value, style: { numberFormat: "0.00%", horizontal: "left" } };
    case "year":
    case "date":
    case "dates":
    case "count":
    case "days":
    case "calendar":
      return value;
  }
}

function guideSheet(kind: TemplateKind, registers: readonly Register[]): SheetDraft {
  const head = texts.guideLines.filter((_, i) => kind === "foafi" || i < 3);
  const start = head.length + 3;
  const headStyle: StyleDraft = { bold: true, fill: LIGHT };
  return {
    name: texts.guideSheet,
    rows: [
      [{ value: texts.guideTitle, style: { bold: true, size: 16 } }],
      [],
      ...head.map((line): CellDraft[] => [{ value: line, style: { wrap: true, vertical: "top" } }]),
      [texts.sheetColumn, texts.purposeColumn, texts.sourceColumn].map((value) => ({ value, style: headStyle })),
      ...registers.map(({ sheetName, title, source }): CellDraft[] => [{ value: sheetName, style: { color: "#0563C1", underline: "single" } }, { value: title, style: { wrap: true } }, { value: source, style: { wrap: true } }]),
    ],
    columns: [
      { first: 0, last: 0, width: 22 },
      { first: 1, last: 1, width: 48 },
      { first: 2, last: 2, width: 56 },
    ],
    rowLayouts: [
      ...head.map((_, i) => ({ row: i + 2, height: 32 })),
      ...registers.map(({ title, source }, i) => ({ row: start + i, height: 15 * Math.max(Math.ceil(title.length / 48), Math.ceil(source.length / 56)) })),
    ],
    merges: head.map((_, i) => ({ top: i + 2, left: 0, bottom: i + 2, right: 2 })),
    gridlines: false,
    links: registers.map(({ sheetName }, i) => ({ row: start + i, column: 0, to: `'${sheetName}'!A1` })),
    print: { landscape: true, fitToWidth: 1, footer: texts.footer },
  };
}
