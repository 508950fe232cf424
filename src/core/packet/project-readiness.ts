import { ELEGIBILIDAD } from "../norms/foafi";
import { criterion } from "../norms/criteria";
import type { Row } from "../reading/row";
import { APORTACIONES, APORTACIONES_OBLIGADAS } from "../registers/aportaciones";
import { convenios } from "../registers/convenios";
import type { ColumnKey } from "../registers/define";
import { organismos } from "../registers/organismos";
import { proyectos } from "../registers/proyectos";
import type { Finding } from "../review/finding";
import { listed } from "../text/count";
import { totalOff } from "../totals/declared-total";
import { remnantsHeldOn, reportsOverdueOn } from "../totals/organismo-debts";
import { capItem } from "./cap-readiness";
import { findingsOf, goesDirectly } from "./ficha";
import type { PacketGround } from "./ground";
import type { ReadinessItem, RowRef, Session } from "./packet";
import { actaDeadline, termLeft, type Proyecto } from "./projects";
import { itemMaker, type ItemMaker } from "./readiness-item";

type Column = ColumnKey<typeof proyectos>;

/** What the cédula must say besides amounts, criteria and the COPLADE's opinion, which have lines of their own (XIV, XVII, §6.3.2). */
const CEDULA: readonly Column[] = ["nombre", "linea", "organismo", "ambito", "entidad", "fecha_presentacion", "mpymes", "empleos", "impacto"];

const REQUIREMENTS = ["constituido", "solvencia", "infra_fisica", "infra_humana"] as const;

/** The checklist of one project of the agenda, in the order of the checks. */
export function projectReadiness(row: Proyecto, session: Session, findings: readonly Finding[], ground: PacketGround): readonly ReadinessItem[] {
  const item = itemMaker(row.folio);
  const at = (...columns: readonly Column[]): readonly RowRef[] => columns.filter((column) => row.has(column)).map((column) => ground.ref(proyectos, row, column));
  return [
    cedula(row, item, at),
    reception(row, session, item, at),
    coplade(row, item, at),
    eligibility(row, item, at),
    viability(row, item, at),
    amounts(row, item, at, ground),
    organismo(row, session, item, at, ground),
    capItem(row, item, ground),
    errors(row, findings, item),
    term(row, session, item, at, ground),
  ];
}

type At = (...columns: readonly Column[]) => readonly RowRef[];

function headers(columns: readonly Column[]): string {
  return listed(columns.map((column) => proyectos.columns[column].header));
}

function withoutValue(row: Proyecto, columns: readonly Column[]): readonly Column[] {
  return columns.filter((column) => row.state(column) === "empty" || row.state(column) === "unreadable");
}

function cedula(row: Proyecto, item: ItemMaker, at: At): ReadinessItem {
  const lacking = withoutValue(row, CEDULA);
  if (lacking.length > 0) return item("cedula", "gap", "cedula-incompleta", { columnas: headers(lacking) }, at(...lacking));
  const absent = CEDULA.filter((column) => !row.has(column));
  if (absent.length > 0) return item("cedula", "unknown", "cedula-sin-columnas", { columnas: headers(absent) }, at("folio"));
  return item("cedula", "ok", "cedula-completa", {}, at("folio"));
}

function reception(row: Proyecto, { date }: Session, item: ItemMaker, at: At): ReadinessItem {
  const { fecha_recepcion: received } = row;
  if (received === null) return item("recepcion", row.has("fecha_recepcion") ? "gap" : "unknown", "sin-recepcion", {}, at("fecha_recepcion"));
  const late = received > date;
  return item("recepcion", late ? "gap" : "ok", late ? "recibido-despues" : "recibido", { recepcion: received, sesion: date }, at("fecha_recepcion", "sesion"));
}

