import { cite } from "../../norms/citations";
import { criterion } from "../../norms/criteria";
import { organismos } from "../../registers/organismos";
import { normalizeText } from "../../text/normalize";
import { defineFoafiRule } from "../foafi-rule";

/** Admitted by §4.4.1.1 I, and not named by definition XIII. */
const SOCIAL = "organización social";

export default defineFoafiRule({
  id: "OI-03",
  slug: "tipo-de-organismo",
  severity: "error",
  register: organismos,
  scope: "row",
  needs: ["tipo"],
  norm: cite(
    "foafi-2002",
    "definición XIII",
    "Gobiernos estatales o municipales; asociaciones y sociedades civiles, instituciones educativas, tecnológicas y de investigación públicas y privadas; fideicomisos públicos y privados; organismos no gubernamentales, organismos empresariales y grupos de empresarios legalmente constituidos",
  ),
  title: "Tipo de organismo fuera de la definición",
  why: "Las reglas dicen quién puede ser organismo intermedio. Con quien no está en esa lista no se puede suscribir un convenio.",
  legitimate: "Las organizaciones sociales se admiten, porque el §4.4.1.1 las nombra entre quienes presentan proyectos, salvo que el criterio A-33 diga otra cosa.",
  remedy: "Elija de la lista el tipo que corresponde al acta del organismo; si ninguno le queda, no puede ser organismo intermedio.",
  messages: {
    vacio: "El organismo no tiene tipo.",
    fuera: "«{{tipo}}» no es un tipo de organismo intermedio.",
    social: "La definición XIII no nombra a las organizaciones sociales, y el criterio elegido es atenerse a ella.",
  },
  check(row, report, { settings }) {
    const state = row.state("tipo");
    if (state === "empty") report({ message: "vacio", row, column: "tipo", expected: "un tipo de la definición XIII" });
    else if (state === "unreadable") {
      report({ message: "fuera", row, column: "tipo", data: { tipo: normalizeText(row.raw("tipo")) }, expected: "un tipo de la definición XIII" });
    } else if (row.tipo === SOCIAL && criterion(settings.criteria, "A-33") === "solo-xiii") report({ message: "social", row, column: "tipo" });
  },
  examples: [
    {
      title: "Una empresa, ninguno, siglas y una organización social",
      rows: [
        { tipo: "sociedad anónima", expect: ["fuera@tipo"] },
        { rfc: "CJA850101AB2", tipo: "", expect: ["vacio@tipo"] },
        { rfc: "FNM850611AB1", tipo: "A.C." },
        { rfc: "GEJ010101AB3", tipo: "Organización Social" },
      ],
    },
    { title: "Con el criterio de atenerse a la definición XIII", settings: { criteria: { "A-33": "solo-xiii" } }, rows: [{ tipo: "organización social", expect: ["social@tipo"] }, { rfc: "FNM850611AB1", tipo: "ONG" }] },
  ],
});
