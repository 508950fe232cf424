import type { Council, PendingDatum, Session } from "../../core/packet/packet";
import type { RelatedPlace } from "../../core/review/finding";
import type { BlockDraft, HeadingDraft, ParagraphDraft, RunDraft, RunsDraft, SignaturesDraft } from "../../workbook/document-draft";
import { BLANK, capitalized, pendingText, personOrOffice } from "../texts/packet";
import { DOCUMENT_TEXTS as texts } from "../texts/packet-documents";
import { from } from "./sentence";
import { presidingCargo } from "./sheets/presiding";

export function heading(level: HeadingDraft["level"], text: string): HeadingDraft {
  return { kind: "heading", level, text };
}

export function paragraph(runs: RunsDraft, options: Omit<ParagraphDraft, "kind" | "runs"> = {}): ParagraphDraft {
  return { kind: "paragraph", runs, ...options };
}

/** Words from cells, or a blank to fill where there are none. */
export function known(text: string, places: readonly RelatedPlace[]): RunDraft {
  return text === "" ? { text: BLANK } : from(text, places);
}

/** "el Director General de Promoción “B”"; a blank when it is not known who presides. */
export function presidingOffice(session: Session): RunDraft {
  const cargo = presidingCargo(session);
  return cargo === null ? { text: BLANK } : from(`el ${cargo}`, session.from);
}

/** Who convened, as Sesiones has it; an office takes its article. */
export function conveningOffice({ convoco, from: cells }: Session): RunDraft {
  return known(personOrOffice(convoco), cells);
}

export interface Section {
  readonly name: string;
  readonly blocks: readonly BlockDraft[];
}

const NUMERALS = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"] as const;

/** The sections that have something to say, under their Roman numerals. */
export function namedSections(sections: readonly Section[]): readonly BlockDraft[] {
  return sections.filter(({ blocks }) => blocks.length > 0).flatMap(({ name, blocks }, n) => [heading(1, texts.section(NUMERALS[n] ?? String(n + 1), name)), ...blocks]);
}

/** Who signs: whoever presides first, then the seats that voted; all five while nobody has. Names as the votes have them. */
export function signatures({ seats }: Council): SignaturesDraft {
  const voted = seats.filter(({ voter }) => voter !== null);
  const signing = (voted.length === 0 ? seats : voted).toSorted((a, b) => Number(b.presides) - Number(a.presides));
  const presides = signing.some((seat) => seat.presides);
  return {
    kind: "signatures",
    signers: [
      ...(presides ? [] : [{ name: BLANK, role: texts.presiding }]),
      ...signing.map((seat) => {
        const named = seat.voter ?? seat.titular;
        const cargo = capitalized(seat.cargo);
        const office = seat.voter?.suplente === true ? texts.substitutes(seat.voter.cargo === "" ? BLANK : seat.voter.cargo, seat.seat) : seat.secretarioTecnico ? texts.secretary(cargo) : cargo;
        return { name: named === null || named.consejero === "" ? BLANK : named.consejero, role: seat.presides ? texts.presidesAs(office) : office };
      }),
    ],
  };
}

/** What the workbook did not say, to be completed by hand; nothing when it said all. */
export function pendingBlocks(pending: readonly PendingDatum[]): readonly BlockDraft[] {
  if (pending.length === 0) return [];
  return [heading(1, texts.pending), paragraph(texts.pendingIntro, { keepNext: true }), { kind: "list", numbered: false, items: pending.map((datum) => [from(capitalized(pendingText(datum)), datum.places)]) }];
}
