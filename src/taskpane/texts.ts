import type { Severity } from "../core/review/finding";
import { counted } from "../app/texts/verdict";

export const SHELL_TEXTS = {
  review: "Revisar",
  cancel: "Cancelar",
  marks: "Marcar",
  settings: "Ajustes",
  templates: "Nueva plantilla",
  indicators: "Indicadores",
  packet: "Carpeta de sesión",
  tools: "Acciones de Cotejo",
  back: "Volver a la lista",
  backToList: "Lista",
  copyDetails: "Copiar detalles",
  copied: "Detalles copiados",
  dismiss: "Cerrar el aviso",
  tryAgain: "Intentar de nuevo",
  loading: "Cargando…",
  reviewing: "Revisando el libro.",
  stale: "Volviendo a revisar lo que cambió…",
  returnTo: (place: string) => `Volver a ${place}`,
} as const;

export const OUTSIDE_TEXTS = {
  title: "Cotejo funciona dentro de Excel",
  what: "Esta página es el panel de Cotejo: revisa hojas de seguimiento a ASM y registros del FOAFI dentro del libro abierto. En un navegador, sin Excel, no hay libro que revisar.",
  how: "En Excel, abra la ficha Cotejo y pulse Panel. Si no ve la ficha, pida a quien administra Office que instale el complemento.",
  help: "Ver las reglas y sus ejemplos",
} as const;

export const START_TEXTS = {
  title: "Revise su libro",
  lead: "Cotejo lee las hojas de seguimiento a ASM y los registros del FOAFI como están y dice qué incumple la norma, en qué fila y cómo se corrige.",
  action: "Revisar este libro",
  cards: [
    { title: "Primero, un veredicto", text: "Cuántos errores hay por corregir y qué falta por revisar." },
    { title: "Luego, fila por fila", text: "Lo encontrado, lo esperado y las palabras de la norma." },
    { title: "Su libro queda igual", text: "Revisar no escribe nada ni mueve la selección." },
  ],
  sample: "¿Aún no tiene una hoja?",
  template: "Abra una plantilla",
  or: "o",
  sampleLink: "vea las reglas con ejemplos",
} as const;

export const REVIEWING_TEXTS = {
  title: "Revisando el libro",
  starting: "Preparando la revisión…",
  calm: "Puede seguir trabajando en Excel. Nada se escribe en el libro.",
  progress: "Avance de la revisión",
} as const;

export const DEFECT_TEXTS = {
  title: "El panel tropezó",
  text: "Es un defecto de Cotejo. Su libro no cambió. Vuelva a la lista o revise de nuevo; si se repite, copie los detalles y repórtelo.",
} as const;

export const FAILED_TEXTS = { title: "No se pudo leer el libro" } as const;

export const CLEAN_TEXTS = {
  text: (rules: number) => `${counted(rules, "regla aplicada", "reglas aplicadas")} y nada que corregir. Se revisó:`,
  rows: (sheet: string, rows: number) => `${sheet} (${rows.toLocaleString("es-MX")})`,
} as const;

export const NOTHING_TEXTS = {
  title: "Ninguna hoja se reconoció",
  empty: "El libro no tiene datos. Abra el que tiene sus hojas, pegue la tabla en una, o empiece con una plantilla, y revise de nuevo.",
  looked: "Se buscó un encabezado en las primeras 30 filas de cada hoja, con",
  column: "«Aspecto Susceptible de Mejora» (o «ASM»)",
  others: "y al menos dos columnas más, como «Programa», «Acciones a Emprender», «Área Responsable» o «Fecha de Término»; o con tres columnas de un registro del FOAFI, como «Folio», «Dictamen del Consejo» y «Costo total».",
  sheets: "Hojas leídas",
  hidden: "oculta",
  action: "Señalar las columnas",
  why: "Si su hoja usa otros nombres, diga usted qué columna es cada una.",
} as const;

