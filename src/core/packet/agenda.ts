import { asmSummary } from "../indicators/asm-summary";
import { asmFacts, type AsmTable } from "../reading/asm/facts";
import { RECIPIENT_NAMES } from "../norms/recipients";
import type { Row } from "../reading/row";
import { asm } from "../registers/asm";
import { convenios } from "../registers/convenios";
import { fondos } from "../registers/fondos";
import { ministraciones } from "../registers/ministraciones";
import { organismos } from "../registers/organismos";
import { proyectos } from "../registers/proyectos";
import { remnantsHeldOn } from "../totals/organismo-debts";
import { overdueReports, type OverdueReports } from "../totals/overdue-reports";
import { agreementsBefore, overdueMinistraciones } from "./agreements";
import { budgetOf } from "./budget";
import type { PacketGround } from "./ground";
import type { Agreement, AgendaProposal, AgreementPoint, AgreementStep, AsmPoint, BudgetPoint, ProjectPoint, RemnantPoint, ReportPoint, RowRef, Session } from "./packet";
import { actaDeadline, organismoName, projectKeyOf, standingOf, termLeft, type Proyecto } from "./projects";

/**
 * The agenda that Cotejo proposes: projects received and pending, the soonest deadline first; then what is overdue on the
 * session's day (agreements, reports, ASM), what has to be returned, and the budget left.
 */
export function proposeAgenda(session: Session, ground: PacketGround): AgendaProposal {
  const rows = ground.book.all(proyectos);
  const standing = (wanted: ReturnType<typeof standingOf>) => rows.filter((row) => row.folio !== "" && standingOf(row, session, ground) === wanted);
  const asking = standing("agenda");
  return {
    points: [
      ...projectPoints(asking, session, ground),
      ...agreementPoints(session, ground),
      ...reportPoints(session, ground),
      ...asmPoints(session, ground),
      ...remnantPoints(session, ground),
      budgetPoint(session, asking, ground),
    ],
    candidates: projectPoints(standing("candidate"), session, ground),
  };
}

/** A folio in two rows is one point: that it is there twice is told on its own. */
function projectPoints(rows: readonly Proyecto[], session: Session, ground: PacketGround): readonly ProjectPoint[] {
  const byKey = new Map<string, ProjectPoint>();
  for (const row of rows) {
    const point = projectPoint(row, session, ground);
    if (!byKey.has(point.key)) byKey.set(point.key, point);
  }
  return [...byKey.values()].toSorted((a, b) => soonest(a.deadline, b.deadline) || soonest(a.received, b.received));
}

/** What has no day comes last. */
function soonest(a: number | null, b: number | null): number {
  return a === b ? 0 : (a ?? Infinity) - (b ?? Infinity);
}

function projectPoint(row: Proyecto, { date }: Session, ground: PacketGround): ProjectPoint {
  const { ref, settings } = ground;
  const deadline = actaDeadline(row, settings);
  return {
    kind: "proyecto",
    key: `proyecto:${projectKeyOf(row.folio) ?? ""}`,
    folio: row.folio,
    nombre: row.nombre,
    organismo: organismoName(row, ground),
    linea: row.linea,
    received: row.fecha_recepcion,
    deadline,
    daysLeft: termLeft(date, deadline, settings),
    dayKind: "hábiles",
    amount: row.aport_foafi,
    from: [ref(proyectos, row, "folio"), ref(proyectos, row, "fecha_recepcion"), ref(proyectos, row, "aport_foafi")],
  };
}

const STEPS = ["acta", "convenio", "ministracion"] as const satisfies readonly AgreementStep[];

function agreementPoints(session: Session, ground: PacketGround): readonly AgreementPoint[] {
  return agreementsBefore(session, ground).flatMap((agreement) => STEPS.flatMap((step) => overdueStep(agreement, step, session, ground) ?? []));
}

function overdueStep(agreement: Agreement, owes: AgreementStep, { date }: Session, { settings, book, ref }: PacketGround): AgreementPoint | null {
  const row = book.first(proyectos, "folio", agreement.folio);
  const { state } = agreement[owes === "ministracion" ? "ministraciones" : owes];
  if (state !== "vencido" || row === null) return null;
  const { deadline, from } = stepPlace(agreement, owes, row, date, { book, ref });
  return {
    kind: "acuerdo",
    key: `acuerdo:${projectKeyOf(agreement.folio) ?? ""}:${owes}`,
    folio: agreement.folio,
    nombre: agreement.nombre,
    session: agreement.session,
    sessionDate: agreement.sessionDate,
    owes,
    deadline,
    // Only the acta has a term in business days.
    daysLeft: owes === "acta" ? termLeft(date, deadline, settings) : deadline === null ? null : deadline - date,
    dayKind: owes === "acta" ? "hábiles" : "naturales",
    amount: owes === "ministracion" ? agreement.ministraciones.overdue : agreement.foafi.centavos,
    from,
  };
}

