import { access, rm, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import { actaDocument } from "../app/packet/acta";
import { storedChoices } from "../app/packet/agenda-choices";
import { minutaDocument } from "../app/packet/minuta";
import { putPacket, readPacket } from "../app/packet/packet-book";
import { DEFAULT_USER_SETTINGS } from "../app/settings";
import { packetProblemText } from "../app/texts/packet-problems";
import { READINESS_NAMES, readinessText } from "../app/texts/packet-readiness";
import { pendingText } from "../app/texts/packet";
import { formatDate } from "../core/calendar/serial";
import type { Packet } from "../core/packet/packet";
import type { PacketArguments } from "./arguments";
import { documentBytes } from "./document-file";
import { BookError, openBookToWrite } from "./open-book";
import { orSentence } from "./or-sentence";
import { isOneOf } from "./output-path";
import { saveFile } from "./save-file";
import type { ExitCode, Terminal } from "./terminal";
import { texts } from "./texts";

/** The files of a session's packet, and where they go. */
interface PacketFiles {
  readonly book: string;
  readonly acta: string;
  readonly minuta: string;
}

/** What is said of a packet that was made. */
interface Done {
  readonly lines: readonly string[];
  readonly remarks: readonly string[];
}

/** Makes the packet of a session: a copy of the book with its sheets, its acta and its minuta; all three or none. */
export async function makePacket(request: PacketArguments, terminal: Terminal): Promise<ExitCode> {
  const done = await orSentence(request.book, () => work(request, terminal.today));
  if (typeof done === "string") {
    terminal.err(`${done}\n`);
    return 2;
  }
  for (const line of done.lines) terminal.out(`${line}\n`);
  for (const remark of done.remarks) terminal.err(`${remark}\n`);
  return 0;
}

async function work(request: PacketArguments, today: number): Promise<Done> {
  const { book, session, cutDate, overwrite } = request;
  const port = await openBookToWrite(book);
  const user = { ...DEFAULT_USER_SETTINGS, cutDate };
  const choices = await storedChoices(port, session.number);
  const { outcome, date1904 } = await readPacket(port, { user, today, session, choices }, { breathe: () => Promise.resolve() });
  if (outcome.kind === "problems") throw new BookError(outcome.problems.map((problem) => `${book}: ${packetProblemText(problem)}`).join("\n"));
  const { packet } = outcome;
  const files = await filesOf(request, packet.session.number);
  const edited = await putPacket(port, packet, { date1904, replaceEdited: false });
  // The user's changes stay in the original: only the copy is written anew.
  if (edited.kind === "edited") await putPacket(port, packet, { date1904, replaceEdited: true });
  const contents: readonly (readonly [path: string, bytes: Uint8Array])[] = [
    [files.book, port.save()],
    [files.acta, await documentBytes(actaDocument(packet))],
    [files.minuta, await documentBytes(minutaDocument(packet))],
  ];
  await saveAll(contents, overwrite);
  return {
    lines: [port.name, ...packetLines(packet), ...contents.map(([path]) => `  ${texts.saved(path)}`)],
    remarks: [...packet.remarks.map((remark) => `${port.name}: ${packetProblemText(remark)}`), ...(edited.kind === "edited" ? [`${port.name}: ${texts.editsLeft(edited.sheets)}`] : [])],
  };
}

/** Where the files go. Throws `BookError` before anything is written when one of them cannot. */
async function filesOf({ book, output, overwrite }: PacketArguments, number: string): Promise<PacketFiles> {
  if (!(await stat(output).then((there) => there.isDirectory(), () => false))) throw new BookError(texts.noPacketFolder(output));
  const session = number.replace(/[^\p{L}\p{N}._-]+/gu, "-");
  const files: PacketFiles = {
    // Excel opens no macros under .xlsx, and nothing without macros under .xlsm.
    book: join(output, `carpeta-sesion-${session}${extname(book).toLowerCase()}`),
    acta: join(output, `acta-sesion-${session}.docx`),
    minuta: join(output, `minuta-sesion-${session}.docx`),
  };
  if (await isOneOf(files.book, [book])) throw new BookError(texts.packetOnBook(files.book));
  for (const path of [files.book, files.acta, files.minuta]) {
    if (!overwrite && (await exists(path))) throw new BookError(texts.packetExists(path));
  }
  return files;
}

/** Writes the files; where one fails, those written before it where there was nothing are taken away again. */
async function saveAll(contents: readonly (readonly [path: string, bytes: Uint8Array])[], overwrite: boolean): Promise<void> {
  const fresh: string[] = [];
  try {
    for (const [path, bytes] of contents) {
      const there = await exists(path);
      await saveFile(path, bytes, overwrite);
      if (!there) fresh.push(path);
    }
  } catch (error) {
    for (const path of fresh) await rm(path, { force: true });
    throw error;
  }
}

function packetLines({ session, projects, acta, minuta, readiness }: Packet): readonly string[] {
  const gaps = readiness.filter(({ state }) => state === "gap");
  const pending = new Set([...acta.pending, ...minuta.pending].map(pendingText));
  return [
    `  ${texts.packetOf(session.number, formatDate(session.date), projects.length, acta.approved.length)}`,
    ...gaps.map((item) => `  ${texts.packetGap(item.project, READINESS_NAMES[item.check], readinessText(item))}`),
    ...[...pending].map((each) => `  ${texts.packetPending(each)}`),
  ];
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(() => true, () => false);
}
