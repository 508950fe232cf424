import type { CriterionChoices } from "../core/norms/criteria";
import { DEFAULT_USER_SETTINGS, type UserSettings } from "../app/settings";

/** The settings that outlive the pane. */
export interface Preferences {
  /** The settings to start with: those kept, or the initial ones. */
  load(): UserSettings;
  save(user: UserSettings): void;
}

/**
 * Settings kept in the browser's storage, which belongs to the pane and not to the workbook. The cut date is never kept: one of
 * last month, applied without anybody asking for it, would make a wrong review look right. `partition` is the key Office gives
 * to hosts that divide the storage. Where the storage is blocked or holds something else, settings last as long as the pane.
 */
export function storedPreferences(storage: () => Pick<Storage, "getItem" | "setItem">, partition: string | undefined): Preferences {
  const key = `${partition ?? ""}cotejo.ajustes`;
  return {
    load() {
      try {
        return parse(storage().getItem(key));
      } catch {
        return DEFAULT_USER_SETTINGS;
      }
    },
    save({ extended, calendar, criteria }) {
      try {
        storage().setItem(key, JSON.stringify({ extended, calendar, criteria }));
      } catch {
        // Blocked or full: nothing the user asked for is lost, only the convenience.
      }
    },
  };
}

/** Throws when the text is not JSON. Each value that is not one of ours is replaced by the initial one. */
function parse(text: string | null): UserSettings {
  const kept: unknown = JSON.parse(text ?? "null");
  if (typeof kept !== "object" || kept === null) return DEFAULT_USER_SETTINGS;
  const { extended, calendar } = DEFAULT_USER_SETTINGS;
  return {
    cutDate: null,
    extended: "extended" in kept && typeof kept.extended === "boolean" ? kept.extended : extended,
    calendar: "calendar" in kept && (kept.calendar === "LFPA" || kept.calendar === "LFT") ? kept.calendar : calendar,
    criteria: "criteria" in kept ? keptCriteria(kept.criteria) : {},
  };
}

/** Texts by key. Which of them are readings of a criterion is for the review to tell: the pane starts without the list. */
function keptCriteria(kept: unknown): CriterionChoices {
  if (typeof kept !== "object" || kept === null) return {};
  // The review drops what is no reading of its criterion.
  return Object.fromEntries(Object.entries(kept).filter(([, value]) => typeof value === "string"));
}
