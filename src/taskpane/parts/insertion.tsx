import { Button, Checkbox, Field, Input, makeStyles, mergeClasses, MessageBar, MessageBarActions, MessageBarBody, ProgressBar, Radio, RadioGroup } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState, useSyncExternalStore, type FormEvent, type RefObject } from "react";
import { asmSheetName, sheetNameProblem, type ChartChoice } from "../../app/indicator-choices";
import { chartsOffered, figuresKey, type InsertedSheet } from "../../app/insert-indicators";
import { hasIndicators, type IndicatorReport } from "../../app/indicators";
import { sheetNameSentence } from "../../app/texts/indicator-insertion";
import { formatDate } from "../../core/calendar/serial";
import { INDICATOR_SHEET } from "../../workbook/own-texts";
import { InsertionDesk, type InsertionState } from "../insertion-desk";
import { usePane, usePaneState } from "../pane-context";
import { indicatorsAreStale } from "../state";
import { INSERTION_TEXTS as texts } from "../insertion-texts";
import { FigureDifferences } from "./figure-differences";
import { useShared } from "./styles";

const useStyles = makeStyles({ charts: { margin: 0, padding: 0, border: "none" } });

/** The figures in the workbook: the sheets that hold them, what Excel makes of them, and a form to insert more. */
export function Insertion({ report }: { readonly report: IndicatorReport }) {
  const shared = useShared();
  const insertion = useInsertion();
  const state = useSyncExternalStore(insertion.store.subscribe, insertion.store.get);
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLDivElement>(null);
  useEffect(() => {
    void insertion.look();
  }, [insertion]);
  const has = (state.sheets ?? []).length > 0;
  const done = () => {
    setOpen(false);
    focusIn(opener);
  };
  return (
    <section className={shared.section}>
      <h2 className={shared.heading}>{texts.title}</h2>
      <ul className={shared.plainList}>
        {(state.sheets ?? []).map((sheet) => (
          <li key={sheet.sheetId}>
            <Sheet sheet={sheet} busy={state.busy !== null} opener={opener} />
          </li>
        ))}
      </ul>
      <div ref={opener}>
        <Button size="small" appearance={has ? "secondary" : "primary"} aria-expanded={open} onClick={() => setOpen(!open)}>
          {has ? texts.another : texts.open}
        </Button>
      </div>
      {open && state.sheets && <Form key={report.settings.cutDate} report={report} sheets={state.sheets} busy={state.busy !== null} onDone={done} />}
      <Outcome state={state} report={report} />
    </section>
  );
}

function Sheet({ sheet, busy, opener }: { readonly sheet: InsertedSheet; readonly busy: boolean; readonly opener: RefObject<HTMLElement | null> }) {
  const shared = useShared();
  const insertion = useInsertion();
  const { name, cutDate, edited } = sheet;
  const remove = async () => {
    await insertion.remove(sheet);
    // The button pressed went away with its sheet.
    if (document.activeElement === document.body) focusIn(opener);
  };
  return (
    <div className={shared.section}>
      <p className={shared.text}>{texts.sheet(name, cutDate === null ? null : formatDate(cutDate))}</p>
      {edited && <p className={shared.small}>{texts.edited}</p>}
      <div className={shared.buttons}>
        <Button size="small" aria-label={texts.ofSheet(texts.update, name)} disabledFocusable={busy} onClick={() => void insertion.update(sheet)}>
          {texts.update}
        </Button>
        <Button size="small" aria-label={texts.ofSheet(texts.verify, name)} disabledFocusable={busy} onClick={() => void insertion.verify(sheet)}>
          {texts.verify}
        </Button>
        <Button size="small" aria-label={texts.ofSheet(texts.remove, name)} disabledFocusable={busy} onClick={() => void remove()}>
          {texts.remove}
        </Button>
      </div>
    </div>
  );
}

type ChartKind = "none" | "all" | "some";

