import { useSyncExternalStore } from "react";
import type { Desk } from "../desk";

/** Renders again whenever the desk changes. */
export function useDesk(desk: Desk): Desk {
  useSyncExternalStore(desk.subscribe, desk.snapshot);
  return desk;
}
