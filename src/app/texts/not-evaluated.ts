import type { NotEvaluatedReason } from "../../core/review/finding";
import { registerKinds, rulesById } from "../../core/review/kinds";

const LIST = new Intl.ListFormat("es-MX", { type: "conjunction" });

function registerOf(key: string) {
  return registerKinds.find(({ register }) => register.key === key)?.register;
}

/** Why a rule (by its id) could not be applied, as a sentence without the rule's name. */
export function reasonText(rule: string, reason: NotEvaluatedReason): string {
  switch (reason.kind) {
    case "missingColumns": {
      const register = reason.register === undefined ? rulesById.get(rule)?.register : registerOf(reason.register);
      const names = reason.columns.map((column) => `«${register?.columns[column]?.header ?? column}»`);
      const sheet = reason.register === undefined ? "La hoja" : `La hoja de ${register?.sheetName ?? reason.register}`;
      return names.length === 1 ? `${sheet} no tiene la columna ${names[0] ?? ""}.` : `${sheet} no tiene las columnas ${LIST.format(names)}.`;
    }
    case "missingRegisters": {
      const names = reason.registers.map((key) => registerOf(key)?.sheetName ?? key);
      return names.length === 1 ? `El libro no tiene la hoja de ${names[0] ?? ""}.` : `El libro no tiene las hojas de ${LIST.format(names)}.`;
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
