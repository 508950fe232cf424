import { parseArgs } from "node:util";
import { parseIsoDate } from "../core/calendar/serial";
import type { SessionRequest } from "../core/packet/packet";
import { INDICATOR_SHEET } from "../workbook/own-texts";
import { texts } from "./texts";

export interface ReviewArguments {
  readonly kind: "review";
  readonly books: readonly string[];
  readonly format: ReviewFormat;
  /** The file to write; null for the terminal. */
  readonly output: string | null;
  readonly overwrite: boolean;
  /** Serial day (1900 system); null for the workbook's own, or today. */
  readonly cutDate: number | null;
  readonly extended: boolean;
}

type ReviewFormat = "texto" | "json" | "csv" | "xlsx";

export interface IndicatorArguments {
  readonly kind: "indicators";
  readonly book: string;
  readonly format: "texto" | "json";
  /** Where the copy with the tables goes: a folder or a file; null to make none. */
  readonly output: string | null;
  /** Whether charts stand beside the tables of the copy. */
  readonly charts: "all" | "none";
  /** The name of the sheet that is added to the copy. */
  readonly sheet: string;
  readonly overwrite: boolean;
  /** Serial day (1900 system); null for the workbook's own, or today. */
  readonly cutDate: number | null;
}

export interface MarkArguments {
  readonly kind: "mark";
  readonly books: readonly string[];
  /** A folder or, of a single book, a file. */
  readonly output: string;
  readonly overwrite: boolean;
  readonly flagColumn: boolean;
  /** Whether notes are marked too. */
  readonly notes: boolean;
  /** Serial day (1900 system); null for the workbook's own, or today. */
  readonly cutDate: number | null;
  readonly extended: boolean;
}

export interface CleanArguments {
  readonly kind: "clean";
  readonly books: readonly string[];
  /** A folder or, of a single book, a file. */
  readonly output: string;
  readonly overwrite: boolean;
}

export interface TemplateArguments {
  readonly kind: "template";
  readonly of: "foafi" | "asm";
  readonly output: string;
  readonly overwrite: boolean;
}

export interface PacketArguments {
  readonly kind: "packet";
  readonly book: string;
  readonly session: SessionRequest;
  /** The folder for its files. */
  readonly output: string;
  readonly overwrite: boolean;
  /** Serial day (1900 system); null for the workbook's own, or today. */
  readonly cutDate: number | null;
}

export type Arguments = ReviewArguments | IndicatorArguments | PacketArguments | MarkArguments | CleanArguments | TemplateArguments | { readonly kind: "help" } | { readonly kind: "refused"; readonly sentence: string };

const OPTIONS = {
  formato: { type: "string" },
  graficas: { type: "string" },
  hoja: { type: "string" },
  corte: { type: "string" },
  pack: { type: "string", multiple: true },
  salida: { type: "string" },
  tipo: { type: "string" },
  sesion: { type: "string" },
  fecha: { type: "string" },
  sobrescribir: { type: "boolean" },
  columna: { type: "boolean" },
  notas: { type: "boolean" },
  ayuda: { type: "boolean", default: false },
  help: { type: "boolean", short: "h", default: false },
} as const;

type Options = ReturnType<typeof parse>["values"];

/** The options each command knows besides the help. */
const KNOWN = {
  revisar: ["formato", "corte", "pack", "salida", "sobrescribir"],
  indicadores: ["formato", "corte", "salida", "graficas", "hoja", "sobrescribir"],
  carpeta: ["sesion", "fecha", "salida", "sobrescribir", "corte"],
  marcar: ["salida", "columna", "notas", "sobrescribir", "corte", "pack"],
  limpiar: ["salida", "sobrescribir"],
  plantilla: ["salida", "tipo", "sobrescribir"],
} as const;

function parse(args: readonly string[]) {
  return parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
}

const CHARTS: ReadonlyMap<string, IndicatorArguments["charts"]> = new Map([["todas", "all"], ["ninguna", "none"]]);

/** What the command line asks for; a sentence when it cannot be understood. `args` without the program's own name. */
export function readArguments(args: readonly string[]): Arguments {
  let parsed;
  try {
    parsed = parse(args);
  } catch (error) {
    return refused(texts.badOption(error instanceof Error ? error.message : String(error)));
  }
  const { values, positionals } = parsed;
  const [command, ...rest] = positionals;
  if (values.ayuda || values.help) return { kind: "help" };
  switch (command) {
    case undefined:
      return refused(texts.noCommand);
    case "revisar":
      return strayOption(values, "revisar") ?? readReview(values, rest);
    case "indicadores":
      return strayOption(values, "indicadores") ?? readIndicators(values, rest);
    case "carpeta":
      return strayOption(values, "carpeta") ?? readPacketArguments(values, rest);
    case "marcar":
      return strayOption(values, "marcar") ?? readMark(values, rest);
    case "limpiar":
      return strayOption(values, "limpiar") ?? readCopies(values, rest, "limpiar");
    case "plantilla":
      return strayOption(values, "plantilla") ?? readTemplate(values, rest);
    default:
      return refused(texts.unknownCommand(command));
  }
}

