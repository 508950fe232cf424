import { formatDate } from "../../calendar/serial";
import { cite } from "../../norms/citations";
import { asm } from "../../registers/asm";
import type { ColumnKey } from "../../registers/define";
import { defineAsmRule } from "./define";
import { HEADER, NEXT_ROW, TITLES } from "./example-sheet";

type Column = ColumnKey<typeof asm>;

export default defineAsmRule({
  id: "ASM-E05",
  slug: "fila-recorrida",
  severity: "error",
  register: asm,
  scope: "row",
  explains: "typed",
  needs: ["fecha_termino"],
  norm: cite("asm-2015-2016", "línea 17"),
  title: "Las celdas de la fila están recorridas",
  why: "La fecha está en otra columna y las últimas celdas quedaron vacías: al pegar se perdió una celda y las siguientes se recorrieron a la izquierda. Cada dato se lee bajo el encabezado equivocado.",
  legitimate: "Si la fila se escribió así a propósito, lo que está mal es cada celda por separado: la fecha no es un área ni el resultado una fecha.",
  remedy: "Devuelva cada dato a su columna; Cotejo propone cómo quedaría la fila y la revisa ya acomodada. Lo que dice de las celdas tal como están cuelga de este hallazgo.",
  messages: {
    recorrida: "Las celdas están recorridas {{lugares}} a la izquierda: la fecha {{fecha}} está en «{{columna}}».",
    recorrida_pegada: "Las celdas están recorridas {{lugares}} a la izquierda: la fecha {{fecha}} está en «{{columna}}» y «{{unidad}}» quedó pegada al final del ASM.",
  },
  check(row, report, { table, facts }) {
    if (row.shift === 0) return;
    const keys = (Object.keys(table.register.columns) as Column[]).filter((key) => row.has(key));
    const changed = keys.filter((key) => row.raw(key) !== row.asTyped.raw(key));
    const cells = changed.map((key) => {
      const value = row.raw(key);
      return { row: row.index, column: row.asTyped.columnOf(key), value: typeof value === "boolean" ? String(value) : value };
    });
    const from = keys.find((key) => row.asTyped.columnOf(key) === row.columnOf("fecha_termino"));
    const data = {
      lugares: row.shift === 1 ? "una columna" : `${String(row.shift)} columnas`,
      fecha: row.fecha_termino === null ? String(row.raw("fecha_termino")) : formatDate(row.fecha_termino),
      columna: from === undefined ? "otra columna" : table.register.columns[from].header,
    };
    const fix = { kind: "setCells", cells } as const;
    const expected = `«${table.register.columns.fecha_termino.header}» con la fecha, y las demás celdas ${data.lugares} a la derecha`;
    const glued = facts.gluedUnit(row);
    if (glued && changed.includes("asm")) report({ message: "recorrida_pegada", row, expected, data: { ...data, unidad: glued.unit }, fix });
    else report({ message: "recorrida", row, expected, data, fix });
  },
  examples: [
    {
      title: "Falta la celda de Área Coordinadora y todo se recorrió",
      rows: [
        {},
        {
          no: "",
          programa: "",
          area_coordinadora: "Integrar el directorio de las alianzas institucionales y someterlo a la revisión de las unidades participantes, con la descripción de cómo se planea, opera y evalúa cada una.",
          acciones: "Dirección General de Acciones de Grupo",
          area_responsable: "30/12/2016",
          fecha_termino: "Conocer la coordinación con otras instancias.",
          resultados: "Diagnóstico de la coordinación.",
          productos: "",
          expect: ["recorrida"],
        },
        { no: "", programa: "", area_responsable: "30/12/2016" },
      ],
    },
    {
      title: "El área coordinadora quedó pegada al ASM",
      grid: [
        ...TITLES,
        HEADER,
        NEXT_ROW,
        ["", "", `${String(NEXT_ROW[2])}  ${String(NEXT_ROW[3])}`, ...NEXT_ROW.slice(4), ""],
      ],
      expect: ["recorrida_pegada@6"],
    },
  ],
});
