import { cite } from "../../norms/citations";
import { proyectos } from "../../registers/proyectos";
import { formatMoney } from "../../sheet/money";
import { amountInWords, amountInWordsKey } from "../../text/amount-in-words";
import { shortQuote } from "../../text/quote";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "PRY-24",
  slug: "cantidad-con-letra",
  severity: "warning",
  register: proyectos,
  scope: "row",
  needs: ["aport_foafi", "letra"],
  norm: cite("foafi-2002", "§4, primer párrafo", "$100,000,000.00 (CIEN MILLONES DE PESOS 00/100 MN)"),
  title: "La cantidad con letra no es la del número",
  why: "La cédula da la aportación del FOAFI con número y con letra para que nadie la cambie. Si no dicen lo mismo, no se sabe cuál se aprobó.",
  legitimate: "No importan mayúsculas, acentos, paréntesis, ni si dice M.N., MN o nada.",
  remedy: "Vea en el expediente cuál de las dos es la aprobada y corrija la otra.",
  messages: {
    distinta: "La aportación FOAFI es {{monto}} y con letra dice «{{letra}}».",
    ilegible: { text: "«{{letra}}» no se pudo leer como cantidad con letra; {{monto}} se escribe «{{esperada}}».", severity: "info" },
  },
  check(row, report) {
    const { aport_foafi: amount, letra } = row;
    if (amount === null || amount < 0 || letra === "") return;
    const esperada = amountInWords(amount);
    const said = amountInWordsKey(letra);
    if (said === amountInWordsKey(esperada)) return;
    const dicha = shortQuote(letra);
    const monto = formatMoney(amount);
    const fix = { kind: "setCells", cells: [{ row: row.originRow("letra"), column: row.columnOf("letra"), value: esperada }] } as const;
    const shown = { row, column: "letra", expected: esperada, fix } as const;
    if (said === null) report({ ...shown, message: "ilegible", data: { letra: dicha, monto, esperada } });
    else report({ ...shown, message: "distinta", data: { letra: dicha, monto } });
  },
  examples: [
    {
      title: "Como se escribe un millón",
      rows: [
        { letra: "(un millon de pesos 00/100 MN)" },
        { folio: "P-002", letra: "Un millón de pesos" },
        { folio: "P-003", letra: "UN MILLÓN CIEN MIL PESOS 00/100 M.N.", expect: ["distinta@letra"] },
        { folio: "P-004", letra: "UN MILLÓN DE PESOS 50/100 M.N.", expect: ["distinta@letra"] },
        { folio: "P-005", letra: "ver convenio", expect: ["ilegible@letra"] },
        { folio: "P-006", letra: "" },
      ],
    },
    {
      title: "Con centavos, en cero, sin monto y con uno que no puede ser",
      rows: [
        { aport_foafi: 21_000, letra: "VEINTIÚN MIL PESOS 00/100 M.N." },
        { folio: "P-002", aport_foafi: 1_101.5, letra: "Un mil ciento un pesos 50/100 M.N." },
        { folio: "P-003", aport_foafi: 0, letra: "CERO PESOS 00/100 M.N." },
        { folio: "P-004", aport_foafi: 0, letra: "MIL PESOS 00/100 M.N.", expect: ["distinta@letra"] },
        { folio: "P-005", aport_foafi: "", letra: "MIL PESOS 00/100 M.N." },
        { folio: "P-006", aport_foafi: -1, letra: "MIL PESOS 00/100 M.N." },
      ],
    },
  ],
});