export const LIST_TEXTS = {
  project: (folio: string) => `Proyecto ${folio}`,
  recordOf: (sheet: string, key: string) => `${sheet} · ${key}`,
  structureOf: (sheet: string) => `Estructura de «${sheet}»`,
  pivot: "Agrupar los hallazgos",
  byRule: "Por regla",
  byRecord: "Por registro",
  severities: "Mostrar por gravedad",
  severity: { error: "Errores", warning: "Advertencias", info: "Notas" } satisfies Record<Severity, string>,
  search: "Buscar en los hallazgos",
  clearSearch: "Borrar la búsqueda",
  sheet: "Hoja",
  allSheets: "Todas las hojas",
  sheetOption: (name: string, findings: number) => (findings === 0 ? name : `${name} (${findings.toLocaleString("es-MX")})`),
  list: "Hallazgos",
  none: "Ningún hallazgo coincide con los filtros.",
  clearFilters: "Quitar los filtros",
  shown: (shown: number, total: number) => `${shown.toLocaleString("es-MX")} de ${counted(total, "hallazgo", "hallazgos")}`,
  consequences: (n: number) => counted(n, "consecuencia", "consecuencias"),
  wholeRow: (row: number) => `fila ${String(row)}`,
  problems: (n: number) => counted(n, "hallazgo", "hallazgos"),
} as const;

export const CARD_TEXTS = {
  position: (at: number, of: number) => `${at.toLocaleString("es-MX")} de ${of.toLocaleString("es-MX")}`,
  walk: "Recorrer los hallazgos",
  previous: "Hallazgo anterior (Mayús+F8)",
  next: "Hallazgo siguiente (F8)",
  found: "Encontrado",
  expected: "Esperado",
  difference: "Diferencia",
  empty: "(vacío)",
  go: "Ir a la celda",
  goRow: "Ir a la fila",
  why: "Por qué",
  legitimate: "Cuándo está bien así",
  remedy: "Cómo se corrige",
  consequences: "Se corrige con esto",
  consequencesLead: "Se siguen del mismo problema y no se cuentan aparte.",
  cause: "Es consecuencia de",
  related: "Vea también",
  relatedPlace: (sheet: string | null, key: string, place: string) => [sheet === null ? null : `«${sheet}»`, key === "" ? null : key, place].filter((part) => part !== null).join(" · "),
  context: "En sus propias columnas",
  culprits: "Qué lo explica",
  culpritsLead: (n: number) => (n === 1 ? "Lo que, corregido, haría cuadrar el total." : "Lo que, corregido, haría cuadrar el total; primero lo más probable."),
  row: (row: number) => `Fila ${String(row)}`,
  help: (rule: string) => `Ayuda de la regla ${rule}`,
} as const;

const extent = (rows: number, header: number) => `${counted(rows, "fila", "filas")}, encabezado en la fila ${String(header)}`;

export const DETAIL_TEXTS = {
  notEvaluated: "Reglas no evaluadas",
  notEvaluatedLead: "No se pudieron aplicar; que no tengan hallazgos no quiere decir que todo esté bien.",
  packOff: "Reglas de paquetes apagados",
  packOffLead: "No se cuentan en el veredicto. Se encienden en Ajustes.",
  basis: "Con qué se revisó",
  parameters: "Parámetros",
  parametersLead: "Los valores que usaron las reglas y de dónde salió cada uno.",
  sheets: "Hojas revisadas",
  notices: "Avisos sobre las hojas",
  criteria: "Criterios",
  criteriaLead: "Cómo se leyeron los puntos que los documentos dejan abiertos.",
  ownCriteria: (n: number) => (n === 0 ? "Todos con su lectura inicial" : counted(n, "cambiado", "cambiados")),
  sheetVerdict: (error: number, warning: number, info: number) =>
    error + warning + info === 0
      ? "sin hallazgos"
      : [error > 0 ? counted(error, "error", "errores") : "", warning > 0 ? counted(warning, "advertencia", "advertencias") : "", info > 0 ? counted(info, "nota", "notas") : ""].filter((part) => part !== "").join(", "),
  register: (title: string) => `Se reconoció como ${title}.`,
  sheet: (name: string, rows: number, header: number) => `«${name}»: ${extent(rows, header)}`,
  extent,
  hidden: "oculta",
  mapped: "columnas señaladas a mano",
  others: "Hojas sin un registro reconocido",
  map: "Señalar columnas",
  mapOf: (sheet: string) => `Señalar columnas de «${sheet}»`,
  failures: "Reglas que fallaron",
  failuresLead: "Es un defecto de Cotejo, no de su hoja. Las demás reglas siguieron. Copie los detalles y repórtelo.",
  failure: (rule: string, sheet: string) => `${rule} falló en «${sheet}».`,
  change: "Cambiar en Ajustes",
} as const;

