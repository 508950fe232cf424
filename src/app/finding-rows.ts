import type { Finding } from "../core/review/finding";
import { rulesById } from "../core/review/kinds";
import { findingMessage } from "../core/review/message";
import { normText } from "./report";
import type { Review } from "./review";
import { FINDING_ROW_TEXTS as texts } from "./texts/finding-rows";
import { SEVERITY_NAMES } from "./texts/severity";

/** A finding as a line of a table, in words. */
export interface FindingRow {
  readonly finding: Finding;
  readonly severity: string;
  readonly message: string;
  readonly found: string;
  readonly expected: string;
  readonly difference: string;
  readonly norm: string;
  readonly remedy: string;
  readonly project: string;
  /** The finding this one follows from, by rule and place; empty for a problem of its own. */
  readonly follows: string;
}

/** Every finding of a review, consequences too, in its order. */
export function findingRows({ findings }: Review): readonly FindingRow[] {
  const byId = new Map(findings.map((finding) => [finding.id, finding]));
  return findings.map((finding) => {
    const rule = rulesById.get(finding.rule);
    const cause = finding.cause === null ? undefined : byId.get(finding.cause);
    return {
      finding,
      severity: SEVERITY_NAMES[finding.severity],
      message: rule ? findingMessage(finding, rule) : finding.message,
      found: finding.found ?? "",
      expected: finding.expected ?? "",
      difference: finding.difference ?? "",
      norm: rule ? normText(rule.norm) : "",
      remedy: rule?.remedy ?? "",
      project: finding.project ?? "",
      follows: cause ? texts.follows(cause.rule, placeText(cause)) : "",
    };
  });
}

/** The finding's cell, or its row in words. */
export function placeText({ cell, row }: Pick<Finding, "cell" | "row">): string {
  return cell ?? texts.row(row);
}
