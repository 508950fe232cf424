import type { beneficiarios } from "../../../src/core/registers/beneficiarios";
import { creditoRows } from "./creditos";
import { companyRfc, curpOf, personRfc } from "./identity";
import { personOf } from "./people";
import { planRows } from "./planes";
import { proyectoRows } from "./proyectos";
import type { SampleRow } from "./row";

type BeneficiaryRow = SampleRow<typeof beneficiarios>;
type Company = readonly [id: string, proyecto: string, nombre: string, rfc: string, sector: string, empleados: number, tamano: string, entidad: string];
type Individual = readonly [id: string, proyecto: string, sector: string, empleados: number, tamano: string, entidad: string];

/** Companies; the RFC lacks its check digit. Several stand on an edge of the size table (30 and 31, 100 and 101, 20 and 21, 50 and 51). */
const COMPANIES: readonly Company[] = [
  ["B-002", "P-001", "Calzado Hermanos Ruelas, S.A. de C.V.", "CHR8804122A", "industria", 30, "micro", "Jalisco"],
  ["B-003", "P-001", "Suelas y Tacones de Occidente, S.A. de C.V.", "STO910605J7", "industria", 31, "pequeña", "Jalisco"],
  ["B-006", "P-001", "Curtidos El Ciervo, S. de R.L. de C.V.", "CCI790220UB", "industria", 100, "pequeña", "Jalisco"],
  ["B-008", "P-001", "Diseños Zapopan, S.A. de C.V.", "DZA9903088K", "servicios", 20, "micro", "Jalisco"],
  ["B-010", "P-002", "Conservas del Bajío, S.P.R. de R.L.", "CBA850917MT", "industria", 45, "pequeña", "Guanajuato"],
  ["B-012", "P-002", "Talleres Mecánicos Irapuato, S.A. de C.V.", "TMI930114P3", "servicios", 21, "pequeña", "Guanajuato"],
  ["B-014", "P-002", "Empaques Celaya, S.A. de C.V.", "ECE760830S9", "industria", 101, "mediana", "Guanajuato"],
  ["B-016", "P-003", "Textiles Sierra Norte, S.A. de C.V.", "TSN820526D1", "industria", 85, "pequeña", "Puebla"],
  ["B-018", "P-003", "Talavera de la Luz, S. de R.L.", "TLU970711GH", "industria", 22, "micro", "Puebla"],
  ["B-020", "P-003", "Confecciones Tehuacán, S.A. de C.V.", "CTE880203V5", "industria", 240, "mediana", "Puebla"],
  ["B-022", "P-004", "Agroempaques del Yaqui, S.P.R. de R.L.", "AYA940425RN", "industria", 60, "pequeña", "Sonora"],
  ["B-024", "P-004", "Refrigeración del Desierto, S.A. de C.V.", "RDE900730L6", "servicios", 50, "pequeña", "Sonora"],
  ["B-027", "P-005", "Mezcal Valle de Tlacolula, S. de R.L.", "MVT960509Q2", "industria", 18, "micro", "Oaxaca"],
  ["B-029", "P-005", "Hotelera Huatulco Azul, S.A. de C.V.", "HHA950619F4", "servicios", 51, "mediana", "Oaxaca"],
  ["B-030", "P-006", "Muebles Mérida, S.A. de C.V.", "MME871128C8", "industria", 40, "pequeña", "Yucatán"],
  ["B-032", "P-006", "Pesquera Champotón, S.C. de R.L.", "PCH920316B6", "industria", 26, "micro", "Campeche"],
  ["B-034", "P-006", "Servicios Turísticos Bacalar, S.A. de C.V.", "STB981102XE", "servicios", 18, "micro", "Quintana Roo"],
  ["B-038", "P-010", "Blancos y Uniformes Hoteleros, S.A. de C.V.", "BUH840821N3", "industria", 75, "pequeña", "Distrito Federal"],
  ["B-040", "P-010", "Mariscos Selectos de La Paz, S.A. de C.V.", "MSP910210W2", "comercio", 38, "mediana", "Baja California Sur"],
];

