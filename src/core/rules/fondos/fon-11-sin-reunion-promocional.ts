import { cite } from "../../norms/citations";
import { entidadName, readEntidades } from "../../norms/entidades";
import type { Row } from "../../reading/row";
import { difusion } from "../../registers/difusion";
import { fondos } from "../../registers/fondos";
import { shortQuote } from "../../text/quote";
import { sheet, use } from "../define";
import { defineFoafiRule } from "../foafi-rule";

/** Whether it is a promotional meeting; the row may name several entidades. */
function isMeetingIn(entidad: string, row: Row<typeof difusion>): boolean {
  if (row.tipo !== "reunión promocional") return false;
  const reading = readEntidades(row.raw("entidad"));
  return reading.kind === "entidades" && reading.codes.includes(entidad);
}

export default defineFoafiRule({
  id: "FON-11",
  slug: "sin-reunion-promocional",
  severity: "info",
  register: fondos,
  scope: "row",
  needs: ["id", "entidad"],
  uses: [use(difusion, null, "tipo", "entidad")],
  norm: cite("foafi-2002", "§4.4.1.2, I", "Realizar reuniones promocionales en cada Entidad Federativa, en coordinación con los gobiernos estatales y los sectores económicos susceptibles de recibir apoyos"),
  title: "Fondo sin reunión promocional en su entidad",
  why: "Para llevar recursos a un fondo hacen falta reuniones promocionales en cada entidad, para que las empresas que podrían recibir apoyo sepan que existe.",
  legitimate: "Un fondo nacional sin entidad no se revisa. Una reunión del mismo proyecto que no dice en qué entidad fue se da por buena.",
  remedy: "Registre en Difusión la reunión que se hizo, con su fecha y su entidad, o prográmela.",
  messages: { sin_reunion: "El fondo «{{id}}» es de {{entidad}} y en Difusión no hay reunión promocional en esa entidad." },
  check(row, report, { book }) {
    const { entidad } = row;
    if (entidad === null || book.all(difusion).some((each) => isMeetingIn(entidad, each))) return;
    if (book.rows(difusion, "proyecto", row.proyecto).some((each) => each.tipo === "reunión promocional" && each.entidad === null)) return;
    const name = entidadName(entidad);
    report({ message: "sin_reunion", row, column: "entidad", data: { id: shortQuote(row.id), entidad: name }, expected: `una reunión promocional en ${name}` });
  },
  examples: [
    {
      title: "Una reunión en la entidad, escrita de otra manera; solo una publicación; un fondo nacional",
      rows: [{}, { id: "F-02", entidad: "Colima", expect: ["sin_reunion@entidad"] }, { id: "F-03", cobertura: "nacional", entidad: "" }, { id: "F-04", entidad: "D.F." }],
      also: [
        sheet(difusion, [
          { tipo: "Reunión promocional", entidad: "14", proyecto: "" },
          { id: "D-02", entidad: "Colima" },
          { id: "D-03", tipo: "reuniones promocionales", entidad: "Nayarit; Ciudad de México", proyecto: "" },
        ]),
      ],
    },
    {
      title: "Una reunión del proyecto que no dice dónde fue, y una sin proyecto",
      rows: [{}, { id: "F-02", proyecto: "P-002", expect: ["sin_reunion@entidad"] }],
      also: [sheet(difusion, [{ tipo: "reunión promocional", entidad: "", proyecto: "p-001" }, { id: "D-02", tipo: "reunión promocional", entidad: "", proyecto: "" }])],
    },
  ],
});
