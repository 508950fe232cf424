// The rules and the use cases, loaded after the first paint: the pane greets while they arrive.
export { reviewWorkbook } from "../app/review-workbook";
export { recheck } from "../app/recheck";
export { applyFix, undoFix } from "../app/fix";
export { markPlan } from "../app/marks";
export { recallMappings, rememberMappings } from "../app/mapping";
export { workbookErrorSentence } from "../app/texts/workbook-errors";
export { entriesOf, initiallyFolded, listingOf } from "./list/entries";
