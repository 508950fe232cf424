import { formatDate } from "../../calendar/serial";
import { cite } from "../../norms/citations";
import { criterion } from "../../norms/criteria";
import { fondos } from "../../registers/fondos";
import { ministraciones } from "../../registers/ministraciones";
import { formatMoney } from "../../sheet/money";
import { delivered, type Ministracion } from "../../totals/ministracion";
import { formatShare, timesAmount } from "../../totals/share";
import { placeIn, sheet, use } from "../define";
import { defineFoafiRule } from "../foafi-rule";

/** Delivered up to the end of a day and not returned by then, in centavos. What has no date is on no day. */
function contributedBy(day: number, rows: readonly Ministracion[]): number {
  return rows.reduce((sum, row) => {
    if (row.fecha === null || row.fecha > day) return sum;
    const returned = (row.fecha_reintegro ?? row.fecha) <= day ? (row.reintegrado ?? 0) : 0;
    return sum + delivered(row) - returned;
  }, 0);
}

export default defineFoafiRule({
  id: "FON-04",
  slug: "tope-en-cada-aportacion",
  severity: "warning",
  register: fondos,
  scope: "row",
  needs: ["proyecto", "aport_foafi", "patrimonio"],
  uses: [use(ministraciones, "proyecto", "fecha", "ministrado")],
  requires: ({ book }) => (book.all(ministraciones).some(({ fecha }) => fecha !== null) ? null : "las fechas de ministración, que dicen cuándo aportó el FOAFI"),
  norm: cite("foafi-2002", "§4.3.2", "la aportación del FOAFI no deberá significar más del 50% de su patrimonio total en cada fondo en el que participe"),
  title: "El tope del fondo se rebasó en una aportación",
  why: "El 50% se cuida en cada aportación, no solo al final. Las aportaciones del FOAFI son las ministraciones con fecha del proyecto del fondo: en cada día se suma lo entregado y no devuelto, y se compara con el patrimonio que hay con esa suma y con todo lo que aportan los demás.",
  legitimate: "Las aportaciones de los demás no tienen fecha y se cuentan desde el principio. Un proyecto con varios fondos no se revisa: no se sabe cuánto fue a cada uno. Si se elige medir solo al final (criterio A-04), no se dice nada.",
  remedy: "Revise las ministraciones del proyecto y el patrimonio del fondo; si son correctos, pida que los demás aporten antes de la siguiente ministración.",
  messages: { rebasa: "El {{fecha}} el FOAFI llevaba {{aportado}} en el fondo y los demás aportan {{otros}}: podía llevar hasta {{limite}} ({{tope}} del patrimonio)." },
  explainedBy: ["FON-01"],
  check(row, report, { book, settings }) {
    const { patrimonio, aport_foafi: granted } = row;
    if (criterion(settings.criteria, "A-04") === "al-final" || patrimonio === null || granted === null || patrimonio <= 0) return;
    if (book.count(fondos, "proyecto", row.proyecto) > 1) return;
    const share = settings.parameters.topeFondo;
    const others = Math.max(0, patrimonio - granted);
    const rows = book.rows(ministraciones, "proyecto", row.proyecto);
    const dated = rows.flatMap((ministracion) => (ministracion.fecha === null || delivered(ministracion) <= 0 ? [] : [{ ministracion, day: ministracion.fecha }]));
    for (const { ministracion, day } of dated.toSorted((a, b) => a.day - b.day)) {
      const given = contributedBy(day, rows);
      const limit = timesAmount(others + given, share);
      if (given <= limit) continue;
      report({
        message: "rebasa",
        row,
        column: "aport_foafi",
        data: { fecha: formatDate(day), aportado: formatMoney(given), otros: formatMoney(others), limite: formatMoney(limit), tope: formatShare(share) },
        found: formatMoney(given),
        expected: `hasta ${formatMoney(limit)}`,
        difference: formatMoney(given - limit),
        related: [{ row: placeIn(ministraciones, ministracion, "ministrado") }],
      });
      // Told once a fund: the day on which it happened.
      return;
    }
  },
  examples: [
    {
      title: "La segunda ministración rebasa por un centavo; justo el 50% en dos",
      rows: [{ expect: ["rebasa@aport_foafi"] }, { id: "F-02", proyecto: "P-002" }],
      also: [
        sheet(ministraciones, [
          { ministrado: 600_000 },
          { id: "M-02", numero: 2, fecha: "05/08/2002", ministrado: 400_000.01 },
          { id: "M-03", proyecto: "p-002", fecha: "05/06/2002", ministrado: 600_000 },
          { id: "M-04", proyecto: "P-002", numero: 2, fecha: "05/08/2002", ministrado: 400_000 },
        ]),
      ],
    },
    {
      title: "Rebasó en agosto, aunque en octubre se devolvió; devuelto antes de la siguiente; una cancelada no aporta",
      rows: [{ expect: ["rebasa@aport_foafi"] }, { id: "F-02", proyecto: "P-002" }, { id: "F-03", proyecto: "P-003" }],
      also: [
        sheet(ministraciones, [
          { fecha: "05/08/2002", ministrado: 1_200_000, reintegrado: 200_000, fecha_reintegro: "01/10/2002" },
          { id: "M-02", proyecto: "P-002", reintegrado: 200_000, fecha_reintegro: "01/07/2002" },
          { id: "M-03", proyecto: "P-002", numero: 2, fecha: "05/08/2002", ministrado: 200_000 },
          { id: "M-04", proyecto: "P-003", ministrado: 5_000_000, estatus: "cancelada" },
        ]),
      ],
    },
    {
      title: "Sin fecha no se sabe cuándo; con varios fondos no se sabe a cuál",
      rows: [{}, { id: "F-02", proyecto: "P-002" }, { id: "F-03", proyecto: "P-002" }],
      also: [sheet(ministraciones, [{ ministrado: 9_000_000, fecha: "" }, { id: "M-02", proyecto: "P-002", ministrado: 9_000_000 }])],
    },
    { title: "Ninguna ministración tiene fecha", rows: [{}], also: [sheet(ministraciones, [{ ministrado: 9_000_000, fecha: "" }])] },
    { title: "Con el criterio de medir solo al final", settings: { criteria: { "A-04": "al-final" } }, rows: [{}], also: [sheet(ministraciones, [{ ministrado: 9_000_000 }])] },
  ],
});
