/** The manifest's ribbon commands that run in the pane's page. */
export type PaneCommand = "revisar" | "siguienteHallazgo";

type Handler = (event: { readonly completed: () => void }) => void;

/**
 * Runs what the add-in associated with a ribbon command, as Excel does on a click. Microsoft's client keeps the functions
 * that `Office.actions.associate` registers in `_association.mappings`, by upper-case id. False when there is none yet.
 */
export function runPaneCommand(frame: HTMLIFrameElement, command: PaneCommand): boolean {
  const mappings = at(at(at(at(frame.contentWindow, "Office"), "actions"), "_association"), "mappings");
  const handler = at(mappings, command.toUpperCase()) ?? at(mappings, command);
  if (typeof handler !== "function") return false;
  // A function registered with `associate`, which takes the event that Office hands to commands.
  (handler as Handler)({ completed: () => undefined });
  return true;
}

/** A property of something of another page, whose types are not ours. */
function at(owner: unknown, key: string): unknown {
  return owner !== null && (typeof owner === "object" || typeof owner === "function") ? Reflect.get(owner, key) : undefined;
}
