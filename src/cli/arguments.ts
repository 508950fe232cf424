import { parseArgs } from "node:util";
import { parseIsoDate } from "../core/calendar/serial";
import { texts } from "./texts";

export interface ReviewArguments {
  readonly kind: "review";
  readonly books: readonly string[];
  readonly format: "texto" | "json";
  /** Serial day (1900 system); null for today. */
  readonly cutDate: number | null;
  readonly extended: boolean;
}

export type Arguments = ReviewArguments | { readonly kind: "help" } | { readonly kind: "refused"; readonly sentence: string };

/** What the command line asks for; a sentence when it cannot be understood. `args` without the program's own name. */
export function readArguments(args: readonly string[]): Arguments {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        formato: { type: "string", default: "texto" },
        corte: { type: "string" },
        pack: { type: "string", multiple: true, default: [] },
        ayuda: { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
      },
    });
  } catch (error) {
    return refused(texts.badOption(error instanceof Error ? error.message : String(error)));
  }
  const { values, positionals } = parsed;
  const [command, ...books] = positionals;
  if (values.ayuda || values.help) return { kind: "help" };
  if (command === undefined) return refused(texts.noCommand);
  if (command !== "revisar") return refused(texts.unknownCommand(command));
  if (books.length === 0) return refused(texts.noBooks);
  const format = values.formato;
  if (format !== "texto" && format !== "json") return refused(texts.badFormat(format));
  const cutDate = values.corte === undefined ? null : parseIsoDate(values.corte);
  if (values.corte !== undefined && cutDate === null) return refused(texts.badDate(values.corte));
  const packs = values.pack.flatMap((pack) => pack.split(",")).map((pack) => pack.trim());
  const unknown = packs.find((pack) => pack !== "extendido");
  if (unknown !== undefined) return refused(texts.badPack(unknown));
  return { kind: "review", books, format, cutDate, extended: packs.length > 0 };
}

function refused(sentence: string): Arguments {
  return { kind: "refused", sentence };
}
