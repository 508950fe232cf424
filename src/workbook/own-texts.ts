/** The header of the flag column, and the name of the sheet where the add-in keeps what must last. */
export const FLAG_HEADER = "Cotejo";
export const STORE_SHEET = "Cotejo";

/** The first cell of the sheet `Cotejo`. It is how the sheet is recognised as ours: changing it orphans sheets made before. */
export const STORE_TITLE = "Cotejo: memoria de la revisión";
export const STORE_EXPLANATION =
  "El complemento Cotejo guarda aquí lo que debe conservarse entre revisiones (justificaciones, historial y correspondencia de columnas). " +
  "Puede leer esta hoja; si la modifica o la borra, Cotejo olvidará lo guardado. Sus demás hojas no dependen de ella.";
export const STORE_HEADERS = ["Clave", "Valor"] as const;

/** The sheet of indicators and its first cell, by which it is recognised as ours: changing it orphans sheets made before. */
export const INDICATOR_SHEET = "Indicadores";
export const INDICATOR_SHEET_TITLE = "Cotejo: indicadores del FOAFI";
