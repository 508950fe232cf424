import { cite } from "../../norms/citations";
import { unitsIn } from "../../reading/asm/facts";
import { notAUnit } from "../../reading/asm/unit-cell";
import { asm } from "../../registers/asm";
import { isGlued } from "../../text/units";
import { unitVariant, variantKey } from "../../text/unit-variants";
import { defineAsmRule } from "./define";

const AREAS = ["area_coordinadora", "area_responsable"] as const;

export default defineAsmRule({
  id: "ASM-A06",
  slug: "coordina-una-responde-otra",
  severity: "info",
  register: asm,
  scope: "row",
  needs: ["area_coordinadora", "area_responsable"],
  norm: cite("asm-2015-2016", "líneas 21 y 22"),
  title: "Coordina una unidad y responde otra",
  why: "Es normal en un ASM institucional; se anota porque conviene confirmar que las dos lo saben.",
  legitimate: "Casi siempre está bien así. Si la unidad que coordina es también una de las responsables, no se anota.",
  remedy: "Confirme que ambas unidades conocen el compromiso.",
  messages: {
    distintas: "Coordina «{{coordinadora}}» y es responsable «{{responsable}}».",
  },
  check(row, report, { table }) {
    const { area_coordinadora: coordinadora, area_responsable: responsable } = row;
    if (coordinadora === "" || responsable === "" || row.shift !== 0) return;
    // What is no unit's name is told by the rules that look for that.
    if (AREAS.some((column) => isGlued(String(row.raw(column))) || notAUnit(row, column, table.grid.date1904) !== null)) return;
    const [coordinating = [], responsible = []] = AREAS.map((column) => unitsIn(row, column).map(variantKey));
    if (coordinating.some((a) => responsible.some((b) => a === b || unitVariant(a, b)))) return;
    report({ message: "distintas", row, column: "area_responsable", data: { coordinadora, responsable } });
  },
  examples: [
    {
      title: "Dos unidades y una misma",
      rows: [
        { area_coordinadora: "Dirección General de Delegaciones", area_responsable: "Dirección General de Verificación y Vigilancia", expect: ["distintas@area_responsable"] },
        { no: "", programa: "", area_coordinadora: "Dirección General de Delegaciones", area_responsable: "Dirección General de Informática; Dirección General de Delegaciones" },
        { no: "", programa: "", area_coordinadora: "Coordinación General de Asesores (CGA)", area_responsable: "Coordinación General de Asesores" },
      ],
    },
  ],
});
