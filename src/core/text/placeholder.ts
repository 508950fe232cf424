import { comparisonKey } from "./normalize";

const PLACEHOLDERS: ReadonlySet<string> = new Set([
  "n/a", "na", "n.a", "n/d", "nd", "n.d", "s/d", "sd", "s.d", "s/i", "s/n", "s/c", "no aplica", "no disponible", "no hay", "no se tiene", "ninguno", "ninguna", "nada",
  "pendiente", "pendientes", "pendiente por definir", "pendiente de definir", "pendiente de captura", "por definir", "por determinar", "por confirmar", "por asignar",
  "por capturar", "por llenar", "por establecer", "por completar", "sin dato", "sin datos", "sin información", "sin informacion", "sin definir", "sin asm", "falta", "faltante",
  "en blanco", "vacio", "tbd", "test", "prueba", "texto", "asdf", "lorem ipsum", "null", "nulo", "0", "igual", "idem", "ver anexo",
]);
const MARKS_ONLY = /^[\p{P}\p{S}\s]+$/u;
const ONE_LETTER_REPEATED = /^(\p{L})\1*$/u;
const LONGEST = 24;

/** True when a text holds signs and nothing to read: `-`, `.`, `;`, `***`. */
export function isOnlyMarks(text: string): boolean {
  return MARKS_ONLY.test(text);
}

/** True when a text only holds a place: N/A, Pendiente, Ninguno, `-`, s/d, por definir, xxx… An empty text is no placeholder. */
export function isPlaceholder(text: string): boolean {
  if (text.length > LONGEST * 2) return false;
  const key = comparisonKey(text);
  if (key === "") return text.includes(".");
  if (key.length > LONGEST) return false;
  const bare = key.replace(/^[("'[]+|[)"'\]:;,]+$/g, "");
  return PLACEHOLDERS.has(bare) || MARKS_ONLY.test(key) || ONE_LETTER_REPEATED.test(bare);
}
