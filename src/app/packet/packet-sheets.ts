import { formatDate } from "../../core/calendar/serial";
import type { Packet } from "../../core/packet/packet";
import type { SheetDraft } from "../../workbook/draft";
import { PACKET_SHEET_TEXTS as texts } from "../texts/packet-sheets";
import type { PrintedSheet, SheetGround } from "./printed-sheet";
import { acuerdos } from "./sheets/acuerdos";
import { asistencia } from "./sheets/asistencia";
import { calendario } from "./sheets/calendario";
import { caratula } from "./sheets/caratula";
import { dictamen } from "./sheets/dictamen";
import { ficha } from "./sheets/ficha";
import { indicadores } from "./sheets/indicadores";
import { orden } from "./sheets/orden";
import { seguimientoAsm } from "./sheets/seguimiento-asm";

type PacketSheetKind = keyof typeof texts.names;

interface Part {
  readonly kind: PacketSheetKind;
  readonly project?: string;
  readonly make: (packet: Packet, ground: SheetGround) => PrintedSheet;
}

/** What Excel allows in a sheet's name. */
const MOST_NAME = 31;
/** How much of a session's number goes before each sheet's name. */
const MOST_NUMBER = 10;
const NOT_IN_NAMES = /[:\\/?*[\]']/g;

/**
 * The packet as sheets ready to print, the cover first. `date1904`: whether the workbook they are for counts its days from 1904.
 * Names are different from each other in any case; the seguimiento is left out when the workbook has no ASM sheet.
 */
export function packetSheets(packet: Packet, { date1904 }: { readonly date1904: boolean }): readonly SheetDraft[] {
  const ground: SheetGround = { header: texts.sessionOf(packet.session.number, formatDate(packet.session.date)), date1904, legend: packet.legend };
  const parts: readonly Part[] = [
    { kind: "orden", make: orden },
    ...packet.projects.map((project): Part => ({ kind: "ficha", project: project.folio, make: () => ficha(project, ground) })),
    { kind: "dictamen", make: dictamen },
    { kind: "calendario", make: calendario },
    { kind: "acuerdos", make: acuerdos },
    { kind: "indicadores", make: indicadores },
    ...(packet.asm.length > 0 ? [{ kind: "asm", make: seguimientoAsm } as const] : []),
    { kind: "asistencia", make: asistencia },
  ];
  const taken = new Set<string>();
  const nameOf = (kind: PacketSheetKind, project?: string): string => uniqueName(`S${shortened(plain(packet.session.number), MOST_NUMBER)} ${texts.names[kind]}${project === undefined ? "" : ` ${plain(project)}`}`, taken);
  const coverName = nameOf("caratula");
  const named = parts.map((part) => ({ ...part, name: nameOf(part.kind, part.project) }));
  const listed = named.map(({ name, kind, project }) => ({ name, about: titleOf(kind, project) }));
  return [
    caratula(packet, ground, listed).draft(coverName, titleOf("caratula")),
    ...named.map(({ name, kind, project, make }) => make(packet, ground).draft(name, titleOf(kind, project))),
  ];
}

function titleOf(kind: PacketSheetKind, project?: string): string {
  return project === undefined ? texts.titles[kind] : `${texts.titles[kind]} ${project}`;
}

/** A text without what the name of a sheet cannot have. */
function plain(text: string): string {
  return text.replace(NOT_IN_NAMES, "-").replace(/\s+/g, " ").trim();
}

/** The beginning of a text, of at most `most` units; no character is cut in two. */
function shortened(text: string, most: number): string {
  const cut = /[\uD800-\uDBFF]/.test(text.charAt(most - 1)) && text.length > most ? most - 1 : most;
  return text.slice(0, cut).trimEnd();
}

/** A name like `wanted`, of at most 31 characters, that nobody has in any case. */
function uniqueName(wanted: string, taken: Set<string>): string {
  for (let n = 1; ; n++) {
    const suffix = n === 1 ? "" : ` (${String(n)})`;
    const name = `${shortened(wanted, MOST_NAME - suffix.length)}${suffix}`;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}
