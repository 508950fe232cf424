// The indicators, fetched when the analyst asks for them: a pane that only reviews never does.
export { indicatorsOf } from "../app/indicators";
export { indicatorDetail } from "../app/indicator-detail";