export const SETTINGS_TEXTS = {
  title: "Ajustes",
  lead: "Se aplican revisando de nuevo. No se escribe nada en el libro.",
  cutDate: "Fecha de corte",
  cutDateFormat: "dd/mm/aaaa",
  cutDateHint: "Día, mes y año: dd/mm/aaaa. Vacía, el día de hoy. Decide qué acciones están vencidas.",
  cutDateUnreadable: "No se entiende la fecha. Escríbala con día, mes y año, como 31/12/2026, o deje el campo vacío.",
  cutDateImpossible: (text: string) => `La fecha ${text} no existe. El día va primero y después el mes: 31/12/2026.`,
  cutDateShortYear: (text: string) => `Escriba el año con cuatro cifras; en ${text} no se sabe el siglo.`,
  remembered: "En este equipo se recuerdan el calendario, los criterios y el paquete. La fecha de corte no: al abrir el panel vuelve al día de hoy.",
  extended: "Paquete extendido",
  extendedHint: "Añade reglas que no fija el documento institucional: lineamientos de otros órdenes y buenas prácticas.",
  calendar: "Calendario de días hábiles",
  calendarOfBook: "El de la hoja Parámetros o, si no, LFPA",
  criteria: (changed: number) => (changed === 0 ? "Criterios" : `Criterios (${counted(changed, "cambiado", "cambiados")})`),
  criteriaLead: "Puntos que los documentos dejan abiertos y cómo se leen. Los que cambie aparecen en «Con qué se revisó» y en los reportes.",
  criterion: (id: string, name: string) => `${id} ${name}`,
  initialReading: (label: string) => `${label} (inicial)`,
  fixedCriteria: "Con una sola lectura",
  lfpa: "Ley Federal de Procedimiento Administrativo",
  lft: "Ley Federal del Trabajo",
  apply: "Aplicar y revisar",
} as const;

export const MARKS_TEXTS = {
  title: "Marcar en la hoja",
  lead: "Colorea las celdas de la lista para que las vea mientras trabaja.",
  plan: "Qué se escribe",
  planCells: "Un formato condicional sobre las celdas con hallazgos. Sus rellenos, valores, validaciones y nombres no cambian.",
  planFlag: "Una columna «Cotejo» a la derecha de la tabla, con la gravedad y las reglas de cada fila.",
  planUndo: "Deshacer (Ctrl+Z) puede no quitarlo y, según su Excel, también puede perder pasos anteriores. «Quitar marcas» lo quita por completo cuando quiera.",
  notes: "Marcar también las notas",
  flagColumn: "Añadir la columna «Cotejo»",
  mark: "Marcar en la hoja",
  update: "Actualizar las marcas",
  unmark: "Quitar marcas",
  working: "Escribiendo en la hoja…",
  done: (cells: number, rows: number) =>
    rows > 0 ? `${counted(cells, "celda marcada", "celdas marcadas")} y ${counted(rows, "fila señalada", "filas señaladas")} en la columna «Cotejo».` : `${counted(cells, "celda marcada", "celdas marcadas")}.`,
  follows: "Las marcas se actualizan cuando edita.",
  earlier: "El libro tiene marcas de una sesión anterior.",
  needsReview: "Revise primero: se marca lo que la revisión encuentra.",
} as const;

export const PROJECT_TEXTS = {
  title: (folio: string) => `Proyecto ${folio}`,
  open: (folio: string) => `Ver todo sobre ${folio}`,
  back: (folio: string) => `Volver al proyecto ${folio}`,
  noRow: "Ninguna fila de Proyectos tiene este folio: las filas de abajo lo nombran.",
  findings: (n: number) => (n === 0 ? "Sin hallazgos" : counted(n, "hallazgo", "hallazgos")),
  sheet: (sheet: string, rows: number) => `${sheet}: ${counted(rows, "fila", "filas")}`,
  count: (n: number) => counted(n, "hallazgo", "hallazgos"),
  more: (shown: number, total: number) => `Se muestran ${String(shown)} de ${total.toLocaleString("es-MX")} filas.`,
} as const;

