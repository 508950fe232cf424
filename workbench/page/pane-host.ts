import type { ExternalObject } from "../host/external";
import { Host } from "../host/host";
import type { Book } from "../host/model";
import { OFFICE_COLOURS, type ThemeName } from "./theme";

/**
 * The host of the book in the page, with the one thing the host leaves to its frame: Office's theme. Microsoft's client asks for it
 * whenever the pane does, at most every five seconds.
 */
export class PaneHost extends Host {
  /** Marks the pane that is alive: a frame that was replaced must hear nothing more, its functions are dead. */
  private pane = Symbol("pane");

  constructor(
    book: Book,
    public theme: ThemeName,
  ) {
    super(book);
  }

  override external(): ExternalObject {
    const external = super.external();
    const pane = Symbol("pane");
    this.pane = pane;
    return {
      ...external,
      RegisterEvent: (dispatchId, target, handler, callback) => {
        const whileAlive: typeof handler = (id, args) => {
          if (this.pane === pane) handler(id, args);
        };
        external.RegisterEvent(dispatchId, target, whileAlive, callback);
      },
      GetContext: () => ({ ...external.GetContext(), GetOfficeThemeInfo: () => themeInfo(this.theme) }),
    };
  }
}

/** Colours as the host API has them: numbers, not CSS. */
function themeInfo(theme: ThemeName): string {
  const colours = Object.entries(OFFICE_COLOURS[theme]).map(([name, css]) => [name, Number.parseInt(css.slice(1), 16)]);
  return JSON.stringify(Object.fromEntries(colours));
}
