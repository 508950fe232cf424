import { useEffect, useRef, useState, type ReactElement } from "react";
import type { Desk } from "../desk";
import { TEXTS } from "../texts";
import { THEME_NAMES, type ThemeName } from "../theme";
import type { PaneCommand } from "./pane-commands";
import { downloadCopy } from "./download";
import { openFile, openSample, sampleNames } from "./samples";
import { useDesk } from "./use-desk";

interface RibbonProps {
  readonly desk: Desk;
  readonly paneShown: boolean;
  readonly onTogglePane: () => void;
  readonly onCommand: (command: PaneCommand) => void;
}

/** The strip above the sheet: what Excel's ribbon shows of the add-in, and what only the workbench has (files, theme). */
export function Ribbon({ desk, paneShown, onTogglePane, onCommand }: RibbonProps): ReactElement {
  useDesk(desk);
  return (
    <header className="wb-ribbon">
      <div className="wb-titlebar">
        <h1 className="wb-title">
          {desk.book.name} <span className="wb-product">{TEXTS.title}</span>
        </h1>
        <p className="wb-standin">
          <strong>{TEXTS.standInTag}.</strong> {TEXTS.standIn}
        </p>
        <ThemePicker desk={desk} />
      </div>
      <div className="wb-strip" role="toolbar" aria-label={TEXTS.ribbon.label}>
        <FileButton desk={desk} />
        <SamplePicker desk={desk} />
        <button type="button" className="wb-command" onClick={() => void downloadCopy(desk)}>
          {TEXTS.save.button}
        </button>
        <span className="wb-tab-name">{TEXTS.ribbon.tab}</span>
        <button type="button" className="wb-command" onClick={() => onCommand("revisar")}>
          {TEXTS.ribbon.review}
        </button>
        <button type="button" className="wb-command" onClick={() => onCommand("siguienteHallazgo")}>
          {TEXTS.ribbon.next}
        </button>
        <button type="button" className="wb-command" aria-pressed={paneShown} onClick={onTogglePane}>
          {TEXTS.ribbon.pane}
        </button>
      </div>
    </header>
  );
}

function FileButton({ desk }: { readonly desk: Desk }): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className="wb-command" onClick={() => input.current?.click()}>
        {TEXTS.open.button}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx,.xlsm"
        aria-label={TEXTS.open.button}
        onChange={(event) => {
          const file = event.target.files?.[0];
          // The same file may be chosen again after it was mended.
          event.target.value = "";
          if (file) void openFile(desk, file);
        }}
      />
    </>
  );
}

function SamplePicker({ desk }: { readonly desk: Desk }): ReactElement {
  const [names, setNames] = useState<readonly string[]>([]);
  useEffect(() => {
    void sampleNames().then(setNames);
  }, []);
  return (
    <select
      className="wb-select"
      aria-label={TEXTS.open.samples}
      value=""
      disabled={names.length === 0}
      onChange={(event) => {
        void openSample(desk, event.target.value);
      }}
    >
      <option value="">{names.length === 0 ? TEXTS.open.samplesNone : TEXTS.open.samples}</option>
      {names.map((name) => (
        <option key={name} value={name}>
          {name}
        </option>
      ))}
    </select>
  );
}

function ThemePicker({ desk }: { readonly desk: Desk }): ReactElement {
  return (
    <label className="wb-theme">
      {TEXTS.theme.label}
      <select className="wb-select" value={desk.theme} onChange={(event) => desk.setTheme(THEME_NAMES.find((name) => name === event.target.value) ?? "claro")}>
        {THEME_NAMES.map((name: ThemeName) => (
          <option key={name} value={name}>
            {TEXTS.theme[name]}
          </option>
        ))}
      </select>
    </label>
  );
}
