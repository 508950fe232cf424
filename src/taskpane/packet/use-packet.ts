import { useSyncExternalStore } from "react";
import { usePane } from "../pane-context";
import { PacketDesk } from "./packet-desk";
import type { PacketState } from "./packet-state";

/** The desk of the session's packet and what it shows now. */
export function usePacket(): { readonly desk: PacketDesk; readonly state: PacketState } {
  const desk = usePane().packetDesk((around) => new PacketDesk(around));
  return { desk, state: useSyncExternalStore(desk.store.subscribe, desk.store.get) };
}
