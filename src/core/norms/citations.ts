/** The texts that rules rest on. `year` is the year the text governs or was issued. */
export const SOURCES = {
  "asm-2015-2016": {
    title: "Seguimiento a Aspectos Susceptibles de Mejora clasificados como institucionales, derivados de informes y evaluaciones externas",
    issuer: "Secretaría de Economía",
    year: "2015-2016",
  },
  "foafi-2002": { title: "Reglas de Operación del FOAFI", issuer: "Secretaría de Economía", year: "2002" },
  "cuenta-publica": { title: "Cuenta Pública, programas presupuestarios del Ramo 10", issuer: "Secretaría de Hacienda y Crédito Público", year: "2013-2023" },
  "zacatecas-2018": { title: "Lineamientos para el seguimiento de los ASM", issuer: "Gobierno del Estado de Zacatecas", year: "2018" },
  lfpa: { title: "Ley Federal de Procedimiento Administrativo", issuer: "Congreso de la Unión", year: "vigente" },
  practica: { title: "Práctica de captura: no la fija un texto, pero sin ella la hoja no se puede leer o sumar", issuer: "Cotejo", year: "" },
} as const;

export type SourceKey = keyof typeof SOURCES;

/** Where a rule comes from. `quote` is the words of the text, when it has words for it. */
export interface Norm {
  readonly source: SourceKey;
  /** Section, numeral or line as the text itself names it. */
  readonly locator: string;
  readonly quote: string | null;
}

/** A citation: `cite("asm-2015-2016", "encabezado", "Fecha de Término")`. */
export function cite(source: SourceKey, locator: string, quote: string | null = null): Norm {
  return { source, locator, quote };
}
