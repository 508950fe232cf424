/** Every sentence the workbench page shows, in Spanish (es-MX). The pane has its own. */
export const MONTH_NAMES: readonly string[] = ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"];
export const WEEKDAY_NAMES: readonly string[] = ["domingo", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado"];

export const BOOLEAN_TEXT = { true: "VERDADERO", false: "FALSO" };

/** Error values as Excel in Spanish shows them; the host, like Office.js, keeps them in English. */
export const ERROR_TEXT: Readonly<Record<string, string>> = {
  "#NULL!": "#¡NULO!",
  "#DIV/0!": "#¡DIV/0!",
  "#VALUE!": "#¡VALOR!",
  "#REF!": "#¡REF!",
  "#NAME?": "#¿NOMBRE?",
  "#NUM!": "#¡NUM!",
  "#N/A": "#N/A",
};

export const TEXTS = {
  title: "Mesa de trabajo de Cotejo",
  standInTag: "No es Excel",
  standIn: "Esta hoja es un sustituto para probar Cotejo sin Excel. El panel de la derecha es el complemento tal como se instala.",
  ribbon: {
    label: "Cinta de opciones",
    tab: "Cotejo",
    review: "Revisar",
    next: "Siguiente hallazgo",
    pane: "Panel",
    notReady: "El panel todavía se está cargando. Intente de nuevo en un momento.",
  },
  open: {
    button: "Abrir archivo…",
    samples: "Libros de muestra",
    samplesNone: "Sin libros de muestra",
    drop: "Suelte el libro para abrirlo",
    notXlsx: (name: string) => `“${name}” no es un libro de Excel (.xlsx). El libro abierto sigue como estaba.`,
    refused: (name: string, sentence: string) => `No se abrió “${name}”. ${sentence} El libro abierto sigue como estaba.`,
    loading: (name: string) => `Abriendo “${name}”…`,
    opened: (name: string) => `Se abrió “${name}”.`,
    sampleMissing: (name: string) => `No se encontró el libro de muestra “${name}”.`,
    close: "Cerrar aviso",
  },
  theme: { label: "Tema", claro: "Claro", oscuro: "Oscuro", contraste: "Contraste" },
  formulaBar: { name: "Cuadro de nombres", formula: "Barra de fórmulas", badAddress: (typed: string) => `“${typed}” no es una celda de esta hoja. Escriba, por ejemplo, B14.` },
  grid: { label: (sheet: string) => `Hoja ${sheet}`, editor: (address: string) => `Editar ${address}`, corner: "Toda la hoja" },
  menu: {
    label: "Acciones de la selección",
    rowsLabel: "Filas",
    insertRow: (count: number) => (count === 1 ? "Insertar fila" : `Insertar ${count} filas`),
    deleteRow: (count: number) => (count === 1 ? "Eliminar fila" : `Eliminar ${count} filas`),
    hideRow: (count: number) => (count === 1 ? "Ocultar fila" : `Ocultar ${count} filas`),
    showRows: "Mostrar filas ocultas",
    sortAscending: (letters: string) => `Ordenar por columna ${letters}, ascendente`,
    sortDescending: (letters: string) => `Ordenar por columna ${letters}, descendente`,
    undo: "Deshacer",
    nothingToUndo: "No hay nada que deshacer.",
  },
  tabs: "Hojas del libro",
  noEngine: "No se pudo cargar el motor de cálculo: las fórmulas conservan el valor con que llegaron.",
  paneFrame: "Panel de Cotejo",
  refusals: {
    AccessDenied: "La hoja está protegida: no se puede cambiar esa celda.",
    InvalidArgument: "No se puede hacer eso con esta selección (por ejemplo, hay celdas combinadas de distinto tamaño).",
    other: (detail: string) => `No se pudo hacer el cambio. ${detail}`,
  },
  status: {
    ready: "Listo",
    editing: "Editar",
    count: (n: string) => `Recuento: ${n}`,
    sum: (n: string) => `Suma: ${n}`,
    average: (n: string) => `Promedio: ${n}`,
    hidden: (n: number) => (n === 1 ? "1 fila oculta" : `${n} filas ocultas`),
    requests: (n: number) => `Solicitudes del panel: ${n}`,
  },
};
