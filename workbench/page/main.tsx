import { createRoot } from "react-dom/client";
import type { Book } from "../host/model";
import { Desk } from "./desk";
import type { PaneHost } from "./pane-host";
import { FIRST_SAMPLE, openSample, sampleNames } from "./shell/samples";
import { Workbench } from "./shell/workbench";
import { systemTheme } from "./theme";

/** What the page offers to the pane's bridge script and to browser tests. */
export interface WorkbenchSeam {
  /** The host behind the pane; a new one with each book. */
  readonly host: PaneHost;
  readonly book: Book;
  /** Opens a workbook as the user would; true when it was accepted. */
  readonly open: (bytes: Uint8Array, name: string) => Promise<boolean>;
  /** Settled when the first book is open. */
  readonly ready: Promise<void>;
}

declare global {
  interface Window {
    workbench: WorkbenchSeam;
  }
}

const desk = new Desk(systemTheme());

async function openFirstBook(): Promise<void> {
  if ((await sampleNames()).includes(FIRST_SAMPLE)) await openSample(desk, FIRST_SAMPLE);
  desk.tell(null);
  await desk.loadEngine();
}

const place = document.getElementById("workbench");
if (place) {
  const ready = openFirstBook();
  window.workbench = {
    get host() {
      return desk.host;
    },
    get book() {
      return desk.book;
    },
    open: (bytes, name) => desk.open(bytes, name),
    ready,
  };
  // The frame of the pane is made with the page, so it waits for the first book: one pane, one host.
  void ready.then(() => createRoot(place).render(<Workbench desk={desk} />));
}
