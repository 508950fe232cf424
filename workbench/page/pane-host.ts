import type { ExternalObject } from "../host/external";
import { Host } from "../host/host";
import type { Book } from "../host/model";
import { OFFICE_COLOURS, type ThemeName } from "./theme";

/** How long Microsoft's client keeps the theme it was given before it asks again, in milliseconds, and a little more. */
const CLIENT_KEEPS_THEME = 5_100;

/**
 * The host of the book in the page, with what the host leaves to its frame: Office's theme. Excel raises no event when its theme
 * changes (only Outlook does); its client asks again whenever the pane does, at most every five seconds. What the pane does
 * hear is the system's contrast, which the stand-in therefore tells it by the media query the pane looks at.
 */
export class PaneHost extends Host {
  /** Marks the pane that is alive: a frame that was replaced must hear nothing more, its functions are dead. */
  private pane = Symbol("pane");
  private forcedColours: MediaQueryList | null = null;
  private themeAsked = 0;
  private reminder: ReturnType<typeof setTimeout> | undefined;

  constructor(
    book: Book,
    private theme: ThemeName,
    private readonly onNewWorkbook: (file: Uint8Array) => void,
  ) {
    super(book);
  }

  /** Excel opens a window; the page has one desk, and the new workbook takes it once the pane has its answer. */
  protected override openWorkbook(file: Uint8Array): void {
    super.openWorkbook(file);
    setTimeout(() => this.onNewWorkbook(file), 0);
  }

  /** Changes the theme under the living pane. It shows it at once, or when the client stops keeping the one it was last given. */
  setTheme(theme: ThemeName): void {
    this.theme = theme;
    this.remindPane();
    clearTimeout(this.reminder);
    const keptFor = this.themeAsked + CLIENT_KEEPS_THEME - Date.now();
    if (keptFor > 0) this.reminder = setTimeout(() => this.remindPane(), keptFor);
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
      GetContext: () => ({
        ...external.GetContext(),
        GetOfficeThemeInfo: () => {
          this.themeAsked = Date.now();
          return themeInfo(this.theme);
        },
      }),
    };
  }

  /**
   * Makes the pane's `(forced-colors: active)` also match under the workbench's contrast theme, as it does in Excel when Windows
   * has one. Returns the list it was given, which the pane must get whenever it asks for that query. Styles are out of reach:
   * only scripts see it match.
   */
  emulateContrast(list: MediaQueryList): MediaQueryList {
    const system = window.matchMedia(list.media);
    Object.defineProperty(list, "matches", { get: () => system.matches || this.theme === "contraste" });
    this.forcedColours = list;
    return list;
  }

  private remindPane(): void {
    this.forcedColours?.dispatchEvent(new Event("change"));
  }
}

/** Colours as the host API has them: numbers, not CSS. */
function themeInfo(theme: ThemeName): string {
  const colours = Object.entries(OFFICE_COLOURS[theme]).map(([name, css]) => [name, Number.parseInt(css.slice(1), 16)]);
  return JSON.stringify(Object.fromEntries(colours));
}
