import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { copyText } from "../copy-text";
import { tabSeparated } from "../tab-separated";
import { INDICATORS_TEXTS as texts } from "../texts";

/** Copies lines as text to paste in a sheet; it says when it has, and when it could not. */
export function CopyButton({ label, lines }: { readonly label: string; readonly lines: () => readonly (readonly string[])[] }) {
  const [done, setDone] = useState<boolean | null>(null);
  return (
    <Button size="small" onClick={() => void copyText(tabSeparated(lines())).then(setDone)}>
      <span aria-live="polite">{done === null ? label : done ? texts.copied : texts.notCopied}</span>
    </Button>
  );
}
