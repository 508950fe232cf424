import type { proyectos } from "../../../src/core/registers/proyectos";
import { LINEA } from "../../../src/core/registers/values";
import { RFC } from "./organismos";
import { day, type SampleRow } from "./row";

const ELIGIBLE = { elegibilidad_1: "S", elegibilidad_2: "S", elegibilidad_3: "S", elegibilidad_4: "S", elegibilidad_5: "S", elegibilidad_6: "S", viab_tecnica: "S", viab_financiera: "S" } as const;

/** Ten projects: eight approved in the three lines (one of several states, one federal, one finished), one rejected and one pending. The acta of the last was sent on the twentieth business day itself. */
export const proyectoRows: readonly SampleRow<typeof proyectos>[] = [
  {
    folio: "P-001", nombre: "Fondo de garantía para la cadena cuero-calzado", linea: LINEA.fondos, organismo: RFC.calzado, ambito: "estatal", entidad: "Jalisco", municipio: "Guadalajara",
    fecha_presentacion: day("18/03"), fecha_coplade: day("27/03"), dictamen_coplade: "positivo", fecha_recepcion: day("08/04"), sesion: "2", dictamen: "aprobado",
    motivos: "Cumple los seis criterios; da garantía a talleres que hoy no son sujetos de crédito.", fecha_acta: day("29/04"),
    aport_foafi: 3_000_000, aport_estado: 1_500_000, aport_municipio: 250_000, aport_organismo: 250_000, aport_empresarios: 1_000_000, aport_otros: 0, costo_total: 6_000_000,
    mpymes: 8, empleos: 60, ...ELIGIBLE, impacto: "Crédito en condiciones preferentes para talleres y proveedores de calzado de la zona metropolitana.",
    convenio: "C-01", fecha_inicio: day("15/05"), fecha_fin: day("15/12"), estatus: "en ejecución", letra: "TRES MILLONES DE PESOS 00/100 M.N.",
  },
  {
    folio: "P-002", nombre: "Planes de negocio para empresas del Bajío", linea: LINEA.planes, organismo: RFC.guanajuato, ambito: "estatal", entidad: "Guanajuato", municipio: "Irapuato",
    fecha_presentacion: day("19/03"), fecha_coplade: day("03/04"), dictamen_coplade: "positivo", fecha_recepcion: day("10/04"), sesion: "2", dictamen: "aprobado",
    motivos: "Cumple los seis criterios; las seis empresas tienen mercado comprobado.", fecha_acta: day("30/04"),
    aport_foafi: 360_000, aport_estado: 60_000, aport_municipio: 0, aport_organismo: 21_500, aport_empresarios: 100_000, aport_otros: 0, costo_total: 541_500,
    mpymes: 6, empleos: 24, ...ELIGIBLE, impacto: "Seis empresas con un plan que la banca puede evaluar.",
    convenio: "C-02", fecha_inicio: day("15/05"), fecha_fin: day("30/11"), estatus: "en ejecución", letra: "TRESCIENTOS SESENTA MIL PESOS 00/100 M.N.",
  },
  {
    folio: "P-003", nombre: "Fortalecimiento del fondo textil de la Sierra Norte", linea: LINEA.fondos, organismo: RFC.puebla, ambito: "estatal", entidad: "Puebla", municipio: "Teziutlán",
    fecha_presentacion: day("15/04"), fecha_coplade: day("26/04"), dictamen_coplade: "positivo", fecha_recepcion: day("06/05"), sesion: "3", dictamen: "aprobado",
    motivos: "Cumple los seis criterios; complementa un fondo que ya opera sin siniestros.", fecha_acta: day("28/05"),
    aport_foafi: 2_000_000, aport_estado: 2_000_000, aport_municipio: 0, aport_organismo: 500_000, aport_empresarios: 1_000_000, aport_otros: 500_000, costo_total: 6_000_000,
    mpymes: 6, empleos: 45, ...ELIGIBLE, impacto: "Financiamiento a la maquila y al hilado de la sierra.",
    convenio: "C-03", fecha_inicio: day("10/06"), fecha_fin: day("31/12"), estatus: "en ejecución", letra: "DOS MILLONES DE PESOS 00/100 M.N.",
  },
  {
    folio: "P-004", nombre: "Línea de crédito de la unión de crédito serrana", linea: LINEA.intermediarios, organismo: RFC.sonora, ambito: "estatal", entidad: "Sonora", municipio: "Hermosillo",
    fecha_presentacion: day("17/04"), fecha_coplade: day("30/04"), dictamen_coplade: "positivo", fecha_recepcion: day("08/05"), sesion: "3", dictamen: "aprobado",
    motivos: "Cumple los seis criterios; la unión de crédito llega donde no hay banco.", fecha_acta: day("29/05"),
    aport_foafi: 1_200_000, aport_estado: 600_000, aport_municipio: 0, aport_organismo: 300_000, aport_empresarios: 400_000, aport_otros: 0, costo_total: 2_500_000,
    mpymes: 4, empleos: 30, ...ELIGIBLE, impacto: "Crédito de avío para empacadoras y talleres de la sierra.",
    convenio: "C-04", fecha_inicio: day("17/06"), fecha_fin: day("31/12"), estatus: "en ejecución", letra: "UN MILLÓN DOSCIENTOS MIL PESOS 00/100 M.N.",
  },
  {
    folio: "P-005", nombre: "Planes de negocio para los Valles Centrales y la costa", linea: LINEA.planes, organismo: RFC.oaxaca, ambito: "estatal", entidad: "Oaxaca", municipio: "Oaxaca de Juárez",
    fecha_presentacion: day("20/03"), fecha_coplade: day("04/04"), dictamen_coplade: "positivo", fecha_recepcion: day("11/04"), sesion: "2", dictamen: "aprobado",
    motivos: "Cumple los seis criterios; la universidad pone asesores sin costo.", fecha_acta: day("30/04"),
    aport_foafi: 275_500.5, aport_estado: 40_000, aport_municipio: 0, aport_organismo: 24_714.5, aport_empresarios: 60_000, aport_otros: 0, costo_total: 400_215,
    mpymes: 5, empleos: 14, ...ELIGIBLE, impacto: "Cinco negocios de mezcal, textil y turismo con acceso a crédito.",
    convenio: "C-05", fecha_inicio: day("15/05"), fecha_fin: day("30/09"), estatus: "concluido", letra: "DOSCIENTOS SETENTA Y CINCO MIL QUINIENTOS PESOS 50/100 M.N.",
  },
  {
    folio: "P-006", nombre: "Fondo de garantía de la Península", linea: LINEA.fondos, organismo: RFC.peninsula, ambito: "regional", entidad: "Yucatán; Campeche; Quintana Roo", municipio: "Mérida",
    fecha_presentacion: day("27/05"), fecha_recepcion: day("30/05"), sesion: "4", dictamen: "aprobado",
    motivos: "Cumple los seis criterios; reúne a tres estados en un solo fondo.", fecha_acta: day("24/06"),
    aport_foafi: 4_500_000, aport_estado: 3_000_000, aport_municipio: 0, aport_organismo: 500_000, aport_empresarios: 1_500_000, aport_otros: 500_000, costo_total: 10_000_000,
    mpymes: 5, empleos: 70, ...ELIGIBLE, impacto: "Garantía para pesca, mueble y turismo de los tres estados.",
    convenio: "C-06", fecha_inicio: day("08/07"), fecha_fin: day("31/12"), estatus: "en ejecución", letra: "CUATRO MILLONES QUINIENTOS MIL PESOS 00/100 M.N.",
  },
  {
    folio: "P-007", nombre: "Caja de los artesanos del lago", linea: LINEA.intermediarios, organismo: RFC.artesanos, ambito: "estatal", entidad: "Michoacán", municipio: "Pátzcuaro",
    fecha_presentacion: day("13/05"), fecha_coplade: day("24/05"), dictamen_coplade: "positivo", fecha_recepcion: day("03/06"), sesion: "4", dictamen: "aprobado",
    motivos: "Cumple los seis criterios; la cooperativa ya opera con sus propios ahorros.", fecha_acta: day("25/06"),
    aport_foafi: 650_000, aport_estado: 200_000, aport_municipio: 50_000, aport_organismo: 100_000, aport_empresarios: 0, aport_otros: 0, costo_total: 1_000_000,
    mpymes: 3, empleos: 9, ...ELIGIBLE, impacto: "Crédito para materia prima a talleres familiares de la ribera.",
    convenio: "C-07", fecha_inicio: day("08/07"), fecha_fin: day("31/12"), estatus: "en ejecución", letra: "SEISCIENTOS CINCUENTA MIL PESOS 00/100 M.N.",
  },
  {
    folio: "P-008", nombre: "Planes de negocio para joyeros de Tlaquepaque", linea: LINEA.planes, organismo: RFC.calzado, ambito: "estatal", entidad: "Jalisco", municipio: "Tlaquepaque",
    fecha_presentacion: day("15/07"), fecha_coplade: day("26/07"), dictamen_coplade: "positivo", fecha_recepcion: day("05/08"), sesion: "6", dictamen: "rechazado",
    motivos: "No demuestra su viabilidad financiera (criterio V): el costo por plan es el doble del usual.", fecha_acta: day("27/08"),
    aport_foafi: 420_000, aport_estado: 100_000, aport_municipio: 0, aport_organismo: 80_000, aport_empresarios: 0, aport_otros: 0, costo_total: 600_000,
    mpymes: 6, empleos: 12, ...ELIGIBLE, elegibilidad_5: "N", viab_financiera: "N", impacto: "Seis talleres de joyería.",
    letra: "CUATROCIENTOS VEINTE MIL PESOS 00/100 M.N.",
  },
  {
    folio: "P-009", nombre: "Fondo de garantía para proveedores de autopartes", linea: LINEA.fondos, organismo: RFC.guanajuato, ambito: "estatal", entidad: "Guanajuato", municipio: "Silao",
    fecha_presentacion: day("07/10"), fecha_coplade: day("15/10"), dictamen_coplade: "positivo", fecha_recepcion: day("22/10"), dictamen: "pendiente",
    aport_foafi: 1_500_000, aport_estado: 1_000_000, aport_municipio: 0, aport_organismo: 250_000, aport_empresarios: 250_000, aport_otros: 0, costo_total: 3_000_000,
    mpymes: 12, empleos: 40, impacto: "Doce talleres proveedores de la industria automotriz.",
    estatus: "en trámite", letra: "UN MILLÓN QUINIENTOS MIL PESOS 00/100 M.N.",
  },
  {
    folio: "P-010", nombre: "Planes de negocio para proveedores de hoteles de playa", linea: LINEA.planes, organismo: RFC.turismo, ambito: "federal", entidad: "Distrito Federal; Guerrero; Baja California Sur",
    fecha_presentacion: day("26/06"), fecha_recepcion: day("28/06"), sesion: "5", dictamen: "aprobado",
    motivos: "Cumple los seis criterios; se aprobó con el voto de calidad del presidente.", fecha_acta: day("26/07"),
    aport_foafi: 250_000, aport_estado: 0, aport_municipio: 0, aport_organismo: 30_000, aport_empresarios: 88_000, aport_otros: 0, costo_total: 368_000,
    mpymes: 3, empleos: 20, ...ELIGIBLE, impacto: "Tres proveedores con plan para surtir cadenas hoteleras.",
    convenio: "C-08", fecha_inicio: day("05/08"), fecha_fin: day("31/12"), estatus: "en ejecución", letra: "DOSCIENTOS CINCUENTA MIL PESOS 00/100 M.N.",
  },
];
