import type { Packet, Ruling } from "../../../core/packet/packet";
import { voteTally } from "../../../core/totals/votes";
import { BLANK, DECISION_NAMES } from "../../texts/packet";
import { PACKET_SHEET_TEXTS as texts } from "../../texts/packet-sheets";
import { PrintedSheet, type SheetGround } from "../printed-sheet";

const words = texts.dictamen;
const CRITERIA_COLUMN = 4;

/** What was decided of each project of the agenda, with the criteria it meets and the reasons. */
export function dictamen({ rulings }: Packet, ground: SheetGround): PrintedSheet {
  const sheet = new PrintedSheet(ground, [9, 22, 20, 16, 16, 13, 13, 22], true).title(texts.titles.dictamen, ground.header).gap();
  if (rulings.length === 0) return sheet.text(words.empty);
  sheet.table(
    words.columns.map((header, column) => ({ header, ...(column === CRITERIA_COLUMN && { align: "center" as const }) })),
    rulings.map((ruling) => [ruling.folio, ruling.nombre, ruling.organismo, { money: ruling.foafi.centavos }, criteriaText(ruling), votesText(ruling), decisionText(ruling), ruling.motivos.value === "" ? BLANK : ruling.motivos.value]),
    { main: true },
  );
  return sheet.gap().text(words.note);
}

function criteriaText({ criteria }: Ruling): string {
  const numerals = (value: boolean | null): string => criteria.filter((criterion) => criterion.value === value).map(({ numeral }) => numeral).join(", ");
  return words.criteria(numerals(true), numerals(false), numerals(null));
}

function votesText({ votes, count, castingVote }: Ruling): string {
  if (votes.length === 0) return words.noVotes;
  return castingVote === null ? voteTally(count) : words.casting(voteTally(count));
}

function decisionText({ decision, decidedBy, agrees, dictamen }: Ruling): string {
  const name = DECISION_NAMES[decision];
  if (agrees === false) return words.disagrees(name, dictamen.value ?? texts.noData);
  return decidedBy === "registro" ? words.byRegister(name) : name;
}
