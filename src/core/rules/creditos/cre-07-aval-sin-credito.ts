import { formatDate } from "../../calendar/serial";
import { cite } from "../../norms/citations";
import { creditos } from "../../registers/creditos";
import { formatMoney } from "../../sheet/money";
import { counted } from "../../text/count";
import { defineFoafiRule } from "../foafi-rule";

/** Natural days. No text fixes a term: a quarter, the period of the indicators that count both avales and credits (§7.1 IV). */
const DAYS = 90;

export default defineFoafiRule({
  id: "CRE-07",
  slug: "aval-sin-credito",
  severity: "info",
  register: creditos,
  scope: "row",
  needs: ["aval_concedido", "fecha_aval", "fecha"],
  norm: cite("foafi-2002", "§9 III y IV", "Avales concedidos / Avales solicitados"),
  title: "Aval concedido y crédito que no llega",
  why: `Un aval concedido compromete el patrimonio del fondo para que alguien preste. Si pasaron más de ${String(DAYS)} días y el crédito no tiene fecha, el respaldo está parado o falta capturar el crédito. Ningún texto fija ese plazo: es un trimestre, el periodo con que se reportan los indicadores.`,
  legitimate: "Los trámites del banco pueden tardar más. Los créditos liquidados o siniestrados ya se otorgaron, y los rechazados no se otorgan: no se señalan.",
  remedy: "Escriba la fecha del crédito si ya se otorgó, o libere el aval si no se va a otorgar.",
  messages: { parado: "El aval de {{aval}} se concedió el {{fecha}} y {{pasaron}} después el crédito no tiene fecha." },
  check(row, report, { settings }) {
    const { aval_concedido: aval, fecha_aval: granted, estatus } = row;
    if (aval === null || aval <= 0 || granted === null || row.state("fecha") !== "empty" || (estatus !== null && estatus !== "vigente")) return;
    const days = settings.cutDate - granted;
    if (days <= DAYS) return;
    report({
      message: "parado",
      row,
      column: "fecha",
      data: { aval: formatMoney(aval), fecha: formatDate(granted), pasaron: counted(days, "día", "días") },
      expected: `hasta el ${formatDate(granted + DAYS)}`,
      difference: `${counted(days - DAYS, "día", "días")} más`,
      related: [{ row, column: "fecha_aval" }],
    });
  },
  examples: [
    {
      title: "Al 31/12/2002: concedido hace 91 días, y hace 90",
      rows: [
        { fecha: "", estatus: "", fecha_aval: "01/10/2002", expect: ["parado@fecha"] },
        { id: "CR-02", fecha: "", estatus: "", fecha_aval: "02/10/2002" },
      ],
    },
    {
      title: "Con fecha, rechazado, liquidado o sin aval no hay nada parado",
      rows: [{}, { id: "CR-02", fecha: "", estatus: "rechazado" }, { id: "CR-03", fecha: "", estatus: "liquidado" }, { id: "CR-04", fecha: "", aval_concedido: 0 }, { id: "CR-05", fecha: "", fecha_aval: "" }],
    },
  ],
});
