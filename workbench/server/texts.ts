/** What the server says in the terminal, in Spanish (es-MX). */
export const TEXTS = {
  serving: (url: string) => `Mesa de trabajo de Cotejo: ${url}\nPara terminar, oprima Ctrl+C.`,
  portTaken: (wanted: number, got: number) => `El puerto ${wanted} está ocupado; se usa el ${got}.`,
  notBuilt: (folder: string) => `Falta compilar el panel (no está ${folder}/taskpane.html). La hoja se abre, pero sin panel.`,
  noFreePort: (first: number, last: number) => `No hay un puerto libre entre el ${first} y el ${last}.`,
};
