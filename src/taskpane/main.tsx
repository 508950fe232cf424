import { FluentProvider } from "@fluentui/react-components";
import { StrictMode, type ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { serialOfToday } from "../app/settings";
import { registerRibbon } from "../commands/ribbon";
import { createExcelPort } from "../excel/excel-port";
import { App } from "./app";
import { breathe } from "./breathe";
import { PaneController } from "./controller";
import { storedPreferences } from "./preferences";
import { INITIAL_STATE, reduce } from "./state";
import { createStore } from "./store";
import { useDocumentStyles, useTheme } from "./theme";
import { Outside } from "./views/outside";

/** How long edits in quick succession gather before one recheck, in ms. Below what a person notices. */
const GATHER_MS = 60;

void Office.onReady(async ({ host }) => {
  // The typed enum lives in office.js and is absent outside Excel: the value is compared as text.
  if (String(host) !== "Excel") {
    mount(<Themed>{<Outside />}</Themed>);
    return;
  }
  const preferences = storedPreferences(() => window.localStorage, Office.context.partitionKey);
  const pane = new PaneController(createExcelPort, createStore(reduce, { ...INITIAL_STATE, user: preferences.load() }), {
    preferences,
    engine: () => import("./engine"),
    templates: () => import("./template-file"),
    indicators: () => import("./indicators-engine"),
    documents: () => import("./document-file"),
    breathe,
    today: () => serialOfToday(new Date()),
    gather: () => new Promise((resolve) => setTimeout(resolve, GATHER_MS)),
  });
  registerRibbon({ review: () => pane.review(), nextInSheet: () => pane.nextInSheet() });
  mount(<App pane={pane} />);
  await pane.start();
});

function mount(content: ReactNode): void {
  const root = document.getElementById("root");
  if (!root) throw new Error("taskpane.html has no #root.");
  createRoot(root).render(<StrictMode>{content}</StrictMode>);
}

function Themed({ children }: { readonly children: ReactNode }) {
  useDocumentStyles();
  return <FluentProvider theme={useTheme()}>{children}</FluentProvider>;
}
