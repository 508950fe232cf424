import { Button, makeStyles } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons/svg/arrow-left";
import { useEffect, useRef, type ReactNode } from "react";
import { useDispatch } from "../pane-context";
import { SHELL_TEXTS } from "../texts";
import { useShared } from "./styles";

// The button's own padding would set it off from the text below.
const useStyles = makeStyles({ back: { marginLeft: "-8px" } });

/** A view over the list: a way back, a title that takes the focus the pressed button lost, and its content. */
export function Page({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const shared = useShared();
  const heading = useFocusOnOpen<HTMLHeadingElement>();
  return (
    <div className={shared.page}>
      <BackButton />
      <h1 ref={heading} tabIndex={-1} className={shared.title}>
        {title}
      </h1>
      {children}
    </div>
  );
}

export function BackButton() {
  const styles = useStyles();
  const dispatch = useDispatch();
  return (
    <div className={styles.back}>
      <Button size="small" appearance="subtle" icon={<ArrowLeft20Regular />} onClick={() => dispatch({ type: "viewed", view: { kind: "list" } })}>
        {SHELL_TEXTS.back}
      </Button>
    </div>
  );
}

/**
 * Focuses an element as it appears, when what had the focus went away with the view before. Never when something else has it,
 * and never when the pane has none: the sheet keeps it then.
 */
export function useFocusOnOpen<E extends HTMLElement>() {
  const element = useRef<E>(null);
  useEffect(() => {
    const nobodyHasIt = document.activeElement === null || document.activeElement === document.body;
    if (document.hasFocus() && nobodyHasIt) element.current?.focus({ preventScroll: true });
  }, []);
  return element;
}
