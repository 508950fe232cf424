import type { BookChart } from "../../host/model";
import { TEXTS } from "../texts";

/** What screen readers say of a chart: its own description, or what can be told of it. Excel's client cannot give one. */
export function spokenChart({ altText, type, title, series }: BookChart): string {
  return altText === "" ? TEXTS.chart.spoken(TEXTS.chart.kinds[type], title, series.map(({ name }) => name).filter((name) => name !== "")) : altText;
}
