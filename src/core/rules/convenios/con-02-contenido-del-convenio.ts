import { cite } from "../../norms/citations";
import { convenios } from "../../registers/convenios";
import { isPlaceholder } from "../../text/placeholder";
import { defineFoafiRule } from "../foafi-rule";

const TEXTS = ["participacion", "calendario_ministracion", "calendario_ejecucion", "impacto"] as const;
const COMMITMENTS = ["reportes", "fin_proyecto"] as const;

export default defineFoafiRule({
  id: "CON-02",
  slug: "contenido-del-convenio",
  severity: "error",
  register: convenios,
  scope: "row",
  needs: ["mpymes", "empleos", ...TEXTS, ...COMMITMENTS],
  norm: cite(
    "foafi-2002",
    "definición XIV",
    "se establecen específicamente los compromisos acerca de los proyectos a apoyar; el número de MPYMES a beneficiar y los empleos que se generarán; la participación financiera de las instancias firmantes y otras instituciones participantes en el proyecto; el calendario de la ministración de recursos y de ejecución del proyecto; el impacto estimado en el sector o región y el compromiso de presentar reportes mensuales sobre los avances de las líneas apoyadas así como el formato de fin de proyecto",
  ),
  title: "Al convenio le falta contenido",
  why: "La definición de convenio dice qué debe establecer. Lo que el convenio no dice no se le puede exigir después al organismo ni comprobar en los informes.",
  legitimate: "Cero empleos es un dato: hay proyectos que no se proponen crear empleos. Cero MPYMES no lo es.",
  remedy: "Complete el dato con lo que dice el convenio firmado; si el convenio no lo dice, prepare su modificación.",
  messages: {
    mpymes: "El convenio no dice cuántas MPYMES beneficiará.",
    empleos: "El convenio no dice cuántos empleos generará.",
    participacion: "El convenio no dice con cuánto participa cada instancia.",
    calendario_ministracion: "El convenio no trae el calendario de ministración.",
    calendario_ejecucion: "El convenio no trae el calendario de ejecución.",
    impacto: "El convenio no dice el impacto estimado en el sector o región.",
    reportes: "El convenio no trae el compromiso de presentar reportes.",
    fin_proyecto: "El convenio no trae el formato de fin de proyecto.",
  },
  check(row, report) {
    if (row.state("mpymes") === "empty" || (row.mpymes !== null && row.mpymes <= 0)) report({ message: "mpymes", row, column: "mpymes" });
    if (row.state("empleos") === "empty" || (row.empleos !== null && row.empleos < 0)) report({ message: "empleos", row, column: "empleos" });
    for (const column of TEXTS) if (row.state(column) === "empty" || isPlaceholder(row[column])) report({ message: column, row, column });
    for (const column of COMMITMENTS) if (row.state(column) === "empty" || row[column] === false) report({ message: column, row, column, expected: "S" });
  },
  examples: [
    {
      title: "Un convenio sin cifras ni calendarios, y otro con cero empleos",
      rows: [
        { mpymes: "", empleos: "", calendario_ministracion: "", calendario_ejecucion: "-", expect: ["mpymes@mpymes", "empleos@empleos", "calendario_ministracion@calendario_ministracion", "calendario_ejecucion@calendario_ejecucion"] },
        { numero: "C-02", empleos: 0 },
      ],
    },
    {
      title: "Sin participación, impacto ni compromisos; cada falta es un hallazgo",
      rows: [
        { mpymes: 0, participacion: "Pendiente", impacto: "", reportes: "N", fin_proyecto: "", expect: ["mpymes@mpymes", "participacion@participacion", "impacto@impacto", "reportes@reportes", "fin_proyecto@fin_proyecto"] },
        { numero: "C-02", reportes: "Sí", fin_proyecto: "x" },
      ],
    },
  ],
});
