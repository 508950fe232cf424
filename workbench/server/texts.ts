/** What the server says in the terminal, in Spanish (es-MX). */
export const TEXTS = {
  building: { pane: "Preparando el panel de Cotejo (1 de 2). La primera vez, y cuando cambia el código, tarda uno o dos minutos…", workbench: "Preparando la mesa de trabajo (2 de 2)…" },
  built: (percent: number) => `  ${percent} %`,
  buildFailed: (reason: string) => `No se pudo preparar Cotejo. Esto dijo el compilador:\n\n${reason}`,
  serving: (url: string) => `Mesa de trabajo de Cotejo: ${url}\nPara terminar, oprima Ctrl+C.`,
  portTaken: (wanted: number, got: number) => `El puerto ${wanted} está ocupado; se usa el ${got}.`,
  notBuilt: (folder: string) => `Falta compilar el panel (no está ${folder}/taskpane.html). La hoja se abre, pero sin panel.`,
  noFreePort: (first: number, last: number) => `No hay un puerto libre entre el ${first} y el ${last}.`,
};
