import type { ArrangedAgenda } from "../../app/packet/held-packet";
import type { Packet } from "../../core/packet/packet";
import { Agenda } from "./agenda";
import { Readiness } from "./readiness";

/** Before the session: what it will see, and what is missing for it to decide. */
export function Before({ packet, arranged }: { readonly packet: Packet; readonly arranged: ArrangedAgenda | null }) {
  return (
    <>
      {arranged && <Agenda arranged={arranged} />}
      <Readiness packet={packet} />
    </>
  );
}
