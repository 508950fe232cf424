// The indicators, fetched when the analyst asks for them: a pane that only reviews never does.
export { indicatorsOf } from "../app/indicators";
export { indicatorDetail } from "../app/indicator-detail";
export { chartsOffered, figuresKey, insertedIndicators, insertIndicators, optionsOf, removeIndicators } from "../app/insert-indicators";
export { typedIndicators } from "../app/typed-indicators";
export { verifyIndicators } from "../app/verify-indicators";
export { insertedSentence, refusalSentence, removalQuestion, removedSentence, verificationSentence } from "../app/texts/indicator-insertion";
