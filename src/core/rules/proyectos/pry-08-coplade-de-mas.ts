import { cite } from "../../norms/citations";
import { proyectos } from "../../registers/proyectos";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "PRY-08",
  slug: "coplade-de-mas",
  severity: "info",
  register: proyectos,
  scope: "row",
  needs: ["ambito", "dictamen_coplade"],
  norm: cite("foafi-2002", "§6.3.2", "En el caso de que las iniciativas tengan carácter regional o federal, éstas deberán ser presentadas a El CONSEJO, directamente por el organismo intermedio."),
  title: "Dictamen del COPLADE en un proyecto que no lo pide",
  why: "Los proyectos regionales y federales los presenta el organismo directamente al Consejo. Si tienen dictamen de un COPLADE, puede que el ámbito esté mal escrito.",
  legitimate: "El organismo pudo pedir además la opinión del COPLADE: eso no daña nada.",
  remedy: "Revise el ámbito del proyecto; si está bien, no hay nada que corregir.",
  messages: { de_mas: "El proyecto es {{ambito}}, va directo al Consejo, y tiene dictamen del COPLADE: {{dictamen}}." },
  check(row, report) {
    if ((row.ambito !== "regional" && row.ambito !== "federal") || row.dictamen_coplade === null) return;
    report({ message: "de_mas", row, column: "dictamen_coplade", data: { ambito: row.ambito, dictamen: row.dictamen_coplade } });
  },
  examples: [
    {
      title: "Regional con dictamen y sin él; estatal con dictamen",
      rows: [
        { ambito: "Regional", expect: ["de_mas@dictamen_coplade"] },
        { folio: "P-002", ambito: "nacional", dictamen_coplade: "pendiente", expect: ["de_mas@dictamen_coplade"] },
        { folio: "P-003", ambito: "federal", dictamen_coplade: "", fecha_coplade: "" },
        { folio: "P-004", ambito: "estatal" },
      ],
    },
  ],
});
