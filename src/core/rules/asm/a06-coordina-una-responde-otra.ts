import { cite } from "../../norms/citations";
import { asm } from "../../registers/asm";
import { isGlued } from "../../text/units";
import { unitVariant, variantKey } from "../../text/unit-variants";
import { defineAsmRule } from "./define";

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
  legitimate: "Casi siempre está bien así.",
  remedy: "Confirme que ambas unidades conocen el compromiso.",
  messages: {
    distintas: "Coordina «{{coordinadora}}» y es responsable «{{responsable}}».",
  },
  check(row, report) {
    const { area_coordinadora: coordinadora, area_responsable: responsable } = row;
    if (coordinadora === "" || responsable === "" || row.shift !== 0 || isGlued(coordinadora) || isGlued(responsable)) return;
    const [a, b] = [variantKey(coordinadora), variantKey(responsable)];
    if (a === b || unitVariant(a, b)) return;
    report({ message: "distintas", row, column: "area_responsable", data: { coordinadora, responsable } });
  },
  examples: [
    {
      title: "Dos unidades y una misma",
      rows: [
        { area_coordinadora: "Dirección General de Delegaciones", area_responsable: "Dirección General de Verificación y Vigilancia", expect: ["distintas@area_responsable"] },
        { no: "", programa: "", area_coordinadora: "Coordinación General de Asesores (CGA)", area_responsable: "Coordinación General de Asesores" },
      ],
    },
  ],
});
