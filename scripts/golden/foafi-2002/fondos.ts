import type { fondos } from "../../../src/core/registers/fondos";
import { day, type SampleRow } from "./row";

/** Three guarantee funds. The FOAFI's share of the first is exactly 50.00 %. */
export const fondoRows: readonly SampleRow<typeof fondos>[] = [
  {
    id: "F-01", nombre: "Garantía Cuero-Calzado", proyecto: "P-001", modalidad: "constitución", cobertura: "estatal", entidad: "Jalisco", tipo: "recíproca",
    aport_foafi: 3_000_000, aport_empresarios: 1_000_000, aport_estado: 1_500_000, aport_municipio: 250_000, aport_banca: 0, aport_otros: 250_000, patrimonio: 6_000_000,
    nivel_riesgo: "Medio: cubre hasta 50% de cada crédito", potencializacion: 3, institucion: "Nacional Financiera, S.N.C.", matriz: "S", fecha_constitucion: day("05/06"),
  },
  {
    id: "F-02", nombre: "Fondo Textil de la Sierra Norte", proyecto: "P-003", modalidad: "complementación", cobertura: "estatal", entidad: "Puebla", tipo: "complementaria",
    aport_foafi: 2_000_000, aport_empresarios: 1_000_000, aport_estado: 2_000_000, aport_municipio: 0, aport_banca: 500_000, aport_otros: 500_000, patrimonio: 6_000_000,
    nivel_riesgo: "Bajo: cubre hasta 40% de cada crédito", potencializacion: 2.5, institucion: "Banco Mercantil del Centro, S.A.", matriz: "S", fecha_constitucion: day("28/06"),
  },
  {
    id: "F-03", nombre: "Garantía Peninsular", proyecto: "P-006", modalidad: "constitución", cobertura: "nacional", tipo: "complementaria",
    aport_foafi: 4_500_000, aport_empresarios: 1_500_000, aport_estado: 3_000_000, aport_municipio: 0, aport_banca: 500_000, aport_otros: 500_000, patrimonio: 10_000_000,
    nivel_riesgo: "Medio: cubre hasta 50% de cada crédito", potencializacion: 4, institucion: "Banco del Sureste, S.A.", matriz: "S", fecha_constitucion: day("31/07"),
  },
];
