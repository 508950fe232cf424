import { counted } from "../app/texts/verdict";

/** Every sentence the command line says. Spanish (es-MX). */
export const texts = {
  usage: `Cotejo revisa libros de Excel con el seguimiento a ASM y los registros del FOAFI.

Uso:
  cotejo revisar LIBRO.xlsx… [--formato texto|json|csv|xlsx] [--salida ARCHIVO] [--sobrescribir] [--corte AAAA-MM-DD] [--pack extendido]
  cotejo marcar LIBRO.xlsx… --salida CARPETA|COPIA.xlsx [--columna] [--notas] [--sobrescribir] [--corte AAAA-MM-DD] [--pack extendido]
  cotejo limpiar LIBRO.xlsx… --salida CARPETA|COPIA.xlsx [--sobrescribir]
  cotejo indicadores LIBRO.xlsx [--formato texto|json] [--corte AAAA-MM-DD] [--salida CARPETA|COPIA.xlsx] [--graficas todas|ninguna] [--hoja NOMBRE] [--sobrescribir]
  cotejo carpeta LIBRO.xlsx --sesion N --salida CARPETA [--fecha AAAA-MM-DD] [--corte AAAA-MM-DD] [--sobrescribir]
  cotejo plantilla --salida LIBRO.xlsx [--tipo foafi|asm] [--sobrescribir]

revisar: dice qué incumple la norma, fila por fila. No escribe en los libros.
  --formato       texto (para leer, el valor por omisión), json (un contrato estable para programas), csv (una fila por hallazgo,
                  UTF-8; los textos que una hoja de cálculo tomaría por fórmulas, porque empiezan con = + - @ o tabulador, llevan
                  delante un apóstrofo) o xlsx (un libro de hallazgos para trabajar e imprimir, con enlace a cada celda)
  --salida        dónde hacer el archivo: obligatorio con xlsx; con csv, si no se da, sale en la terminal
  --sobrescribir  si el archivo ya existe, lo reemplaza y guarda el anterior con .bak
  --corte         fecha de corte; si no se indica, la de la hoja Parámetros o, si no la hay, hoy
  --pack          reglas que no se siguen de los documentos fuente; por ahora: extendido

marcar: revisa y pinta los errores y las advertencias en una copia del libro; lo demás del archivo queda idéntico, byte por byte.
  --salida        la copia; con varios libros, una carpeta que ya existe (cada copia lleva el nombre de su libro)
  --columna       añade junto a cada tabla una columna «Cotejo» con la gravedad y las reglas de cada fila
  --notas         pinta también las notas
  --sobrescribir  si la copia ya existe, la reemplaza y guarda la anterior con .bak; solo así puede ser el libro mismo
  --corte, --pack como en revisar

limpiar: hace una copia sin las marcas ni la columna «Cotejo»; de un libro marcado vuelve a salir el original.
  --salida, --sobrescribir  como en marcar

indicadores: calcula los catorce indicadores del FOAFI (§9) con los registros del libro, al corte, y dice qué filas contaron.
             De las hojas de ASM da, en texto, cuántos hay por programa, área, mes y estado, y los vencidos y por vencer.
  --formato, --corte  como en revisar; en json, las razones van como fracción y el dinero en pesos
  --salida        además, hace una copia del libro con una hoja «Indicadores»: tablas con fórmulas que siguen a los registros (y otra,
                  «Indicadores ASM», si también hay hojas de seguimiento); si el libro ya trae esa hoja hecha por Cotejo, la pone al
                  día. Lo demás del archivo queda idéntico. Excel calcula las fórmulas al abrir la copia
  --graficas      todas (el valor por omisión) o ninguna: las gráficas de los desgloses, junto a su tabla en la copia
  --hoja          otro nombre para la hoja: así puede haber una para cada corte
  --sobrescribir  como en marcar

carpeta: hace la carpeta de una sesión del Consejo Directivo: una copia del libro con sus hojas para imprimir (carpeta-sesion-N.xlsx),
         el acta de aprobación (acta-sesion-N.docx) y la minuta (minuta-sesion-N.docx). Lo que el libro no dice queda en blanco y se avisa.
         Con los mismos datos salen los mismos archivos; si falta algo que impide hacerla, dice qué y no hace ninguno
  --sesion        el número de la sesión, como está en la hoja Sesiones
  --salida        la carpeta donde van los tres archivos; debe existir
  --fecha         de una sesión que aún no está en la hoja Sesiones
  --corte         de la revisión y los indicadores, como en revisar; los plazos se cuentan al día de la sesión
  --sobrescribir  si los archivos ya existen, los reemplaza y guarda los anteriores con .bak

plantilla: hace un libro vacío para llenar, con listas, formatos y notas que citan la norma.
  --salida        el libro por hacer
  --tipo          foafi (los registros del fondo, el valor por omisión) o asm (la hoja de seguimiento)
  --sobrescribir  si el libro ya existe, lo reemplaza y guarda una copia del anterior con .bak

  --ayuda         esta ayuda

revisar y marcar terminan con 0 si no hay errores, 1 si los hay y 2 si con algún libro no se pudo (los demás sí se hacen).
limpiar termina con 0 si hizo las copias y 2 si alguna no.
indicadores termina con 0 si los calculó, aunque de alguno diga por qué no tiene valor, y 2 si no pudo leer el libro o hacer la copia.
carpeta termina con 0 si hizo los tres archivos y 2 si ninguno.
plantilla termina con 0 si hizo el libro y 2 si no.`,
  noCommand: "Falta decir qué hacer: «revisar», «marcar», «limpiar», «indicadores», «carpeta» o «plantilla». Use --ayuda para ver cómo.",
  unknownCommand: (command: string) => `No conozco el mandato «${command}». Los que hay son «revisar», «marcar», «limpiar», «indicadores», «carpeta» y «plantilla». Use --ayuda para ver cómo.`,
  strayOption: (command: string, option: string) => `«${command}» no usa la opción --${option}. Use --ayuda para ver las suyas.`,
  strayFile: (file: string) => `«plantilla» hace un libro nuevo y no lee ninguno: sobra «${file}». Diga dónde hacerlo con --salida.`,
  noOutput: "Falta decir dónde hacer el libro. Ejemplo: cotejo plantilla --salida registros.xlsx",
  badOutput: (path: string) => `«${path}» no termina en .xlsx: así no se abriría en Excel. Escriba, por ejemplo, --salida registros.xlsx`,
  noBooksTo: (command: string) => `Falta decir qué libro. Ejemplo: cotejo ${command} registros.xlsx --salida copia.xlsx`,
  noCopy: (command: string) => `Falta decir dónde hacer la copia: el libro no se toca. Ejemplo: cotejo ${command} registros.xlsx --salida copia.xlsx`,
  needsFolder: (path: string) => `«${path}» no es una carpeta que exista. Con varios libros, --salida es la carpeta donde van las copias; hágala primero.`,
  noSuchFolder: (path: string, extension: string) => `«${path}» no es una carpeta que exista, ni termina en ${extension}. Haga primero la carpeta, o dé a la copia un nombre como copia${extension}`,
  otherExtension: (path: string, extension: string) => `«${path}» no termina en ${extension} como el libro: así no se abriría en Excel. Dele a la copia un nombre que termine en ${extension}`,
  outputIsInput: (path: string) => `«${path}» es el libro mismo y no se tocó. Elija otro lugar para la copia, o añada --sobrescribir para escribir en él (se guarda el original con .bak).`,
  outputIsAnotherBook: (path: string) => `«${path}» es otro de los libros que pidió y no se tocó. Elija otra carpeta para las copias.`,
  sameOutput: (book: string, path: string) => `${book}: la copia de otro libro con el mismo nombre ya es «${path}». No se hizo esta; pídala aparte, en otra carpeta.`,
  protectedSheets: (book: string, sheets: readonly string[]) =>
    sheets.length === 1
      ? `${book}: la hoja «${sheets[0] ?? ""}» está protegida y no se puede marcar. No se hizo la copia. Quite la protección en Excel (Revisar > Desproteger hoja), guarde el libro y vuelva a intentarlo.`
      : `${book}: las hojas ${sheets.map((sheet) => `«${sheet}»`).join(", ")} están protegidas y no se pueden marcar. No se hizo la copia. Quite la protección en Excel (Revisar > Desproteger hoja), guarde el libro y vuelva a intentarlo.`,
  marked: (cells: number, rows: number | null) => `${counted(cells, "celda marcada", "celdas marcadas")}${rows === null ? "" : `; ${counted(rows, "fila señalada", "filas señaladas")} en la columna «Cotejo»`}.`,
  cleaned: (cells: number, rows: number) => `Se quitaron las marcas de ${counted(cells, "celda", "celdas")}${rows === 0 ? "" : ` y los avisos de ${counted(rows, "fila", "filas")}`}.`,
  nothingToClean: "No tenía marcas: la copia es idéntica.",
  noPacketBook: "Falta decir de qué libro. Ejemplo: cotejo carpeta registros.xlsx --sesion 3 --salida carpetas",
  onePacketBook: (file: string) => `«carpeta» trabaja con un libro a la vez: sobra «${file}». Repita el mandato para cada libro.`,
  noSession: "Falta decir de qué sesión. Ejemplo: cotejo carpeta registros.xlsx --sesion 3 --salida carpetas",
  noPacketOutput: "Falta decir en qué carpeta hacer los archivos: el libro no se toca. Ejemplo: cotejo carpeta registros.xlsx --sesion 3 --salida carpetas",
  noPacketFolder: (path: string) => `«${path}» no es una carpeta que exista. No se escribió nada. Hágala primero o elija otra.`,
  packetExists: (path: string) => `«${path}» ya existe y no se escribió nada. Elija otra carpeta, o añada --sobrescribir para reemplazarlo (se guarda una copia).`,
  packetOnBook: (path: string) => `«${path}» es el libro mismo y no se tocó. Elija otra carpeta para los archivos de la sesión.`,
  badSessionDate: (value: string) => `«${value}» no es una fecha de sesión: escríbala como AAAA-MM-DD, por ejemplo 2002-11-20.`,
  packetOf: (number: string, date: string, projects: number, approved: number) => `Sesión ${number}, ${date}: ${counted(projects, "proyecto en el orden del día", "proyectos en el orden del día")}, ${counted(approved, "aprobado", "aprobados")}.`,
  packetGap: (project: string | null, check: string, sentence: string) => `Falta${project === null ? "" : ` en ${project}`}, ${check}: ${sentence}`,
  packetPending: (what: string) => `Por completar: ${what}.`,
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
  criteria: "Criterios: cómo se leyó lo que los textos dejan abierto",
  noBooks: "Falta decir qué libro revisar. Ejemplo: cotejo revisar seguimiento.xlsx",
  asmSummary: (sheet: string) => `Seguimiento a ASM, hoja «${sheet}»`,
  averageAdvance: (percent: string) => `avance promedio: ${percent} %`,
  nameless: "sin dato",
  noFoafi: "El libro no tiene registros del FOAFI: no hay con qué calcular los indicadores del §9.",
  notInserted: (path: string, why: string) => `${path}: ${why} No se hizo la copia.`,
  editsLeft: (sheets: readonly string[]) => `${sheets.length === 1 ? "La hoja" : "Las hojas"} ${sheets.map((sheet) => `«${sheet}»`).join(", ")} tenía cambios hechos a mano: siguen en el original, no en la copia.`,
  badCharts: (value: string) => `«${value}» no dice qué gráficas: escriba --graficas todas o --graficas ninguna.`,
  onlyWithCopy: (option: string) => `--${option} es de la copia: diga también dónde hacerla, con --salida.`,
  noIndicatorBook: "Falta decir de qué libro. Ejemplo: cotejo indicadores foafi-2002.xlsx --corte 2002-12-31",
  oneBook: (file: string) => `«indicadores» calcula un libro a la vez: sobra «${file}». Repita el mandato para cada libro.`,
  cutDate: (date: string) => `Indicadores al corte ${date}`,
  noValue: "sin valor",
  numerator: "Numerador",
  denominator: "Denominador",
  formula: "Fórmula",
  unit: (unit: string, direction: string) => `Unidad: ${unit}; ${direction}`,
  inputs: (list: string) => `Sale de ${list}.`,
  readings: "Otras lecturas de la norma",
  chosenBy: (criteria: string) => `Criterios: ${criteria}`,
  usedRows: (count: number, sheet: string) => `${String(count)} ${count === 1 ? "fila" : "filas"} de ${sheet}`,
  leftOut: (count: number, why: string) => `fuera, ${why}: ${String(count)}`,
  without: (dimension: string, why: string) => `Sin desglose por ${dimension.toLowerCase()}: ${why}`,
  badFormat: (value: string) => `«${value}» no es un formato: escriba --formato texto o --formato json.`,
  badReviewFormat: (value: string) => `«${value}» no es un formato: escriba --formato texto, --formato json, --formato csv o --formato xlsx.`,
  noReport: "Falta decir dónde hacer el libro de hallazgos. Ejemplo: cotejo revisar registros.xlsx --formato xlsx --salida hallazgos.xlsx",
  reportToTerminal: (format: string) => `--formato ${format} sale en la terminal y no usa --salida. Para un archivo elija --formato csv o --formato xlsx.`,
  badReport: (path: string, format: string) => `«${path}» no termina en .${format}. Escriba, por ejemplo, --salida hallazgos.${format}`,
  reportOnBook: (path: string) => `«${path}» es uno de los libros que pidió revisar y no se tocó. Elija otro nombre para los hallazgos.`,
  tooManyFindings: (count: string) => `Son ${count} hallazgos y no caben en una hoja de Excel. Use --formato csv, o revise menos libros a la vez.`,
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

/** The first line of the CSV. */
export const csvHeaders = [
  "libro", "hoja", "celda", "fila", "clave", "regla", "severidad", "mensaje", "encontrado", "esperado", "diferencia", "norma", "cómo se corrige", "proyecto", "se sigue de",
] as const;
