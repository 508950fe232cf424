import { cite } from "../../norms/citations";
import { difusion } from "../../registers/difusion";
import { proyectos } from "../../registers/proyectos";
import { placeIn, sheet, use } from "../define";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "DIF-02",
  slug: "proyecto-sin-publicar",
  severity: "warning",
  register: proyectos,
  scope: "row",
  needs: ["folio", "dictamen"],
  uses: [use(difusion, "proyecto", "tipo", "mpymes")],
  norm: cite("foafi-2002", "§4.4.1.2, V", "Publicar de los proyectos apoyados y en números de MPYMES beneficiadas en la página de Internet de la SE"),
  title: "Proyecto apoyado sin publicar",
  why: "La transparencia del fondo pide que se publiquen los proyectos apoyados y cuántas MPYMES benefician. Lo que no se publica no se puede conocer ni comparar.",
  legitimate: "Un proyecto recién aprobado puede publicarse después: las reglas no dan plazo. Un proyecto cancelado no se señala.",
  remedy: "Publique el proyecto con su número de MPYMES en la página de la SE y regístrelo en Difusión con el folio del proyecto.",
  messages: {
    sin_publicar: "El proyecto «{{folio}}» está aprobado y no tiene publicación en Difusión.",
    sin_numero: "La publicación «{{difusion}}» del proyecto «{{folio}}» no dice cuántas MPYMES beneficia.",
  },
  check(row, report, { book }) {
    const { folio, dictamen, estatus } = row;
    if (dictamen !== "aprobado" || estatus === "cancelado" || folio === "") return;
    const published = book.rows(difusion, "proyecto", folio).filter(({ tipo }) => tipo === "publicación");
    const [first] = published;
    if (!first) report({ message: "sin_publicar", row, column: "folio", data: { folio }, expected: "una publicación en Difusión" });
    else if (published.every((each) => each.state("mpymes") === "empty")) {
      report({ message: "sin_numero", row: placeIn(difusion, first, "mpymes"), data: { difusion: first.id, folio }, expected: "el número de MPYMES", related: [{ row: placeIn(proyectos, row, "folio") }] });
    }
  },
  examples: [
    {
      title: "Uno publicado, uno que solo tuvo una reunión, uno rechazado y uno cancelado",
      rows: [{}, { folio: "P-002", expect: ["sin_publicar@folio"] }, { folio: "P-003", dictamen: "rechazado" }, { folio: "P-004", estatus: "cancelado" }],
      also: [sheet(difusion, [{ proyecto: "p-001" }, { id: "D-02", proyecto: "P-002", tipo: "reunión promocional" }])],
    },
    {
      title: "Publicado sin el número de MPYMES; publicado dos veces, una de ellas con el número",
      rows: [{}, { folio: "P-002" }],
      also: [sheet(difusion, [{ mpymes: "", expect: ["sin_numero@mpymes"] }, { id: "D-02", proyecto: "P-002", mpymes: "" }, { id: "D-03", proyecto: "P-002", mpymes: 0 }])],
    },
  ],
});
