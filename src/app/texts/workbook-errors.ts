import type { WorkbookErrorKind } from "../../workbook/port";

/** What happened, that nothing was lost, what to do. */
const SENTENCES: Readonly<Record<WorkbookErrorKind, string>> = {
  cellEditing: "Hay una celda en edición y Excel no responde mientras tanto. No se cambió nada. Termine de editarla con Entrar o Esc y vuelva a intentarlo.",
  protectedSheet: "La hoja está protegida y Excel no permite escribir en ella. No se cambió nada. Quite la protección en Revisar > Desproteger hoja y vuelva a intentarlo.",
  payloadTooLarge: "La hoja es demasiado grande para pedirla a Excel de una vez. No se cambió nada. Quite filas o columnas sobrantes, guarde el libro y vuelva a intentarlo.",
  sessionLost: "Se perdió la conexión con Excel. El libro no se modificó. Cierre el panel, ábralo de nuevo y repita la revisión.",
  busy: "Excel está ocupado con otra operación. No se cambió nada. Espere unos segundos y vuelva a intentarlo.",
  accessDenied: "Excel no permite a Cotejo abrir o modificar este libro. No se cambió nada. Compruebe que tiene permiso de edición y que el libro no está abierto en modo de solo lectura.",
  sheetMissing: "La hoja ya no está en el libro: se eliminó o se sustituyó. Lo demás sigue igual. Revise el libro de nuevo para ver las hojas que hay.",
  occupied: "El lugar donde Cotejo escribiría (la columna de avisos o la hoja «Cotejo») tiene contenido que no es suyo. No se cambió nada. Elija otra columna, o cambie el nombre de esa hoja, y vuelva a intentarlo.",
  changedMeanwhile: "Lo que había en la hoja ya no es lo que mostraba el panel. No se cambió nada. Revise de nuevo y vea cómo quedó la celda antes de volver a intentarlo.",
  cancelled: "Se canceló la operación. El libro quedó como estaba. Puede empezar de nuevo cuando quiera.",
  notSupported: "Este libro, o esta versión de Excel, usa algo que Cotejo no admite. No se cambió nada. Actualice Excel, o guarde el libro de nuevo como Libro de Excel (.xlsx), y vuelva a intentarlo.",
  notAWorkbook: "El archivo no es un libro de Excel (.xlsx). No se modificó. Compruebe que eligió el archivo correcto o guárdelo desde Excel como Libro de Excel (.xlsx).",
  encrypted: "El libro está cifrado con contraseña y no se puede leer. No se modificó. Ábralo en Excel, quite la contraseña en Archivo > Información > Proteger libro, guárdelo y vuelva a intentarlo.",
  oldFormat: "El libro está en un formato de Excel que Cotejo no lee (.xls o .xlsb). No se modificó. Ábralo en Excel, guárdelo como Libro de Excel (.xlsx) y vuelva a intentarlo.",
  truncated: "El archivo está incompleto o dañado. No se modificó. Descárguelo o cópielo de nuevo; si se abre en Excel, guárdelo con otro nombre y vuelva a intentarlo.",
  tooLarge: "El libro ocupa más de lo que se puede abrir sin riesgo. No se modificó. Guarde en otro libro solo las hojas que quiere revisar, sin formato en filas o columnas vacías, y vuelva a intentarlo.",
  forbiddenContent: "El archivo tiene contenido que un libro de Excel no debe tener y no se abrió por seguridad. No se modificó. Si confía en él, ábralo en Excel, guárdelo como Libro de Excel (.xlsx) y vuelva a intentarlo.",
  missingPart: "Al archivo le falta una de sus partes. No se modificó. Ábralo en Excel para que lo repare, guárdelo con otro nombre y vuelva a intentarlo.",
  signed: "El libro tiene una firma digital, y cualquier cambio la invalidaría. No se modificó. Si puede prescindir de la firma, quítela en Excel (Archivo > Información > Ver firmas), guarde el libro y vuelva a intentarlo.",
  strictFormat: "El libro está guardado como «Libro de Excel Open XML estricto»: se puede revisar, pero no escribir en él. No se modificó. Ábralo en Excel, guárdelo como Libro de Excel (.xlsx) y vuelva a intentarlo.",
  tiedCell: "Una de las celdas es parte de una fórmula de matriz, de una tabla de datos o del encabezado de una tabla, y cambiarla sola dañaría el libro. No se cambió nada. Cámbiela en Excel, donde el resto se ajusta con ella.",
  protectedStructure: "La estructura del libro está protegida y no se pueden agregar ni quitar hojas. No se cambió nada. Quite la protección en Revisar > Proteger libro y vuelva a intentarlo.",
  unknown: "Ocurrió un error que Cotejo no esperaba. Sus datos siguen en el libro. Vuelva a intentarlo; si se repite, copie los detalles y repórtelo.",
};

/** The sentence for a failure of the workbook's host or file, for the pane and the command line. */
export function workbookErrorSentence(kind: WorkbookErrorKind): string {
  return SENTENCES[kind];
}
