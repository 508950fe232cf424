import { parseArgs } from "node:util";
import { parseIsoDate } from "../core/calendar/serial";
import { texts } from "./texts";

export interface ReviewArguments {
  readonly kind: "review";
  readonly books: readonly string[];
  readonly format: "texto" | "json";
  /** Serial day (1900 system); null for the workbook's own, or today. */
  readonly cutDate: number | null;
  readonly extended: boolean;
}

export interface TemplateArguments {
  readonly kind: "template";
  readonly of: "foafi" | "asm";
  readonly output: string;
  readonly overwrite: boolean;
}

export type Arguments = ReviewArguments | TemplateArguments | { readonly kind: "help" } | { readonly kind: "refused"; readonly sentence: string };

const OPTIONS = {
  formato: { type: "string" },
  corte: { type: "string" },
  pack: { type: "string", multiple: true },
  salida: { type: "string" },
  tipo: { type: "string" },
  sobrescribir: { type: "boolean" },
  ayuda: { type: "boolean", default: false },
  help: { type: "boolean", short: "h", default: false },
} as const;

type Options = ReturnType<typeof parse>["values"];

/** The options each command knows besides the help. */
const KNOWN = { revisar: ["formato", "corte", "pack"], plantilla: ["salida", "tipo", "sobrescribir"] } as const;

function parse(args: readonly string[]) {
  return parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
}

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

function readReview(values: Options, books: readonly string[]): Arguments {
  if (books.length === 0) return refused(texts.noBooks);
  const format = values.formato ?? "texto";
  if (format !== "texto" && format !== "json") return refused(texts.badFormat(format));
  const cutDate = values.corte === undefined ? null : parseIsoDate(values.corte);
  if (values.corte !== undefined && cutDate === null) return refused(texts.badDate(values.corte));
  const packs = (values.pack ?? []).flatMap((pack) => pack.split(",")).map((pack) => pack.trim());
  const unknown = packs.find((pack) => pack !== "extendido");
  if (unknown !== undefined) return refused(texts.badPack(unknown));
  return { kind: "review", books, format, cutDate, extended: packs.length > 0 };
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

function refused(sentence: string): Arguments {
  return { kind: "refused", sentence };
}
