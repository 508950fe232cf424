import { formatDate } from "../../../core/calendar/serial";
import type { Packet } from "../../../core/packet/packet";
import { amountText, BLANK, FUND_NAME, longDate } from "../../texts/packet";
import { packetProblemText } from "../../texts/packet-problems";
import { PACKET_SHEET_TEXTS as texts } from "../../texts/packet-sheets";
import { PrintedSheet, type SheetGround } from "../printed-sheet";
import { presidingText } from "./presiding";

const words = texts.caratula;

/** A sheet of the packet, as the cover lists it. */
export interface ListedSheet {
  readonly name: string;
  readonly about: string;
}

/** The cover: which session it is, what it decides, what is left of the budget, and the packet's sheets with a link to each. */
export function caratula({ session, cutDate, projects, budget, remarks }: Packet, ground: SheetGround, contents: readonly ListedSheet[]): PrintedSheet {
  const next = longDate(session.next.date);
  const sheet = new PrintedSheet(ground, [30, 30, 32])
    .title(`${texts.titles.caratula} ${session.number}`, FUND_NAME, texts.council)
    .gap()
    .fields([
      [words.date, longDate(session.date)],
      [words.convoco, session.convoco === "" ? BLANK : session.convoco],
      [words.preside, presidingText(session)],
      [words.next, session.next.recorded ? next : words.nextGuess(next)],
      [words.cut, formatDate(cutDate)],
      [words.projects, String(projects.length)],
      [words.asked, amountText(budget.asked)],
    ])
    .heading(words.budget);
  sheet.table(
    [{ header: words.budgetColumns[0] }, { header: words.budgetColumns[1] }],
    [
      [words.modified, { money: budget.modified.centavos }],
      [words.approved, { money: budget.approved.centavos }],
      [words.left, { money: budget.left.centavos }],
      [words.askedNow, { money: budget.asked.centavos }],
      [words.exercised, { money: budget.exercised.centavos }],
    ],
  );
  sheet.heading(words.contents);
  const first = sheet.table([{ header: words.contentColumns[0] }, { header: words.contentColumns[1], span: 2 }], contents.map(({ name, about }) => [name, about]));
  for (const [n, { name }] of contents.entries()) sheet.link(first + n, 0, name);
  if (remarks.length > 0) {
    sheet.heading(words.remarks);
    for (const remark of remarks) sheet.text(packetProblemText(remark));
  }
  return sheet;
}
