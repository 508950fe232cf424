import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { actaDocument } from "../../src/app/packet/acta";
import { documentText } from "../../src/app/packet/document-text";
import { minutaDocument } from "../../src/app/packet/minuta";
import { packetSheets } from "../../src/app/packet/packet-sheets";
import { readinessText } from "../../src/app/texts/packet-readiness";
import { packetProblemText } from "../../src/app/texts/packet-problems";
import type { Packet } from "../../src/core/packet/packet";
import type { CellDraft, SheetDraft } from "../../src/workbook/draft";
import { goldenPort, readSessions, sessionPacket } from "../fixtures/session-packet";

const FOLDER = join(__dirname, "carpeta");

/** Sessions worth reading: three approved; one rejected with a suplente presiding; one before its votes in a faulty register. */
const SESSIONS: readonly (readonly [book: string, session: string])[] = [["foafi-2002", "2"], ["foafi-2002", "6"], ["foafi-2002-con-faltas", "8"]];

describe.each(SESSIONS)("the packet of %s, session %s, reads as kept", (book, session) => {
  let packet: Packet;

  beforeAll(async () => {
    packet = await sessionPacket(await goldenPort(book), session);
  });

  test("its acta", () => expectKept(`${book}-${session}-acta.txt`, documentText(actaDocument(packet))));
  test("its minuta", () => expectKept(`${book}-${session}-minuta.txt`, documentText(minutaDocument(packet))));
  test("its sheets", () => expectKept(`${book}-${session}-hojas.txt`, packetSheets(packet, { date1904: false }).map(sheetText).join("\n")));
});

test.each(["foafi-2002", "foafi-2002-con-faltas"])("no sentence about a session of %s lacks its data", async (book) => {
  for (const { outcome } of await readSessions(await goldenPort(book), ["1", "2", "3", "4", "5", "6", "7", "8", "99"])) {
    const sentences = outcome.kind === "packet" ? [...outcome.packet.readiness.map(readinessText), ...outcome.packet.remarks.map(packetProblemText)] : outcome.problems.map(packetProblemText);
    expect(sentences.length).toBeGreaterThan(0);
    expect(sentences.filter((sentence) => /sin dato|undefined|NaN/.test(sentence))).toEqual([]);
  }
});

function expectKept(name: string, text: string): void {
  const file = join(FOLDER, name);
  if (process.env["ACTUALIZAR_GOLDEN"] === "1") {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(file, text);
  }
  expect(text.split("\n")).toEqual(readFileSync(file, "utf8").split("\n"));
}

/** A sheet as lines, its cells parted by ` | `, what is merged written once. */
function sheetText({ name, rows }: SheetDraft): string {
  const lines = rows.map((row) => row.map(cellText).filter((text) => text !== "").join(" | "));
  return [`=== ${name}`, ...lines, ""].join("\n");
}

function cellText(cell: CellDraft): string {
  const value = typeof cell === "object" ? cell?.value : cell;
  return value === undefined ? "" : String(value).replaceAll("\n", " ⏎ ");
}
