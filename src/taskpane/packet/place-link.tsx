import { Link } from "@fluentui/react-components";
import type { RelatedPlace } from "../../core/review/finding";
import { usePane } from "../pane-context";
import { PACKET_TEXTS as texts } from "./packet-texts";

/** A way to the cell that something rests on; nothing when there is none. */
export function PlaceLink({ places, about }: { readonly places: readonly RelatedPlace[]; readonly about?: string }) {
  const pane = usePane();
  const [first] = places;
  if (!first) return null;
  const cell = first.cell ?? `A${String(first.row)}`;
  const label = texts.goTo(`${first.sheet}!${cell}`);
  return (
    <Link inline {...(about !== undefined && { "aria-label": `${label}: ${about}` })} onClick={() => void pane.goToCell(first.sheetId, cell)}>
      {label}
    </Link>
  );
}
