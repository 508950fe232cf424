import { cite } from "../../norms/citations";
import { convenios } from "../../registers/convenios";
import { proyectos } from "../../registers/proyectos";
import { formatMoney } from "../../sheet/money";
import { counted } from "../../text/count";
import { comparisonKey } from "../../text/normalize";
import { culpritsOf, totalPart } from "../../totals/culprits";
import { placeIn, sheet, use } from "../define";
import { defineFoafiRule } from "../foafi-rule";

/** Centavos: what rounding may leave between an agreement and its projects. */
const TOLERANCE = 1;

export default defineFoafiRule({
  id: "CON-05",
  slug: "monto-y-sus-proyectos",
  severity: "error",
  register: convenios,
  scope: "row",
  needs: ["numero", "monto_se"],
  uses: [use(proyectos, "convenio", "aport_foafi", "dictamen")],
  norm: cite("foafi-2002", "definición XIV", "la participación financiera de las instancias firmantes y otras instituciones participantes en el proyecto"),
  title: "El convenio y sus proyectos no suman lo mismo",
  why: "Lo que la SE aporta por un convenio es lo que el FOAFI aporta a sus proyectos. Si no coincide, o falta un proyecto por incorporar o un monto está mal escrito, y se ministraría de más o de menos.",
  legitimate: "Un centavo de diferencia por redondeo no se señala. Los proyectos rechazados no se suman.",
  remedy: "Compare el monto del convenio con las aportaciones FOAFI de sus proyectos y corrija lo que no sea.",
  messages: {
    distinto: "El convenio «{{numero}}» aporta {{monto}} y {{proyectos}} suman {{suma}}: hay {{diferencia}} de diferencia.",
    sin_proyectos: "El convenio «{{numero}}» aporta {{monto}} y ningún proyecto lo nombra.",
  },
  check(row, report, { book }) {
    const { numero, monto_se: declared } = row;
    if (declared === null || numero === "") return;
    const projects = book.rows(proyectos, "convenio", numero).filter(({ dictamen }) => dictamen !== "rechazado");
    const parts = projects.flatMap((project) => totalPart(proyectos, project, "aport_foafi", [comparisonKey(project.nombre), project.organismo]) ?? []);
    // With an amount that is not there the sum is not known; the blank is told where it stands.
    if (parts.length < projects.length) return;
    const sum = parts.reduce((total, { amount }) => total + amount, 0);
    if (Math.abs(declared - sum) <= TOLERANCE) return;
    const monto = formatMoney(declared);
    const shown = { row, column: "monto_se", found: monto, expected: formatMoney(sum), difference: formatMoney(declared - sum) } as const;
    if (projects.length === 0) {
      report({ ...shown, message: "sin_proyectos", data: { numero, monto } });
      return;
    }
    report({
      ...shown,
      message: "distinto",
      data: { numero, monto, proyectos: counted(projects.length, "proyecto", "proyectos"), suma: formatMoney(sum), diferencia: formatMoney(Math.abs(declared - sum)) },
      related: projects.map((project) => ({ row: placeIn(proyectos, project, "aport_foafi") })),
      culprits: culpritsOf(parts, declared),
    });
  },
  examples: [
    {
      title: "Dos centavos de más, uno de más y la suma justa de dos proyectos",
      rows: [{ monto_se: 1_000_000.02, expect: ["distinto@monto_se"] }, { numero: "C-02", monto_se: 1_000_000.01 }, { numero: "C-03", monto_se: 1_500_000.5 }],
      also: [sheet(proyectos, [{}, { folio: "P-002", convenio: "c-02" }, { folio: "P-003", convenio: "C-03" }, { folio: "P-004", convenio: "C-03", aport_foafi: "$500,000.50" }])],
    },
    {
      title: "Un proyecto rechazado no se suma, y uno sin monto no deja sumar",
      rows: [{}, { numero: "C-02", monto_se: 5 }],
      also: [sheet(proyectos, [{}, { folio: "P-002", dictamen: "rechazado" }, { folio: "P-003", convenio: "C-02", aport_foafi: "" }])],
    },
    { title: "Un convenio sin proyectos, y otro que no aporta nada", rows: [{ expect: ["sin_proyectos@monto_se"] }, { numero: "C-02", monto_se: 0 }], also: [sheet(proyectos, [])] },
  ],
});
