import type { convenios } from "../../../src/core/registers/convenios";
import { RFC } from "./organismos";
import { day, type SampleRow } from "./row";

const COMMITTED = { juridico: "S", reportes: "S", fin_proyecto: "S" } as const;

export const convenioRows: readonly SampleRow<typeof convenios>[] = [
  {
    numero: "C-01", organismo: RFC.calzado, tipo: "convenio", fecha_firma: day("03/05"), vigencia: day("31/12"), monto_se: 3_000_000, mpymes: 8, empleos: 60, ...COMMITTED,
    participacion: "SE 3,000,000; Estado 1,500,000; municipio 250,000; organismo 250,000; empresarios 1,000,000. Fondo a constituir: Garantía Cuero-Calzado, con reportes bimestrales al Consejo.",
    calendario_ministracion: "60% en mayo y 40% en agosto de 2002.", calendario_ejecucion: "De mayo a diciembre de 2002.", impacto: "Ocho empresas con crédito garantizado y 60 empleos.",
  },
  {
    numero: "C-02", organismo: RFC.guanajuato, tipo: "convenio de coordinación", fecha_firma: day("06/05"), vigencia: day("31/12"), monto_se: 360_000, mpymes: 6, empleos: 24, ...COMMITTED,
    participacion: "SE 360,000; Estado 60,000; organismo 21,500; empresarios 100,000.",
    calendario_ministracion: "60% en mayo y 40% en agosto de 2002.", calendario_ejecucion: "De mayo a noviembre de 2002.", impacto: "Seis planes de negocio terminados.",
  },
  {
    numero: "C-03", organismo: RFC.puebla, tipo: "convenio de coordinación", fecha_firma: day("31/05"), vigencia: day("31/12"), monto_se: 2_000_000, mpymes: 6, empleos: 45, ...COMMITTED,
    participacion: "SE 2,000,000; Estado 2,000,000; organismo 500,000; empresarios 1,000,000; banca 500,000. Fondo a complementar: Fondo Textil de la Sierra Norte, con reportes bimestrales al Consejo.",
    calendario_ministracion: "70% en junio y 30% en diciembre de 2002.", calendario_ejecucion: "De junio a diciembre de 2002.", impacto: "Seis empresas textiles con crédito.",
  },
  {
    numero: "C-04", organismo: RFC.sonora, tipo: "convenio", fecha_firma: day("03/06"), vigencia: day("31/12"), monto_se: 1_200_000, mpymes: 4, empleos: 30, ...COMMITTED,
    participacion: "SE 1,200,000; Estado 600,000; organismo 300,000; empresarios 400,000.",
    calendario_ministracion: "Una ministración en junio de 2002.", calendario_ejecucion: "De junio a diciembre de 2002.", impacto: "Cuatro empresas de la sierra con crédito de avío.",
  },
  {
    numero: "C-05", organismo: RFC.oaxaca, tipo: "convenio", fecha_firma: day("06/05"), vigencia: day("15/10"), monto_se: 275_500.5, mpymes: 5, empleos: 14, ...COMMITTED,
    participacion: "SE 275,500.50; Estado 40,000; organismo 24,714.50; empresarios 60,000.",
    calendario_ministracion: "60% en mayo y 40% en julio de 2002.", calendario_ejecucion: "De mayo a septiembre de 2002.", impacto: "Cinco planes de negocio terminados.",
  },
  {
    numero: "C-06", organismo: RFC.peninsula, tipo: "convenio", fecha_firma: day("28/06"), vigencia: day("31/12"), monto_se: 4_500_000, mpymes: 5, empleos: 70, ...COMMITTED,
    participacion: "SE 4,500,000; estados 3,000,000; organismo 500,000; empresarios 1,500,000; banca 500,000. Fondo a constituir: Garantía Peninsular, con reportes bimestrales al Consejo.",
    calendario_ministracion: "70% en julio y 30% en noviembre de 2002.", calendario_ejecucion: "De julio a diciembre de 2002.", impacto: "Cinco empresas de tres estados con crédito garantizado.",
  },
  {
    numero: "C-07", organismo: RFC.artesanos, tipo: "convenio", fecha_firma: day("01/07"), vigencia: day("31/12"), monto_se: 650_000, mpymes: 3, empleos: 9, ...COMMITTED,
    participacion: "SE 650,000; Estado 200,000; municipio 50,000; organismo 100,000.",
    calendario_ministracion: "Una ministración en julio de 2002.", calendario_ejecucion: "De julio a diciembre de 2002.", impacto: "Tres talleres familiares con crédito para materia prima.",
  },
  {
    numero: "C-08", organismo: RFC.turismo, tipo: "convenio", fecha_firma: day("26/07"), vigencia: day("31/12"), monto_se: 250_000, mpymes: 3, empleos: 20, ...COMMITTED,
    participacion: "SE 250,000; organismo 30,000; empresarios 88,000.",
    calendario_ministracion: "Una ministración en agosto de 2002.", calendario_ejecucion: "De agosto a diciembre de 2002.", impacto: "Tres planes de negocio terminados.",
  },
];
