import { cite } from "../../norms/citations";
import { organismos } from "../../registers/organismos";
import { isPlaceholder } from "../../text/placeholder";
import { defineFoafiRule } from "../foafi-rule";

/** Governments are established by the constitutions, not by a deed. */
const WITHOUT_DEED: ReadonlySet<string | null> = new Set(["gobierno estatal", "gobierno municipal"]);

export default defineFoafiRule({
  id: "OI-04",
  slug: "constitucion-legal",
  severity: "error",
  register: organismos,
  scope: "row",
  needs: ["acta", "constituido"],
  // Of a group of entrepreneurs that is not constituted, the other rule says it in the words of its definition.
  explainedBy: ["OI-06"],
  norm: cite("foafi-2002", "§4.4.1.2 y §4.4.3, obligación IV", "Los organismos intermedios deberán cumplir con los siguientes requisitos: Estar constituidos legalmente"),
  title: "Constitución legal sin acreditar",
  why: "Solo un organismo constituido legalmente puede obligarse en un convenio y responder por los recursos. Sin el documento que lo prueba, no hay con quién firmar.",
  legitimate: "Los gobiernos estatales y municipales no necesitan acta constitutiva. Una institución pública puede anotar la ley o el decreto que la creó.",
  remedy: "Pida el acta constitutiva (o el decreto o contrato que haga sus veces), anote sus datos y marque S en «Legalmente constituido».",
  messages: {
    sin_acta: "No consta el acta constitutiva de «{{nombre}}».",
    no_constituido: "«{{nombre}}» no aparece como legalmente constituido.",
  },
  check(row, report) {
    const data = { nombre: row.nombre };
    const noDeed = row.state("acta") === "empty" || isPlaceholder(row.acta);
    if (noDeed && !WITHOUT_DEED.has(row.tipo)) report({ message: "sin_acta", row, column: "acta", data });
    if (row.constituido === false || row.state("constituido") === "empty") report({ message: "no_constituido", row, column: "constituido", data, expected: "S" });
  },
  examples: [
    {
      title: "Sin acta, con un guion y el decreto de creación",
      rows: [
        { acta: "", expect: ["sin_acta@acta"] },
        { rfc: "CJA850101AB2", acta: "-", expect: ["sin_acta@acta"] },
        { rfc: "FNM850611AB1", tipo: "institución educativa", acta: "Decreto 123 del 5 de mayo de 1990" },
      ],
    },
    {
      title: "Sin constituir, y un municipio, que no tiene acta",
      rows: [
        { constituido: "N", expect: ["no_constituido@constituido"] },
        { rfc: "CJA850101AB2", constituido: "", expect: ["no_constituido@constituido"] },
        { rfc: "MGU850101AB4", tipo: "ayuntamiento", acta: "" },
      ],
    },
  ],
});