/** A refusal when an option of another command was given. */
function strayOption(values: Options, command: keyof typeof KNOWN): Arguments | null {
  const known: ReadonlySet<string> = new Set([...KNOWN[command], "ayuda", "help"]);
  const stray = Object.keys(values).find((option) => !known.has(option));
  return stray === undefined ? null : refused(texts.strayOption(command, stray));
}

function readCutDate({ corte }: Options): number | null | string {
  return corte === undefined ? null : (parseIsoDate(corte) ?? texts.badDate(corte));
}

/** Whether the pack extendido is on, or the sentence that refuses another. */
function readPacks(values: Options): boolean | string {
  const packs = (values.pack ?? []).flatMap((pack) => pack.split(",")).map((pack) => pack.trim());
  const unknown = packs.find((pack) => pack !== "extendido");
  return unknown === undefined ? packs.length > 0 : texts.badPack(unknown);
}

function readReview(values: Options, books: readonly string[]): Arguments {
  if (books.length === 0) return refused(texts.noBooks);
  const format = values.formato ?? "texto";
  if (format !== "texto" && format !== "json" && format !== "csv" && format !== "xlsx") return refused(texts.badReviewFormat(format));
  const cutDate = readCutDate(values);
  if (typeof cutDate === "string") return refused(cutDate);
  const extended = readPacks(values);
  if (typeof extended === "string") return refused(extended);
  const output = values.salida ?? null;
  const sentence = badReportOutput(format, output);
  return sentence === null ? { kind: "review", books, format, output, overwrite: values.sobrescribir === true, cutDate, extended } : refused(sentence);
}

/** Why a report cannot go where it is asked to; null when it can. */
function badReportOutput(format: ReviewFormat, output: string | null): string | null {
  if (output === null) return format === "xlsx" ? texts.noReport : null;
  if (format === "texto" || format === "json") return texts.reportToTerminal(format);
  return output.toLowerCase().endsWith(`.${format}`) ? null : texts.badReport(output, format);
}

function readMark(values: Options, books: readonly string[]): Arguments {
  const copies = readCopies(values, books, "marcar");
  if (copies.kind !== "clean") return copies;
  const cutDate = readCutDate(values);
  if (typeof cutDate === "string") return refused(cutDate);
  const extended = readPacks(values);
  if (typeof extended === "string") return refused(extended);
  return { ...copies, kind: "mark", flagColumn: values.columna === true, notes: values.notas === true, cutDate, extended };
}

function readCopies(values: Options, books: readonly string[], command: string): CleanArguments | Extract<Arguments, { kind: "refused" }> {
  if (books.length === 0) return refused(texts.noBooksTo(command));
  if (values.salida === undefined) return refused(texts.noCopy(command));
  return { kind: "clean", books, output: values.salida, overwrite: values.sobrescribir === true };
}

function readIndicators(values: Options, books: readonly string[]): Arguments {
  const [book, another] = books;
  if (book === undefined) return refused(texts.noIndicatorBook);
  if (another !== undefined) return refused(texts.oneBook(another));
  const format = values.formato ?? "texto";
  if (format !== "texto" && format !== "json") return refused(texts.badFormat(format));
  const cutDate = readCutDate(values);
  if (typeof cutDate === "string") return refused(cutDate);
  const charts = CHARTS.get(values.graficas ?? "todas");
  if (!charts) return refused(texts.badCharts(values.graficas ?? ""));
  const output = values.salida ?? null;
  const idle = output === null ? (["graficas", "hoja"] as const).find((option) => values[option] !== undefined) : undefined;
  if (idle !== undefined) return refused(texts.onlyWithCopy(idle));
  return { kind: "indicators", book, format, output, overwrite: values.sobrescribir === true, cutDate, charts, sheet: values.hoja ?? INDICATOR_SHEET };
}

function readPacketArguments(values: Options, books: readonly string[]): Arguments {
  const [book, another] = books;
  if (book === undefined) return refused(texts.noPacketBook);
  if (another !== undefined) return refused(texts.onePacketBook(another));
  const number = values.sesion?.trim() ?? "";
  if (number === "") return refused(texts.noSession);
  if (values.salida === undefined) return refused(texts.noPacketOutput);
  const date = values.fecha === undefined ? null : parseIsoDate(values.fecha);
  if (values.fecha !== undefined && date === null) return refused(texts.badSessionDate(values.fecha));
  const cutDate = readCutDate(values);
  if (typeof cutDate === "string") return refused(cutDate);
  return { kind: "packet", book, session: { number, ...(date !== null && { date }) }, output: values.salida, overwrite: values.sobrescribir === true, cutDate };
}

function readTemplate(values: Options, rest: readonly string[]): Arguments {
  const [stray] = rest;
  if (stray !== undefined) return refused(texts.strayFile(stray));
  const of = values.tipo ?? "foafi";
  if (of !== "foafi" && of !== "asm") return refused(texts.badTemplate(of));
  if (values.salida === undefined) return refused(texts.noOutput);
  if (!values.salida.toLowerCase().endsWith(".xlsx")) return refused(texts.badOutput(values.salida));
  return { kind: "template", of, output: values.salida, overwrite: values.sobrescribir === true };
}

function refused(sentence: string): Extract<Arguments, { kind: "refused" }> {
  return { kind: "refused", sentence };
}
