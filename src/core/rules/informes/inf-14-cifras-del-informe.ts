import { cite } from "../../norms/citations";
import { FIN_DE_PROYECTO, FINAL_DEL_ORGANISMO } from "../../norms/reports";
import type { Book } from "../../reading/book";
import { beneficiarios } from "../../registers/beneficiarios";
import { creditos } from "../../registers/creditos";
import { fondos } from "../../registers/fondos";
import { informes } from "../../registers/informes";
import { ministraciones } from "../../registers/ministraciones";
import { proyectos } from "../../registers/proyectos";
import { formatMoney } from "../../sheet/money";
import { counted, listed } from "../../text/count";
import { shortQuote } from "../../text/quote";
import { sheet } from "../define";
import { defineFoafiRule } from "../foafi-rule";

const FIGURES = ["mpymes_reportadas", "creditos_reportados", "ejercido_reportado"] as const;

/** What a report is about: a project by its folio, or a fund and the project it belongs to. */
interface Subject {
  readonly project: string | null;
  readonly funds: readonly string[];
}

function subjectOf(key: string, book: Book): Subject | null {
  const project = book.first(proyectos, "folio", key);
  if (project) return { project: project.folio, funds: book.rows(fondos, "proyecto", project.folio).map(({ id }) => id) };
  const fund = book.first(fondos, "id", key);
  return fund ? { project: fund.proyecto === "" ? null : fund.proyecto, funds: [fund.id] } : null;
}

/** What an organismo reports at the end tells of all its projects: it can be compared when it has one. */
function isAboutOthersToo(tipo: string | null, project: string | null, book: Book): boolean {
  if (tipo !== FINAL_DEL_ORGANISMO) return false;
  const organismo = book.first(proyectos, "folio", project)?.organismo ?? null;
  return book.count(proyectos, "organismo", organismo) !== 1;
}

/** Credits of the funds. `all` counts the rejected ones too; `granted` does not, and is for closing reports only: it walks them. */
function creditsOf(funds: readonly string[], closing: boolean, book: Book): { readonly all: number; readonly granted: number } {
  const all = funds.reduce((sum, fund) => sum + book.count(creditos, "fondo", fund), 0);
  const granted = closing ? funds.reduce((sum, fund) => sum + book.rows(creditos, "fondo", fund).filter(({ estatus }) => estatus !== "rechazado").length, 0) : all;
  return { all, granted };
}

/** Centavos exercised in the project's ministraciones; null when none says so. */
function exercisedIn(project: string, book: Book): number | null {
  const amounts = book.rows(ministraciones, "proyecto", project).flatMap(({ ejercido }) => (ejercido === null ? [] : [ejercido]));
  return amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + amount, 0);
}

