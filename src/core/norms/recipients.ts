import { comparisonKey } from "../text/normalize";

/** Who a report is for. `comite` is the COPLADE, or whatever the state calls the committee that takes its place. */
export type Recipient = "se" | "shcp" | "secodam" | "camara" | "cipi" | "consejo" | "comite";

/** As sentences name them, after "para". */
export const RECIPIENT_NAMES: Readonly<Record<Recipient, string>> = {
  se: "la SE",
  shcp: "la SHCP",
  secodam: "la SECODAM",
  camara: "la Cámara de Diputados",
  cipi: "la CIPI",
  consejo: "el Consejo Directivo",
  comite: "el Comité de Desarrollo Económico del Estado",
};

/** Over a comparison key without the stops of initials. The state's own contraloría, councils and secretarías are nobody's alias. */
const PATTERNS: Readonly<Record<Recipient, RegExp>> = {
  se: /(?<![\p{L}])(?:se|spyme)(?![\p{L}])|secretaria de economia|subsecretaria para la pequena/u,
  shcp: /\bshcp\b|hacienda/u,
  secodam: /\bsecodam\b|contraloria(?! (?:interna|estatal|general del estado|del estado|del gobierno del estado))|funcion publica/u,
  camara: /camara(?! (?:de comercio|de la industria|nacional|de senadores|empresarial))|diputados|presupuesto y cuenta publica|congreso de la union/u,
  cipi: /\bcipi\b|politica industrial/u,
  consejo: /consejo(?! (?:estatal|nacional|municipal|de administracion|coordinador))/u,
  comite: /\bcoplade|desarrollo economico|planeacion para el desarrollo|planeacion del desarrollo|consejo estatal/u,
};

const RECIPIENTS = Object.keys(PATTERNS) as readonly Recipient[];

/** Stops of initials: `S.H.C.P.`, `S. E.` */
const INITIALS = /(?<=(?<!\p{L})\p{L})\.\s?(?=\p{L}(?:\.|$|\s))/gu;

/** The recipients that a free text names, each once: usually one, several in "SHCP y SECODAM", none when it names somebody else. */
export function recipientsIn(text: string): readonly Recipient[] {
  const key = comparisonKey(text).replace(INITIALS, "");
  return RECIPIENTS.filter((recipient) => PATTERNS[recipient].test(key));
}