function stepPlace(agreement: Agreement, owes: AgreementStep, row: Proyecto, day: number, { book, ref }: Pick<PacketGround, "book" | "ref">): { readonly deadline: number | null; readonly from: readonly RowRef[] } {
  switch (owes) {
    case "acta":
      return { deadline: agreement.acta.deadline, from: [ref(proyectos, row, "fecha_acta")] };
    case "convenio":
      return { deadline: row.fecha_inicio, from: [ref(proyectos, row, "convenio"), ref(proyectos, row, "fecha_inicio")] };
    case "ministracion": {
      const late = overdueMinistraciones(row, day, { book }).toSorted((a, b) => (a.fecha_programada ?? 0) - (b.fecha_programada ?? 0));
      return { deadline: late[0]?.fecha_programada ?? null, from: late.map((each) => ref(ministraciones, each, "fecha_programada")) };
    }
  }
}

function reportPoints({ date }: Session, ground: PacketGround): readonly ReportPoint[] {
  return overdueReports(date, ground).map((each) => {
    const [oldest] = each.owed;
    const deadline = oldest?.due ?? oldest?.period.end ?? null;
    return {
      kind: "informe",
      key: ["informe", each.report.tipo, subjectKey(each), each.recipients.join("+")].join(":"),
      name: each.report.name,
      obligado: each.report.obligado,
      subject: subjectName(each),
      period: oldest?.period ?? { start: date, end: date },
      periods: each.owed.map(({ period }) => period),
      recipients: each.recipients.map((recipient) => RECIPIENT_NAMES[recipient]),
      deadline,
      daysLeft: deadline === null ? null : deadline - date,
      dayKind: "naturales",
      amount: null,
      from: subjectRefs(each, ground),
    };
  });
}

function subjectKey({ subject }: OverdueReports): string {
  return subject === null ? "" : subject.kind === "proyecto" ? (projectKeyOf(subject.row.folio) ?? "") : subject.row.id.toUpperCase();
}

export function subjectName({ subject }: OverdueReports): string | null {
  return subject === null ? null : subject.kind === "proyecto" ? subject.row.folio : subject.row.id;
}

export function subjectRefs({ subject }: OverdueReports, { ref }: PacketGround): readonly RowRef[] {
  if (subject === null) return [];
  return [subject.kind === "proyecto" ? ref(proyectos, subject.row, "folio") : ref(fondos, subject.row, "id")];
}

/** The tables that are ASM sheets. */
export function asmTables({ tables }: Pick<PacketGround, "tables">): readonly AsmTable[] {
  // A table whose register is `asm` is a table of it: its key is what ties the two.
  return tables.filter(({ register }) => register.key === asm.key) as unknown as readonly AsmTable[];
}

function asmPoints({ date }: Session, ground: PacketGround): readonly AsmPoint[] {
  return asmTables(ground).flatMap((table) => {
    const facts = asmFacts(table);
    const overdue = asmSummary(table, facts, date).total.counts.vencidas ?? [];
    return overdue.map((row): AsmPoint => ({
      kind: "asm",
      key: `asm:${table.sheet.name}:${String(row.index + 1)}`,
      programa: facts.programmeOf(row)?.text ?? "",
      asm: row.asm,
      accion: row.acciones,
      area: row.area_responsable,
      deadline: row.fecha_termino,
      daysLeft: row.fecha_termino === null ? null : row.fecha_termino - date,
      dayKind: "naturales",
      amount: null,
      from: [ground.ref(asm, row, "fecha_termino")],
    }));
  });
}

function remnantPoints({ date }: Session, ground: PacketGround): readonly RemnantPoint[] {
  const { book, ref } = ground;
  const seen = new Set<Row<typeof convenios>>();
  return book.all(convenios).flatMap((row) =>
    remnantsHeldOn(date, row.organismo, ground).flatMap(({ convenio, amount, from }): readonly RemnantPoint[] => {
      if (seen.has(convenio)) return [];
      seen.add(convenio);
      return [
        {
          kind: "remanente",
          key: `remanente:${convenio.numero.toUpperCase()}`,
          convenio: convenio.numero,
          organismo: book.first(organismos, "rfc", convenio.organismo)?.nombre ?? convenio.organismo,
          vigencia: convenio.vigencia,
          deadline: convenio.vigencia,
          daysLeft: convenio.vigencia === null ? null : convenio.vigencia - date,
          dayKind: "naturales",
          amount,
          from: [ref(convenios, convenio, "vigencia"), ...from.map((each) => ref(ministraciones, each, "ejercido"))],
        },
      ];
    }),
  );
}

function budgetPoint(session: Session, asking: readonly Proyecto[], ground: PacketGround): BudgetPoint {
  const budget = budgetOf(session, asking, ground);
  return { kind: "presupuesto", key: "presupuesto", budget, deadline: null, daysLeft: null, dayKind: "naturales", amount: budget.left.centavos, from: budget.modified.from };
}