export default defineFoafiRule({
  id: "INF-14",
  slug: "cifras-del-informe",
  severity: "warning",
  register: informes,
  scope: "row",
  needs: ["clave", "tipo"],
  requires: ({ book }) => (FIGURES.some((column) => book.hasColumn(informes, column)) ? null : "los informes no traen cifras: falta la columna MPYMES reportadas, Créditos reportados o Monto ejercido reportado"),
  norm: cite("foafi-2002", "§5.1.3", "para validar la información que se obtenga de los informes que rindan los organismos intermedios y beneficiarios"),
  title: "Cifras del informe que no son las de las hojas",
  why: "Las instancias de control validan lo que dicen los informes. Si el informe da más MPYMES, créditos o pesos que las hojas del libro, uno de los dos está mal.",
  legitimate: "Un informe intermedio puede decir menos que el registro, que sigue creciendo; solo el de fin de proyecto y el final del organismo deben coincidir. Los que no son de un proyecto o de un fondo no se comparan.",
  remedy: "Compare el informe con la hoja y corrija la cifra, o registre las filas que faltan.",
  messages: {
    mpymes: "El informe «{{id}}» dice {{reportadas}} MPYMES y en Beneficiarios hay {{registradas}} del proyecto «{{proyecto}}».",
    creditos: "El informe «{{id}}» dice {{reportados}} y en Créditos hay {{registrados}} de {{fondos}}.",
    ejercido: "El informe «{{id}}» dice {{reportado}} ejercidos y las ministraciones del proyecto «{{proyecto}}» suman {{registrado}}.",
  },
  check(row, report, { book }) {
    const { tipo, mpymes_reportadas: companies, creditos_reportados: credits, ejercido_reportado: exercised } = row;
    if (companies === null && credits === null && exercised === null) return;
    const subject = subjectOf(row.clave, book);
    if (!subject || isAboutOthersToo(tipo, subject.project, book)) return;
    const { project, funds } = subject;
    const id = shortQuote(row.id);
    const closing = tipo === FIN_DE_PROYECTO || tipo === FINAL_DEL_ORGANISMO;
    const differs = (reported: number, least: number, most: number): boolean => reported > most || (closing && reported < least);
    if (companies !== null && project !== null && book.hasColumn(beneficiarios, "proyecto")) {
      const registered = book.count(beneficiarios, "proyecto", project);
      if (differs(companies, registered, registered)) {
        report({ message: "mpymes", row, column: "mpymes_reportadas", data: { id, reportadas: companies, registradas: registered, proyecto: shortQuote(project) }, expected: registered, difference: companies - registered });
      }
    }
    if (credits !== null && funds.length > 0 && book.hasColumn(creditos, "fondo")) {
      const { all, granted } = creditsOf(funds, closing, book);
      if (differs(credits, granted, all)) {
        report({ message: "creditos", row, column: "creditos_reportados", data: { id, reportados: counted(credits, "crédito", "créditos"), registrados: granted, fondos: listed(funds.map((fund) => `«${shortQuote(fund)}»`)) }, expected: granted, difference: credits - granted });
      }
    }
    const registered = exercised === null || project === null ? null : exercisedIn(project, book);
    if (exercised === null || project === null || registered === null || !differs(exercised, registered, registered)) return;
    const data = { id, proyecto: shortQuote(project), reportado: formatMoney(exercised), registrado: formatMoney(registered) };
    report({ message: "ejercido", row, column: "ejercido_reportado", data, found: data.reportado, expected: data.registrado, difference: formatMoney(exercised - registered) });
  },
  examples: [
    {
      title: "Un reporte mensual dice más que las hojas; otro dice menos, y puede ser",
      rows: [
        { mpymes_reportadas: 2, creditos_reportados: 2, ejercido_reportado: 1_000_000.01, expect: ["mpymes@mpymes_reportadas", "creditos@creditos_reportados", "ejercido@ejercido_reportado"] },
        { id: "I-02", mpymes_reportadas: 0, creditos_reportados: 0, ejercido_reportado: 999_999.99 },
      ],
      also: [sheet(proyectos, [{}]), sheet(fondos, [{}]), sheet(beneficiarios, [{}]), sheet(creditos, [{}]), sheet(ministraciones, [{}])],
    },
    {
      title: "Al terminar, las cifras deben ser las mismas; el crédito rechazado puede contarse o no",
      rows: [
        { tipo: "fin de proyecto", mpymes_reportadas: 0, expect: ["mpymes@mpymes_reportadas"] },
        { id: "I-02", tipo: "fin de proyecto", mpymes_reportadas: 1, creditos_reportados: 1, ejercido_reportado: 1_000_000 },
        { id: "I-03", tipo: "fin de proyecto", clave: "f-01", creditos_reportados: 2 },
      ],
      also: [sheet(proyectos, [{}]), sheet(fondos, [{}]), sheet(beneficiarios, [{}]), sheet(creditos, [{}, { id: "CR-02", estatus: "rechazado", fecha: "" }]), sheet(ministraciones, [{}])],
    },
    {
      title: "El informe final de un organismo con dos proyectos habla de los dos",
      rows: [{ tipo: "final del organismo", mpymes_reportadas: 7 }],
      also: [sheet(proyectos, [{}, { folio: "P-002" }]), sheet(beneficiarios, [{}])],
    },
    { title: "Sin las otras hojas, o sin clave, no hay con qué comparar", rows: [{ mpymes_reportadas: 9, creditos_reportados: 9, ejercido_reportado: 9 }, { id: "I-02", clave: "", mpymes_reportadas: 9 }], also: [sheet(proyectos, [{}])] },
  ],
});
