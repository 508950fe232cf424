import { defineRegister } from "./define";

/**
 * The ASM follow-up sheet ("Documento Institucional"). Columns: header line of the source table (S0 L9) and the further
 * columns of the state layouts. Keys, headers and synonyms are the contract; the last group serves the Avance pack only.
 */
export const asm = defineRegister({
  key: "asm",
  sheetName: "Seguimiento ASM",
  title: "Seguimiento a Aspectos Susceptibles de Mejora",
  source: "Seguimiento a ASM clasificados como institucionales, Secretaría de Economía, 2015-2016",
  signature: ["asm"],
  minimumColumns: 3,
  // Eight of the nine: the ASM column alone is missing or misnamed, and ASM-E01 says so.
  unmistakableColumns: 8,
  columns: {
    no: { header: "No.", synonyms: ["Núm.", "Número", "Id", "Nº", "N°", "#"], type: "int", about: "Número del programa, en la primera fila de su bloque." },
    programa: { header: "Programa", synonyms: ["Programa o Fondo", "Programa presupuestario", "Pp"], type: "text", about: "Clave y nombre del programa (E-005 Protección…)." },
    asm: { header: "Aspecto Susceptible de Mejora", synonyms: ["ASM", "Aspecto Suceptible de Mejora", "Aspectos Susceptibles de Mejora"], type: "text", required: "always", about: "Lo que la evaluación pidió mejorar." },
    area_coordinadora: { header: "Área Coordinadora", synonyms: ["Unidad Coordinadora"], type: "text", required: "sometimes", about: "Quién coordina; la exige el documento institucional." },
    acciones: { header: "Acciones a Emprender", synonyms: ["Actividades", "Acciones"], type: "text", required: "always", about: "Qué se va a hacer." },
    area_responsable: { header: "Área Responsable", synonyms: ["Unidad Responsable"], type: "text", required: "always", about: "Quién lo hace." },
    fecha_termino: { header: "Fecha de Término", synonyms: ["Fecha Término", "Fecha de termino"], type: "date", required: "always", about: "Cuándo debe estar hecho (dd/mm/aaaa)." },
    resultados: { header: "Resultados Esperados", type: "text", required: "always", about: "Qué cambia cuando se hace." },
    productos: { header: "Productos y/o Evidencias", synonyms: ["Productos", "Productos/Evidencias", "Evidencias"], type: "text", required: "always", about: "Con qué se prueba." },
    avance: { header: "% de Avance", synonyms: ["Avance", "Total % Avance", "Porcentaje de avance"], type: "pct", about: "De 0 a 100 (o de 0 a 1)." },
    documento: { header: "Identificación del documento probatorio", synonyms: ["Documento probatorio"], type: "text" },
    estado: {
      header: "Estado de avance",
      synonyms: ["Clasificación del estado de avance", "Estatus"],
      type: "enum",
      values: [
        { value: "atendido", aliases: ["atendida", "concluido", "concluida", "terminado"] },
        { value: "en proceso", aliases: ["proceso", "en proceso de atención", "en proceso de atencion"] },
        { value: "no iniciada", aliases: ["no iniciado", "no iniciada su atención", "sin iniciar"] },
        { value: "otra", aliases: ["otro"] },
      ],
    },
    motivos: { header: "Motivos", type: "text" },
    observaciones: { header: "Observaciones", synonyms: ["Comentarios"], type: "text" },
    prioridad: {
      header: "Nivel de Prioridad",
      synonyms: ["Prioridad"],
      type: "enum",
      values: [{ value: "alto", aliases: ["alta"] }, { value: "medio", aliases: ["media"] }, { value: "bajo", aliases: ["baja"] }],
    },
    tipo: {
      header: "Tipo de ASM",
      synonyms: ["Clasificación", "Tipo de Actor"],
      type: "enum",
      values: [{ value: "específico", aliases: ["específicos"] }, { value: "institucional", aliases: ["institucionales"] }, { value: "interinstitucional", aliases: ["interinstitucionales"] }, { value: "intergubernamental", aliases: ["intergubernamentales"] }],
    },
    avance_anterior: { header: "% de Avance anterior", synonyms: ["Avance anterior", "Avance del corte anterior"], type: "pct" },
    ponderacion: { header: "Ponderación", synonyms: ["Peso", "Ponderación de la actividad", "% de ponderación"], type: "pct" },
    avance_parcial: { header: "Avance parcial", synonyms: ["% de Avance parcial", "Avance de la actividad"], type: "pct" },
    justificacion_prioridad: { header: "Justificación de la prioridad", synonyms: ["Justificación del nivel de prioridad"], type: "text" },
    claridad: { header: "Claridad", type: "sn" },
    relevancia: { header: "Relevancia", type: "sn" },
    justificacion: { header: "Justificación", type: "sn" },
    factibilidad: { header: "Factibilidad", type: "sn" },
  },
});
