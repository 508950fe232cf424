import type { organismos } from "../../../src/core/registers/organismos";
import { companyRfc } from "./identity";
import type { SampleRow } from "./row";

/** The intermediaries' RFC, by the name the other sheets of the sample know them by. All are invented. */
export const RFC = {
  calzado: companyRfc("APC890314K2"),
  guanajuato: companyRfc("IGF960220QS"),
  puebla: companyRfc("FFP980605T1"),
  sonora: companyRfc("UIS9108128M"),
  oaxaca: companyRfc("CUN870903AB"),
  peninsula: companyRfc("CEP930517L4"),
  artesanos: companyRfc("OAP9502287R"),
  turismo: companyRfc("CPT900119H6"),
} as const;

const FIT = { constituido: "S", solvencia: "S", infra_fisica: "S", infra_humana: "S" } as const;

export const organismoRows: readonly SampleRow<typeof organismos>[] = [
  { rfc: RFC.calzado, nombre: "Asociación de Productores de Calzado de Occidente, A.C.", tipo: "asociación civil", acta: "Escritura 12,450, Notaría 18 de Guadalajara, 14/03/1989", entidad: "Jalisco", ...FIT },
  { rfc: RFC.guanajuato, nombre: "Instituto Guanajuatense de Fomento a la Pequeña Empresa", tipo: "gobierno estatal", acta: "Decreto de creación, Periódico Oficial del Estado, 20/02/1996", entidad: "Guanajuato", ...FIT },
  { rfc: RFC.puebla, nombre: "Fideicomiso Fondo Puebla Productiva", tipo: "fideicomiso público", acta: "Contrato de fideicomiso 2087-5, 05/06/1998", entidad: "Puebla", ...FIT },
  { rfc: RFC.sonora, nombre: "Unión de Industriales de la Sierra de Sonora, A.C.", tipo: "grupo de empresarios", acta: "Escritura 3,318, Notaría 7 de Hermosillo, 12/08/1991", entidad: "Sonora", ...FIT },
  { rfc: RFC.oaxaca, nombre: "Centro Universitario de Negocios de Oaxaca, A.C.", tipo: "institución educativa", acta: "Escritura 8,902, Notaría 41 de Oaxaca, 03/09/1987", entidad: "Oaxaca", ...FIT },
  { rfc: RFC.peninsula, nombre: "Consejo Empresarial de la Península, A.C.", tipo: "organismo empresarial", acta: "Escritura 1,077, Notaría 22 de Mérida, 17/05/1993", entidad: "Yucatán", ...FIT },
  { rfc: RFC.artesanos, nombre: "Organización de Artesanos Purépechas, A.C.", tipo: "organización social", acta: "Escritura 645, Notaría 3 de Pátzcuaro, 28/02/1995", entidad: "Michoacán", ...FIT },
  { rfc: RFC.turismo, nombre: "Cámara de Proveedores del Turismo", tipo: "organismo empresarial", acta: "Escritura 27,115, Notaría 96 del Distrito Federal, 19/01/1990", entidad: "Distrito Federal", ...FIT },
];
