import { cite } from "../../norms/citations";
import { convenios } from "../../registers/convenios";
import { ministraciones } from "../../registers/ministraciones";
import { formatMoney } from "../../sheet/money";
import { counted } from "../../text/count";
import { culpritsOf, totalPart } from "../../totals/culprits";
import { placeIn, sheet, use } from "../define";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "CON-06",
  slug: "calendario-de-ministraciones",
  severity: "error",
  register: convenios,
  scope: "row",
  needs: ["numero", "monto_se"],
  uses: [use(ministraciones, "convenio", "monto_programado", "estatus")],
  norm: cite("foafi-2002", "definición XIV", "el calendario de la ministración de recursos y de ejecución del proyecto"),
  title: "El calendario no suma el monto del convenio",
  why: "El calendario reparte en ministraciones lo que la SE aporta por el convenio. Si lo programado no suma el monto, una parte no tiene fecha de entrega o se entregaría de más.",
  legitimate: "Un convenio sin ministraciones registradas no se compara: su calendario está en el texto. Las canceladas no se suman: si lo cancelado ya no se entregará, toca modificar el convenio.",
  remedy: "Compare los montos programados con el calendario del convenio y corrija el que no sea, o registre la ministración que falte.",
  messages: { distinto: "El convenio «{{numero}}» aporta {{monto}} y {{programadas}} suman {{suma}}: hay {{diferencia}} de diferencia." },
  check(row, report, { book }) {
    const { numero, monto_se: declared } = row;
    if (declared === null) return;
    const programmed = book.rows(ministraciones, "convenio", numero).filter(({ estatus }) => estatus !== "cancelada");
    const parts = programmed.flatMap((each) => totalPart(ministraciones, each, "monto_programado", [each.proyecto, each.numero, each.fecha_programada]) ?? []);
    // With an amount that is not there the sum is not known; the blank is told where it stands.
    if (parts.length === 0 || parts.length < programmed.length) return;
    const sum = parts.reduce((total, { amount }) => total + amount, 0);
    if (sum === declared) return;
    report({
      message: "distinto",
      row,
      column: "monto_se",
      data: {
        numero,
        monto: formatMoney(declared),
        programadas: counted(parts.length, "ministración programada", "ministraciones programadas"),
        suma: formatMoney(sum),
        diferencia: formatMoney(Math.abs(declared - sum)),
      },
      found: formatMoney(declared),
      expected: formatMoney(sum),
      difference: formatMoney(declared - sum),
      related: programmed.map((each) => ({ row: placeIn(ministraciones, each, "monto_programado") })),
      culprits: culpritsOf(parts, declared),
    });
  },
  examples: [
    {
      title: "Un centavo de menos en el calendario, y dos ministraciones que suman justo",
      rows: [{ expect: ["distinto@monto_se"] }, { numero: "C-02" }],
      also: [
        sheet(ministraciones, [
          { monto_programado: 999_999.99 },
          { id: "M-02", convenio: "c-02", monto_programado: "400,000.00" },
          { id: "M-03", convenio: "C-02", numero: 2, monto_programado: 600_000 },
        ]),
      ],
    },
    {
      title: "La cancelada no se suma",
      rows: [{}],
      also: [sheet(ministraciones, [{}, { id: "M-02", numero: 2, estatus: "cancelada", monto_programado: 250_000 }])],
    },
    {
      title: "Sin ministraciones, o con un monto que falta, no hay suma",
      rows: [{}, { numero: "C-02" }],
      also: [sheet(ministraciones, [{ convenio: "C-02", monto_programado: "" }, { id: "M-02", convenio: "C-02", numero: 2, monto_programado: 1 }])],
    },
  ],
});
