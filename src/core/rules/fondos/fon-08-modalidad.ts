import { cite } from "../../norms/citations";
import { fondos } from "../../registers/fondos";
import { normalizeText } from "../../text/normalize";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "FON-08",
  slug: "modalidad",
  severity: "error",
  register: fondos,
  scope: "row",
  needs: ["modalidad"],
  norm: cite("foafi-2002", "§4.3.1 b", "aportará recursos a la constitución y/o complementación de fondos destinados a cubrir o completar las garantías de las MPYMES"),
  title: "Modalidad que las reglas no prevén",
  why: "El FOAFI solo aporta para constituir un fondo de garantía o para complementar uno que ya existe. Otra modalidad no tiene apoyo en las reglas, y el fondo no cuenta para la meta.",
  remedy: "Escriba constitución o complementación, según lo que diga el convenio.",
  messages: { otra: "La modalidad «{{modalidad}}» no es constitución ni complementación." },
  check(row, report) {
    if (row.state("modalidad") !== "unreadable") return;
    report({ message: "otra", row, column: "modalidad", data: { modalidad: normalizeText(row.raw("modalidad")) }, expected: "constitución o complementación" });
  },
  examples: [
    {
      title: "Una reestructura no es modalidad; constitución y fortalecimiento sí",
      rows: [
        { modalidad: "reestructura", expect: ["otra@modalidad"] },
        { id: "F-02", modalidad: "CONSTITUCION" },
        { id: "F-03", modalidad: "fortalecimiento" },
        { id: "F-04", modalidad: "" },
      ],
    },
  ],
});
