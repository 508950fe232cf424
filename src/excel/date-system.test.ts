import { vote } from "./date-system";

// 42,461 is 1 April 2016 in the 1900 system and 2 April 2020 in the 1904 one.
test.each([
  ["01/04/2016", -1], ["02/04/2020", 1], ["2020-04-02", 1], ["1-abr-16", -1], ["2-abr-20", 1], ["viernes, 1 de abril de 2016", -1],
  ["########", 0], ["", 0], ["abr", 0], ["20/04/16", 0],
] as const)("%s votes %i", (text, expected) => {
  expect(vote(text, 42_461)).toBe(expected);
});