export const TEMPLATES_TEXTS = {
  title: "Nueva plantilla",
  lead: "Abre un libro nuevo, vacío y listo para llenar. El que tiene abierto no cambia.",
  which: "Qué va a registrar",
  kinds: { foafi: "Los registros del FOAFI", asm: "El seguimiento a ASM" },
  contents: {
    foafi: "Dieciséis hojas: proyectos, organismos, convenios, beneficiarios, planes, fondos, créditos, ministraciones, informes, sesiones, votos, siniestros, presupuesto, difusión, quejas y parámetros. Con listas, formatos y notas que citan la norma.",
    asm: "Una hoja con las columnas del documento institucional y las de avance, con listas, formatos y notas.",
  },
  open: "Abrir en un libro nuevo",
  working: "Preparando la plantilla…",
  opened: "Se abrió en otra ventana. Si no la ve, permita que Excel abra ventanas nuevas. En ese libro, abra Cotejo desde la ficha Cotejo.",
} as const;

export const MAPPING_TEXTS = {
  title: "Señalar las columnas",
  lead: "Diga en qué fila está el encabezado y qué columna es cada una. La norma exige las que llevan asterisco.",
  sheet: "Hoja",
  header: "Fila del encabezado",
  optional: "Otras columnas",
  none: "No está en la hoja",
  option: (letters: string, header: string) => (header === "" ? letters : `${letters} · ${header}`),
  remember: "Recordar en este libro",
  rememberHint: "Crea una hoja visible llamada «Cotejo» que guarda estas columnas. Puede borrarla cuando quiera.",
  apply: "Revisar con estas columnas",
  register: "Qué registro es",
  needs: (header: string) => `Señale al menos la columna «${header}».`,
  twice: (header: string) => `La columna ${header} está señalada dos veces.`,
  emptyRow: "(fila vacía)",
} as const;

export const VERDICT_TEXTS = {
  noErrors: "Sin errores",
  nothingWrong: "Sin errores ni advertencias",
  failures: (n: number) => counted(n, "regla falló por un defecto nuestro", "reglas fallaron por un defecto nuestro"),
  notices: (n: number) => counted(n, "aviso sobre las hojas", "avisos sobre las hojas"),
  reviewed: (rows: number, sheets: readonly string[], cutDate: string) =>
    `${counted(rows, "fila", "filas")} de ${sheets.length === 1 ? `«${sheets[0] ?? ""}»` : counted(sheets.length, "hoja", "hojas")}, con corte al ${cutDate}`,
} as const;

export const INDICATORS_TEXTS = {
  title: "Indicadores",
  lead: "Los catorce indicadores que definen las reglas de operación (§9), con los registros de este libro. Aquí no se escribe nada en él hasta que lo inserte.",
  back: "Volver a los indicadores",
  computing: (done: number, total: number) => (total === 0 ? "Calculando los indicadores…" : `Calculando los indicadores: ${String(done)} de ${String(total)}`),
  progress: "Avance del cálculo",
  cancel: "Cancelar el cálculo",
  stale: "El libro cambió: estas cifras son de antes.",
  resume: "Calcular",
  cancelled: "El cálculo se canceló.",
  cut: (date: string, own: boolean) => (own ? `Corte al ${date}, elegido aquí` : `Corte al ${date}, el de la revisión`),
  changeCut: "Cambiar el corte",
  cutHint: "Día, mes y año. Vacía, la de la revisión. Solo cambia estas cifras.",
  computeAtCut: "Calcular a esa fecha",
  none: "Sin valor",
  unknown: "sin dato",
  sides: (words: string, denominatorWords: string | null) => (denominatorWords === null ? words : `${words} / ${denominatorWords}`),
  reading: (label: string, value: string) => `${label}: ${value}`,
  copy: "Copiar la cifra",
  copyTable: "Copiar la tabla",
  copyAll: "Copiar los indicadores",
  copied: "Copiado",
  notCopied: "No se pudo copiar",
  columns: { id: "Clave", name: "Indicador", reading: "Lectura", value: "Valor", numerator: "Numerador", denominator: "Denominador", reason: "Motivo", cut: "Corte" },
  noFoafiTitle: "El libro no tiene registros del FOAFI",
  noFoafi: "Los catorce indicadores salen de hojas como Proyectos, Beneficiarios, Créditos o Presupuesto. Abra el libro que las tiene, o empiece con una plantilla.",
  template: "Abrir una plantilla",
  nothingByCut: "Ninguna fila tiene fecha hasta el corte. Cámbielo por una fecha del ejercicio que se registra.",
  asm: (sheet: string) => `Seguimiento a ASM: «${sheet}»`,
  asmLine: (actions: number, asm: number | null) => (asm === null ? counted(actions, "acción", "acciones") : `${counted(asm, "ASM", "ASM")}, ${counted(actions, "acción", "acciones")}`),
  asmOpen: (concluded: string, overdue: string) => `Concluidas: ${concluded}; vencidas: ${overdue}`,
} as const;

