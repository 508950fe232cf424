// "las líneas estratégico Anual": words lost between a plural and a singular, as when a line of a PDF is dropped.
// Adjectives in -ico carry an accent before the ending (estratégico), which keeps out verbs (identifica, publica) and "pico".
const PATTERN =
  /(?<![\p{L}-])((?:los|las|unos|unas|sus|estos|estas|esos|esas|dichos|dichas|algunos|algunas)[\s\u00A0]+(\p{Ll}{3,}s)[\s\u00A0]+(\p{Ll}+(?:[áéíóú]\p{Ll}{1,3}ic[oa]|iv[oa]|os[oa])))(?![\p{L}\p{N}/-])(?=([\s\S]{0,40}))/giu;

/** Singular nouns (the many "población objetivo") and verbs with an adjective's ending. */
const NO_ADJECTIVES: ReadonlySet<string> = new Set(
  (
    "objetivo motivo archivo activo pasivo cultivo incentivo dispositivo efectivo ejecutivo directivo colectivo operativo correctivo aperitivo " +
    "iniciativa normativa narrativa perspectiva directiva alternativa expectativa cooperativa cuantitativa cualitativa comitiva ofensiva deriva motiva activa " +
    "reactiva desactiva cultiva archiva incentiva priva salva conserva reserva observa cosa rosa fosa glosa prosa losa esposa reposo acoso " +
    "reposa acosa rebosa endosa desglosa diagnóstico pronóstico tríptico díptico política estadística logística informática práctica técnica gráfica página música " +
    "fábrica mecánica cosmética genética ética óptica crítica química física matemática lógica métrica rúbrica"
  ).split(" "),
);
const NO_NOUNS = /^(?:cuales|quienes|mismos|mismas|demás|otros|otras|veces|además|después|antes|entonces|lunes|martes|miércoles|jueves|viernes)$/i;

/** "los sectores público y privado", "los ámbitos económico, social y político": one adjective for each, and rightly singular. */
const SHARED_OUT = /^[\s\u00A0]*(?:,|(?:y|e|o|u|ni|y\/o|como)[\s\u00A0])/i;
const ANOTHER_ADJECTIVE = /^[\s\u00A0]+\p{Ll}+(?:ic[oa]|iv[oa]|os[oa]|al|ar|ad[oa])(?!\p{L})/u;

export interface Disagreement {
  /** The words that disagree, as written: `las líneas estratégico`. */
  readonly text: string;
  readonly index: number;
}

/**
 * The first plural noun with a singular adjective, a sign that words are missing between them; null when there is none.
 * Narrow on purpose: it knows lower-case adjectives in -ico, -ivo and -oso right after their noun, and stays silent in doubt.
 */
export function findDisagreement(text: string): Disagreement | null {
  for (const found of text.matchAll(PATTERN)) {
    const [, words = "", noun = "", adjective = "", after = ""] = found;
    if (adjective !== adjective.toLowerCase() || noun !== noun.toLowerCase()) continue;
    if (NO_ADJECTIVES.has(adjective) || NO_NOUNS.test(noun)) continue;
    if (SHARED_OUT.test(after) || ANOTHER_ADJECTIVE.test(after)) continue;
    return { text: words, index: found.index };
  }
  return null;
}
