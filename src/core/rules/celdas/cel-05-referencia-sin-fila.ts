import { convenios } from "../../registers/convenios";
import { columnsThat } from "../../registers/columns-that";
import type { Register } from "../../registers/define";
import { foafiRegisters } from "../../registers/foafi";
import { organismos } from "../../registers/organismos";
import { sesiones } from "../../registers/sesiones";
import { shortQuote } from "../../text/quote";
import { sheet } from "../define";
import { defineCellRule } from "./define";

const registers: ReadonlyMap<string, Register> = new Map(foafiRegisters.map((register) => [register.key, register]));

interface Target {
  readonly register: Register;
  readonly identity: string;
}

function targetOf(key: string): readonly Target[] {
  const register = registers.get(key);
  return register?.identity === undefined ? [] : [{ register, identity: register.identity }];
}

const refColumns = columnsThat((key, { type, to }) => (type === "ref" ? { key, targets: (to ?? []).flatMap(targetOf) } : null));

export default defineCellRule(
  {
    id: "CEL-05",
    slug: "referencia-sin-fila",
    severity: "error",
    scope: "row",
    title: "Referencia que no se encuentra",
    why: "Lo que se refiere a un proyecto, convenio, organismo o sesión que no está en su hoja no se puede cruzar con nada: sus montos y fechas no se comparan con los de nadie.",
    legitimate: "La hoja a la que se refiere puede estar incompleta a propósito, por ejemplo si trae un solo ejercicio.",
    remedy: "Revise cómo está escrito el folio en las dos hojas; si está bien, agregue la fila que falta.",
    messages: { sin_fila: "«{{valor}}» no está en la hoja {{hojas}}." },
    check(row, report, { book }) {
      for (const { key, targets } of refColumns(row.place.register)) {
        // What is missing here may stand in a sheet that this workbook lacks.
        if (targets.length === 0 || !targets.every(({ register, identity }) => book.hasColumn(register, identity))) continue;
        const value = row.value(key);
        if (typeof value !== "string" || value === "") continue;
        if (targets.some(({ register, identity }) => book.first(register, identity, value) !== null)) continue;
        const hojas = targets.map(({ register }) => register.sheetName).join(" ni en la hoja ");
        report({ message: "sin_fila", row, column: key, data: { valor: shortQuote(value), hojas } });
      }
    },
    examples: [
      {
        title: "Un convenio y un RFC que no están; el mismo RFC con guiones y minúsculas; una sesión en blanco",
        rows: [
          { convenio: "C-07", expect: ["sin_fila@convenio"] },
          { folio: "P-002", organismo: "XYZ010101AB1", expect: ["sin_fila@organismo"] },
          { folio: "P-003", organismo: "apu-640930-kv9", convenio: " c-01", sesion: "" },
        ],
        also: [sheet(convenios, [{}]), sheet(organismos, [{}]), sheet(sesiones, [{}])],
      },
      { title: "Sin la hoja de convenios no se busca", rows: [{ convenio: "C-07" }], also: [sheet(sesiones, [{}])] },
    ],
  },
  "Referencias entre hojas",
);
