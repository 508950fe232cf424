import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { copyText } from "../copy-text";
import { SHELL_TEXTS } from "../texts";

/** A button that copies what whoever helps the user needs; it says when it has. */
export function CopyDetails({ detail }: { readonly detail: string }) {
  const [copied, setCopied] = useState(false);
  return (
    <Button size="small" onClick={() => void copyText(detail).then(setCopied)}>
      <span aria-live="polite">{copied ? SHELL_TEXTS.copied : SHELL_TEXTS.copyDetails}</span>
    </Button>
  );
}
