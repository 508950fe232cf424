import { cite } from "../../norms/citations";
import { fondos } from "../../registers/fondos";
import { isPlaceholder } from "../../text/placeholder";
import { shortQuote } from "../../text/quote";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "FON-06",
  slug: "contrato-con-matriz",
  severity: "error",
  register: fondos,
  scope: "row",
  needs: ["institucion", "matriz"],
  norm: cite("foafi-2002", "§4.3.2", "Los fondos de garantía convenidos con la banca de desarrollo o banca comercial serán contratados con corporativos u oficinas matrices de cobertura nacional según sea el caso."),
  title: "Fondo contratado con una sucursal",
  why: "Los fondos convenidos con un banco se contratan con su corporativo u oficina matriz de cobertura nacional, no con una sucursal o delegación.",
  legitimate: "Un fondo sin institución bancaria y sin aportación de la banca no se convino con ningún banco: ahí la N no se señala.",
  remedy: "Revise con quién se firmó el contrato. Si fue con la matriz o el corporativo, escriba S; si no, hay que contratarlo con ella.",
  messages: {
    sucursal: "El fondo se convino con {{banco}} y no se contrató con su corporativo u oficina matriz.",
    sin_dato: { text: "El fondo se convino con {{banco}} y no dice si se contrató con su corporativo u oficina matriz.", severity: "warning" },
  },
  check(row, report) {
    const named = row.institucion !== "" && !isPlaceholder(row.institucion);
    if (!named && (row.aport_banca ?? 0) <= 0) return;
    const banco = named ? `«${shortQuote(row.institucion)}»` : "la banca";
    const at = { row, column: "matriz", data: { banco }, expected: "S", related: [{ row, column: named ? "institucion" : "aport_banca" }] } as const;
    if (row.matriz === false) report({ ...at, message: "sucursal", found: "N" });
    else if (row.state("matriz") === "empty") report({ ...at, message: "sin_dato" });
  },
  examples: [
    {
      title: "Con la matriz, con una sucursal, sin decirlo y sin banco",
      rows: [
        { matriz: "Sí" },
        { id: "F-02", matriz: "N", expect: ["sucursal@matriz"] },
        { id: "F-03", matriz: "", expect: ["sin_dato@matriz"] },
        { id: "F-04", institucion: "", aport_banca: 300_000, matriz: "No", expect: ["sucursal@matriz"] },
        { id: "F-05", institucion: "", aport_banca: 0, matriz: "N" },
        { id: "F-06", institucion: "No aplica", aport_banca: "", matriz: "" },
        { id: "F-07", matriz: "tal vez" },
      ],
    },
  ],
});
