import { formatPeriod, periodAt } from "../../calendar/periods";
import { formatDate } from "../../calendar/serial";
import { cite } from "../../norms/citations";
import { recipientsIn } from "../../norms/recipients";
import { REPORTS } from "../../norms/reports";
import { informes } from "../../registers/informes";
import { counted } from "../../text/count";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "INF-07",
  slug: "publicacion-simultanea",
  severity: "warning",
  register: informes,
  scope: "group",
  needs: ["tipo", "destinatario", "fin_periodo", "fecha_entrega", "fecha_publicacion"],
  norm: cite("foafi-2002", "§7.1 IV", "esta información será difundida simultáneamente al público en general a través de la página de Internet de la SE"),
  title: "Indicadores trimestrales sin publicar a tiempo",
  why: "Los indicadores que se entregan a la SHCP y a la SECODAM se difunden al mismo tiempo en la página de la Secretaría: quien paga los impuestos los conoce a la vez que quien los vigila.",
  legitimate: "Basta que la fecha de publicación esté en una de las filas del trimestre.",
  remedy: "Publique el informe y anote la fecha de publicación; si ya estaba publicado, corrija la fecha.",
  messages: {
    sin_publicar: "El informe trimestral de {{periodo}} se entregó el {{entrega}} y no tiene fecha de publicación.",
    despues: "El informe trimestral de {{periodo}} se publicó el {{publicacion}}, después de entregarse el {{entrega}}.",
  },
  groupBy(row) {
    if (row.tipo !== REPORTS.indicadores.tipo || row.fin_periodo === null) return null;
    if (!recipientsIn(row.destinatario).some((recipient) => recipient === "shcp" || recipient === "secodam")) return null;
    return String(periodAt("quarter", row.fin_periodo)?.end ?? "");
  },
  check(rows, report) {
    const delivered = rows.filter(({ fecha_entrega: day }) => day !== null).toSorted((a, b) => (a.fecha_entrega ?? 0) - (b.fecha_entrega ?? 0));
    const [first] = delivered;
    if (!first || first.fecha_entrega === null || first.fin_periodo === null) return;
    const published = rows.filter(({ fecha_publicacion: day }) => day !== null).toSorted((a, b) => (a.fecha_publicacion ?? 0) - (b.fecha_publicacion ?? 0));
    const quarter = periodAt("quarter", first.fin_periodo);
    const periodo = quarter === null ? "" : formatPeriod(quarter);
    const entrega = formatDate(first.fecha_entrega);
    const [earliest] = published;
    const day = earliest?.fecha_publicacion ?? null;
    if (!earliest || day === null) {
      // A date that cannot be read is reported as such.
      if (rows.some((row) => row.state("fecha_publicacion") === "unreadable")) return;
      report({ message: "sin_publicar", row: first, column: "fecha_publicacion", data: { periodo, entrega }, found: "sin fecha", expected: `a más tardar el ${entrega}` });
    } else if (day > first.fecha_entrega) {
      const publicacion = formatDate(day);
      report({
        message: "despues",
        row: earliest,
        column: "fecha_publicacion",
        data: { periodo, entrega, publicacion },
        found: publicacion,
        expected: `a más tardar el ${entrega}`,
        difference: `${counted(day - first.fecha_entrega, "día", "días")} después`,
        related: [{ row: first, column: "fecha_entrega" }],
      });
    }
  },
  examples: [
    {
      title: "Entregado y sin publicar; publicado un día después; publicado el mismo día",
      rows: [
        { tipo: "trimestral", destinatario: "SHCP", inicio_periodo: "01/04/2002", fecha_entrega: "08/07/2002", expect: ["sin_publicar@fecha_publicacion"] },
        { id: "I-02", tipo: "trimestral", destinatario: "SHCP", inicio_periodo: "01/07/2002", fin_periodo: "30/09/2002", fecha_entrega: "08/10/2002", fecha_publicacion: "09/10/2002", expect: ["despues@fecha_publicacion"] },
        { id: "I-03", tipo: "trimestral", destinatario: "SECODAM", inicio_periodo: "01/10/2002", fin_periodo: "31/12/2002", fecha_entrega: "08/01/2003", fecha_publicacion: "08/01/2003" },
      ],
    },
    {
      title: "La publicación anotada solo en la fila de un destinatario; la Cámara y los demás informes no cuentan",
      rows: [
        { tipo: "trimestral", destinatario: "SHCP", fecha_entrega: "09/07/2002", fecha_publicacion: "08/07/2002" },
        { id: "I-02", tipo: "trimestral", destinatario: "SECODAM", fecha_entrega: "08/07/2002" },
        { id: "I-03", tipo: "trimestral", destinatario: "CIPI", fin_periodo: "30/09/2002", fecha_entrega: "05/10/2002" },
        { id: "I-04" },
      ],
    },
    { title: "Lo que no se ha entregado tampoco se publica", rows: [{ tipo: "trimestral", destinatario: "SHCP", fecha_entrega: "" }] },
  ],
});
