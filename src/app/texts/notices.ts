import type { Notice } from "../review";

const LIST = new Intl.ListFormat("es-MX", { type: "conjunction" });

/** What a notice says, and what to do about it. */
export function noticeText({ sheet, about }: Notice): string {
  switch (about.kind) {
    case "duplicateHeader":
      return `La hoja «${sheet}» tiene dos veces el encabezado «${about.header}»: se lee el de la celda ${about.used}. Cambie el nombre del otro si guarda otra cosa.`;
    case "twoSheets":
      return `Las hojas ${LIST.format(about.sheets.map((name) => `«${name}»`))} son del registro ${about.register}. Se revisan todas y las referencias se buscan en todas; si una es copia, quítela del libro.`;
    case "parameter":
      return parameterText(sheet, about);
  }
}

function parameterText(sheet: string, { problem, parameter, value }: Extract<Notice["about"], { kind: "parameter" }>): string {
  switch (problem) {
    case "unknown":
      return `En la hoja «${sheet}», «${parameter}» no es un parámetro ni un criterio que Cotejo conozca: no se usa. Escriba el nombre como en la plantilla.`;
    case "unreadable":
      return `En la hoja «${sheet}», el valor «${value}» de «${parameter}» no se entiende: se usa el valor inicial. Corríjalo, o deje la celda vacía.`;
    case "repeated":
      return `En la hoja «${sheet}», «${parameter}» está más de una vez: vale la primera. Borre la que sobra.`;
  }
}
