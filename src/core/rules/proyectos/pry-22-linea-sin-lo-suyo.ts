import type { Book } from "../../reading/book";
import type { Row } from "../../reading/row";
import { cite } from "../../norms/citations";
import { beneficiarios } from "../../registers/beneficiarios";
import { creditos } from "../../registers/creditos";
import type { Register } from "../../registers/define";
import { fondos } from "../../registers/fondos";
import { planes } from "../../registers/planes";
import { proyectos } from "../../registers/proyectos";
import { LINEA } from "../../registers/values";
import { listed } from "../../text/count";
import { shortQuote } from "../../text/quote";
import { placeIn, sheet } from "../define";
import { defineFoafiRule } from "../foafi-rule";

/** What a project of each line must have rows in. */
const SHEETS: readonly (readonly [linea: string, registers: readonly Register[]])[] = [
  [LINEA.planes, [planes]],
  [LINEA.fondos, [fondos]],
  [LINEA.intermediarios, [beneficiarios, creditos]],
];

/** The types of institution that are no intermediary of §4.3.1 c: its list is open ("y demás figuras"), but banks are none of it. */
const BANKS: ReadonlySet<string | null> = new Set(["banca de desarrollo", "banca comercial"]);

/** A project that was approved and went on: others have nothing to show yet, or any more. */
function goesOn(row: Row<typeof proyectos>): boolean {
  return row.dictamen === "aprobado" && row.estatus !== "cancelado";
}

/** The first credit that a bank gave to one of the project's beneficiaries. */
function bankCredit(book: Book, folio: string): Row<typeof creditos> | null {
  for (const { id } of book.rows(beneficiarios, "proyecto", folio)) {
    const credit = book.rows(creditos, "beneficiario", id).find(({ tipo_institucion, estatus }) => BANKS.has(tipo_institucion) && estatus !== "rechazado");
    if (credit) return credit;
  }
  return null;
}

export default defineFoafiRule({
  id: "PRY-22",
  slug: "linea-sin-lo-suyo",
  severity: "error",
  register: proyectos,
  scope: "row",
  needs: ["folio", "linea", "dictamen"],
  requires({ book }) {
    const lacking = SHEETS.flatMap(([linea, registers]) => {
      const absent = registers.filter((register) => !book.has(register)).map(({ sheetName }) => sheetName);
      return absent.length > 0 && book.rows(proyectos, "linea", linea).some(goesOn) ? [`${listed(absent)} (proyectos de la línea ${linea.charAt(0)})`] : [];
    });
    return lacking.length === 0 ? null : `faltan hojas que piden las líneas de los proyectos: ${lacking.join("; ")}`;
  },
  norm: cite("foafi-2002", "§4.3.1", "El FOAFI aportará recursos a la creación de los instrumentos que faciliten el acceso al financiamiento a las MPYMES y que sean promovidas por instituciones financieras no bancarias"),
  title: "Proyecto sin lo que pide su línea",
  why: "Un proyecto de la línea a son planes de negocio; uno de la línea b, un fondo de garantía; uno de la línea c, intermediarios que no son bancos. Si no están, el proyecto es de otra línea o falta registrar lo que apoyó.",
  legitimate: "Recién aprobado, el fondo puede no estar constituido ni los planes empezados. Solo se miran los proyectos aprobados que no se cancelaron.",
  remedy: "Registre el fondo o los planes con el folio del proyecto, o corrija la línea.",
  messages: {
    sin_planes: "El proyecto es de la línea a y no tiene planes en la hoja Planes.",
    sin_fondo: "El proyecto es de la línea b y no tiene fondo en la hoja Fondos.",
    con_banco: { text: "El proyecto es de la línea c, de intermediarios no bancarios, y el crédito {{credito}} lo dio {{institucion}}, que es {{tipo}}.", severity: "warning" },
  },
  check(row, report, { book }) {
    if (!goesOn(row) || row.folio === "") return;
    const shown = { row, column: "linea" } as const;
    if (row.linea === LINEA.planes && book.count(planes, "proyecto", row.folio) === 0) report({ ...shown, message: "sin_planes", expected: "al menos un plan" });
    if (row.linea === LINEA.fondos && book.count(fondos, "proyecto", row.folio) === 0) report({ ...shown, message: "sin_fondo", expected: "al menos un fondo" });
    if (row.linea !== LINEA.intermediarios) return;
    const credit = bankCredit(book, row.folio);
    if (credit === null) return;
    report({
      ...shown,
      message: "con_banco",
      data: { credito: shortQuote(credit.id), institucion: shortQuote(credit.institucion) || "una institución", tipo: credit.tipo_institucion ?? "" },
      expected: "un intermediario no bancario",
      related: [{ row: placeIn(creditos, credit, "tipo_institucion") }],
    });
  },
  examples: [
    {
      title: "Un fondo con otras mayúsculas en el folio, y ninguno",
      rows: [{ folio: "P-001" }, { folio: "P-002", expect: ["sin_fondo@linea"] }, { folio: "P-003", dictamen: "pendiente" }, { folio: "P-004", estatus: "cancelado" }],
      also: [sheet(fondos, [{ proyecto: "p-001" }])],
    },
    {
      title: "Planes de un proyecto de la línea a",
      rows: [{ linea: "a" }, { folio: "P-002", linea: "a", expect: ["sin_planes@linea"] }],
      also: [sheet(planes, [{}])],
    },
    {
      title: "Créditos de un proyecto de la línea c",
      rows: [{ linea: "c" }, { folio: "P-002", linea: "c", expect: ["con_banco@linea"] }, { folio: "P-003", linea: "c" }, { folio: "P-004", linea: "c" }],
      also: [
        sheet(beneficiarios, [{ id: "B-001", proyecto: "P-001" }, { id: "B-002", proyecto: "P-002" }, { id: "B-003", proyecto: "P-003" }]),
        sheet(creditos, [
          { beneficiario: "B-001", tipo_institucion: "Unión de crédito" },
          { id: "CR-02", beneficiario: "b-002", tipo_institucion: "banca comercial" },
          { id: "CR-03", beneficiario: "B-003", tipo_institucion: "otra" },
          { id: "CR-04", beneficiario: "B-003", tipo_institucion: "banca de desarrollo", estatus: "rechazado" },
        ]),
      ],
    },
    { title: "Sin la hoja de fondos no se sabe", rows: [{}], absent: [fondos] },
  ],
});
