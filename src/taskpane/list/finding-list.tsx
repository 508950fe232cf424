import { makeStyles } from "@fluentui/react-components";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type RefObject } from "react";
import { usePaneState } from "../pane-context";
import { LIST_TEXTS as texts } from "../texts";
import { linesOf, type Line, type Listing } from "./entries";
import { ListLine } from "./list-line";

const useStyles = makeStyles({
  list: { position: "relative", marginBottom: "24px" },
  line: { position: "absolute", top: 0, left: 0, width: "100%" },
});

/** Heights before a line is measured, in px. */
const ESTIMATES: Readonly<Record<Line["kind"], number>> = { group: 40, project: 29, entry: 88, more: 28, consequence: 72 };

/** The findings, only those in sight mounted. One stop for the Tab key; arrows, Home and End move inside. */
export function FindingList({ listing, scroller }: { readonly listing: Listing; readonly scroller: RefObject<HTMLElement | null> }) {
  const styles = useStyles();
  const { folded, unfolded, lastCard } = usePaneState();
  const lines = useMemo(() => linesOf(listing, folded, unfolded), [listing, folded, unfolded]);
  const list = useRef<HTMLDivElement>(null);
  const offset = useOffset(list);
  const [active, setActive] = useState(0);
  const current = Math.min(active, Math.max(lines.length - 1, 0));

  // oxlint-disable-next-line react/incompatible-library -- no React Compiler here, and the virtualizer stays inside this component
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => ESTIMATES[lines[index]?.kind ?? "entry"],
    getItemKey: (index) => lines[index]?.key ?? index,
    scrollMargin: offset,
    overscan: 6,
  });

  const focusLine = (index: number): void => {
    const to = Math.max(0, Math.min(index, lines.length - 1));
    setActive(to);
    const mounted = buttonAt(list.current, to);
    mounted?.focus({ preventScroll: true });
    virtualizer.scrollToIndex(to, { align: "auto" });
    // A line out of sight is mounted only after the scroll: two frames are enough for both.
    if (!mounted) requestAnimationFrame(() => requestAnimationFrame(() => buttonAt(list.current, to)?.focus({ preventScroll: true })));
  };

  useReturnTo(lines, lastCard, focusLine);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const to = { ArrowDown: current + 1, ArrowUp: current - 1, Home: 0, End: lines.length - 1, PageDown: current + 5, PageUp: current - 5 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    focusLine(to);
  };

  return (
    <div ref={list} role="list" aria-label={texts.list} className={styles.list} style={{ height: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map((item) => {
        const line = lines[item.index];
        return (
          line && (
            <div
              key={item.key}
              ref={virtualizer.measureElement}
              role="listitem"
              aria-setsize={lines.length}
              aria-posinset={item.index + 1}
              data-index={item.index}
              className={styles.line}
              style={{ transform: `translateY(${String(item.start - offset)}px)` }}
            >
              <ListLine line={line} tabIndex={item.index === current ? 0 : -1} onFocus={() => setActive(item.index)} onKeyDown={onKeyDown} />
            </div>
          )
        );
      })}
    </div>
  );
}

/** How far below the top of what scrolls the list begins: it moves when the verdict or the filters wrap. */
function useOffset(list: RefObject<HTMLElement | null>): number {
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => {
    const around = list.current?.parentElement;
    if (!around) return undefined;
    const measure = () => setOffset(list.current?.offsetTop ?? 0);
    measure();
    const observer = new ResizeObserver(measure);
    for (const child of around.children) observer.observe(child);
    return () => observer.disconnect();
  }, [list]);
  return offset;
}

function buttonAt(list: HTMLElement | null, index: number): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`[data-index="${String(index)}"] button`) ?? null;
}

/** Coming back from a card, the list shows that finding and gives it the focus, if the pane has it. */
function useReturnTo(lines: readonly Line[], id: string | null, focusLine: (index: number) => void): void {
  const done = useRef(false);
  useEffect(() => {
    if (done.current) return;
    done.current = true;
    const index = id === null ? -1 : lines.findIndex(({ key }) => key === id);
    if (index >= 0 && document.hasFocus()) focusLine(index);
  });
}
