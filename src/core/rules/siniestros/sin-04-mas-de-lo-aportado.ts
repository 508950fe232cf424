import { cite } from "../../norms/citations";
import { creditos } from "../../registers/creditos";
import { fondos } from "../../registers/fondos";
import { siniestros } from "../../registers/siniestros";
import { formatMoney } from "../../sheet/money";
import { fundClaims } from "../../totals/fund-claims";
import { placeIn, sheet, use } from "../define";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "SIN-04",
  slug: "mas-de-lo-aportado",
  severity: "error",
  register: siniestros,
  scope: "register",
  needs: ["credito", "fecha", "de_foafi"],
  uses: [use(creditos, "id", "fondo"), use(fondos, "id", "aport_foafi")],
  norm: cite("foafi-2002", "§4.3.2", "la aportación del FOAFI no deberá significar más del 50% de su patrimonio total en cada fondo en el que participe"),
  title: "Se tomó del FOAFI más de lo que aportó",
  why: "El FOAFI responde con lo que aportó al fondo y nada más. Cuentan juntos todos los siniestros de los créditos del fondo hasta la misma fecha.",
  remedy: "Compare lo aplicado al FOAFI con su aportación al fondo, y corrija el que no sea.",
  messages: { pasa: "Hasta esa fecha se han tomado {{tomado}} del FOAFI en el fondo «{{fondo}}», y aportó {{aportado}}." },
  check(table, report, { book }) {
    for (const { row, fund, takenByDayEnd } of fundClaims(book)) {
      const share = fund.aport_foafi;
      if (row.place.sheet.id !== table.sheet.id || share === null || takenByDayEnd === null || takenByDayEnd.foafi <= share || (row.de_foafi ?? 0) <= 0) continue;
      report({
        message: "pasa",
        row,
        column: "de_foafi",
        data: { tomado: formatMoney(takenByDayEnd.foafi), fondo: fund.id, aportado: formatMoney(share) },
        found: formatMoney(takenByDayEnd.foafi),
        expected: `hasta ${formatMoney(share)}`,
        difference: formatMoney(takenByDayEnd.foafi - share),
        related: [{ row: placeIn(fondos, fund, "aport_foafi") }],
      });
    }
  },
  examples: [
    {
      title: "Un centavo más de lo que aportó, y lo que aportó justo",
      rows: [
        { monto: 1_000_000.01, de_empresarios: 0, de_foafi: 1_000_000.01, expect: ["pasa@de_foafi"] },
        { id: "S-02", credito: "CR-02", monto: 1_000_000, de_empresarios: 0, de_foafi: 1_000_000 },
      ],
      also: [sheet(creditos, [{}, { id: "CR-02", fondo: "F-02" }]), sheet(fondos, [{}, { id: "F-02" }])],
    },
    {
      title: "Entre varios créditos del fondo: se señala desde el siniestro con que se pasó",
      rows: [
        { id: "S-02", credito: "CR-02", fecha: "02/11/2002", monto: 400_000.01, de_empresarios: 0, de_foafi: 400_000.01, expect: ["pasa@de_foafi"] },
        { id: "S-01", monto: 600_000, de_empresarios: 0, de_foafi: 600_000 },
        { id: "S-03", fecha: "03/11/2002" },
      ],
      also: [sheet(creditos, [{}, { id: "CR-02" }])],
    },
    { title: "Sin la aportación del FOAFI escrita no se compara", rows: [{ monto: 10_000, de_empresarios: 0, de_foafi: 10_000 }], also: [sheet(fondos, [{ aport_foafi: "" }])] },
  ],
});
