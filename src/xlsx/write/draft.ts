// What is written is said in the vocabulary both sides of the port share.
export type * from "../../workbook/draft";
