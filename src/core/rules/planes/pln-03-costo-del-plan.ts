import { cite } from "../../norms/citations";
import { planes } from "../../registers/planes";
import { formatMoney } from "../../sheet/money";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "PLN-03",
  slug: "costo-del-plan",
  severity: "error",
  register: planes,
  scope: "row",
  needs: ["costo", "aport_foafi"],
  norm: cite("foafi-2002", "§4.3.2", "El FOAFI podrá apoyar hasta el 70% del costo de los planes de negocio"),
  title: "Plan con apoyo y sin costo",
  why: "El apoyo es una parte del costo del plan. Sin costo, o con costo de cero, no se puede saber si pasa del 70%.",
  legitimate: "Una solicitud sin apoyo del FOAFI puede no tener costo todavía.",
  remedy: "Escriba lo que cuesta elaborar el plan, como está en la cotización o la factura.",
  messages: {
    vacio: "El FOAFI aporta {{aportacion}} y el plan no dice cuánto cuesta.",
    cero: "El FOAFI aporta {{aportacion}} y el costo del plan es {{costo}}.",
  },
  check(row, report) {
    const { costo, aport_foafi: granted } = row;
    if (granted === null || granted <= 0) return;
    const at = { row, column: "costo", expected: "más de $0.00", related: [{ row, column: "aport_foafi" }] } as const;
    if (costo === null) {
      if (row.state("costo") === "empty") report({ ...at, message: "vacio", data: { aportacion: formatMoney(granted) } });
    } else if (costo <= 0) report({ ...at, message: "cero", data: { aportacion: formatMoney(granted), costo: formatMoney(costo) }, found: formatMoney(costo) });
  },
  examples: [
    {
      title: "Sin costo, con costo de cero o negativo; con un centavo; sin apoyo",
      rows: [
        { costo: "", expect: ["vacio@costo"] },
        { id: "PL-02", costo: 0, expect: ["cero@costo"] },
        { id: "PL-03", costo: -100_000, expect: ["cero@costo"] },
        { id: "PL-04", costo: 0.01 },
        { id: "PL-05", costo: "", aport_foafi: 0 },
        { id: "PL-06", costo: "por cotizar" },
      ],
    },
  ],
});
