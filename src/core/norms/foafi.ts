import { CAUSAL_NUMERALS, SEATS } from "../registers/values";
import { cite } from "./citations";

/** The legend that every document and advertisement must carry, letter by letter as the text has it (no comma after "electorales"). */
export const LEYENDA =
  "Este programa es de carácter público, no es patrocinado ni promovido por partido político alguno y sus recursos provienen de los impuestos que pagan los contribuyentes. Está prohibido el uso de este programa con fines políticos, electorales de lucro y otros distintos a los establecidos, quien haga uso indebido de los recursos de este programa, deberá ser denunciado y sancionado de acuerdo con la ley aplicable y ante la autoridad competente.";

export const LEYENDA_NORM = cite("foafi-2002", "§6.1", "toda la documentación y publicidad del FOAFI, deberá contener la siguiente leyenda");

/** §4.4.1.1: what the Consejo approves projects by. `column` is the column of Proyectos that answers it. */
export const ELEGIBILIDAD = [
  {
    numeral: "I",
    column: "elegibilidad_1",
    words: "Que el proyecto sea presentado por un organismo intermedio o grupos de empresarios o por instituciones públicas que garanticen intermediar a favor de las MPYMES, por el gobierno estatal y/o municipal y del Distrito Federal o por una organización social",
  },
  { numeral: "II", column: "elegibilidad_2", words: "Que el proyecto tenga impacto en el desarrollo de la región" },
  { numeral: "III", column: "elegibilidad_3", words: "Que exista una participación permanente de las MPYMES en el proyecto" },
  { numeral: "IV", column: "elegibilidad_4", words: "Que el proyecto permita en el mediano plazo la autogestión de las MPYMES ante el sector financiero" },
  { numeral: "V", column: "elegibilidad_5", words: "Que demuestre su viabilidad técnica y financiera" },
  { numeral: "VI", column: "elegibilidad_6", words: "Que el solicitante cubra y documente los requisitos establecidos por el Consejo" },
] as const;

export type CausalNumeral = (typeof CAUSAL_NUMERALS)[number];

/** §4.4.4: when the Secretaría may reduce or suspend a ministración. */
export const CAUSALES: Readonly<Record<CausalNumeral, string>> = {
  I: "Cuando exista incumplimiento con lo establecido en las Reglas de Operación",
  II: "Cuando exista incumplimiento en lo establecido en los convenios citados",
  III: "Cuando se detecten desviaciones en el uso, manejo y destino de los recursos asignados",
  IV: "Cuando existan adecuaciones a los calendarios de gasto o disminución de los ingresos públicos, que impacten el presupuesto autorizado",
  V: "En caso de incurrir en falsedad de declaraciones",
  VI: "En caso de siniestralidad de proyecto la garantía deberá tomarse en primer lugar de las aportaciones de los empresarios, en segundo lugar de las contrapartes",
  VII: "Cuando en los fondos estatales de Garantía Recíproca no se especifique claramente el nivel de riesgo así como la potencialización del recurso del FOAFI",
};

export type SeatNumeral = (typeof SEATS)[number];

/** A seat of the Consejo Directivo with voice and vote (§5.1.2). `cargo` is short; `suplente` is who may vote instead. */
export interface Seat {
  readonly cargo: string;
  readonly suplente: string;
}

const AREA_DIRECTOR = "Director de Área adscrito a su Dirección General";

export const CONSEJO: Readonly<Record<SeatNumeral, Seat>> = {
  I: { cargo: "titular de la Subsecretaría para la Pequeña y Mediana Empresa", suplente: "Director de Promoción del Proyecto “X”" },
  II: { cargo: "Director General de Promoción “A”", suplente: AREA_DIRECTOR },
  III: { cargo: "Director General de Promoción “B”", suplente: AREA_DIRECTOR },
  IV: { cargo: "Director General de Promoción “C”", suplente: AREA_DIRECTOR },
  V: { cargo: "Director General de Promoción “D”", suplente: AREA_DIRECTOR },
};

/** The seat of the Secretario Técnico, who convenes; it also presides when the Subsecretario is away. */
export const SECRETARIO_TECNICO: SeatNumeral = "III";
/** Below this many votes a session is worth a remark. */
export const VOTES_WORTH_A_REMARK = 3;

/** What the fund set out to do in fiscal year 2002 (§4, §4.1). Money in centavos. */
export const METAS_2002 = { presupuesto: 10_000_000_000, fondos: 4, empresas: 200 } as const;

/** §4.3.2, as ratios of the plan's cost and of the fund's patrimony; both may be reached, not passed. */
export const TOPE_PLAN = 0.7;
export const TOPE_FONDO = 0.5;
/** §6.3.3, business days; §7.1, natural days. */
export const PLAZO_CONSEJO = 20;
export const PLAZO_INFORMES = 10;
