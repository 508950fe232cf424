import type { ReadinessCheck, ReadinessItem, ReadinessReason, RowRef } from "./packet";

/** Makes lines of the checklist about one project, or about the session when `project` is null. */
export type ItemMaker = (check: ReadinessCheck, state: ReadinessItem["state"], reason: ReadinessReason, data: ReadinessItem["data"], places: readonly RowRef[]) => ReadinessItem;

export function itemMaker(project: string | null): ItemMaker {
  return (check, state, reason, data, places) => ({ check, project, state, reason, data, places, findings: [] });
}
