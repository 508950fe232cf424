import type { EnumValue } from "./define";

/** The three support lines of §4.3.1. */
export const LINEA = {
  planes: "a planes de negocio",
  fondos: "b fondos de garantía",
  intermediarios: "c intermediarios no bancarios",
} as const;

export const LINEAS: readonly EnumValue[] = [
  {
    value: LINEA.planes,
    aliases: ["a", "a)", "línea a", "planes de negocio", "planes de negocios", "plan de negocio", "plan de negocios", "a) planes de negocio", "a) planes de negocios", "a planes de negocios", "fomento a planes de negocios", "fomento a planes de negocio", "a) fomento a planes de negocios", "a) fomento a planes de negocio"],
  },
  {
    value: LINEA.fondos,
    aliases: ["b", "b)", "línea b", "fondos de garantía", "fondo de garantía", "fondos de garantías", "b) fondos de garantía", "b) fondos de garantías", "constitución y fortalecimiento de fondos de garantía", "b) constitución y fortalecimiento de fondos de garantía"],
  },
  {
    value: LINEA.intermediarios,
    aliases: ["c", "c)", "línea c", "intermediarios no bancarios", "intermediario no bancario", "intermediarios financieros no bancarios", "IFNB", "c IFNB", "c) IFNB", "c) intermediarios no bancarios", "c) intermediarios financieros no bancarios", "fortalecimiento de intermediarios financieros no bancarios", "c) fortalecimiento de intermediarios financieros no bancarios"],
  },
];

/** Sectors of the size table of definition X; the last one holds those it takes for microentrepreneurs. */
export const SECTOR = {
  industria: "industria",
  comercio: "comercio",
  servicios: "servicios",
  primario: "primario o artesano",
} as const;

export const SECTORES: readonly EnumValue[] = [
  { value: SECTOR.industria, aliases: ["industrial", "industrias", "manufactura", "manufacturas"] },
  { value: SECTOR.comercio, aliases: ["comercial", "comercios"] },
  { value: SECTOR.servicios, aliases: ["servicio"] },
  {
    value: SECTOR.primario,
    aliases: ["primario", "primario y artesano", "primario/artesano", "primario o artesanal", "sector primario", "productor", "agropecuario", "agrícola", "ganadero", "ganadería", "forestal", "pescador", "pesca", "acuicultor", "acuacultor", "acuicultura", "minero", "minería", "artesano", "artesana", "artesanal", "artesanos", "artesanía", "artesanías"],
  },
];

export const TAMANO = { micro: "micro", pequena: "pequeña", mediana: "mediana" } as const;

export const TAMANOS: readonly EnumValue[] = [
  { value: TAMANO.micro, aliases: ["microempresa", "micro empresa", "micros", "microempresas"] },
  { value: TAMANO.pequena, aliases: ["pequena", "pequeño", "pequeno", "pequeñas", "pequeña empresa", "pequena empresa", "pequeñas empresas"] },
  { value: TAMANO.mediana, aliases: ["mediano", "medianas", "mediana empresa", "medianas empresas"] },
];

/** The causals of §4.4.4, by their Roman numeral. */
export const CAUSAL_NUMERALS = ["I", "II", "III", "IV", "V", "VI", "VII"] as const;

/** The seats with a vote of §5.1.2. */
export const SEATS = ["I", "II", "III", "IV", "V"] as const;