const INDIVIDUALS: readonly Individual[] = [
  ["B-001", "P-001", "comercio", 4, "micro", "Jalisco"],
  ["B-004", "P-001", "industria", 12, "micro", "Jalisco"],
  ["B-005", "P-001", "comercio", 5, "micro", "Jalisco"],
  ["B-007", "P-001", "industria", 0, "micro", "Jalisco"],
  ["B-009", "P-002", "servicios", 3, "micro", "Guanajuato"],
  ["B-011", "P-002", "comercio", 6, "pequeña", "Guanajuato"],
  ["B-013", "P-002", "primario o artesano", 8, "micro", "Guanajuato"],
  ["B-015", "P-003", "industria", 9, "micro", "Puebla"],
  ["B-017", "P-003", "comercio", 2, "micro", "Puebla"],
  ["B-019", "P-003", "servicios", 7, "micro", "Puebla"],
  ["B-021", "P-004", "primario o artesano", 14, "micro", "Sonora"],
  ["B-023", "P-004", "comercio", 10, "pequeña", "Sonora"],
  ["B-025", "P-005", "primario o artesano", 3, "micro", "Oaxaca"],
  ["B-026", "P-005", "servicios", 4, "micro", "Oaxaca"],
  ["B-028", "P-005", "comercio", 1, "micro", "Oaxaca"],
  ["B-031", "P-006", "primario o artesano", 5, "micro", "Yucatán"],
  ["B-033", "P-006", "comercio", 3, "micro", "Campeche"],
  ["B-035", "P-007", "primario o artesano", 2, "micro", "Michoacán"],
  ["B-036", "P-007", "primario o artesano", 6, "micro", "Michoacán"],
  ["B-037", "P-007", "primario o artesano", 1, "micro", "Michoacán"],
  ["B-039", "P-010", "comercio", 16, "pequeña", "Guerrero"],
];

/** RFC homoclaves of the persons who gave one: of a person it is optional. */
const HOMOCLAVES: Readonly<Record<string, string>> = { "B-004": "4U", "B-011": "T6", "B-023": "9A" };

/** What the person or company got, from the sheet that says so: a plan, the guarantee of a credit or the credit of an intermediary. */
function support(id: string): BeneficiaryRow {
  const plan = planRows.find(({ beneficiario }) => beneficiario === id);
  if (plan) return { monto: plan.aport_foafi ?? "", fecha: plan.fecha ?? "", estado_solicitud: "beneficiada" };
  const credit = creditoRows.find(({ beneficiario }) => beneficiario === id);
  if (!credit) return { estado_solicitud: "solicitante" };
  if (credit.estatus === "rechazado") return { estado_solicitud: "atendida" };
  return { monto: credit.aval_concedido ?? credit.monto ?? "", fecha: credit.fecha ?? "", estado_solicitud: "beneficiada" };
}

function shared(id: string, proyecto: string): BeneficiaryRow {
  const project = proyectoRows.find(({ folio }) => folio === proyecto);
  // A beneficiary of another programme, for other ends: no duplicity.
  const elsewhere = id === "B-013" ? { otro_programa: "S", mismos_fines: "N" } : { otro_programa: "N" };
  return { proyecto, linea: project?.linea ?? "", ...support(id), ...elsewhere, constituida: "S" };
}

const companies = COMPANIES.map(([id, proyecto, nombre, rfc, sector, empleados, tamano, entidad]): BeneficiaryRow => ({
  id, persona: "moral", rfc: companyRfc(rfc), nombre, sector, empleados, tamano, entidad, ...shared(id, proyecto),
}));

const individuals = INDIVIDUALS.map(([id, proyecto, sector, empleados, tamano, entidad]): BeneficiaryRow => {
  const person = personOf(id);
  const homoclave = HOMOCLAVES[id];
  return {
    id, persona: "física", curp: curpOf(person), rfc: homoclave === undefined ? "" : personRfc(person, homoclave),
    nombre: `${person.paterno} ${person.materno} ${person.nombre}`, sector, empleados, tamano, entidad, ...shared(id, proyecto),
  };
});

/** 40 beneficiaries, in the order of their ids. */
export const beneficiarioRows: readonly BeneficiaryRow[] = [...companies, ...individuals].toSorted((a, b) => (String(a.id) < String(b.id) ? -1 : 1));
