import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useRef, type RefObject } from "react";
import { verdictSentence } from "../app/texts/verdict";
import type { PaneController } from "./controller";
import { fixedSentence, undoneSentence } from "./fix-texts";
import { PaneContext, usePane, usePaneState } from "./pane-context";
import { Defect } from "./parts/defect";
import { ReturnBar } from "./parts/return-bar";
import { useShared } from "./parts/styles";
import { Toolbar } from "./parts/toolbar";
import type { State } from "./state";
import { NOTHING_TEXTS, SHELL_TEXTS } from "./texts";
import { useDocumentStyles, useTheme } from "./theme";
import { Failed } from "./views/failed";
import { Reviewing } from "./views/reviewing";
import { Start } from "./views/start";

const FixBar = lazy(() => import("./parts/fix-bar"));
const Notice = lazy(() => import("./parts/notice"));
const loadResult = () => import("./views/result");
const loadCard = () => import("./views/card");
const Result = lazy(loadResult);
const Card = lazy(loadCard);
const Details = lazy(() => import("./views/details"));
const Marks = lazy(() => import("./views/marks"));
const Settings = lazy(() => import("./views/settings"));
const Project = lazy(() => import("./views/project"));
const Indicators = lazy(() => import("./views/indicators"));
const Indicator = lazy(() => import("./views/indicator"));
const AsmTables = lazy(() => import("./views/asm-tables"));
const Packet = lazy(() => import("./packet/packet"));
const PacketDocument = lazy(() => import("./packet/document-reading"));
const Templates = lazy(() => import("./views/templates"));
const Mapping = lazy(() => import("./views/mapping"));

const useStyles = makeStyles({
  provider: { height: "100%", backgroundColor: tokens.colorNeutralBackground1 },
  frame: { height: "100%", display: "flex", flexDirection: "column" },
  main: { flexGrow: 1, minHeight: 0, overflowY: "auto", overflowX: "hidden" },
});

export function App({ pane }: { readonly pane: PaneController }) {
  const styles = useStyles();
  useDocumentStyles();
  return (
    <FluentProvider theme={useTheme()} className={styles.provider}>
      <PaneContext value={pane}>
        <Frame />
      </PaneContext>
    </FluentProvider>
  );
}

function Frame() {
  const styles = useStyles();
  const shared = useShared();
  const state = usePaneState();
  const scroller = useRef<HTMLElement>(null);
  useKeys();
  useViewsWantedNext();
  return (
    <div className={styles.frame}>
      <header>
        <Toolbar />
      </header>
      <main ref={scroller} className={styles.main}>
        <Defect key={`${state.phase}|${state.view.kind}`}>
          <Suspense fallback={<p className={shared.page}>{SHELL_TEXTS.loading}</p>}>
            {(state.fixes.last ?? state.fixes.undone) && <FixBar fixes={state.fixes} />}
            {state.notice && <Notice problem={state.notice} />}
            <Body state={state} scroller={scroller} />
          </Suspense>
        </Defect>
      </main>
      <footer>
        <ReturnBar />
        <p role="status" className={shared.hidden}>
          {announcement(state)}
        </p>
      </footer>
    </div>
  );
}

function Body({ state, scroller }: { readonly state: State; readonly scroller: RefObject<HTMLElement | null> }) {
  const { phase, view, review, problem, progress } = state;
  if (phase === "reviewing") return <Reviewing progress={progress} />;
  if (view.kind === "settings") return <Settings />;
  if (view.kind === "marks") return <Marks />;
  if (view.kind === "templates") return <Templates />;
  if (phase === "failed" && problem) return <Failed problem={problem} />;
  if (!review) return <Start />;
  if (view.kind === "card") return <Card review={review} id={view.id} scroller={scroller} />;
  if (view.kind === "details") return <Details review={review} part={view.part} />;
  if (view.kind === "project") return <Project folio={view.folio} />;
  if (view.kind === "indicators") return <Indicators review={review} />;
  if (view.kind === "indicator") return <Indicator key={view.id} review={review} id={view.id} scroller={scroller} />;
  if (view.kind === "asmTables") return <AsmTables key={view.sheetId} sheetId={view.sheetId} scroller={scroller} />;
  if (view.kind === "packet") return <Packet />;
  if (view.kind === "packetDocument") return <PacketDocument document={view.document} />;
  if (view.kind === "mapping") return <Mapping review={review} sheetId={view.sheetId} />;
  return <Result review={review} scroller={scroller} />;
}

/** What a screen reader hears without asking: the state of the review and its verdict. */
function announcement({ phase, review, stale, problem, fixes: { undone, last } }: State): string {
  if (phase === "reviewing") return SHELL_TEXTS.reviewing;
  if (phase === "failed") return problem?.sentence ?? "";
  if (!review) return "";
  if (stale) return [undone ? undoneSentence(undone) : last && fixedSentence(last), SHELL_TEXTS.stale].filter((part) => part !== null).join(" ");
  return review.sheets.length === 0 ? NOTHING_TEXTS.title : verdictSentence(review);
}

/** Fetches the views of a finished review while the user reads the first one: the verdict follows the progress without a gap. */
function useViewsWantedNext(): void {
  useEffect(() => {
    void loadResult();
    void loadCard();
  }, []);
}

/** F8 and Shift+F8, or Alt with the arrows, walk the findings from anywhere in the pane. */
function useKeys(): void {
  const pane = usePane();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const by = walkOf(event);
      // Alt with an arrow opens a drop-down that has the focus: that is the user's, not ours.
      if (by === null || (event.altKey && event.target instanceof HTMLSelectElement)) return;
      event.preventDefault();
      void pane.step(by);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [pane]);
}

function walkOf({ key, altKey, shiftKey, ctrlKey, metaKey }: KeyboardEvent): 1 | -1 | null {
  if (ctrlKey || metaKey) return null;
  if (key === "F8" && !altKey) return shiftKey ? -1 : 1;
  if (altKey && key === "ArrowDown") return 1;
  if (altKey && key === "ArrowUp") return -1;
  return null;
}
