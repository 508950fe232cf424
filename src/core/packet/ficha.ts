import { organismos } from "../registers/organismos";
import { APORTACIONES } from "../registers/aportaciones";
import { proyectos } from "../registers/proyectos";
import type { ColumnKey } from "../registers/define";
import { SEVERITIES, type Finding } from "../review/finding";
import { amount } from "./amount";
import { criteriaAnswers } from "./criteria-answers";
import type { PacketGround } from "./ground";
import type { Contribution, Ficha, Participant, Session, Traced } from "./packet";
import { actaDeadline, projectKeyOf, termLeft, type Proyecto } from "./projects";
import { sizeMix } from "./sizes";

type Column = ColumnKey<typeof proyectos>;

const COLUMN_OF: Readonly<Record<Participant, (typeof APORTACIONES)[number]>> = {
  foafi: "aport_foafi",
  estado: "aport_estado",
  municipio: "aport_municipio",
  organismo: "aport_organismo",
  empresarios: "aport_empresarios",
  otros: "aport_otros",
};

// `as`: the record is declared above with exactly these keys.
const ORDER = Object.keys(COLUMN_OF) as readonly Participant[];

/** All that the Consejo should see of one project before it decides. */
export function fichaOf(row: Proyecto, session: Session, findings: readonly Finding[], ground: PacketGround): Ficha {
  const { settings, ref } = ground;
  const deadline = actaDeadline(row, settings);
  const sum = sumOf(row);
  const traced = <T>(value: T, column: Column): Traced<T> => ({ value, from: row.has(column) ? [ref(proyectos, row, column)] : [] });
  return {
    folio: row.folio,
    nombre: row.nombre,
    linea: row.linea,
    organismo: organismoOf(row, ground),
    ambito: row.ambito,
    entidades: row.entidad ?? [],
    municipio: row.municipio,
    presented: traced(row.fecha_presentacion, "fecha_presentacion"),
    coplade: { dictamen: row.dictamen_coplade, date: row.fecha_coplade, direct: goesDirectly(row), from: [ref(proyectos, row, "dictamen_coplade")] },
    received: traced(row.fecha_recepcion, "fecha_recepcion"),
    deadline,
    daysLeft: termLeft(session.date, deadline, settings),
    contributions: ORDER.map((who) => contribution(who, row, sum, ground)),
    total: amount(row.costo_total, [ref(proyectos, row, "costo_total")]),
    sum,
    letra: row.letra,
    mpymes: traced(row.mpymes, "mpymes"),
    empleos: traced(row.empleos, "empleos"),
    impacto: traced(row.impacto, "impacto"),
    criteria: criteriaAnswers(row, ground),
    viability: { tecnica: row.viab_tecnica, financiera: row.viab_financiera, from: [ref(proyectos, row, "viab_tecnica"), ref(proyectos, row, "viab_financiera")] },
    convenio: traced(row.convenio, "convenio"),
    start: row.fecha_inicio,
    end: row.fecha_fin,
    estatus: row.estatus,
    sizes: sizeMix(row.folio, ground),
    findings: findingsOf(row, findings),
    ref: ref(proyectos, row),
  };
}

/** Regional and federal projects are presented to the Consejo without passing by the COPLADE (§6.3.2). */
export function goesDirectly({ ambito }: Proyecto): boolean {
  return ambito === "regional" || ambito === "federal";
}

/** The problems of a project of their own, errors first; what follows from another is not repeated. */
export function findingsOf({ folio }: Proyecto, findings: readonly Finding[]): readonly Finding[] {
  const key = projectKeyOf(folio);
  const open = findings.filter(({ project, cause }) => cause === null && project !== null && project === key);
  return open.toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}

function organismoOf(row: Proyecto, { book, ref }: PacketGround): Ficha["organismo"] {
  const registered = book.first(organismos, "rfc", row.organismo);
  if (!registered) return { rfc: row.organismo, nombre: "", tipo: null, from: [ref(proyectos, row, "organismo")] };
  return { rfc: row.organismo, nombre: registered.nombre, tipo: registered.tipo, from: [ref(organismos, registered)] };
}

/** A blank contribution is 0; null when one cannot be read. */
function sumOf(row: Proyecto): number | null {
  if (APORTACIONES.some((column) => row.state(column) === "unreadable")) return null;
  return APORTACIONES.reduce((sum, column) => sum + (row[column] ?? 0), 0);
}

function contribution(who: Participant, row: Proyecto, sum: number | null, { ref }: PacketGround): Contribution {
  const column = COLUMN_OF[who];
  const given = row[column];
  return {
    who,
    amount: amount(given, row.has(column) ? [ref(proyectos, row, column)] : []),
    share: given === null || sum === null || sum <= 0 ? null : { numerator: given, denominator: sum },
  };
}
