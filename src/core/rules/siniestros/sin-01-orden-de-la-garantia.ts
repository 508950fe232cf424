import { cite } from "../../norms/citations";
import { creditos } from "../../registers/creditos";
import { fondos } from "../../registers/fondos";
import { siniestros } from "../../registers/siniestros";
import { formatMoney } from "../../sheet/money";
import { skippedLayers, type Layer } from "../../totals/claims";
import { fundClaims } from "../../totals/fund-claims";
import { contributionLayers, COUNTERPARTS } from "../../totals/fund-contributions";
import { placeIn, sheet, use } from "../define";
import { defineFoafiRule } from "../foafi-rule";

const NAMES: Readonly<Record<Layer, string>> = { empresarios: "los empresarios", contrapartes: "las contrapartes", foafi: "el FOAFI" };

export default defineFoafiRule({
  id: "SIN-01",
  slug: "orden-de-la-garantia",
  severity: "error",
  register: siniestros,
  scope: "register",
  needs: ["credito", "fecha", "de_empresarios", "de_contrapartes", "de_foafi"],
  uses: [use(creditos, "id", "fondo"), use(fondos, "id", "aport_foafi", "aport_empresarios", "aport_estado")],
  norm: cite("foafi-2002", "§4.4.4 VI", "En caso de siniestralidad de proyecto la garantía deberá tomarse en primer lugar de las aportaciones de los empresarios, en segundo lugar de las contrapartes"),
  title: "Garantía tomada en otro orden",
  why: "Un siniestro se paga primero con lo que aportaron los empresarios, cuando se agota con lo de las contrapartes (estado, municipio, banca y otros) y al final con lo del FOAFI (criterio A-31). Cuentan juntos todos los siniestros de los créditos del fondo hasta el final del mismo día. Saltarse el orden gasta el subsidio antes de tiempo y es causal VI.",
  legitimate: "Una aportación vacía vale 0, y quien no aportó nada no tiene qué agotar. De siniestros del mismo día no se sabe cuál fue primero, y de los que no dicen de quién se tomó todo el dinero no se sabe qué queda: en la duda no se señalan.",
  remedy: "Reparta el siniestro en el orden de la regla. Si el reparto es correcto, revise las aportaciones del fondo y las fechas de sus otros siniestros.",
  messages: {
    contrapartes: "Se tomaron {{tomado}} de las contrapartes del fondo «{{fondo}}» cuando {{antes}} aún respondían por {{quedaba}}.",
    foafi: "Se tomaron {{tomado}} de la aportación del FOAFI al fondo «{{fondo}}» cuando {{antes}} aún respondían por {{quedaba}}.",
  },
  check(table, report, { book }) {
    for (const { row, fund, taken, takenByDayEnd } of fundClaims(book)) {
      const contributions = contributionLayers(fund);
      if (row.place.sheet.id !== table.sheet.id || contributions === null || taken === null || takenByDayEnd === null) continue;
      for (const { layer, taken: amount, before, due } of skippedLayers(contributions, takenByDayEnd, taken)) {
        // The first layer has none before it.
        if (layer === "empresarios") continue;
        const owing = before === "empresarios" ? "aport_empresarios" : (COUNTERPARTS.find((column) => (fund[column] ?? 0) > 0) ?? "aport_estado");
        report({
          message: layer,
          row,
          column: layer === "foafi" ? "de_foafi" : "de_contrapartes",
          data: { tomado: formatMoney(amount), fondo: fund.id, antes: NAMES[before], quedaba: formatMoney(due) },
          found: formatMoney(amount),
          expected: `hasta ${formatMoney(amount - due)}`,
          difference: formatMoney(due),
          related: [{ row: placeIn(fondos, fund, owing) }],
        });
      }
    }
  },
  examples: [
    {
      title: "El fondo tiene 200,000 de empresarios y 800,000 de contrapartes: se tocó lo que sigue antes de agotarlos",
      rows: [
        { monto: 50_000, de_empresarios: 30_000, de_contrapartes: 20_000, expect: ["contrapartes@de_contrapartes"] },
        { id: "S-02", fecha: "02/11/2002", monto: 50_000, de_empresarios: 0, de_foafi: 50_000, expect: ["foafi@de_foafi"] },
      ],
    },
    {
      title: "En orden, hasta agotar a los empresarios y después a las contrapartes, entre varios créditos y sin orden en la hoja",
      rows: [
        { id: "S-03", credito: "cr-02", fecha: "03/11/2002", monto: 750_000, de_empresarios: 0, de_contrapartes: 700_000, de_foafi: 50_000 },
        { id: "S-01", monto: 150_000, de_empresarios: 150_000 },
        { id: "S-02", fecha: "02/11/2002", monto: 150_000, de_empresarios: 50_000, de_contrapartes: 100_000 },
      ],
      also: [sheet(creditos, [{}, { id: "CR-02" }])],
    },
    {
      title: "Si el primero dejó un centavo a los empresarios, el segundo no puede pasar a las contrapartes",
      rows: [
        { monto: 199_999.99, de_empresarios: 199_999.99 },
        { id: "S-02", fecha: "02/11/2002", monto: 10_000, de_empresarios: 0, de_contrapartes: 10_000, expect: ["contrapartes@de_contrapartes"] },
      ],
    },
    {
      title: "El mismo día, cualquiera pudo ser primero; sin fecha, también",
      rows: [
        { monto: 10_000, de_empresarios: 0, de_contrapartes: 10_000 },
        { id: "S-02", monto: 100_000, de_empresarios: 100_000 },
        { id: "S-03", fecha: "", monto: 100_000, de_empresarios: 100_000 },
      ],
    },
    {
      title: "Otro fondo no agota a este; sin fondo, o con un reparto incompleto, no se sabe",
      rows: [
        { monto: 200_000, de_empresarios: 200_000 },
        { id: "S-02", credito: "CR-02", monto: 10_000, de_empresarios: 0, de_contrapartes: 10_000, expect: ["contrapartes@de_contrapartes"] },
        { id: "S-03", credito: "CR-03", de_empresarios: 0, de_foafi: 10_000 },
        { id: "S-04", credito: "CR-04", de_empresarios: "", monto: 10_000 },
        { id: "S-05", credito: "CR-04", fecha: "02/11/2002", de_empresarios: 0, de_contrapartes: 10_000 },
      ],
      also: [
        sheet(creditos, [{}, { id: "CR-02", fondo: "F-02" }, { id: "CR-03", fondo: "" }, { id: "CR-04", fondo: "F-03" }]),
        sheet(fondos, [{}, { id: "F-02" }, { id: "F-03" }]),
      ],
    },
    {
      title: "Si los empresarios no aportaron, responden las contrapartes",
      rows: [{ de_empresarios: 0, de_contrapartes: 10_000 }],
      also: [sheet(fondos, [{ aport_empresarios: "" }])],
    },
  ],
});
