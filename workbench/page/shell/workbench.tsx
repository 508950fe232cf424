import { useEffect, useRef, useState, type DragEvent, type ReactElement } from "react";
import type { Desk } from "../desk";
import { TEXTS } from "../texts";
import { downloadCopy } from "./download";
import { FormulaBar } from "./formula-bar";
import { GridPane } from "./grid-pane";
import { NoticeBar } from "./notice-bar";
import { runPaneCommand, type PaneCommand } from "./pane-commands";
import { focusNextRegion } from "./regions";
import { Ribbon } from "./ribbon";
import { openFile } from "./samples";
import { SheetTabs } from "./sheet-tabs";
import { StatusBar } from "./status-bar";
import { useDesk } from "./use-desk";

/** The whole page: ribbon, sheet, pane. */
export function Workbench({ desk }: { readonly desk: Desk }): ReactElement {
  useDesk(desk);
  const pane = useRef<HTMLIFrameElement>(null);
  const [paneShown, setPaneShown] = useState(true);
  const [dropping, setDropping] = useState(false);
  useEffect(() => {
    document.documentElement.dataset["theme"] = desk.theme;
  }, [desk.theme]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const saves = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "s";
      if (event.key !== "F6" && !saves) return;
      event.preventDefault();
      if (saves) void downloadCopy(desk);
      else focusNextRegion(event.shiftKey);
    };
    window.addEventListener("keydown", onKey, true);
    return () => window.removeEventListener("keydown", onKey, true);
  }, [desk]);
  const onCommand = (command: PaneCommand): void => {
    // The add-in asks Excel to show its pane; the stand-in's host does not hear that request, so the page grants it here.
    setPaneShown(true);
    if (!pane.current || !runPaneCommand(pane.current, command)) desk.tell({ kind: "info", text: TEXTS.ribbon.notReady });
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setDropping(false);
    const file = event.dataTransfer.files[0];
    if (file) void openFile(desk, file);
  };
  return (
    <div
      className="wb-page"
      onDragOver={(event) => {
        event.preventDefault();
        setDropping(true);
      }}
      onDragLeave={(event) => {
        if (!(event.relatedTarget instanceof Node)) setDropping(false);
      }}
      onDrop={onDrop}
    >
      <Ribbon desk={desk} paneShown={paneShown} onTogglePane={() => setPaneShown(!paneShown)} onCommand={onCommand} />
      <main className="wb-main">
        <section className="wb-sheet" id="hoja" aria-label={TEXTS.grid.label(desk.sheet.name)}>
          <FormulaBar desk={desk} />
          <GridPane desk={desk} />
          {/* Below the sheet: coming and going, it must not move the cells under the mouse. */}
          <NoticeBar desk={desk} />
          <SheetTabs desk={desk} />
        </section>
        {/* Hidden, not removed: the shared runtime goes on when Excel closes a pane. */}
        <aside className="wb-pane" hidden={!paneShown}>
          <iframe ref={pane} key={desk.generation} className="wb-frame" src="/taskpane.html" title={TEXTS.paneFrame} />
        </aside>
      </main>
      <StatusBar desk={desk} />
      {dropping ? <div className="wb-drop">{TEXTS.open.drop}</div> : null}
    </div>
  );
}
