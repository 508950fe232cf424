import { Button, makeStyles } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons/svg/arrow-left";
import { useEffect, useRef, type ReactNode } from "react";
import { useDispatch } from "../pane-context";
import type { View } from "../state";
import { SHELL_TEXTS } from "../texts";
import { useShared } from "./styles";

// The button's own padding would set it off from the text below.
const useStyles = makeStyles({ back: { marginLeft: "-8px" } });

/** Where "back" leads, and what it is called. */
export interface Back {
  readonly view: View;
  readonly label: string;
}

const TO_LIST: Back = { view: { kind: "list" }, label: SHELL_TEXTS.back };

/** A view over the list, or over another view: a way back, a title that takes the focus the pressed button lost, and its content. */
export function Page({ title, back = TO_LIST, children }: { readonly title: string; readonly back?: Back; readonly children: ReactNode }) {
  const shared = useShared();
  const heading = useFocusOnOpen<HTMLHeadingElement>();
  return (
    <div className={shared.page}>
      <BackButton back={back} />
      <h1 ref={heading} tabIndex={-1} className={shared.title}>
        {title}
      </h1>
      {children}
    </div>
  );
}

export function BackButton({ back = TO_LIST }: { readonly back?: Back }) {
  const styles = useStyles();
  const dispatch = useDispatch();
  return (
    <div className={styles.back}>
      <Button size="small" appearance="subtle" icon={<ArrowLeft20Regular />} onClick={() => dispatch({ type: "viewed", view: back.view })}>
        {back.label}
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
