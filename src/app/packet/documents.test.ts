import { sessionBook } from "../../../test/fixtures/session-book";
import { sessionPacket } from "../../../test/fixtures/session-packet";
import type { BlockDraft, DocumentDraft } from "../../workbook/document-draft";
import { MINUTA_TEXTS } from "../texts/packet-documents";
import { actaDocument } from "./acta";
import { documentText } from "./document-text";
import { minutaDocument } from "./minuta";

const SEATS = ["I", "II", "III", "IV", "V"] as const;

/** A vote a seat, as given: `+`, `-`, `0`, with `!` for the voto de calidad. */
function votes(...cast: readonly string[]) {
  return cast.map((mark, n) => ({ silla: SEATS[n] ?? "V", consejero: `Consejera ${String(n + 1)}`, voto: mark.startsWith("+") ? "a favor" : mark.startsWith("-") ? "en contra" : "abstención", calidad: mark.endsWith("!") ? "Sí" : "No" }));
}

async function documents(changes: Parameters<typeof sessionBook>[0]): Promise<{ readonly acta: string; readonly minuta: string }> {
  const packet = await sessionPacket(sessionBook(changes), "1");
  return { acta: documentText(actaDocument(packet)), minuta: documentText(minutaDocument(packet)) };
}

describe("acta and minuta", () => {
  test("say who broke a tie", async () => {
    const { acta, minuta } = await documents({ votos: votes("+!", "-", "+", "-", "0") });
    expect(acta).toContain("Se aprobó por 2 votos a favor y 2 en contra, con 1 abstención, con el voto de calidad de quien presidió, con una aportación del FOAFI de ");
    expect(minuta).toContain("por 2 votos a favor y 2 en contra, con 1 abstención, con el voto de calidad de quien presidió.");
  });

  test("leave a tie that nobody broke without a resolution", async () => {
    const { acta, minuta } = await documents({ proyectos: [{ dictamen: "pendiente", fecha_acta: "" }], votos: votes("+", "-", "+", "-", "0") });
    expect(acta).toMatch(/Proyectos sin resolución\n\n– P-001, .*: la votación quedó empatada \(2 votos a favor y 2 en contra, con 1 abstención\) y no consta el voto de calidad de quien presidió\. Resolución: ______/);
    expect(acta).not.toContain("Envío del acta");
    expect(minuta).toContain("Resolución: ______");
  });

  test("name suplentes with their office, where they vote and where they sign", async () => {
    const [first, second, ...rest] = votes("+", "+", "+", "+", "+");
    const { minuta } = await documents({ votos: [{ ...first }, { ...second, suplente: "Sí", cargo: "Director de Área" }, ...rest] });
    expect(minuta).toContain("Votó como suplente: Consejera 2 (Director de Área), por la silla II.");
    expect(minuta).toContain("Consejera 2\nDirector de Área, suplente de la silla II");
  });

  test("leave blank what the register does not say, and list it", async () => {
    const { acta } = await documents({ proyectos: [{ motivos: "", convenio: "", elegibilidad_3: "" }], ministraciones: [], sesiones: [{ convoco: "", presidio: "", asistentes: "" }] });
    for (const piece of ["convocada por ______ y presidida por ______, con la asistencia de ______ consejeros con voz y voto", "III. Que exista una participación permanente de las MPYMES en el proyecto: ______.", "Motivos de la selección: ______", "su calendario de ministración no consta en el registro: ______"]) expect(acta).toContain(piece);
    for (const piece of ["– Quién convocó (hoja Sesiones)", "– Quién presidió (hoja Sesiones)", "– Cuántos consejeros asistieron (hoja Sesiones)", "– P-001: los motivos del dictamen", "– P-001: si cumple cada criterio", "– P-001: el calendario de ministración", "– P-001: el convenio"]) expect(acta).toContain(piece);
  });

  test("give the agreement's own words as calendar while there are no ministraciones", async () => {
    const { acta } = await documents({ ministraciones: [], convenios: [{ calendario_ministracion: "60% al firmar y 40% en agosto" }] });
    expect(acta).toContain("según el convenio C-01: 60% al firmar y 40% en agosto");
    expect(acta).not.toMatch(/su calendario de ministración no consta|P-001: el calendario/);
  });

  test("say of whom sits for the Subsecretario that he presides as his suplente, where the criteria give him the seat", async () => {
    const book = sessionBook({ sesiones: [{ presidio: "otro" }] });
    const packet = await sessionPacket(book, "1");
    const seated: typeof packet = { ...packet, acta: { ...packet.acta, session: { ...packet.acta.session, presiding: "I" } } };
    expect(documentText(actaDocument(seated))).toContain("presidida por el Director de Promoción del Proyecto “X”, con la asistencia");
    expect(documentText(actaDocument(packet))).toContain("presidida por ______, con la asistencia");
  });

  test("number two matters as one and the other, more as from the first to the last", () => {
    expect([MINUTA_TEXTS.agreementsFrom("3", 3, 4), MINUTA_TEXTS.agreementsFrom("3", 3, 5)]).toEqual(["Acuerdos 3.3 y 3.4", "Acuerdos 3.3 a 3.5"]);
  });

  test("are marked as drafts before anybody voted", async () => {
    const { acta, minuta } = await documents({ votos: [], proyectos: [{ dictamen: "pendiente", fecha_acta: "" }] });
    expect(acta).toContain("Hasta ahora no consta ningún proyecto aprobado en esta sesión.");
    for (const text of [acta, minuta]) expect(text.split("\n").slice(0, 5)).toContain("Proyecto de documento: la sesión aún no tiene votos");
  });

  test("send the acta to its three addressees by its deadline", async () => {
    const { acta } = await documents({});
    expect(acta).toMatch(/en un plazo de 20 días hábiles a partir de la fecha de recepción de los proyectos, esta acta se envía, a más tardar el \d+ de \w+ de 2002, a:\n\n– Gobierno Estatal: .+\n– Organismo Intermedio: .+\n– Secretaría de Economía/);
  });

  test("know the cells their figures come from", async () => {
    const acta = actaDocument(await sessionPacket(sessionBook(), "1"));
    const traced = runsOf(acta).filter(({ from }) => from !== undefined);
    const amount = traced.find(({ text }) => /^\$[\d,.]+ \(.*M\.N\.\)$/.test(text));
    expect(amount?.from?.[0]).toMatchObject({ sheet: "Proyectos", header: "Aportación FOAFI", key: "P-001", row: 2 });
    expect(runsOf(acta).filter(({ text, from }) => /\$\d/.test(text) && from === undefined)).toEqual([]);
  });
});

function runsOf({ blocks }: DocumentDraft) {
  return blocks.flatMap((block) => pieces(block).flatMap((piece) => (typeof piece === "string" ? [{ text: piece }] : piece)));
}

function pieces(block: BlockDraft) {
  switch (block.kind) {
    case "paragraph":
      return [block.runs];
    case "list":
      return block.items;
    case "table":
      return block.rows.flat();
    default:
      return [];
  }
}
