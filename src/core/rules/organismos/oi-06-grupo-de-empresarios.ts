import { cite } from "../../norms/citations";
import { organismos } from "../../registers/organismos";
import { defineFoafiRule } from "../foafi-rule";

const GROUP = "grupo de empresarios";

export default defineFoafiRule({
  id: "OI-06",
  slug: "grupo-de-empresarios",
  severity: "error",
  register: organismos,
  scope: "row",
  needs: ["tipo", "constituido"],
  norm: cite("foafi-2002", "definición XIII", "grupos de empresarios legalmente constituidos, con los que se pueda suscribir convenios"),
  title: "Grupo de empresarios sin constituir",
  why: "De los grupos de empresarios la definición pide expresamente que estén legalmente constituidos. Un grupo que no lo está no es organismo intermedio, por bueno que sea su proyecto.",
  remedy: "Si el grupo ya se constituyó, marque S y anote su acta; si no, debe constituirse o presentar el proyecto por medio de otro organismo.",
  messages: { sin_constituir: "«{{nombre}}» es un grupo de empresarios y no aparece como legalmente constituido." },
  check(row, report) {
    if (row.tipo !== GROUP) return;
    if (row.constituido === false || row.state("constituido") === "empty") {
      report({ message: "sin_constituir", row, column: "constituido", data: { nombre: row.nombre }, expected: "S" });
    }
  },
  examples: [
    {
      title: "Un grupo sin constituir, uno sin dato, uno constituido y una asociación civil",
      rows: [
        { tipo: "grupo de empresarios", constituido: "N", expect: ["sin_constituir@constituido"] },
        { rfc: "CJA850101AB2", tipo: "Grupos de empresarios", constituido: "", expect: ["sin_constituir@constituido"] },
        { rfc: "FNM850611AB1", tipo: "grupo de empresarios", constituido: "Sí" },
        { rfc: "GEJ010101AB3", tipo: "asociación civil", constituido: "N" },
      ],
    },
  ],
});
