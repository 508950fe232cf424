/** Every sentence the command line says. Spanish (es-MX). */
export const texts = {
  usage: `Cotejo revisa libros de Excel con el seguimiento a ASM y los registros del FOAFI.

Uso:
  cotejo revisar LIBRO.xlsx… [--formato texto|json] [--corte AAAA-MM-DD] [--pack extendido]
  cotejo plantilla --salida LIBRO.xlsx [--tipo foafi|asm] [--sobrescribir]

revisar: dice qué incumple la norma, fila por fila. No escribe en los libros.
  --formato       texto (para leer, el valor por omisión) o json (un contrato estable para programas)
  --corte         fecha de corte; si no se indica, la de la hoja Parámetros o, si no la hay, hoy
  --pack          reglas que no se siguen de los documentos fuente; por ahora: extendido

plantilla: hace un libro vacío para llenar, con listas, formatos y notas que citan la norma.
  --salida        el libro por hacer
  --tipo          foafi (los registros del fondo, el valor por omisión) o asm (la hoja de seguimiento)
  --sobrescribir  si el libro ya existe, lo reemplaza y guarda una copia del anterior con .bak

  --ayuda         esta ayuda

revisar termina con 0 si no hay errores, 1 si los hay y 2 si algún libro no se puede revisar.
plantilla termina con 0 si hizo el libro y 2 si no.`,
  noCommand: "Falta decir qué hacer: «revisar» o «plantilla». Use --ayuda para ver cómo.",
  unknownCommand: (command: string) => `No conozco el mandato «${command}». Los que hay son «revisar» y «plantilla». Use --ayuda para ver cómo.`,
  strayOption: (command: string, option: string) => `«${command}» no usa la opción --${option}. Use --ayuda para ver las suyas.`,
  strayFile: (file: string) => `«plantilla» hace un libro nuevo y no lee ninguno: sobra «${file}». Diga dónde hacerlo con --salida.`,
  noOutput: "Falta decir dónde hacer el libro. Ejemplo: cotejo plantilla --salida registros.xlsx",
  badOutput: (path: string) => `«${path}» no termina en .xlsx: así no se abriría en Excel. Escriba, por ejemplo, --salida registros.xlsx`,
  badTemplate: (value: string) => `«${value}» no es un tipo de plantilla: escriba --tipo foafi o --tipo asm.`,
  outputExists: (path: string) => `«${path}» ya existe y no se tocó. Elija otro nombre, o añada --sobrescribir para reemplazarlo (se guarda una copia).`,
  noFolder: (path: string) => `No existe la carpeta de «${path}». No se escribió nada. Hágala primero o elija otra.`,
  outputIsFolder: (path: string) => `«${path}» es una carpeta: diga también el nombre del libro.`,
  diskFull: (path: string) => `No queda espacio para «${path}». No se escribió nada. Libere espacio y vuelva a intentarlo.`,
  noPermission: (path: string) => `No hay permiso para escribir «${path}». No se escribió nada. Elija una carpeta suya.`,
  openElsewhere: (path: string) => `«${path}» está abierto en otro programa. No se cambió. Ciérrelo y vuelva a intentarlo.`,
  notSaved: (path: string) => `No se pudo escribir «${path}». Lo que había sigue igual. Intente en otra carpeta.`,
  saved: (path: string) => `Se hizo «${path}».`,
  notices: "Avisos",
  criteria: "Criterios cambiados",
  noBooks: "Falta decir qué libro revisar. Ejemplo: cotejo revisar seguimiento.xlsx",
  badFormat: (value: string) => `«${value}» no es un formato: escriba --formato texto o --formato json.`,
  badDate: (value: string) => `«${value}» no es una fecha de corte: escríbala como AAAA-MM-DD, por ejemplo 2016-12-31.`,
  badPack: (value: string) => `«${value}» no es un paquete de reglas: el único es «extendido».`,
  badOption: (detail: string) => `No entiendo las opciones (${detail}). Use --ayuda para verlas.`,
  unreadable: (file: string) => `No se pudo abrir «${file}»: revise que exista y que usted pueda leerlo.`,
  folder: (file: string) => `«${file}» es una carpeta: indique el libro .xlsx.`,
  nothingRecognised: (book: string) =>
    `${book}: ninguna hoja se reconoce como seguimiento a ASM ni como registro del FOAFI. Se buscó, en las primeras 30 filas de cada hoja, un encabezado con la columna «Aspecto Susceptible de Mejora» (o «ASM») y al menos dos más de las conocidas (Programa, Área Coordinadora, Acciones a Emprender, Área Responsable, Fecha de Término…), o con tres o más columnas de un registro del FOAFI (compare con «cotejo plantilla»).`,
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