function coplade(row: Proyecto, item: ItemMaker, at: At): ReadinessItem {
  if (row.ambito === null) return item("coplade", "unknown", "sin-ambito", {}, at("ambito"));
  if (goesDirectly(row)) return item("coplade", "ok", "ruta-directa", {}, at("ambito"));
  const data = row.fecha_coplade === null ? {} : { fecha: row.fecha_coplade };
  const places = at("dictamen_coplade", "fecha_coplade");
  switch (row.dictamen_coplade) {
    case "positivo":
      return item("coplade", "ok", "coplade-positivo", data, places);
    case "negativo":
      return item("coplade", "gap", "coplade-negativo", data, places);
    case "pendiente":
      return item("coplade", "gap", "coplade-pendiente", data, places);
    default:
      return item("coplade", row.has("dictamen_coplade") ? "gap" : "unknown", "coplade-sin-dictamen", {}, places);
  }
}

function eligibility(row: Proyecto, item: ItemMaker, at: At): ReadinessItem {
  const those = (wanted: (column: Column) => boolean) => ELEGIBILIDAD.filter(({ column }) => wanted(column));
  const failed = those((column) => row.value(column) === false);
  const lacking = failed.length > 0 ? failed : those((column) => withoutValue(row, [column]).length > 0);
  const named = (of: typeof lacking) => ({ criterios: listed(of.map(({ numeral }) => numeral)) });
  if (lacking.length > 0) return item("elegibilidad", "gap", failed.length > 0 ? "no-elegible" : "elegibilidad-sin-dato", named(lacking), at(...lacking.map(({ column }) => column)));
  const absent = those((column) => !row.has(column));
  if (absent.length > 0) return item("elegibilidad", "unknown", "elegibilidad-sin-columnas", named(absent), at("folio"));
  return item("elegibilidad", "ok", "elegible", {}, at("elegibilidad_1"));
}

function viability(row: Proyecto, item: ItemMaker, at: At): ReadinessItem {
  const columns = ["viab_tecnica", "viab_financiera"] as const;
  const named = (of: readonly (typeof columns)[number][]) => ({ cual: listed(of.map((column) => (column === "viab_tecnica" ? "técnica" : "financiera"))) });
  const failed = columns.filter((column) => row[column] === false);
  if (failed.length > 0) return item("viabilidad", "gap", "no-viable", named(failed), at(...failed));
  const lacking = columns.filter((column) => withoutValue(row, [column]).length > 0);
  if (lacking.length > 0) return item("viabilidad", "gap", "viabilidad-sin-dato", named(lacking), at(...lacking));
  const absent = columns.filter((column) => !row.has(column));
  if (absent.length > 0) return item("viabilidad", "unknown", "viabilidad-sin-columnas", named(absent), at("folio"));
  return item("viabilidad", "ok", "viable", {}, at(...columns));
}

/** "con toda precisión los montos" (§6.3.2): those of the state, the SE and the organismo written, and all of them the cost, to the centavo. */
function amounts(row: Proyecto, item: ItemMaker, at: At, { settings }: PacketGround): ReadinessItem {
  const unwritten = withoutValue(row, APORTACIONES_OBLIGADAS);
  const enough = criterion(settings.criteria, "A-16") === "basta-uno" ? APORTACIONES_OBLIGADAS.length : 1;
  if (unwritten.length >= enough) return item("montos", "gap", "montos-sin-escribir", { columnas: headers(unwritten) }, at(...unwritten));
  const unreadable = APORTACIONES.filter((column) => row.state(column) === "unreadable");
  if (unreadable.length > 0) return item("montos", "gap", "montos-sin-escribir", { columnas: headers(unreadable) }, at(...unreadable));
  if (row.costo_total === null) return item("montos", "gap", "montos-sin-total", {}, at("costo_total"));
  const off = totalOff(proyectos, row, APORTACIONES, "costo_total");
  if (off !== null) return item("montos", "gap", "montos-no-suman", { suma: off.sum, total: off.total, diferencia: off.total - off.sum }, at("costo_total", ...APORTACIONES));
  if (row.aport_foafi !== null && row.aport_foafi > 0 && row.aport_foafi === row.costo_total) return item("montos", "gap", "solo-foafi", { total: row.costo_total }, at("aport_foafi", "costo_total"));
  return item("montos", "ok", "montos-precisos", { total: row.costo_total }, at("costo_total"));
}