export const INDICATOR_TEXTS = {
  all: (n: number) => `Ver las ${n.toLocaleString("es-MX")}`,
  shownOf: (shown: number, total: number) => `${shown.toLocaleString("es-MX")} de ${total.toLocaleString("es-MX")}.`,
  backTo: (id: string) => `Volver a ${id}`,
  cut: (date: string, direction: string) => `Corte al ${date} · ${direction}`,
  formula: "Cómo se calcula",
  figures: "Cifras",
  otherReadings: "Otra lectura de la norma",
  readingsLead: (label: string) => `La norma admite más de una lectura. Arriba está «${label}», la que fijan los criterios.`,
  breakdown: "Desglose",
  breakdownBy: "Desglose por",
  noBreakdown: (dimension: string, reason: string) => `Sin desglose por ${dimension.toLowerCase()}: ${reason}`,
  part: { value: "Valor", sides: "Cuenta" },
  series: "Serie del año",
  month: "Por mes",
  quarter: "Por trimestre",
  seriesBy: "Ver la serie",
  seriesLead: "Acumulada a cada fecha.",
  date: "Al",
  rows: "Filas",
  rowsOf: { numerator: "Numerador", denominator: "Denominador" },
  used: (n: number, sheet: string) => `Usadas de ${sheet}: ${n.toLocaleString("es-MX")}`,
  leftOut: (n: number, reason: string) => `Fuera, ${reason}: ${n.toLocaleString("es-MX")}`,
  more: (shown: number, total: number) => `Ver más (${shown.toLocaleString("es-MX")} de ${total.toLocaleString("es-MX")})`,
  nameless: "(sin clave)",
  observed: "Con y sin las filas observadas",
  observedWith: "Con ellas",
  observedWithout: (n: number) => (n === 1 ? "Sin la fila del libro con errores" : `Sin las ${n.toLocaleString("es-MX")} filas del libro con errores`),
  noObserved: "Ninguna fila del libro tiene errores.",
  findings: "Hallazgos detrás de la cifra",
  findingsLead: "Primero los que, corregidos, podrían cambiar el semáforo o la cifra; entre ellos, los errores.",
  effects: { light: "podría cambiar el semáforo", figure: "podría cambiar la cifra", none: "" },
  target: (light: string) => `Meta: 100 %. ${light}.`,
  noFindings: "Ninguno.",
  shown: (shown: number, total: number) => `Se muestran ${String(shown)} de ${total.toLocaleString("es-MX")}.`,
  norm: "Qué dice la norma",
  criteria: (ids: string) => `Según los criterios ${ids}, que se cambian en Ajustes.`,
  detailing: "Calculando la serie…",
} as const;

export const ASM_TABLES_TEXTS = {
  title: (sheet: string) => `ASM de «${sheet}»`,
  cut: (date: string) => `Corte al ${date}.`,
  average: (percent: string) => `Avance promedio: ${percent} %`,
  counts: "En números",
  count: (name: string, n: number) => `${name}: ${n.toLocaleString("es-MX")}`,
  unknown: (names: string) => `La hoja no tiene las columnas para contar: ${names}.`,
  by: "Desglose por",
  parts: { acciones: "Acciones", concluidas: "Concl.", vencidas: "Venc." },
  averageHead: "Avance",
  nameless: "sin dato",
} as const;
