import { formatPeriod } from "../../calendar/periods";
import { formatDate } from "../../calendar/serial";
import { cite } from "../../norms/citations";
import { convenios } from "../../registers/convenios";
import { informes } from "../../registers/informes";
import { ministraciones } from "../../registers/ministraciones";
import { proyectos } from "../../registers/proyectos";
import { formatMoney } from "../../sheet/money";
import { counted } from "../../text/count";
import { remnantsHeldOn, reportsOverdueOn } from "../../totals/organismo-debts";
import { placeIn, sheet, use } from "../define";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "OI-08",
  slug: "pago-a-quien-debe",
  severity: "warning",
  register: ministraciones,
  scope: "row",
  needs: ["convenio", "fecha", "ministrado"],
  uses: [
    use(convenios, "numero", "organismo", "vigencia"),
    use(convenios, "organismo"),
    use(proyectos, "organismo", "folio", "dictamen", "fecha_inicio", "fecha_fin"),
    use(informes, "clave", "tipo", "destinatario", "inicio_periodo", "fin_periodo", "fecha_entrega"),
  ],
  norm: cite("foafi-2002", "§4.4.4, I a III", "La SE podrá reducir o suspender la ministración de los recursos a los proyectos apoyados, en los siguientes casos"),
  title: "Ministración a un organismo que debe",
  why: "A quien no informa o no devuelve lo que sobró se le puede reducir o suspender la ministración. Si se le vuelve a entregar dinero, conviene que conste por qué.",
  legitimate: "Las reglas dicen «podrá»: la SE puede decidir ministrar de todos modos. Se mira lo que se debía el día de la ministración, aunque después se haya puesto al corriente. El plazo de los reportes mensuales es un supuesto (criterio A-02).",
  remedy: "Compruebe si el organismo ya informó o reintegró y faltó registrarlo; si debía, deje constancia de por qué se le ministró.",
  messages: {
    remanente: "El {{fecha}} se ministraron {{monto}} y el organismo «{{organismo}}» aún no devolvía {{remanente}} del convenio «{{convenio}}».",
    reportes: "El {{fecha}} se ministraron {{monto}} y el organismo «{{organismo}}» debía {{reportes}}; el más antiguo, de {{periodo}} del proyecto «{{folio}}».",
  },
  check(row, report, { book, settings }) {
    const { fecha: day, ministrado, estatus } = row;
    if (day === null || ministrado === null || ministrado <= 0 || estatus === "cancelada" || day > settings.cutDate) return;
    const organismo = book.first(convenios, "numero", row.convenio)?.organismo ?? "";
    const data = { fecha: formatDate(day), monto: formatMoney(ministrado), organismo };
    for (const { convenio, amount, from } of remnantsHeldOn(day, organismo, { book, settings })) {
      report({
        message: "remanente",
        row,
        column: "fecha",
        data: { ...data, remanente: formatMoney(amount), convenio: convenio.numero },
        found: formatMoney(amount),
        expected: formatMoney(0),
        related: [{ row: placeIn(convenios, convenio, "vigencia") }, ...from.map((each) => ({ row: placeIn(ministraciones, each, "reintegrado") }))],
      });
    }
    const overdue = reportsOverdueOn(day, organismo, { book, settings }).toSorted((a, b) => a.period.end - b.period.end);
    const [oldest] = overdue;
    if (!oldest) return;
    report({
      message: "reportes",
      row,
      column: "fecha",
      data: { ...data, reportes: counted(overdue.length, "reporte mensual", "reportes mensuales"), periodo: formatPeriod(oldest.period), folio: oldest.proyecto.folio },
      found: counted(overdue.length, "reporte vencido", "reportes vencidos"),
      expected: "ninguno",
      related: [...new Set(overdue.map(({ proyecto }) => proyecto))].map((proyecto) => ({ row: placeIn(proyectos, proyecto, "folio") })),
    });
  },
  examples: [
    {
      title: "Sin devolver lo de un convenio terminado; el mismo día en que termina aún puede aplicarse",
      rows: [
        { ejercido: 900_000 },
        { id: "M-02", convenio: "C-02", fecha: "01/08/2002", expect: ["remanente@fecha"] },
        { id: "M-03", convenio: "C-02", numero: 2, fecha: "31/07/2002" },
        { id: "M-04", convenio: "C-03", numero: 1, fecha: "01/08/2002" },
      ],
      also: [
        sheet(convenios, [{ vigencia: "31/07/2002" }, { numero: "C-02" }, { numero: "C-03", organismo: "CJA850101AB2" }]),
        sheet(proyectos, [{ dictamen: "rechazado" }]),
      ],
    },
    {
      title: "Devuelto después de la nueva ministración, y devuelto ese mismo día",
      rows: [
        { ejercido: 900_000, reintegrado: 100_000, fecha_reintegro: "02/08/2002" },
        { id: "M-02", convenio: "C-02", fecha: "01/08/2002", expect: ["remanente@fecha"] },
        { id: "M-03", convenio: "C-02", numero: 2, fecha: "02/08/2002" },
      ],
      also: [sheet(convenios, [{ vigencia: "31/07/2002" }, { numero: "C-02" }]), sheet(proyectos, [{ dictamen: "rechazado" }])],
    },
    {
      title: "El reporte de junio vence el 10 de julio",
      rows: [
        { numero: 1, fecha: "10/07/2002" },
        { id: "M-02", numero: 2, fecha: "11/07/2002", expect: ["reportes@fecha"] },
        { id: "M-03", numero: 3, fecha: "20/07/2002" },
        { id: "M-04", numero: 4, fecha: "20/08/2002", expect: ["reportes@fecha"] },
        { id: "M-05", numero: 5, fecha: "20/08/2002", estatus: "cancelada" },
        { id: "M-06", numero: 6, fecha: "20/08/2002", ministrado: 0 },
      ],
      also: [sheet(informes, [{ clave: "p-001", fecha_entrega: "20/07/2002" }])],
    },
  ],
});
