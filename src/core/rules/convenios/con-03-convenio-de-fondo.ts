import { cite } from "../../norms/citations";
import { convenios } from "../../registers/convenios";
import { fondos } from "../../registers/fondos";
import { proyectos } from "../../registers/proyectos";
import { LINEA } from "../../registers/values";
import { comparisonKey } from "../../text/normalize";
import { isPlaceholder } from "../../text/placeholder";
import { placeIn, sheet, use } from "../define";
import { defineFoafiRule } from "../foafi-rule";

/** Where an agreement may name the fund; none of its columns is for that alone. */
const TEXTS = ["participacion", "calendario_ministracion", "calendario_ejecucion", "impacto"] as const;
const NAMES_A_FUND = /\bfondos?\b/;

export default defineFoafiRule({
  id: "CON-03",
  slug: "convenio-de-fondo",
  severity: "error",
  register: convenios,
  scope: "row",
  needs: ["numero", "participacion", "calendario_ministracion", "reportes"],
  uses: [use(proyectos, "convenio", "linea", "folio", "dictamen"), use(fondos, "proyecto")],
  // The same blank cell is already missing from what every agreement must say.
  explainedBy: ["CON-02"],
  norm: cite(
    "foafi-2002",
    "§4.4.1.2, III",
    "se establezcan específicamente el fondo a constituir o complementar, la participación de las instancias firmantes, el calendario de la ministración de los recursos y el compromiso de presentar al Consejo reportes bimestrales sobre los proyectos apoyados por el fondo",
  ),
  title: "Convenio de fondo de garantía incompleto",
  why: "Para que los recursos lleguen a un fondo de garantía, el convenio debe decir cuál es el fondo, con cuánto participa cada quien, cuándo se ministra y que habrá reportes bimestrales. Sin eso no se puede canalizar el recurso.",
  legitimate: "Si el fondo está en la hoja Fondos con el folio de un proyecto del convenio, se da por dicho aunque los textos del convenio no lo nombren.",
  remedy: "Escriba el fondo en la participación financiera, o regístrelo en Fondos con el folio del proyecto, y complete lo que falte.",
  messages: {
    fondo: "El convenio «{{numero}}» apoya el proyecto de fondo «{{folio}}» y no dice qué fondo se constituye o complementa.",
    participacion: "El convenio «{{numero}}» apoya el proyecto de fondo «{{folio}}» y no dice con cuánto participa cada instancia.",
    calendario: "El convenio «{{numero}}» apoya el proyecto de fondo «{{folio}}» y no trae el calendario de ministración.",
    reportes: "El convenio «{{numero}}» apoya el proyecto de fondo «{{folio}}» y no trae el compromiso de reportes bimestrales.",
  },
  check(row, report, { book }) {
    const ofFunds = book.rows(proyectos, "convenio", row.numero).filter(({ linea, dictamen }) => linea === LINEA.fondos && dictamen !== "rechazado");
    const [project] = ofFunds;
    if (!project) return;
    const shared = { row, data: { numero: row.numero, folio: project.folio }, related: [{ row: placeIn(proyectos, project, "linea") }] };
    const named = TEXTS.some((column) => NAMES_A_FUND.test(comparisonKey(row[column]))) || ofFunds.some(({ folio }) => book.first(fondos, "proyecto", folio) !== null);
    if (!named) report({ ...shared, message: "fondo", column: "participacion", expected: "el fondo a constituir o complementar" });
    if (row.participacion === "" || isPlaceholder(row.participacion)) report({ ...shared, message: "participacion", column: "participacion" });
    if (row.calendario_ministracion === "" || isPlaceholder(row.calendario_ministracion)) report({ ...shared, message: "calendario", column: "calendario_ministracion" });
    if (row.reportes === false || row.state("reportes") === "empty") report({ ...shared, message: "reportes", column: "reportes", expected: "S" });
  },
  examples: [
    {
      title: "El fondo que nadie nombra, y el que nombra la participación",
      rows: [
        { participacion: "SE 1,000,000; Estado 500,000.", expect: ["fondo@participacion"] },
        { numero: "C-02", participacion: "SE 1,000,000 para el Fondo del calzado." },
      ],
      also: [sheet(proyectos, [{}, { folio: "P-002", convenio: "C-02" }]), sheet(fondos, [])],
    },
    { title: "El fondo está en la hoja Fondos", rows: [{ participacion: "SE 1,000,000; Estado 500,000." }] },
    {
      title: "Sin participación, calendario ni reportes",
      rows: [{ participacion: "", calendario_ministracion: "N/D", reportes: "N", expect: ["participacion@participacion", "calendario@calendario_ministracion", "reportes@reportes"] }],
    },
    {
      title: "Un convenio de planes de negocio, y un proyecto de fondo rechazado",
      rows: [{ participacion: "", reportes: "N" }, { numero: "C-02", reportes: "N" }],
      also: [sheet(proyectos, [{ linea: "a" }, { folio: "P-002", convenio: "C-02", dictamen: "rechazado" }])],
    },
  ],
});