function organismo(row: Proyecto, { date }: Session, item: ItemMaker, at: At, ground: PacketGround): ReadinessItem {
  const { book, ref } = ground;
  if (!book.has(organismos)) return item("organismo", "unknown", "organismo-sin-dato", { organismo: row.organismo }, at("organismo"));
  const registered = book.first(organismos, "rfc", row.organismo);
  if (!registered) return item("organismo", "gap", "organismo-sin-registrar", { organismo: row.organismo }, at("organismo"));
  const data = { organismo: registered.nombre };
  const lacking = REQUIREMENTS.filter((column) => registered[column] === false || (registered.has(column) && registered[column] === null));
  if (lacking.length > 0) {
    return item("organismo", "gap", "organismo-sin-requisitos", { ...data, columnas: listed(lacking.map((column) => organismos.columns[column].header)) }, lacking.map((column) => ref(organismos, registered, column)));
  }
  const debts = debtsOf(registered, date, ground);
  if (debts.places.length > 0) return item("organismo", "gap", "organismo-con-adeudos", { ...data, remanente: debts.remnant, reportes: debts.reports }, debts.places);
  return item("organismo", "ok", "organismo-en-orden", data, [ref(organismos, registered, "rfc")]);
}

/** What an organismo owed on a day: remnants in centavos, and monthly reports. */
function debtsOf({ rfc }: Row<typeof organismos>, day: number, ground: PacketGround) {
  const { book, ref } = ground;
  const held = remnantsHeldOn(day, rfc ?? "", ground);
  const kept = book.all(proyectos).length > 0 ? reportsOverdueOn(day, rfc ?? "", ground) : [];
  const owing = [...new Set(kept.map(({ proyecto }) => proyecto))];
  return {
    remnant: held.reduce((sum, { amount }) => sum + amount, 0),
    reports: kept.length,
    places: [...held.map(({ convenio }) => ref(convenios, convenio, "vigencia")), ...owing.map((each) => ref(proyectos, each, "folio"))],
  };
}

function errors(row: Proyecto, findings: readonly Finding[], item: ItemMaker): ReadinessItem {
  const blocking = findingsOf(row, findings).filter(({ severity }) => severity === "error");
  const places = blocking.map(({ sheetId, sheet, register, key, row: line, cell, header, column }): RowRef => ({ sheetId, sheet, register, key, row: line, cell, header, column }));
  return { ...item("hallazgos", blocking.length > 0 ? "gap" : "ok", blocking.length > 0 ? "con-hallazgos" : "sin-hallazgos", { errores: blocking.length }, places), findings: blocking };
}

function term(row: Proyecto, { date, next }: Session, item: ItemMaker, at: At, { settings }: PacketGround): ReadinessItem {
  const deadline = actaDeadline(row, settings);
  if (deadline === null) return item("plazo", "unknown", "sin-recepcion", {}, at("fecha_recepcion"));
  const left = termLeft(date, deadline, settings) ?? 0;
  const data = { limite: deadline, quedan: left, siguiente: next.date };
  if (row.fecha_acta !== null) return item("plazo", row.fecha_acta <= deadline ? "ok" : "gap", "acta-enviada", { ...data, enviada: row.fecha_acta }, at("fecha_acta"));
  if (left < 0) return item("plazo", "gap", "plazo-vencido", data, at("fecha_recepcion"));
  // It is on the agenda: deciding it now is in time.
  return item("plazo", "ok", deadline < next.date ? "vence-antes-de-la-siguiente" : "plazo-holgado", data, at("fecha_recepcion"));
}
