/** Every sentence the command line says. Spanish (es-MX). */
export const texts = {
  usage: `Cotejo revisa libros de Excel con seguimiento a ASM.

Uso:
  cotejo revisar LIBRO.xlsx… [--formato texto|json] [--corte AAAA-MM-DD] [--pack extendido]

Opciones:
  --formato   texto (para leer, el valor por omisión) o json (un contrato estable para programas)
  --corte     fecha de corte de la revisión; hoy si no se indica
  --pack      reglas que no se siguen de los documentos fuente; por ahora: extendido
  --ayuda     esta ayuda

Termina con 0 si no hay errores, 1 si los hay y 2 si algún libro no se puede revisar.`,
  noCommand: "Falta decir qué hacer. El único mandato por ahora es «revisar». Use --ayuda para ver cómo.",
  unknownCommand: (command: string) => `No conozco el mandato «${command}». El único por ahora es «revisar». Use --ayuda para ver cómo.`,
  noBooks: "Falta decir qué libro revisar. Ejemplo: cotejo revisar seguimiento.xlsx",
  badFormat: (value: string) => `«${value}» no es un formato: escriba --formato texto o --formato json.`,
  badDate: (value: string) => `«${value}» no es una fecha de corte: escríbala como AAAA-MM-DD, por ejemplo 2016-12-31.`,
  badPack: (value: string) => `«${value}» no es un paquete de reglas: el único es «extendido».`,
  badOption: (detail: string) => `No entiendo las opciones (${detail}). Use --ayuda para verlas.`,
  unreadable: (file: string) => `No se pudo abrir «${file}»: revise que exista y que usted pueda leerlo.`,
  folder: (file: string) => `«${file}» es una carpeta: indique el libro .xlsx.`,
  nothingRecognised: (book: string) =>
    `${book}: ninguna hoja se reconoce como seguimiento a ASM. Se buscó, en las primeras 30 filas de cada hoja, un encabezado con la columna «Aspecto Susceptible de Mejora» (o «ASM») y al menos dos más de las conocidas (Programa, Área Coordinadora, Acciones a Emprender, Área Responsable, Fecha de Término…).`,
  sheetLine: (sheet: string, rows: number, header: number) => `  Hoja «${sheet}»: ${String(rows)} ${rows === 1 ? "fila" : "filas"}, encabezado en la fila ${String(header)}.`,
  found: "Encontrado",
  expected: "Esperado",
  difference: "Diferencia",
  remedy: "Cómo se corrige",
  consequences: (count: number) => (count === 1 ? "De aquí se sigue 1 hallazgo más:" : `De aquí se siguen ${String(count)} hallazgos más:`),
  notEvaluated: "Reglas no evaluadas",
  switchedOff: (rules: string) => `Reglas apagadas, que se activan con --pack extendido: ${rules}`,
  failures: "Reglas que fallaron (un defecto de Cotejo, no de su libro)",
  parameters: "Parámetros usados",
  row: (row: number) => `fila ${String(row)}`,
} as const;
