import { LEYENDA } from "../../../src/core/norms/foafi";
import type { difusion } from "../../../src/core/registers/difusion";
import type { parametros } from "../../../src/core/registers/parametros";
import type { presupuesto } from "../../../src/core/registers/presupuesto";
import type { quejas } from "../../../src/core/registers/quejas";
import type { siniestros } from "../../../src/core/registers/siniestros";
import { day, type SampleRow } from "./row";

/** The one claim: far within what the entrepreneurs put into the fund, so that nobody else answers for it (§4.4.4 VI). */
export const siniestroRows: readonly SampleRow<typeof siniestros>[] = [{ id: "S-01", credito: "CR-10", fecha: day("14/10"), monto: 180_000, de_empresarios: 180_000, de_contrapartes: 0, de_foafi: 0 }];

export const presupuestoRows: readonly SampleRow<typeof presupuesto>[] = [
  { fecha: day("02/01"), concepto: "original", monto: 100_000_000 },
  { fecha: day("15/08"), concepto: "modificación", monto: -5_000_000, oficio: "Oficio 315-A-4471 de la SHCP" },
];

const published = (id: string, fecha: string, entidad: string, proyecto: string, mpymes: number) => ({ id, tipo: "publicación", fecha: day(fecha), entidad, proyecto, leyenda: LEYENDA, mpymes });
const meeting = (id: string, fecha: string, entidad: string) => ({ id, tipo: "reunión promocional", fecha: day(fecha), entidad, leyenda: LEYENDA });

export const difusionRows: readonly SampleRow<typeof difusion>[] = [
  { id: "D-01", tipo: "reglas de operación", fecha: day("18/03"), leyenda: LEYENDA },
  { id: "D-02", tipo: "documento", fecha: day("22/03"), leyenda: LEYENDA },
  meeting("D-03", "22/03", "Jalisco"),
  meeting("D-04", "26/03", "Puebla"),
  meeting("D-05", "16/05", "Yucatán"),
  meeting("D-06", "17/05", "Campeche"),
  meeting("D-07", "20/05", "Quintana Roo"),
  published("D-08", "06/05", "Jalisco", "P-001", 8),
  published("D-09", "06/05", "Guanajuato", "P-002", 6),
  published("D-10", "07/05", "Oaxaca", "P-005", 5),
  published("D-11", "03/06", "Puebla", "P-003", 6),
  published("D-12", "04/06", "Sonora", "P-004", 4),
  published("D-13", "01/07", "Yucatán", "P-006", 5),
  published("D-14", "02/07", "Michoacán", "P-007", 3),
  published("D-15", "29/07", "Distrito Federal", "P-010", 3),
];

export const quejaRows: readonly SampleRow<typeof quejas>[] = [
  { folio: "Q-01", fecha: day("12/08"), canal: "delegación federal", escrita: "S", identificacion: "Rosa Jiménez Prado, credencial de elector", area: "Dirección General de Promoción B", fecha_atencion: day("20/08") },
  { folio: "Q-02", fecha: day("02/09"), canal: "primer contacto", escrita: "S", identificacion: "Talleres Unidos de Acámbaro, S.C., por su representante", area: "Dirección General de Promoción B", fecha_atencion: day("11/09") },
];

const RULES = "Reglas de Operación del FOAFI 2002";

/** The day the rules came into force is not in their text: the sample assumes one. */
export const parametroRows: readonly SampleRow<typeof parametros>[] = [
  { parametro: "Ejercicio fiscal", valor: 2002, fuente: `${RULES}, §4` },
  { parametro: "Fecha de corte", valor: "31/10/2002", fuente: "Fecha de este libro de muestra" },
  { parametro: "Presupuesto asignado", valor: 100_000_000, fuente: `${RULES}, §4` },
  { parametro: "Fondos programados", valor: 4, fuente: `${RULES}, §4.1` },
  { parametro: "Empresas programadas", valor: 200, fuente: `${RULES}, §4.1` },
  { parametro: "Tope plan de negocios", valor: 0.7, fuente: `${RULES}, §4.3.2` },
  { parametro: "Tope fondo de garantía", valor: 0.5, fuente: `${RULES}, §4.3.2` },
  { parametro: "Plazo del Consejo en días hábiles", valor: 20, fuente: `${RULES}, §6.3.3` },
  { parametro: "Plazo de informes en días naturales", valor: 10, fuente: `${RULES}, §7.1` },
  { parametro: "Entrada en vigor", valor: "16/03/2002", fuente: "Supuesto de este libro de muestra" },
  { parametro: "Calendario", valor: "LFPA", fuente: "Ley Federal de Procedimiento Administrativo, artículo 28" },
];
