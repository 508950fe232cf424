import type { ReactElement } from "react";
import type { Desk } from "../desk";
import { TEXTS } from "../texts";
import { useDesk } from "./use-desk";

/** One sentence below the sheet: a file refused, a file opening. Announced, never taking the focus. */
export function NoticeBar({ desk }: { readonly desk: Desk }): ReactElement {
  useDesk(desk);
  const { notice, loading } = desk;
  const text = loading === null ? notice?.text : TEXTS.open.loading(loading);
  return (
    <div className={`wb-notice${notice?.kind === "error" ? " wb-notice-error" : ""}`} role="status" hidden={text === undefined}>
      <span>{text}</span>
      {notice ? (
        <button type="button" className="wb-notice-close" aria-label={TEXTS.open.close} onClick={() => desk.tell(null)}>
          ×
        </button>
      ) : null}
    </div>
  );
}
