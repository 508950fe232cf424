import type { RelatedPlace } from "../../core/review/finding";
import type { RunDraft } from "../../workbook/document-draft";

/** What a sentence is put together from. */
export type Piece = string | RunDraft | readonly RunDraft[];
export type Sentence = readonly RunDraft[];

/** A sentence, as a tag of a template: its own words and the pieces between them, those with a place of origin kept apart. */
export function sentence(words: TemplateStringsArray, ...pieces: readonly Piece[]): Sentence {
  const runs: RunDraft[] = [];
  for (const [n, word] of words.entries()) {
    add(runs, word);
    add(runs, pieces[n] ?? "");
  }
  return runs;
}

/** Words that come from cells. */
export function from(text: string, places: readonly RelatedPlace[]): RunDraft {
  return places.length === 0 ? { text } : { text, from: places };
}

/** The words of a sentence or of a text, without their looks and origins. */
export function plainWords(runs: string | Sentence): string {
  return typeof runs === "string" ? runs : runs.map(({ text }) => text).join("");
}

function add(runs: RunDraft[], piece: Piece): void {
  if (typeof piece === "string") addRun(runs, { text: piece });
  else if ("text" in piece) addRun(runs, piece);
  else for (const run of piece) addRun(runs, run);
}

/** Plain words go on in the run before them. */
function addRun(runs: RunDraft[], run: RunDraft): void {
  const last = runs.at(-1);
  if (run.text === "") return;
  if (last && isPlain(last) && isPlain(run)) runs[runs.length - 1] = { text: last.text + run.text };
  else runs.push(run);
}

function isPlain({ bold, italic, from }: RunDraft): boolean {
  return bold !== true && italic !== true && from === undefined;
}
