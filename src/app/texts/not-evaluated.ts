import type { NotEvaluatedReason } from "../../core/review/finding";
import { asm } from "../../core/registers/asm";

const HEADERS: Readonly<Record<string, { readonly header: string }>> = asm.columns;
const LIST = new Intl.ListFormat("es-MX", { type: "conjunction" });

/** Why a rule could not be applied, as a sentence without the rule's name. */
export function reasonText(reason: NotEvaluatedReason): string {
  switch (reason.kind) {
    case "missingColumns": {
      const names = reason.columns.map((column) => `«${HEADERS[column]?.header ?? column}»`);
      return names.length === 1 ? `La hoja no tiene la columna ${names[0] ?? ""}.` : `La hoja no tiene las columnas ${LIST.format(names)}.`;
    }
    case "packOff":
      return `Es del paquete ${reason.pack}, que está apagado.`;
    case "missingData":
      return sentence(reason.what);
  }
}

function sentence(what: string): string {
  const text = what.charAt(0).toUpperCase() + what.slice(1);
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
