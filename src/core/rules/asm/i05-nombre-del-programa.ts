import { cite } from "../../norms/citations";
import { programmeNames } from "../../norms/programmes";
import { catalogueYears, missingForCatalogue } from "../../reading/asm/ramo";
import { asm } from "../../registers/asm";
import { comparisonKey } from "../../text/normalize";
import { defineAsmRule } from "./define";

/** A name without the quotation marks around it or the acronym after it: "Programa para la productividad… (PPCI)". */
function plainName(written: string): string {
  return written.replace(/\s*\(\p{Lu}{2,12}\)[.\s]*$/u, "").replace(/^[«"“']+|[»"”']+$/g, "");
}

export default defineAsmRule({
  id: "ASM-I05",
  slug: "nombre-del-programa",
  severity: "warning",
  register: asm,
  scope: "register",
  needs: ["programa"],
  requires: ({ table, facts }) => missingForCatalogue(table, facts),
  norm: cite("cuenta-publica", "Ramo 10, programas presupuestarios de cada año"),
  title: "El nombre del programa no es el de su clave en esos años",
  why: "La clave es la que liga el documento con el presupuesto. Si el nombre es de otro año o de otro programa, el seguimiento se carga a quien no es.",
  legitimate: "El nombre vale si es el de cualquiera de los años del periodo; un documento puede conservar el de un año anterior si así se publicó.",
  remedy: "Escriba el nombre tal como está en la Cuenta Pública de los años del periodo, o corrija la clave.",
  messages: {
    otro_nombre: "En {{anios}}, {{clave}} se llama «{{nombre}}»; aquí dice «{{escrito}}».",
    sin_nombre: "El programa {{clave}} no tiene nombre; en {{anios}} se llama «{{nombre}}».",
    solo_forma: { text: "El nombre de {{clave}} solo difiere en mayúsculas, acentos o punto final de «{{nombre}}».", severity: "info" },
  },
  check(table, report, { facts }) {
    const years = catalogueYears(table);
    for (const { key, row } of facts.writings) {
      if (!key) continue;
      const names = [...new Set(years.toReversed().flatMap((year) => programmeNames(key.key, year)))];
      const [latest] = names;
      const name = plainName(key.rest);
      if (latest === undefined || names.some((known) => known === key.rest || plainName(known) === name)) continue;
      const alike = names.find((known) => comparisonKey(plainName(known)) === comparisonKey(name));
      const data = { clave: key.key, nombre: alike ?? latest, anios: years.join(" y "), escrito: key.rest };
      const place = { row, column: "programa", expected: names.join(" | ") } as const;
      if (alike !== undefined) report({ message: "solo_forma", ...place, data });
      else report({ message: key.rest === "" ? "sin_nombre" : "otro_nombre", ...place, data });
    }
  },
  examples: [
    {
      title: "El nombre de 2013 en un documento de 2015-2016",
      rows: [{}, { no: 2, programa: "F-003 Promoción al Comercio Exterior y Atracción de Inversión Extranjera Directa", expect: ["otro_nombre@programa"] }],
    },
    {
      title: "El nombre de 2015 y el de 2016, los dos del periodo",
      rows: [
        { programa: "P-002 Fortalecimiento de la integración y competitividad de México en las cadenas globales de valor" },
        { no: 2, programa: "S-220 Programa para la productividad y competitividad industrial (PPCI)" },
        { no: 3, programa: "S-016 Fondo de Microfinanciamiento a Mujeres Rurales (FOMMUR)" },
      ],
    },
    { title: "El nombre en mayúsculas, y una clave sin nombre", rows: [{ programa: "U-004 PROYECTOS PARA LA ATRACCIÓN DE INVERSIÓN EXTRANJERA ESTRATÉGICA", expect: ["solo_forma@programa"] }, { no: 2, programa: "S-220", expect: ["sin_nombre@programa"] }] },
  ],
});
