import type { AgendaChoices } from "../../core/packet/packet";
import type { WorkbookPort } from "../../workbook/port";
import { packetFamily } from "./packet-book";

/** What the user made of a session's agenda, as it was left; none when nothing is stored, or what is stored cannot be read. */
export async function storedChoices(port: Pick<WorkbookPort, "recall">, number: string): Promise<AgendaChoices> {
  const text = await port.recall(packetFamily(number));
  return text === null ? {} : readChoices(text);
}

/**
 * Stores what the user made of a session's agenda in the sheet `Cotejo`; of one left as it was proposed nothing is kept. Only on
 * their explicit action.
 */
export async function storeChoices(port: Pick<WorkbookPort, "remember" | "forget">, number: string, choices: AgendaChoices): Promise<void> {
  const family = packetFamily(number);
  if (Object.values(choices).some((each) => each.length > 0)) await port.remember(family, JSON.stringify(choices));
  else await port.forget(family);
}

/** The user may have written in the sheet where it is kept: whatever is not as we wrote it is passed over. */
function readChoices(text: string): AgendaChoices {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return {};
  }
  if (!isRecord(value)) return {};
  const { own } = value;
  return {
    ...keysIn("order", value),
    ...keysIn("dropped", value),
    ...keysIn("added", value),
    ...(Array.isArray(own) && { own: own.flatMap((point: unknown) => (isRecord(point) && typeof point["key"] === "string" && typeof point["text"] === "string" ? [{ key: point["key"], text: point["text"] }] : [])) }),
  };
}

function keysIn(name: "order" | "dropped" | "added", value: Readonly<Record<string, unknown>>): AgendaChoices {
  const keys = value[name];
  return Array.isArray(keys) ? { [name]: keys.filter((key) => typeof key === "string") } : {};
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
