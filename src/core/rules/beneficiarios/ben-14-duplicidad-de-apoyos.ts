import { cite } from "../../norms/citations";
import { beneficiarios } from "../../registers/beneficiarios";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "BEN-14",
  slug: "duplicidad-de-apoyos",
  severity: "error",
  register: beneficiarios,
  scope: "row",
  needs: ["otro_programa"],
  norm: cite("foafi-2002", "§4.3.1, último párrafo", "siempre y cuando las empresas beneficiadas no estén recibiendo duplicidad de apoyos, respecto de otros programas federales, dirigidos a los mismos fines"),
  title: "Apoyo de otro programa federal",
  why: "Una empresa no puede recibir el apoyo si otro programa federal ya la apoya para los mismos fines. Sin ese dato no se sabe si hay duplicidad.",
  legitimate: "Otro programa federal con fines distintos no es duplicidad: escriba S en uno y N en el otro. Se revisa lo que el registro declara (criterio A-29).",
  remedy: "Pregunte al beneficiario y complete las dos columnas. Si los fines son los mismos, no puede recibir este apoyo.",
  messages: {
    duplicidad: "Recibe apoyo de otro programa federal para los mismos fines.",
    sin_fines: { text: "Recibe apoyo de otro programa federal y no dice si es para los mismos fines.", severity: "warning" },
    vacio: { text: "No dice si recibe apoyo de otro programa federal.", severity: "warning" },
  },
  check(row, report) {
    const { otro_programa: other } = row;
    if (other === false) return;
    if (other === null) {
      if (row.state("otro_programa") === "empty") report({ message: "vacio", row, column: "otro_programa", expected: "S o N" });
      return;
    }
    const { mismos_fines: same } = row;
    if (same === true) report({ message: "duplicidad", row, column: "mismos_fines", expected: "N", related: [{ row, column: "otro_programa" }] });
    else if (same === null && row.state("mismos_fines") !== "unreadable") {
      report({ message: "sin_fines", row, column: row.has("mismos_fines") ? "mismos_fines" : "otro_programa", expected: "S o N" });
    }
  },
  examples: [
    {
      title: "Para los mismos fines, sin decirlo, sin decir nada; para otros fines, y sin otro programa",
      rows: [
        { otro_programa: "S", mismos_fines: "S", expect: ["duplicidad@mismos_fines"] },
        { id: "B-002", otro_programa: "Sí", mismos_fines: "", expect: ["sin_fines@mismos_fines"] },
        { id: "B-003", otro_programa: "", mismos_fines: "", expect: ["vacio@otro_programa"] },
        { id: "B-004", otro_programa: "S", mismos_fines: "N" },
        { id: "B-005", otro_programa: "N", mismos_fines: "" },
      ],
    },
    {
      title: "Una hoja sin la columna de los fines",
      columns: ["id", "persona", "curp", "nombre", "otro_programa"],
      rows: [{ otro_programa: "S", expect: ["sin_fines@otro_programa"] }, { id: "B-002" }],
    },
  ],
});
