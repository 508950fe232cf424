import { cite } from "../../norms/citations";
import { ministraciones } from "../../registers/ministraciones";
import { proyectos } from "../../registers/proyectos";
import { formatMoney } from "../../sheet/money";
import { culpritsOf, totalPart } from "../../totals/culprits";
import { delivered } from "../../totals/ministracion";
import { placeIn, sheet, use } from "../define";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "MIN-03",
  slug: "ministrado-de-mas",
  severity: "error",
  register: ministraciones,
  scope: "row",
  needs: ["proyecto", "ministrado"],
  uses: [use(proyectos, "folio", "aport_foafi")],
  norm: cite("foafi-2002", "definición XIV", "el calendario de la ministración de recursos y de ejecución del proyecto"),
  title: "Se ministró más de lo aprobado",
  why: "A un proyecto se le entrega lo que el Consejo le aprobó, según su calendario. Lo que pasa de ahí no tiene autorización.",
  remedy: "Compare las ministraciones del proyecto con su cédula y con el acta; corrija el monto que no sea, o pida el reintegro de lo que se entregó de más.",
  messages: { de_mas: "Con esta ministración, el proyecto «{{proyecto}}» ha recibido {{ministrado}} y se le aprobaron {{aprobado}}." },
  check(row, report, { book }) {
    const project = book.first(proyectos, "folio", row.proyecto);
    const approved = project?.aport_foafi ?? null;
    if (!project || approved === null || delivered(row) === 0) return;
    const siblings = book.rows(ministraciones, "proyecto", row.proyecto);
    const upTo = siblings.slice(0, siblings.indexOf(row) + 1).reduce((sum, other) => sum + delivered(other), 0);
    // Told once a project: where its sum passes the amount.
    if (upTo <= approved || upTo - delivered(row) > approved) return;
    const total = siblings.reduce((sum, other) => sum + delivered(other), 0);
    const parts = siblings.flatMap((other) => (delivered(other) === 0 ? [] : (totalPart(ministraciones, other, "ministrado", [other.convenio, other.fecha]) ?? [])));
    report({
      message: "de_mas",
      row,
      column: "ministrado",
      data: { proyecto: row.proyecto, ministrado: formatMoney(total), aprobado: formatMoney(approved) },
      found: formatMoney(total),
      expected: formatMoney(approved),
      difference: formatMoney(total - approved),
      related: [{ row: placeIn(proyectos, project, "aport_foafi") }],
      culprits: culpritsOf(parts, approved),
    });
  },
  examples: [
    {
      title: "Un centavo de más, y justo lo aprobado",
      rows: [
        { ministrado: 600_000 },
        { id: "M-02", numero: 2, ministrado: 400_000.01, expect: ["de_mas@ministrado"] },
        { id: "M-03", numero: 3, ministrado: 0.5 },
        { id: "M-04", proyecto: "P-002", convenio: "C-02", ministrado: 600_000 },
        { id: "M-05", proyecto: "p-002", convenio: "C-02", numero: 2, ministrado: 400_000 },
      ],
      also: [sheet(proyectos, [{}, { folio: "P-002" }])],
    },
    { title: "Una cancelada no cuenta; un proyecto desconocido no tiene monto", rows: [{}, { id: "M-02", numero: 2, estatus: "cancelada" }, { id: "M-03", proyecto: "P-009", ministrado: 9_000_000 }] },
  ],
});
