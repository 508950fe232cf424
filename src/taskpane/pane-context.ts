import { createContext, use, useSyncExternalStore } from "react";
import type { PaneController } from "./controller";
import type { Action, State } from "./state";

/** The controller of this pane, for the views below `App`. */
export const PaneContext = createContext<PaneController | null>(null);

export function usePane(): PaneController {
  const pane = use(PaneContext);
  if (!pane) throw new Error("A view was mounted outside the pane.");
  return pane;
}

export function usePaneState(): State {
  const { store } = usePane();
  return useSyncExternalStore(store.subscribe, store.get);
}

export function useDispatch(): (action: Action) => void {
  return usePane().store.dispatch;
}
