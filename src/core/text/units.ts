const UNIT_NOUN = "(?:Direcci[oó]n|Unidad|Coordinaci[oó]n|Secretar[ií]a|Subsecretar[ií]a|Delegaci[oó]n|Jefatura|Oficial[ií]a)";
const SPACE = "[\\s\\u00A0]";

/** A separator somebody typed: `;`, a slash with spaces around, or a line break before another unit (others only wrap a long name). */
const TYPED_SEPARATOR = new RegExp(`;|[\\r\\n]+(?=${SPACE}*${UNIT_NOUN})|${SPACE}\\/${SPACE}`, "i");
/** A comma or full stop, when what follows can only be another unit ("Planeación, Coordinación y Evaluación" is one name). */
const STOPPED = new RegExp(
  `(?:[.,/]${SPACE}*|${SPACE}[-–—]${SPACE}*)(?=(?:(?:Direcci[oó]n|Coordinaci[oó]n)${SPACE}+General|Unidad|Direcci[oó]n|Secretar[ií]a|Subsecretar[ií]a|Delegaci[oó]n|Jefatura|Oficial[ií]a)${SPACE}+(?!y${SPACE}|e${SPACE}))`,
  "gi",
);
/** "y", when what follows is the whole name of another unit ("Enlace y Coordinación" is one name). */
const ANOTHER = new RegExp(`${SPACE}(?:y|e)${SPACE}+(?=(?:Direcci[oó]n${SPACE}+General|Coordinaci[oó]n${SPACE}+General|Unidad|Subsecretar[ií]a|Secretar[ií]a)${SPACE}+(?:de|del)${SPACE})`, "gi");
/** Where a further unit begins with nothing between it and the one before. The noun must be capitalised and lead somewhere. */
const GLUED = new RegExp(`(?<=[\\p{L}\\p{N})"”.])${SPACE}+(?=(?:${UNIT_NOUN}|${UNIT_NOUN.toUpperCase()})${SPACE}+\\p{L})`, "gu");
/** Words after which a unit's noun belongs to the same name. */
const JOINING = /(?:^|[\s\u00A0(])(?:de|del|de[\s\u00A0]+la|la|las|los|el|a|al|y|e|o|u|en|con|por|para|ante|entre|como|sub|ex|su|sus|esta|dicha)$/i;

/** The parts of a cell, and how many of the joints between them had no separator at all. */
function partition(text: string): { parts: string[]; glued: number } {
  const parts: string[] = [];
  let glued = 0;
  for (const piece of text.split(TYPED_SEPARATOR)) {
    for (const unit of piece.split(STOPPED).flatMap(splitAtAnother)) {
      const pieces = splitGlued(unit);
      glued += pieces.length - 1;
      for (const name of pieces) {
        const trimmed = name.replace(/[\s\u00A0]+/g, " ").trim().replace(/^,\s*|\s?,$/g, "");
        if (trimmed !== "") parts.push(trimmed);
      }
    }
  }
  return { parts, glued };
}

function splitAtAnother(text: string): string[] {
  const names = text.split(ANOTHER);
  return names.every(looksLikeUnit) ? names : [text];
}

function splitGlued(text: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  for (const found of text.matchAll(GLUED)) {
    const before = text.slice(start, found.index);
    if (JOINING.test(before) || !looksLikeUnit(before)) continue;
    pieces.push(before);
    start = found.index + found[0].length;
  }
  pieces.push(text.slice(start));
  return pieces;
}

/**
 * The administrative units named in a cell, in order: separated by `;`, a spaced slash, a line break, comma, full
 * stop, dash, slash or "y" before another unit, or by nothing at all before a further Dirección, Unidad, Coordinación… (ASM-A07). `[]` when empty.
 */
export function splitUnits(text: string): string[] {
  return partition(text).parts;
}

/** True when a cell names several units and nothing separates two of them. */
export function isGlued(text: string): boolean {
  return partition(text).glued > 0;
}

const UNIT_START =
  /^["“«(]?(?:sub|vice)?(?:direcci[oó]n|unidad|coordinaci[oó]n|secretar[ií]a|delegaci[oó]n|jefatura|oficial[ií]a|departamento|gerencia|[oó]rgano|contralor[ií]a|tesorer[ií]a|procuradur[ií]a|vocal[ií]a|presidencia|administraci[oó]n|comisi[oó]n|comit[eé]|consejo|instituto|oficina|[aá]rea|divisi[oó]n|agencia|fideicomiso|centro|abogac[ií]a|abogado general|titular)(?![\p{L}])/iu;

/** True when a text starts as the name of an administrative unit does, and is no longer than one (150 characters). */
export function looksLikeUnit(text: string): boolean {
  const trimmed = text.trim();
  return trimmed.length <= 150 && UNIT_START.test(trimmed);
}
