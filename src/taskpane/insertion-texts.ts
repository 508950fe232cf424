import { counted } from "../app/texts/verdict";

/** Putting the figures in the workbook. */
export const INSERTION_TEXTS = {
  title: "En el libro",
  open: "Insertar en el libro",
  another: "Insertar otra hoja",
  name: "Nombre de la hoja",
  nameHint: "Puede tener una hoja para cada corte.",
  charts: "Gráficas de los desgloses",
  noCharts: "Ninguna",
  allCharts: (n: number) => `Todas (${String(n)})`,
  someCharts: "Elegir",
  chosen: (n: number, of: number) => `${String(n)} de ${String(of)} elegidas`,
  plan: (sheet: string, date: string) => `Se añade al final del libro la hoja «${sheet}», con tablas de Excel cuyas cifras son fórmulas sobre sus registros, al corte del ${date}. Sus hojas no se tocan.`,
  planAsm: (sheet: string) => `Los ASM van en otra hoja, «${sheet}».`,
  planUpdate: (sheet: string) => `La hoja «${sheet}», que ya puso Cotejo, se escribe de nuevo en su lugar.`,
  planUndo: "Excel no puede deshacerlo con Ctrl+Z; «Quitar» la elimina entera, con sus tablas y gráficas, y nada más.",
  stale: "Las cifras se están poniendo al día: espere un momento para insertarlas.",
  insert: "Insertar",
  update: "Actualizar",
  anyway: { insert: "Actualizar de todos modos", update: "Actualizar de todos modos", remove: "Quitar de todos modos" },
  verify: "Comprobar",
  remove: "Quitar",
  ofSheet: (verb: string, sheet: string) => `${verb} la hoja ${sheet}`,
  sheet: (name: string, date: string | null) => `Hoja «${name}»${date === null ? "" : `, al corte del ${date}`}`,
  edited: "Cambió desde que se insertó.",
  working: { insert: "Insertando las hojas…", verify: "Comprobando lo que calcula Excel…", remove: "Quitando la hoja…" },
  progress: "Avance de la inserción",
  done: (done: number, total: number) => (total === 0 ? "" : ` ${String(done)} de ${String(total)}`),
  cancel: "Cancelar",
  since: "El libro cambió desde esta comprobación.",
  differences: "Cifras que mirar",
  go: "Ir a la celda",
  more: (n: number) => `Ver las ${n.toLocaleString("es-MX")}`,
} as const;

/** The figures that somebody typed in the workbook. */
export const TYPED_TEXTS = {
  lead: (n: number, off: number) => `${counted(n, "cifra reconocida", "cifras reconocidas")}; ${off === 0 ? "ninguna difiere" : counted(off, "difiere", "difieren")}. Primero las que difieren.`,
  figures: (typed: string, computed: string, difference: string) => `Capturado: ${typed} · Recalculado: ${computed}${difference === "" ? "" : ` · Diferencia: ${difference}`}`,
  go: (sheet: string, cell: string) => `«${sheet}» ${cell}`,
  more: (n: number) => `Ver las ${n.toLocaleString("es-MX")}`,
} as const;