function Form({ report, sheets, busy, onDone }: { readonly report: IndicatorReport; readonly sheets: readonly InsertedSheet[]; readonly busy: boolean; readonly onDone: () => void }) {
  const shared = useShared();
  const insertion = useInsertion();
  const styles = useStyles();
  const stale = indicatorsAreStale(usePaneState());
  const [name, setName] = useState(() => freeName(sheets, report.settings.cutDate));
  const [kind, setKind] = useState<ChartKind>("none");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [tried, setTried] = useState(false);
  const offered = useMemo(() => chartsOffered(report), [report]);
  const problem = sheetNameProblem(name);
  const there = sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  const charts: ChartChoice = kind === "some" ? chosen : kind;
  const insert = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (problem || stale || busy) return;
    await insertion.insert({ sheetName: name, charts });
    if (insertion.store.get().outcome) onDone();
  };
  return (
    <form noValidate className={shared.form} onSubmit={(event) => void insert(event)}>
      <Field label={texts.name} hint={texts.nameHint} size="small" validationState={tried && problem ? "error" : "none"} validationMessage={tried && problem ? sheetNameSentence(problem) : null}>
        <Input size="small" value={name} onChange={(_, { value }) => setName(value)} />
      </Field>
      {offered.length > 0 && (
        <Field label={texts.charts} size="small">
          <RadioGroup value={kind} onChange={(_, { value }) => setKind(value === "all" || value === "some" ? value : "none")}>
            <Radio value="none" label={texts.noCharts} />
            <Radio value="all" label={texts.allCharts(offered.length)} />
            <Radio value="some" label={texts.someCharts} />
          </RadioGroup>
        </Field>
      )}
      {kind === "some" && (
        <fieldset className={mergeClasses(shared.section, styles.charts)}>
          <legend className={shared.small}>{texts.chosen(chosen.size, offered.length)}</legend>
          {offered.map((title) => (
            <Checkbox key={title} size="medium" label={title} checked={chosen.has(title)} onChange={(_, { checked }) => setChosen(toggled(chosen, title, checked === true))} />
          ))}
        </fieldset>
      )}
      <p className={shared.small}>{there ? texts.planUpdate(name) : texts.plan(name, formatDate(report.settings.cutDate))}</p>
      {hasIndicators(report) && report.asm.length > 0 && <p className={shared.small}>{texts.planAsm(asmSheetName(name))}</p>}
      <p className={shared.small}>{stale ? texts.stale : texts.planUndo}</p>
      <div>
        <Button type="submit" size="small" appearance="primary" disabledFocusable={busy || stale}>
          {there ? texts.update : texts.insert}
        </Button>
      </div>
    </form>
  );
}

function Outcome({ state: { busy, outcome, refusal }, report }: { readonly state: InsertionState; readonly report: IndicatorReport }) {
  const shared = useShared();
  const insertion = useInsertion();
  const { stale } = usePaneState();
  const figures = useMemo(() => figuresKey(report), [report]);
  const again = refusal?.again ?? null;
  const isOld = outcome?.verification && !stale && outcome.cutDate === report.settings.cutDate && outcome.figures !== figures;
  return (
    <>
      <p role="status" className={shared.text}>
        {busy ? `${texts.working[busy.kind]}${texts.done(busy.done, busy.total)}` : (outcome?.sentence ?? "")}
        {isOld ? ` ${texts.since}` : ""}
      </p>
      {busy && <ProgressBar aria-label={texts.progress} {...(busy.total > 0 && { value: busy.done / busy.total })} />}
      {busy && busy.kind !== "remove" && (
        <div>
          <Button size="small" onClick={() => insertion.cancel()}>
            {texts.cancel}
          </Button>
        </div>
      )}
      {refusal && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{refusal.sentence}</MessageBarBody>
          {again && (
            <MessageBarActions>
              <Button size="small" onClick={() => void insertion.goAhead(again)}>
                {texts.anyway[again.kind]}
              </Button>
            </MessageBarActions>
          )}
        </MessageBar>
      )}
      {outcome?.verification && <FigureDifferences differences={outcome.verification.differences} />}
    </>
  );
}

function focusIn({ current }: RefObject<HTMLElement | null>): void {
  if (document.hasFocus()) current?.querySelector("button")?.focus();
}

function useInsertion(): InsertionDesk {
  return usePane().insertionDesk((around) => new InsertionDesk(around));
}

/** The usual name or, where it is taken by ours, one that says the cut date. */
function freeName(sheets: readonly InsertedSheet[], cutDate: number): string {
  const sameDate = sheets.find((sheet) => sheet.cutDate === cutDate);
  if (sameDate) return sameDate.name;
  return sheets.some(({ name }) => name === INDICATOR_SHEET) ? `${INDICATOR_SHEET} ${formatDate(cutDate).replaceAll("/", "-")}` : INDICATOR_SHEET;
}

function toggled(set: ReadonlySet<string>, title: string, on: boolean): ReadonlySet<string> {
  const next = new Set(set);
  if (on) next.add(title);
  else next.delete(title);
  return next;
}
