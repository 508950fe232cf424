import { cite } from "../../norms/citations";
import { asm } from "../../registers/asm";
import type { ColumnKey, Columns } from "../../registers/define";
import { FLAG_HEADER } from "../../reading/header";
import { columnLetters } from "../../sheet/address";
import { defineAsmRule } from "./define";
import { FULL_ROW, HEADER, TITLES } from "./example-sheet";

const NINE: readonly ColumnKey<typeof asm>[] = ["no", "programa", "asm", "area_coordinadora", "acciones", "area_responsable", "fecha_termino", "resultados", "productos"];

/** With this many of the nine missing and this many columns of its own, a sheet follows another form (the states'). */
const MOST_MISSING = 5;
const OWN_COLUMNS = 3;

export default defineAsmRule({
  id: "ASM-E01",
  slug: "encabezado",
  severity: "error",
  register: asm,
  scope: "register",
  needs: [],
  norm: cite("asm-2015-2016", "encabezado (línea 9)", "No. | Programa | Aspecto Susceptible de Mejora | Área Coordinadora | Acciones a Emprender | Área Responsable | Fecha de Término | Resultados Esperados | Productos y/o Evidencias"),
  title: "El encabezado no tiene las nueve columnas, o tiene de más",
  why: "El formato pide nueve columnas. La que falta no se puede revisar, y una columna vacía o repetida hace que los datos de unas filas queden bajo el encabezado de otras.",
  legitimate: "Otros formatos de seguimiento, como los estatales, tienen columnas propias y menos de las nueve: si le faltan más de la mitad y tiene al menos tres suyas, Cotejo lo anota sin contarlo como error; lo que sí está se revisa igual y las demás reglas quedan como no evaluadas.",
  remedy: "Agregue la columna que falta o corrija su encabezado; si la columna existe con otro nombre, indíquela en el panel. Elimine las columnas vacías y las repetidas.",
  messages: {
    faltan: "El encabezado no tiene: {{columnas}}.",
    otro_formato: { text: "La hoja sigue otro formato: del institucional no tiene {{columnas}}. Lo que sí tiene se revisa.", severity: "info" },
    columna_sobrante: { text: "El encabezado tiene una columna vacía antes de «{{primera}}».", severity: "info" },
    columna_vacia: { text: "El encabezado tiene una columna vacía antes de «{{primera}}», y abajo hay celdas en ella: las filas pueden estar recorridas.", severity: "info" },
    sin_nombre: { text: "La columna {{columna}} tiene datos y no tiene encabezado: Cotejo no la revisa.", severity: "info" },
    repetida: { text: "«{{encabezado}}» aparece dos veces en el encabezado: Cotejo lee la primera.", severity: "info" },
  },
  check({ segments: [{ headerRow: row, columns }], register, structure }, report) {
    const specs: Columns = register.columns;
    const header = (key: string): string => specs[key]?.header ?? key;
    const missing = NINE.filter((key) => !columns.has(key));
    const named = structure.extraColumns.filter(({ header: name }) => name !== "" && name !== FLAG_HEADER);
    if (missing.length >= MOST_MISSING && named.length >= OWN_COLUMNS && structure.titles.documentType !== "institucional") {
      report({ message: "otro_formato", row, data: { columnas: missing.map((key) => `«${header(key)}»`).join(", ") } });
    } else if (missing.length > 0) {
      report({ message: "faltan", row, data: { columnas: missing.map((key) => `«${header(key)}»`).join(", ") }, expected: "las nueve columnas del formato" });
    }
    const [first] = [...columns].toSorted(([, a], [, b]) => a - b);
    for (const column of structure.leadingEmptyColumns) {
      const used = structure.strayCells.some(({ at }) => at.column === column);
      report({ message: used ? "columna_vacia" : "columna_sobrante", row, column, data: { primera: header(first?.[0] ?? "") } });
    }
    for (const { header: name, column } of structure.extraColumns) {
      if (name === "") report({ message: "sin_nombre", row, column, data: { columna: columnLetters(column) } });
    }
    for (const { key, column } of structure.duplicateColumns) report({ message: "repetida", row, column, data: { encabezado: header(key) } });
  },
  examples: [
    { title: "Las nueve columnas, en su orden", rows: [{}] },
    { title: "Falta la columna de Resultados", grid: [...TITLES, HEADER.filter((name) => name !== "Resultados Esperados"), FULL_ROW.slice(0, 8)], expect: ["faltan@4"] },
    {
      title: "El formato de un estado",
      grid: [
        ["Programa", "Dependencia", "Despacho", "Tipo de Evaluación", "ID-ASM", "ASM", "Temas", "Tipo de Actor", "Prioridad"],
        ["Fondo de Infraestructura Social", "Secretaría de Obras", "Planeación", "Desempeño", "ASM-03", "Actualizar el padrón de beneficiarios del fondo.", "Padrón", "Específico", "Alto"],
      ],
      expect: ["otro_formato@1"],
    },
    { title: "Una columna vacía antes de No. en el primer encabezado", grid: [...TITLES, ["", ...HEADER], ["", ...FULL_ROW], [";", ...FULL_ROW]], expect: ["columna_vacia@A4"] },
    {
      title: "La tabla empieza una columna a la derecha de sus títulos",
      grid: [...TITLES, ["", ...HEADER], ["", ...FULL_ROW]],
      expect: ["columna_sobrante@A4"],
    },
    {
      title: "Una columna con datos y sin encabezado",
      grid: [...TITLES, HEADER, [...FULL_ROW, "revisado"], [...FULL_ROW, "revisado"], [...FULL_ROW, "falta oficio"]],
      expect: ["sin_nombre@J4"],
    },
    { title: "Dos columnas con el mismo encabezado", grid: [...TITLES, [...HEADER, "Programa"], FULL_ROW], expect: ["repetida@J4"] },
    { title: "Una columna propia de quien captura, con su nombre", grid: [...TITLES, [...HEADER, "Enlace"], [...FULL_ROW, "M. López"]], expect: [] },
  ],
});
