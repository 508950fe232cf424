import { comparisonKey } from "../../core/text/normalize";
import { SEVERITIES, type Finding, type Severity } from "../../core/review/finding";
import { rulesById } from "../../core/review/kinds";
import { findingMessage } from "../../core/review/message";
import type { Review } from "../../app/review";
import type { Filters, Pivot } from "../state";
import { LIST_TEXTS } from "../texts";

/** A problem as the list shows it: a root finding with what follows from it. */
export interface Entry {
  readonly finding: Finding;
  readonly message: string;
  readonly ruleTitle: string;
  readonly consequences: readonly Entry[];
}

export interface Group {
  readonly key: string;
  readonly title: string;
  /** Rule id, or empty when the group is a record. */
  readonly note: string;
  readonly severity: Severity;
  readonly entries: readonly Entry[];
  /** Folio of the project the group is of; null for other groups. */
  readonly project: string | null;
}

/** What the list shows of a review under some filters. */
export interface Listing {
  readonly groups: readonly Group[];
  /** Ids in the order of the list, folded groups included: what next and previous walk. */
  readonly sequence: readonly string[];
  /** Problems per severity under the other filters: what each severity's switch would show. */
  readonly counts: Readonly<Record<Severity, number>>;
  readonly total: number;
}

/** Keys of groups that are projects begin like this: sheet ids do not. */
const PROJECT = "proyecto:";

const entriesOfReview = new WeakMap<Review, readonly Entry[]>();
const haystacks = new WeakMap<Entry, string>();

/** The roots of a review with their consequences, in sheet order. Computed once a review. */
export function entriesOf(review: Review): readonly Entry[] {
  const known = entriesOfReview.get(review);
  if (known) return known;
  const children = new Map<string, Entry[]>();
  const roots: Entry[] = [];
  for (const finding of review.findings) {
    const below: Entry[] = children.get(finding.id) ?? [];
    children.set(finding.id, below);
    const entry = entryOf(finding, below);
    if (finding.cause === null) {
      roots.push(entry);
    } else {
      const list = children.get(finding.cause);
      if (list) list.push(entry);
      else children.set(finding.cause, [entry]);
    }
  }
  entriesOfReview.set(review, roots);
  return roots;
}

function entryOf(finding: Finding, consequences: readonly Entry[]): Entry {
  return { finding, message: messageOf(finding), ruleTitle: rulesById.get(finding.rule)?.title ?? finding.rule, consequences };
}

/** The sentence of a finding. */
export function messageOf(finding: Finding): string {
  const rule = rulesById.get(finding.rule);
  return rule ? findingMessage(finding, rule) : finding.message;
}

/** Filters, groups and counts. Text is looked for without accents or case, every word of it. */
export function listingOf(review: Review, filters: Filters, pivot: Pivot): Listing {
  const words = comparisonKey(filters.query).split(" ").filter((word) => word !== "");
  const counts = { error: 0, warning: 0, info: 0 };
  const shown: Entry[] = [];
  for (const entry of entriesOf(review)) {
    const { severity, sheetId } = entry.finding;
    if (filters.sheetId !== null && filters.sheetId !== sheetId) continue;
    if (!words.every((word) => haystack(entry).includes(word))) continue;
    counts[severity]++;
    if (filters.severities[severity]) shown.push(entry);
  }
  const groups = pivot === "rule" ? byRule(shown) : byRecord(shown, review.sheets.length > 1);
  return { groups, sequence: groups.flatMap(({ entries }) => entries.map(({ finding }) => finding.id)), counts, total: shown.length };
}

function haystack(entry: Entry): string {
  const known = haystacks.get(entry);
  if (known !== undefined) return known;
  const { finding, message, ruleTitle, consequences } = entry;
  const own = [finding.key, message, ruleTitle, finding.rule, finding.cell ?? "", finding.header ?? "", finding.sheet, finding.found ?? ""].map(comparisonKey);
  const text = [...own, ...consequences.map(haystack)].join("\n");
  haystacks.set(entry, text);
  return text;
}

function byRule(entries: readonly Entry[]): readonly Group[] {
  return grouped(entries, ({ finding }) => finding.rule).map(([rule, list]) => ({ key: rule, title: list[0]?.ruleTitle ?? rule, note: rule, severity: worstOf(list), entries: list, project: null }))
    .toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}

/**
 * Records in sheet order; a project gathers what is said of it in every sheet. What no record owns (titles, headers, blank rows)
 * comes under its sheet, last.
 */
function byRecord(entries: readonly Entry[], several: boolean): readonly Group[] {
  const groups = grouped(entries, ({ finding }) => (finding.project === null ? `${finding.sheetId}|${finding.key}` : `${PROJECT}${finding.project}`)).map(([key, list]): Group => {
    const finding = list[0]?.finding;
    const project = finding?.project ?? null;
    const own = finding?.key ?? "";
    const named = several && own !== "" ? LIST_TEXTS.recordOf(finding?.sheet ?? "", own) : own;
    const title = project === null ? named || LIST_TEXTS.structureOf(finding?.sheet ?? "") : LIST_TEXTS.project(project);
    return { key, title, note: "", severity: worstOf(list), entries: list, project };
  });
  const ofNobody = (group: Group) => Number(group.key.endsWith("|"));
  return groups.toSorted((a, b) => ofNobody(a) - ofNobody(b));
}

function grouped(entries: readonly Entry[], keyOf: (entry: Entry) => string): [string, Entry[]][] {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const list = groups.get(key);
    if (list) list.push(entry);
    else groups.set(key, [entry]);
  }
  return [...groups];
}

function worstOf(entries: readonly Entry[]): Severity {
  return SEVERITIES.find((severity) => entries.some(({ finding }) => finding.severity === severity)) ?? "info";
}

/** Past this many problems the list opens with its groups folded. */
const LONG_LIST = 150;

/** The groups that start folded: all of them when the list is long, none otherwise. */
export function initiallyFolded(review: Review, filters: Filters, pivot: Pivot): readonly string[] {
  if (entriesOf(review).length <= LONG_LIST) return [];
  return listingOf(review, filters, pivot).groups.map(({ key }) => key);
}

/** One line of the list: a group's head, a problem, the switch of its consequences, or a consequence. */
export type Line =
  | { readonly kind: "group"; readonly key: string; readonly group: Group; readonly folded: boolean }
  | { readonly kind: "project"; readonly key: string; readonly folio: string }
  | { readonly kind: "entry"; readonly key: string; readonly entry: Entry }
  | { readonly kind: "more"; readonly key: string; readonly entry: Entry; readonly open: boolean }
  | { readonly kind: "consequence"; readonly key: string; readonly entry: Entry };

export function linesOf(listing: Listing, folded: ReadonlySet<string>, unfolded: ReadonlySet<string>): readonly Line[] {
  const lines: Line[] = [];
  for (const group of listing.groups) {
    const closed = folded.has(group.key);
    lines.push({ kind: "group", key: `g:${group.key}`, group, folded: closed });
    if (closed) continue;
    if (group.project !== null) lines.push({ kind: "project", key: `p:${group.key}`, folio: group.project });
    for (const entry of group.entries) {
      const { id } = entry.finding;
      lines.push({ kind: "entry", key: id, entry });
      if (entry.consequences.length === 0) continue;
      const open = unfolded.has(id);
      lines.push({ kind: "more", key: `m:${id}`, entry, open });
      if (open) for (const consequence of entry.consequences) lines.push({ kind: "consequence", key: consequence.finding.id, entry: consequence });
    }
  }
  return lines;
}
