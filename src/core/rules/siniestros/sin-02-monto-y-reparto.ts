import { cite } from "../../norms/citations";
import { creditos } from "../../registers/creditos";
import { siniestros } from "../../registers/siniestros";
import { formatMoney } from "../../sheet/money";
import { counted } from "../../text/count";
import { placeIn, sheet, use } from "../define";
import { defineFoafiRule } from "../foafi-rule";

const SHARES = ["de_empresarios", "de_contrapartes", "de_foafi"] as const;

export default defineFoafiRule({
  id: "SIN-02",
  slug: "monto-y-reparto",
  severity: "error",
  register: siniestros,
  scope: "row",
  needs: ["monto", "de_empresarios", "de_contrapartes", "de_foafi"],
  uses: [use(creditos, "id", "aval_concedido")],
  norm: cite("foafi-2002", "§4.4.4 VI", "la garantía deberá tomarse en primer lugar de las aportaciones de los empresarios, en segundo lugar de las contrapartes"),
  title: "El siniestro no cuadra con su reparto o con el aval",
  why: "Lo tomado de empresarios, contrapartes y FOAFI debe sumar el monto del siniestro, y la garantía responde hasta el aval que se concedió: lo que pase de ahí no tiene respaldo. Cuentan todos los siniestros del crédito hasta la misma fecha.",
  remedy: "Compare el monto, el reparto y el aval con el expediente, y corrija el que no sea.",
  messages: {
    suma: "El siniestro es de {{monto}} y lo aplicado suma {{suma}}.",
    aval: "Con este siniestro se han tomado {{tomado}} por el crédito «{{credito}}» ({{siniestros}}), y su aval es de {{aval}}.",
  },
  check(row, report, { book }) {
    const { monto } = row;
    if (monto === null) return;
    const suma = SHARES.reduce((sum, column) => sum + (row[column] ?? 0), 0);
    const told = SHARES.some((column) => row[column] !== null) && SHARES.every((column) => row.state(column) !== "unreadable");
    if (told && suma !== monto) {
      report({ message: "suma", row, column: "monto", data: { monto: formatMoney(monto), suma: formatMoney(suma) }, found: formatMoney(monto), expected: formatMoney(suma), difference: formatMoney(monto - suma) });
    }
    const credit = book.first(creditos, "id", row.credito);
    const aval = credit?.aval_concedido ?? null;
    // An aval that was never granted is for another rule.
    if (!credit || aval === null || aval <= 0 || monto <= 0) return;
    // In turn: by date, and on the same day in the order of the sheet.
    const inTurn = book.rows(siniestros, "credito", row.credito).toSorted((a, b) => (a.fecha ?? 0) - (b.fecha ?? 0));
    const upToThis = inTurn.slice(0, inTurn.indexOf(row) + 1);
    const tomado = upToThis.reduce((sum, claim) => sum + (claim.monto ?? 0), 0);
    if (tomado <= aval) return;
    report({
      message: "aval",
      row,
      column: "monto",
      data: { tomado: formatMoney(tomado), credito: credit.id, siniestros: counted(upToThis.length, "siniestro", "siniestros"), aval: formatMoney(aval) },
      found: formatMoney(tomado),
      expected: `hasta ${formatMoney(aval)}`,
      difference: formatMoney(tomado - aval),
      related: [{ row: placeIn(creditos, credit, "aval_concedido") }],
    });
  },
  examples: [
    {
      title: "Falta un centavo por repartir; y el reparto justo, con una parte vacía",
      rows: [
        { de_empresarios: 9_999.99, expect: ["suma@monto"] },
        { id: "S-02", de_foafi: "" },
        { id: "S-03", de_empresarios: "", de_contrapartes: "", de_foafi: "" },
        { id: "S-04", de_empresarios: "diez mil" },
      ],
    },
    {
      title: "Un centavo más que el aval, y el aval justo",
      rows: [
        { monto: 50_000.01, de_empresarios: 50_000.01, expect: ["aval@monto"] },
        { id: "S-02", credito: "CR-02", monto: 50_000, de_empresarios: 50_000 },
      ],
      also: [sheet(creditos, [{}, { id: "CR-02" }])],
    },
    {
      title: "Dos siniestros del mismo crédito que juntos pasan del aval: se señala el segundo",
      rows: [
        { fecha: "02/11/2002", monto: 20_000.01, de_empresarios: 20_000.01, expect: ["aval@monto"] },
        { id: "S-02", credito: "cr-01", monto: 30_000, de_empresarios: 30_000 },
      ],
    },
    { title: "Sin aval concedido, o sin crédito conocido, no hay con qué comparar", rows: [{ monto: 90_000, de_empresarios: 90_000 }, { id: "S-02", credito: "CR-99", monto: 90_000, de_empresarios: 90_000 }], also: [sheet(creditos, [{ aval_concedido: "" }])] },
  ],
});
